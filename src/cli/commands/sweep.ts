/** `linewidth sweep`. */

import { setImmediate } from 'node:timers/promises';
import { answerToSweep, sweepFromUrl, sweepScenario, sweptSteps } from '../../library/sweep.ts';
import type { SweepQuestion } from '../../library/sweep.ts';
import type { Scenario, SweepStep } from '../../model/index.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { deliver, formOf, pageOf, progress } from '../output.ts';
import { SWEEP_COLUMNS, sweepRows, sweepText } from '../tables/sweep.ts';
import { EXIT, stopIfAsked } from '../world.ts';
import type { Exit, World } from '../world.ts';

/** All steps; between two of them Ctrl-C is heard. */
async function stepsOf(question: SweepQuestion, scenario: Scenario, world: World): Promise<SweepStep[]> {
  const { say, done } = progress(world);
  const all = String(question.values.length);
  const steps: SweepStep[] = [];
  try {
    for (const step of sweptSteps(question, scenario)) {
      steps.push(step);
      say(`${String(steps.length)} of ${all} values …`);
      await setImmediate();
      stopIfAsked(world);
    }
  } finally {
    done();
  }
  return steps;
}

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const question = sweepFromUrl(releases, url);
  const scenario = sweepScenario(question, world.today());
  const steps = await stepsOf(question, scenario, world);
  const { catalogue, of } = question;
  if (form === 'json') await deliver(given, world, JSON.stringify(answerToSweep(question, scenario, steps)));
  else if (form === 'csv') {
    const { csvText } = await import('../../web/answers/csv.ts');
    await deliver(given, world, csvText(sweepRows(of.key, steps), SWEEP_COLUMNS));
  } else
    await deliver(given, world, sweepText(catalogue, scenario, of.key, steps, pageOf(given, world).columns));
  return EXIT.fine;
}
