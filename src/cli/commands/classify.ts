/** `linewidth classify`. */

import { answerToClassify } from '../../web/answers/assessment.ts';
import { fromData } from '../../web/answers/shapes.ts';
import { classifyFromBody } from '../../web/params/body.ts';
import { Problem } from '../../web/problem.ts';
import type { Arguments } from '../arguments.ts';
import { classifyBodyOf, fieldPlace } from '../classify-body.ts';
import { deliver, formOf, pageOf } from '../output.ts';
import { problemText } from '../problem-text.ts';
import { CLASSIFY_COLUMNS, classifyRows, classifyText } from '../tables/classify.ts';
import { CommandError, EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const body = await classifyBodyOf(given, world);
  const { current } = await world.releases({ earlier: false });
  try {
    const input = classifyFromBody(current, body, world.today());
    const answer = fromData(current, answerToClassify(current, input));
    if (form === 'json') await deliver(given, world, JSON.stringify(answer));
    else if (form === 'csv') {
      const { csvText } = await import('../../web/answers/csv.ts');
      await deliver(given, world, csvText(classifyRows(answer), CLASSIFY_COLUMNS));
    } else await deliver(given, world, classifyText(answer, pageOf(given, world)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new CommandError(problemText(error, pageOf(given, world).columns, fieldPlace(given)));
  }
  return EXIT.fine;
}
