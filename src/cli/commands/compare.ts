/** `linewidth compare`. */

import { comparisonAnswer } from '../../web/answers/comparison.ts';
import { fromData } from '../../web/answers/shapes.ts';
import { comparisonFromUrl } from '../../web/params/compare-query.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { deliver, formOf, pageOf } from '../output.ts';
import { comparisonText } from '../tables/comparison.ts';
import { EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const { catalogue, comparison } = comparisonFromUrl(releases, url);
  if (form === 'json') {
    const answer = fromData(catalogue, comparisonAnswer(catalogue, comparison));
    await deliver(given, world, JSON.stringify(answer));
  } else if (form === 'csv') {
    const { csvText } = await import('../../web/answers/csv.ts');
    const { COMPARISON_COLUMNS, comparisonRows } = await import('../../web/answers/comparison.ts');
    await deliver(given, world, csvText(comparisonRows(catalogue, comparison), COMPARISON_COLUMNS));
  } else await deliver(given, world, comparisonText(catalogue, comparison, pageOf(given, world).columns));
  return EXIT.fine;
}
