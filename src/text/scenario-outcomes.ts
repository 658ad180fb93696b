/** The two outcomes of a node in a scenario, legal and production, with marks and words, and what changed since a baseline. */

import { legalMarkOf, perObject, strongestMark } from '../model/index.ts';
import type {
  Assessment,
  Catalogue,
  LegalMark,
  NodeLegal,
  NodeResult,
  ProductionOutcome,
  RatioRange,
} from '../model/index.ts';
import { nodeSentence } from './legal-sentences.ts';
import { MARK_WORDS } from './line.ts';
import { multipleText, productionSentence, PRODUCTION_WORDS } from './production.ts';
import { machineOf, nodeOf } from './scenario-lookup.ts';
import { measureName } from './scenario-names.ts';
import { quietly, said } from './scenario-rows.ts';
import type { Cell, Line, ProductionMark, Row } from './scenario-rows.ts';

export type { LegalMark } from '../model/index.ts';

export const LEGAL_MARK_WORDS: Record<LegalMark, string> = { ...MARK_WORDS, 'not-tested': 'not tested' };

/** The strongest legal outcome over the measures in play, and those that decide it. */
export interface Decided {
  readonly mark: LegalMark;
  readonly by: readonly NodeLegal[];
}

export function decidedLegal(result: Pick<NodeResult, 'legal'>): Decided {
  const marks = result.legal.map(legalMarkOf);
  const mark = strongestMark(marks);
  const deciding = mark === 'not-tested' ? [] : result.legal.filter((_, i) => marks[i] === mark);
  return { mark, by: deciding };
}

const PRODUCTION_MARKS: Record<ProductionOutcome, ProductionMark> = {
  unaffected: 'unaffected',
  costlier: 'costlier',
  degraded: 'degraded',
  'no-route': 'no-route',
  undetermined: 'production-open',
  'not-modeled': 'not-modeled',
};

function byText(catalogue: Catalogue, { mark, by }: Decided): string {
  const [first, ...more] = by;
  if (!first || mark === 'not-specified') return '';
  const rest = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  return `by ${measureName(catalogue, first.measure)}${rest}`;
}

function legalCell(catalogue: Catalogue, decided: Decided): Cell {
  const { mark } = decided;
  return [{ text: LEGAL_MARK_WORDS[mark], mark }, ...quietly(byText(catalogue, decided))];
}

function productionCell(outcome: ProductionOutcome): Cell {
  return [{ text: PRODUCTION_WORDS[outcome], mark: PRODUCTION_MARKS[outcome] }];
}

function ratioCell(ratio: RatioRange | null, outcome: ProductionOutcome): Cell {
  if (ratio) {
    const [central = '', range] = multipleText(ratio).split(' (');
    return [{ text: central }, ...quietly(range === undefined ? '' : range.replace(')', '×'))];
  }
  return quietly(outcome === 'no-route' ? 'no route' : 'open');
}

function changeCell(now: NodeResult, before: NodeResult | undefined): Cell {
  if (!before) return quietly('not compared');
  const lines: Line[] = [];
  const [legal, earlier] = [decidedLegal(now).mark, decidedLegal(before).mark];
  if (legal !== earlier) lines.push({ text: `was ${LEGAL_MARK_WORDS[earlier]}` });
  const [made, madeBefore] = [now.production.outcome, before.production.outcome];
  if (made !== madeBefore) lines.push({ text: `was ${PRODUCTION_WORDS[madeBefore]}` });
  return lines.length === 0 ? quietly('no change') : lines;
}

const specifiedBy = perObject((assessment: Assessment) => {
  const byMeasure = new Map<string, string[]>();
  for (const { equipment, specifiedBy: measures } of assessment.equipment)
    for (const measure of measures) byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), equipment]);
  return byMeasure;
});

function legalWhy(catalogue: Catalogue, assessment: Assessment, result: NodeResult): string {
  const node = nodeOf(catalogue, result.node);
  const [deciding] = decidedLegal(result).by;
  if (!node || !deciding) return '';
  const specified = (specifiedBy(assessment).get(deciding.measure) ?? []).flatMap(
    (id) => machineOf(catalogue, id) ?? [],
  );
  return nodeSentence(catalogue, node, deciding, specified);
}

/** Heads of a table with little room. */
export const SHORT_HEADS = ['Node', 'Law', 'Production', 'Lithography cost', 'Wafer cost'] as const;

/** The two outcomes of a logic node and its costs, one line to a cell. */
export function shortRow(catalogue: Catalogue, result: NodeResult): Row {
  const { outcome, lithographyCostRatio, waferCostRatio } = result.production;
  const { mark } = decidedLegal(result);
  const ratio = (of: RatioRange | null): Cell =>
    of ? said(multipleText(of)) : quietly(outcome === 'no-route' ? 'no route' : 'open');
  return [
    [{ text: nodeOf(catalogue, result.node)?.name ?? result.node, href: `/nodes/${result.node}` }],
    [{ text: LEGAL_MARK_WORDS[mark], mark }],
    productionCell(outcome),
    ratio(lithographyCostRatio),
    ratio(waferCostRatio),
  ];
}

/** Heads of the table of logic nodes; the server's view prints them, rows follow their order. */
export const NODE_HEADS = [
  'Node',
  'Legal outcome',
  'Production',
  'Lithography cost',
  'Wafer cost',
  'Exposures',
  'Against the baseline',
  'Why',
] as const;

export const MEMORY_HEADS = ['Node', 'Legal outcome', 'Against the baseline', 'Why'] as const;

export function nodeRow(
  catalogue: Catalogue,
  assessment: Assessment,
  result: NodeResult,
  before: NodeResult | undefined,
): Row {
  const node = nodeOf(catalogue, result.node);
  const head: Cell = [{ text: node?.name ?? result.node, href: `/nodes/${result.node}` }];
  const legal = legalCell(catalogue, decidedLegal(result));
  const change = changeCell(result, before);
  const why = legalWhy(catalogue, assessment, result);
  if (!node || node.deviceClass !== 'logic') return [head, legal, change, why === '' ? said('') : said(why)];
  const { production } = result;
  const { outcome } = production;
  return [
    head,
    legal,
    productionCell(outcome),
    ratioCell(production.lithographyCostRatio, outcome),
    ratioCell(production.waferCostRatio, outcome),
    ratioCell(production.exposureRatio, outcome),
    change,
    [{ text: productionSentence(catalogue, node, production) }, ...quietly(why)],
  ];
}
