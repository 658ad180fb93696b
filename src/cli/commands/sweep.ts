/** `linewidth sweep`. */

import { setImmediate } from 'node:timers/promises';
import type { SweepStep } from '../../model/index.ts';
import { stepsOf, sweepParts } from '../../web/answers/sweep.ts';
import { sweepFromUrl } from '../../web/params/sweep-query.ts';
import type { SweepQuestion } from '../../web/params/sweep-query.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { deliver, deliverParts, formOf, pageOf, progress } from '../output.ts';
import { sweepText } from '../tables/sweep.ts';
import { EXIT, stopIfAsked } from '../world.ts';
import type { Exit, World } from '../world.ts';

/** The steps as they are worked out, each told of. */
function* toldSteps(question: SweepQuestion, say: (text: string) => void): Generator<SweepStep> {
  const all = String(question.values.length);
  let done = 0;
  for (const step of stepsOf(question)) {
    done += 1;
    say(`${String(done)} of ${all} values …`);
    yield step;
  }
}

/** All steps, as a table needs them; between two of them Ctrl-C is heard. */
async function allOf(steps: Iterable<SweepStep>, world: World): Promise<SweepStep[]> {
  const all: SweepStep[] = [];
  for (const step of steps) {
    all.push(step);
    await setImmediate();
    stopIfAsked(world);
  }
  return all;
}

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const question = sweepFromUrl(releases, url, world.today());
  const page = pageOf(given, world);
  // On a terminal, the answer that streams past says itself how far it is.
  const { say, done } = progress(world, form === 'table' || page.screen.columns === null);
  const steps = toldSteps(question, say);
  try {
    if (form === 'table') {
      const text = sweepText(question, await allOf(steps, world), page.columns);
      done();
      await deliver(given, world, text);
    } else await deliverParts(given, world, sweepParts(question, form, steps));
  } finally {
    done();
  }
  return EXIT.fine;
}
