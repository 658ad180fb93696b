/** `linewidth find-lines`. */

import { findLinesAnswer } from '../../web/answers/find-lines.ts';
import { fromData } from '../../web/answers/shapes.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { linesAsked } from '../lines-body.ts';
import { atLength } from '../long-work.ts';
import { deliver, formOf, pageOf } from '../output.ts';
import { linesText } from '../tables/find-lines.ts';
import { EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

export async function run(given: Arguments, world: World): Promise<Exit> {
  const form = formOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const question = linesAsked(given, releases, world.today());
  const found = await atLength(world, 'thresholds', (stop, told) => findLinesAnswer(question, stop, told));
  const answer = fromData(question.catalogue, found);
  const { columns } = pageOf(given, world);
  await deliver(
    given,
    world,
    form === 'json' ? JSON.stringify(answer) : linesText(question.catalogue, answer, columns),
  );
  return EXIT.fine;
}
