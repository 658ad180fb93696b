/** Work of many parts, done between other requests. */

import { setImmediate } from 'node:timers/promises';

/** All parts in order; fewer where the asker has gone. */
export async function inTurns<T>(parts: Iterable<T>, gone: AbortSignal): Promise<T[]> {
  const done: T[] = [];
  for (const part of parts) {
    done.push(part);
    await setImmediate();
    if (gone.aborted) break;
  }
  return done;
}
