/** Questions that take a while: answered in small parts, so that other work goes on between, and stopped on request. */

import { deepFreeze } from '../catalogue/freeze.ts';
import type { Catalogue, Releases } from '../model/index.ts';
import { fromData } from '../web/answers/shapes.ts';
import type { FromData } from '../web/answers/shapes.ts';
import { releasesOf } from './handed-in.ts';
import { toBeThrown } from './question-error.ts';
import type { Stoppable, StopSignal } from './questions.ts';

function throwIfStopped(signal: StopSignal): void {
  if (signal.aborted) throw signal.reason;
}

/** `answer` ends early where the signal is aborted; the promise is then rejected with the signal's reason. */
export async function askedAtLength<T extends object>(
  catalogue: Catalogue,
  { signal = { aborted: false } }: Stoppable,
  answer: (releases: Releases, stop: StopSignal) => Promise<T>,
): Promise<FromData<T>> {
  throwIfStopped(signal);
  try {
    const found = await answer(releasesOf(catalogue), signal);
    throwIfStopped(signal);
    return deepFreeze(fromData(catalogue, found));
  } catch (error) {
    throw toBeThrown(error);
  }
}
