/** The words of a node timeline: table, alternative text, note, sources. */

import { isGap } from '../model/index.ts';
import type { Catalogue, ProcessNode } from '../model/index.ts';
import { countText, LEGAL_MARK_WORDS, listText, numberText } from '../text/index.ts';
import type { LegalMark } from '../text/index.ts';
import type { ChartDescription, ChartTable, RuleMark } from './description.ts';
import { countsText, sourceIn, sourcesOf } from './parts.ts';
import { foundryName } from './question.ts';
import { dateText, marketedOf, markOfNode, yearsOf } from './timeline-points.ts';
import type { Marks } from './timeline-points.ts';

/** What the words are about. */
export interface TimelineNodes {
  readonly catalogue: Catalogue;
  readonly nodes: readonly ProcessNode[];
  readonly foundries: readonly string[];
  readonly marks: Marks;
  readonly rules: readonly RuleMark[];
}

export function timelineTable({ catalogue, nodes, marks }: TimelineNodes): ChartTable {
  return {
    columns: [
      { key: 'node', head: 'Node' },
      { key: 'foundry', head: 'Foundry' },
      { key: 'marketedNm', head: 'Marketed node (nm)', numeric: true },
      { key: 'volumeProduction', head: 'Volume production' },
      { key: 'earliest', head: 'no earlier than' },
      { key: 'latest', head: 'no later than' },
      { key: 'outcome', head: 'In law' },
    ],
    rows: nodes.map((node) => {
      const { volumeProduction: date } = node;
      const days = isGap(date) ? ['not on record', 'not on record'] : [date.from, date.to];
      const mark = LEGAL_MARK_WORDS[markOfNode(marks, node)];
      const name = foundryName(catalogue, node.foundry);
      return [node.name, name, marketedOf(node), dateText(node), ...days, mark];
    }),
  };
}

const ORDER: readonly LegalMark[] = ['specified', 'reached', 'undetermined', 'not-specified', 'not-tested'];
const WORDS = Object.fromEntries(
  ORDER.map((mark) => [mark, LEGAL_MARK_WORDS[mark]]),
) as typeof LEGAL_MARK_WORDS;

function rangeOfTime(nodes: readonly ProcessNode[]): string {
  const dated = nodes.flatMap((node) => {
    const years = yearsOf(node);
    return years ? [{ node, at: years[0] }] : [];
  });
  const [first, ...rest] = dated.sort((a, b) => a.at - b.at);
  const last = rest.at(-1);
  if (!first) return 'No node has a date on record.';
  const said = ({ node }: typeof first): string => `${node.name} (${dateText(node)})`;
  return last ? `From ${said(first)} to ${said(last)}.` : `${said(first)}.`;
}

export function timelineAlt({ catalogue, nodes, foundries, marks, rules }: TimelineNodes): string {
  const lines = rules.filter(({ axis }) => axis === 'y').map(({ at }) => `${numberText(at)} nm`);
  const many = lines.length === 1 ? 'a line' : countText(lines.length, 'line');
  const drawn = lines.length === 0 ? '' : `, with ${many} at ${listText(lines)}`;
  const each = foundries.map((foundry) => {
    const own = nodes.filter((node) => node.foundry === foundry);
    const counts = countsText(
      own.map((node) => markOfNode(marks, node)),
      WORDS,
    );
    const name = `${foundryName(catalogue, foundry)}: ${countText(own.length, 'node')}`;
    return counts === '' ? name : `${name}, ${counts}`;
  });
  const counted = each.length === 0 ? 'No nodes are shown' : each.join('; ');
  return `Process nodes by start of volume production${drawn}. ${rangeOfTime(nodes)} ${counted}.`;
}

/** Names what is drawn apart and what cannot be drawn. */
export function timelineNote({ nodes }: TimelineNodes): string {
  const named = (which: readonly ProcessNode[]): string => listText(which.map(({ name }) => name));
  const unnumbered = nodes.filter((node) => marketedOf(node) === null);
  const undated = nodes.filter((node) => marketedOf(node) !== null && yearsOf(node) === null);
  return [
    'Bars through points show how precisely a date is known.',
    ...(undated.length > 0 ? [`Without a date on record, so set apart: ${named(undated)}.`] : []),
    ...(unnumbered.length > 0 ? [`Without a marketed number, so not drawn: ${named(unnumbered)}.`] : []),
  ].join(' ');
}

export function timelineSources({ catalogue, nodes }: TimelineNodes): ChartDescription['sources'] {
  const ids = nodes.flatMap(({ volumeProduction, marketedNm }) => [
    ...sourceIn(volumeProduction),
    ...sourceIn(marketedNm),
  ]);
  return sourcesOf(catalogue, ids);
}
