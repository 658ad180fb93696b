/** `linewidth tipping-points`. */

import { fromData } from '../../web/answers/shapes.ts';
import { tippingPointsAnswer } from '../../web/answers/tipping-points.ts';
import { tippingFromUrl } from '../../web/params/tipping-query.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { atLength } from '../long-work.ts';
import { deliver, formOf, pageOf } from '../output.ts';
import { tippingText } from '../tables/tipping-points.ts';
import { EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const question = tippingFromUrl(releases, url, world.today());
  const found = await atLength(world, 'thresholds', (stop, told) =>
    tippingPointsAnswer(question, stop, told),
  );
  const answer = fromData(question.catalogue, found);
  const { columns } = pageOf(given, world);
  await deliver(given, world, form === 'json' ? JSON.stringify(answer) : tippingText(answer, columns));
  return EXIT.fine;
}
