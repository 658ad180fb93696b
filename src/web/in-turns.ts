/** Work of many parts, done between other requests. */

import { setImmediate } from 'node:timers/promises';

/** Whether the asker has gone, as an AbortSignal says it. */
export interface Gone {
  readonly aborted: boolean;
}

/** Hears how many of how many parts are done. */
export type Told = (done: number, of: number) => void;

/** However long the others take, long works keep them no longer than this at a time. */
const LONGEST_TURN_MS = 150;

/** Of all long works together, for there is one process to share: those that wait for a turn, and milliseconds taken. */
const all = { waiting: 0, taken: 0 };

/**
 * To be awaited between the steps of a long work. It gives way to whatever else is asked; but the more that is, the longer
 * the work goes on before it gives way again, up to a share of half the time for all long works together. So a work takes
 * a few times as long while much is asked, not the time of all that is asked times its steps.
 */
export function takingTurns(): () => Promise<void> {
  let [began, mayTake] = [performance.now(), 0];
  return async () => {
    const left = performance.now();
    if (left - began < mayTake) return;
    all.taken += left - began;
    all.waiting += 1;
    const { taken } = all;
    await setImmediate();
    all.waiting -= 1;
    began = performance.now();
    const theirs = began - left - (all.taken - taken);
    mayTake = Math.min(theirs, LONGEST_TURN_MS) / (all.waiting + 1);
  };
}

/** All parts in order; fewer where the asker has gone. */
export async function inTurns<T>(
  parts: Iterable<T>,
  gone: Gone,
  told: (done: number) => void = () => undefined,
): Promise<T[]> {
  const done: T[] = [];
  const turn = takingTurns();
  for (const part of parts) {
    done.push(part);
    told(done.length);
    await turn();
    if (gone.aborted) break;
  }
  return done;
}
