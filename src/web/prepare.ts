/** What takes seconds to work out and is the same for everybody is worked out after the start, between requests. */

import { perObject, preparedCheck, preparedRun } from '../model/index.ts';
import type { Catalogue, Releases } from '../model/index.ts';
import { runInput } from './answers/history.ts';
import { takingTurns } from './in-turns.ts';

/** Takes one step at a time and lets requests pass between; ends when all is kept, or when the server stops. */
export async function prepare(catalogue: Catalogue, stopping: AbortSignal): Promise<void> {
  const work = [preparedCheck(catalogue), preparedRun(catalogue, runInput({ words: new Map() }))];
  const turn = takingTurns();
  for (const steps of work) {
    while (!stopping.aborted && steps.next().done !== true) await turn();
  }
}

const preparedOnce = perObject((catalogue: Catalogue) => prepare(catalogue, new AbortController().signal));

/** An earlier release is prepared when it is first asked, likewise between requests; the current one is from the start. */
export async function preparedRelease(releases: Releases, catalogue: Catalogue): Promise<void> {
  if (catalogue !== releases.current) await preparedOnce(catalogue);
}
