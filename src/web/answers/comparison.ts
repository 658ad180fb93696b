/** A comparison as JSON: figures by key, ratios, lags, generations, and the sentences that say them. */

import { byId, isGap } from '../../model/index.ts';
import type {
  Catalogue,
  ComparedNode,
  Comparison,
  Figure,
  NodeFigureKey,
  ProcessNode,
  Ratio,
  Recorded,
} from '../../model/index.ts';
import { comparisonSentences } from '../../text/index.ts';
import type { CsvRow } from './csv.ts';
import { withCitations } from './records.ts';

/** What stands on record, with its source spelled out. */
export type Cited<T> = T & { readonly citation?: string };

/** A figure, or the gap with the class value shown beside it. */
export type ComparedFigureAnswer = Cited<Recorded<Figure>> & { readonly classValue?: Cited<Figure> };

/** A node of a comparison: its figures and, for each, the ratio to the base's or why there is none. */
export interface ComparedNodeAnswer extends Pick<
  ComparedNode,
  'baseLaterByYears' | 'generationsFromBase' | 'through'
> {
  readonly id: string;
  readonly name?: string | undefined;
  readonly foundry?: string | undefined;
  readonly nodeClass?: ProcessNode['nodeClass'] | undefined;
  readonly transistor?: ProcessNode['transistor'] | undefined;
  readonly riskProduction?: Cited<ProcessNode['riskProduction']> | undefined;
  readonly volumeProduction?: Cited<ProcessNode['volumeProduction']> | undefined;
  readonly lithography?: Cited<ProcessNode['lithography']> | undefined;
  readonly figures: Readonly<Partial<Record<NodeFigureKey, ComparedFigureAnswer>>>;
  readonly ratios: Readonly<Partial<Record<NodeFigureKey, Ratio | { readonly none: string } | null>>>;
}

/** Nodes side by side; `base` is the first one asked for. */
export interface ComparisonAnswer extends Pick<Comparison, 'base' | 'lags'> {
  readonly nodes: readonly ComparedNodeAnswer[];
  readonly sentences: readonly string[];
}

function cited<T>(catalogue: Catalogue, value: T): Cited<T> {
  // A copy with citations added and nothing else changed.
  return withCitations(catalogue, value) as Cited<T>;
}

export function comparisonAnswer(catalogue: Catalogue, comparison: Comparison): ComparisonAnswer {
  const nodes = comparison.nodes.map((row): ComparedNodeAnswer => {
    const node = byId(catalogue.nodes, row.node);
    const figures = row.figures.map(({ figure, recorded, classValue }) => [
      figure,
      cited(catalogue, classValue === null ? recorded : { ...recorded, classValue }),
    ]);
    const ratios = row.figures.map(({ figure, ratio, noRatioBecause }) => [
      figure,
      ratio ?? (noRatioBecause === undefined ? null : { none: noRatioBecause }),
    ]);
    return {
      id: row.node,
      name: node?.name,
      foundry: node?.foundry,
      nodeClass: node?.nodeClass,
      transistor: node?.transistor,
      riskProduction: node && cited(catalogue, node.riskProduction),
      volumeProduction: node && cited(catalogue, node.volumeProduction),
      lithography: node && cited(catalogue, node.lithography),
      figures: Object.fromEntries(figures),
      ratios: Object.fromEntries(ratios),
      baseLaterByYears: row.baseLaterByYears,
      generationsFromBase: row.generationsFromBase,
      through: row.through,
    };
  });
  return {
    base: comparison.base,
    nodes,
    lags: comparison.lags,
    sentences: comparisonSentences(catalogue, comparison),
  };
}

export const COMPARISON_COLUMNS = [
  'node',
  'name',
  'figure',
  'value',
  'low',
  'high',
  'unit',
  'standing',
  'source',
  'ratioLow',
  'ratio',
  'ratioHigh',
  'ratioTo',
];

/** A comparison as rows, a figure of a node each. */
export function comparisonRows(catalogue: Catalogue, comparison: Comparison): CsvRow[] {
  return comparison.nodes.flatMap((row) =>
    row.figures.map(({ figure, recorded, ratio }): CsvRow => {
      const base = { node: row.node, name: byId(catalogue.nodes, row.node)?.name, figure };
      const divided = ratio && {
        ratioLow: ratio.low,
        ratio: ratio.value,
        ratioHigh: ratio.high,
        ratioTo:
          ratio.toClassValueOf === undefined ? comparison.base : `class value of ${ratio.toClassValueOf}`,
      };
      if (isGap(recorded)) return { ...base, standing: recorded.gap };
      const { value, low, high, unit, standing, source } = recorded;
      return { ...base, value, low, high, unit, standing, source, ...divided };
    }),
  );
}
