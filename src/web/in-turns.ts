/** Work of many parts, done between other requests. */

import { setImmediate } from 'node:timers/promises';

/** Whether the asker has gone, as an AbortSignal says it. */
export interface Gone {
  readonly aborted: boolean;
}

/** Hears how many of how many parts are done. */
export type Told = (done: number, of: number) => void;

/** All parts in order; fewer where the asker has gone. */
export async function inTurns<T>(
  parts: Iterable<T>,
  gone: Gone,
  told: (done: number) => void = () => undefined,
): Promise<T[]> {
  const done: T[] = [];
  for (const part of parts) {
    done.push(part);
    told(done.length);
    await setImmediate();
    if (gone.aborted) break;
  }
  return done;
}
