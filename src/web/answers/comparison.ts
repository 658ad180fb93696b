/** A comparison as JSON: figures by key, ratios, lags, generations, and the sentences that say them. */

import { byId } from '../../model/index.ts';
import type { Catalogue, Comparison } from '../../model/index.ts';
import { comparisonSentences } from '../../text/index.ts';
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
