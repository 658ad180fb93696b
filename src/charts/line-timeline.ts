/** The first page's timeline: the nodes of a case with one line's effect, and the line that a reader moves. */

import type { Case, Catalogue, LineEffect } from '../model/index.ts';
import { nodeMarks, numberText } from '../text/index.ts';
import type { ChartDescription } from './description.ts';
import { timelineOf } from './timeline.ts';

/** Id of the rule that a reader moves. */
export const LINE_RULE = 'line';

/** Describes the timeline for one line's effect. */
export function lineTimeline(catalogue: Catalogue, of: Case, effect: LineEffect): ChartDescription {
  const at = effect.line.nodeNm;
  const label = `${numberText(at)} nm`;
  const nodes = catalogue.nodes.filter(
    ({ deviceClass, foundry }) => deviceClass === 'logic' && of.foundries.includes(foundry),
  );
  return {
    id: 'node-timeline',
    title: 'Process nodes by start of volume production',
    subtitle: `The line stands at ${label}`,
    ...timelineOf({
      catalogue,
      nodes,
      foundries: of.foundries,
      marks: nodeMarks(effect),
      rules: [{ kind: 'rule', id: LINE_RULE, axis: 'y', at, label, tone: 'line', side: 'below' }],
    }),
  };
}
