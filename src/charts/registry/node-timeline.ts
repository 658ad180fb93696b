/** Which nodes stand when, and which of them the measures in play catch. */

import { assessLaw } from '../../model/index.ts';
import { decidedLegal } from '../../text/index.ts';
import type { LegalMark } from '../../text/index.ts';
import { questionText, sourcesOf } from '../parts.ts';
import { forShown, foundriesOf, shownNodes } from '../question.ts';
import type { Chart } from '../question.ts';
import { timelineOf } from '../timeline.ts';
import { nodeRules } from './node-rules.ts';

export const nodeTimeline: Chart = {
  id: 'node-timeline',
  title: 'Process nodes by start of volume production',
  about:
    'Marketed node by year of volume production, each foundry apart, with the lines that the measures in play draw.',
  asks: ['foundries'],
  describe(catalogue, question) {
    const nodes = shownNodes(catalogue, question);
    const law = assessLaw(catalogue, forShown(catalogue, question));
    const marks = new Map(
      law.nodes.map((result): [string, LegalMark] => [result.node, decidedLegal(result).mark]),
    );
    const { rules, note, sources } = nodeRules(catalogue, question.scenario);
    const timeline = timelineOf({ catalogue, nodes, foundries: foundriesOf(nodes), marks, rules });
    return {
      ...timeline,
      id: this.id,
      title: this.title,
      subtitle: questionText(catalogue, question.scenario),
      note: [note, timeline.note].filter((part) => part !== '').join(' '),
      sources: sourcesOf(catalogue, [...sources, ...timeline.sources.map(({ id }) => id)]),
    };
  },
};
