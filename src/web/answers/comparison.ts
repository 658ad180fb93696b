/** A comparison as JSON: figures by key, ratios, lags, generations, and the sentences that say them. */

import { byId, isGap } from '../../model/index.ts';
import type { Catalogue, Comparison } from '../../model/index.ts';
import { comparisonSentences } from '../../text/index.ts';
import type { CsvRow } from './csv.ts';
import { withCitations } from './records.ts';

export function comparisonAnswer(catalogue: Catalogue, comparison: Comparison): object {
  const nodes = comparison.nodes.map((row) => {
    const node = byId(catalogue.nodes, row.node);
    const figures = row.figures.map(({ figure, recorded, classValue }) => [
      figure,
      withCitations(catalogue, classValue === null ? recorded : { ...recorded, classValue }),
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
      riskProduction: withCitations(catalogue, node?.riskProduction),
      volumeProduction: withCitations(catalogue, node?.volumeProduction),
      lithography: withCitations(catalogue, node?.lithography),
      figures: Object.fromEntries(figures) as object,
      ratios: Object.fromEntries(ratios) as object,
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
