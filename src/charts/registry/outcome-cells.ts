/** The cells of one node in the grid of outcomes: in law, and in production with what lithography would cost. */

import type { Catalogue, NodeResult, ProcessNode } from '../../model/index.ts';
import { byId } from '../../model/index.ts';
import {
  decidedLegal,
  firstOf,
  LEGAL_MARK_WORDS,
  listText,
  multipleText,
  PRODUCTION_WORDS,
} from '../../text/index.ts';
import type { LegalMark } from '../../text/index.ts';
import type { CellMarks } from '../description.ts';
import { LEGAL_FILLINGS, LEGAL_LOOKS, OUTCOME_LOOKS } from '../parts.ts';

/** What stays as it is has the quietest cell. */
export const PRODUCTION_LOOKS: typeof OUTCOME_LOOKS = {
  ...OUTCOME_LOOKS,
  unaffected: { tone: 'grid', fill: 'none' },
};

const AS_MADE = '1.00×';

export type GridCell = CellMarks['cells'][number];

/** As short as a narrow cell needs; the key says what "reached" is short for. */
export const LEGAL_SHORT: Readonly<Record<LegalMark, string>> = {
  specified: 'specified',
  reached: 'reached',
  'not-specified': 'not specified',
  'not-tested': 'not tested',
  undetermined: 'undetermined',
};

function decidingList(catalogue: Catalogue, result: Pick<NodeResult, 'legal'>): string[] {
  const { mark, by } = decidedLegal(result);
  if (mark === 'not-specified' || mark === 'not-tested') return [];
  return by.map(({ measure }) => byId(catalogue.measures, measure)?.shortTitle ?? measure);
}

/** `by the 2020 measure`, `by 3 measures`: where a cell has room for it. */
function decidedBy(catalogue: Catalogue, result: NodeResult): string {
  const [first, ...more] = decidingList(catalogue, result);
  if (first === undefined) return '';
  return more.length === 0 ? `by ${first}` : `by ${String(more.length + 1)} measures`;
}

/** All measures that decide a node's legal outcome, by name; empty where none specifies or reaches it. */
export function decidingNames(catalogue: Catalogue, result: Pick<NodeResult, 'legal'>): string {
  return listText(decidingList(catalogue, result));
}

export function legalCell(catalogue: Catalogue, node: ProcessNode, result: NodeResult): GridCell {
  const { mark } = decidedLegal(result);
  const by = firstOf(decidingList(catalogue, result), 3);
  return {
    id: `${node.id} law`,
    x: 'law',
    y: node.id,
    ...LEGAL_LOOKS[mark],
    text: [LEGAL_SHORT[mark], decidedBy(catalogue, result)].filter((part) => part !== '').join(' '),
    short: LEGAL_SHORT[mark],
    glyph: { shape: 'circle', filling: LEGAL_FILLINGS[mark] },
    hint: `${node.name}, in law: ${LEGAL_MARK_WORDS[mark]}${by === '' ? '' : ` by ${by}`}`,
  };
}

/** The outcome with what lithography would cost, as far as there is room for it. */
export function productionCell(node: ProcessNode, { production }: NodeResult): GridCell {
  const words = PRODUCTION_WORDS[production.outcome];
  const ratio = production.lithographyCostRatio;
  const cost = ratio && multipleText(ratio) !== AS_MADE ? ratio : null;
  return {
    id: `${node.id} production`,
    x: 'production',
    y: node.id,
    ...PRODUCTION_LOOKS[production.outcome],
    text: cost ? `${words}, lithography ${multipleText(cost)}` : words,
    short: cost ? `${words} ${cost.central.toFixed(2)}×` : words,
    hint: `${node.name}, in production: ${words}${cost ? `, lithography ${multipleText(cost)} of what it costs as made` : ''}`,
  };
}
