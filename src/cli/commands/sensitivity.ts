/** `linewidth sensitivity`. */

import { sensitivityAnswer } from '../../web/answers/sensitivity.ts';
import { fromData } from '../../web/answers/shapes.ts';
import { sensitivityFromUrl } from '../../web/params/sensitivity-query.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { atLength } from '../long-work.ts';
import { deliver, formOf, pageOf } from '../output.ts';
import { sensitivityText } from '../tables/sensitivity.ts';
import { EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const question = sensitivityFromUrl(releases, url);
  const today = world.today();
  const drawn = await atLength(world, 'nodes', (stop, told) =>
    sensitivityAnswer(question, today, stop, told),
  );
  const answer = fromData(question.catalogue, drawn);
  const page = pageOf(given, world);
  await deliver(given, world, form === 'json' ? JSON.stringify(answer) : sensitivityText(answer, page));
  return EXIT.fine;
}
