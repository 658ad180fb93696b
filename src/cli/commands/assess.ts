/** `linewidth assess`. */

import { assess, resolveScenario } from '../../model/index.ts';
import { answerToAssess } from '../../web/answers/assess.ts';
import { fromData } from '../../web/answers/shapes.ts';
import { assessFromUrl } from '../../web/params/assess-query.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { deliver, formOf, pageOf } from '../output.ts';
import { assessmentText } from '../tables/assessment.ts';
import { EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const { catalogue, input, trace } = assessFromUrl(releases, url);
  const today = world.today();
  if (form === 'json') {
    const answer = answerToAssess({ catalogue, input }, today, trace);
    await deliver(given, world, JSON.stringify(fromData(catalogue, answer)));
    return EXIT.fine;
  }
  const assessment = assess(catalogue, resolveScenario(catalogue, input, today));
  if (form === 'csv') {
    const { csvText } = await import('../../web/answers/csv.ts');
    const { SCENARIO_COLUMNS, scenarioRows } = await import('../../web/answers/scenario.ts');
    await deliver(given, world, csvText(scenarioRows(catalogue, assessment), SCENARIO_COLUMNS));
    return EXIT.fine;
  }
  await deliver(given, world, assessmentText(catalogue, assessment, input, pageOf(given, world)));
  return EXIT.fine;
}
