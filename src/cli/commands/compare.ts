/** `linewidth compare`. */

import { answerToCompare } from '../../library/answers.ts';
import { compare } from '../../model/index.ts';
import { comparedNodes } from '../../web/params/compare-query.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { deliver, formOf, pageOf } from '../output.ts';
import { comparisonText } from '../tables/comparison.ts';
import { CommandError, EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const { catalogue, nodes } = comparedNodes(releases, url);
  const comparison = compare(catalogue, nodes);
  if (!comparison) throw new CommandError('No node is named.');
  if (form === 'json') await deliver(given, world, JSON.stringify(answerToCompare(catalogue, nodes)));
  else if (form === 'csv') {
    const { csvText } = await import('../../web/answers/csv.ts');
    const { COMPARISON_COLUMNS, comparisonRows } = await import('../../web/answers/comparison.ts');
    await deliver(given, world, csvText(comparisonRows(catalogue, comparison), COMPARISON_COLUMNS));
  } else await deliver(given, world, comparisonText(catalogue, comparison, pageOf(given, world).columns));
  return EXIT.fine;
}
