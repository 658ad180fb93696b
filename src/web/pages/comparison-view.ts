/** The side-by-side table of a case: a row per figure, a column per node. */

import { byId, compare } from '../../model/index.ts';
import type { Catalogue, ComparedNode, NodeFigureKey, ProcessNode } from '../../model/index.ts';
import { NODE_FIGURES } from '../../model/index.ts';
import { comparisonSentences, TRANSISTOR_WORDS } from '../../text/index.ts';
import { dateView, figureView, lithographyView } from './figure-view.ts';
import type { FigureView } from './figure-view.ts';

export interface ComparisonRow {
  readonly label: string;
  readonly cells: readonly (FigureView | { readonly plain: string })[];
}

export interface ComparisonView {
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly sentences: readonly string[];
}

const FIGURES: readonly NodeFigureKey[] = [
  'contactedGatePitchNm',
  'minimumMetalPitchNm',
  'finPitchNm',
  'transistorDensityMTrPerMm2',
  'sramCellAreaUm2',
  'euvLayers',
];

function figureCell(
  catalogue: Catalogue,
  row: ComparedNode,
  key: NodeFigureKey,
  node: ProcessNode,
): FigureView {
  const compared = row.figures.find((entry) => entry.figure === key);
  const title = `${NODE_FIGURES[key].label}, ${node.name}`;
  const recorded = compared?.recorded ?? { gap: 'not-found' as const };
  return figureView(catalogue, `fig-${node.id}-${key}`, title, recorded, compared ?? {});
}

/** Builds the table for the nodes of a case; the first is the base of the ratios. */
export function comparisonView(catalogue: Catalogue, ids: readonly string[]): ComparisonView {
  const comparison = compare(catalogue, ids);
  if (!comparison) return { columns: [], rows: [], sentences: [] };
  const pairs = comparison.nodes.flatMap((row) => {
    const node = byId(catalogue.nodes, row.node);
    return node ? [{ row, node }] : [];
  });
  const cells = <T>(of: (node: ProcessNode, row: ComparedNode) => T): T[] =>
    pairs.map(({ node, row }) => of(node, row));
  return {
    columns: pairs.map(({ node }) => node.name),
    rows: [
      {
        label: 'Risk production',
        cells: cells((n) =>
          dateView(catalogue, `fig-${n.id}-risk`, `Risk production, ${n.name}`, n.riskProduction),
        ),
      },
      {
        label: 'Volume production',
        cells: cells((n) =>
          dateView(catalogue, `fig-${n.id}-volume`, `Volume production, ${n.name}`, n.volumeProduction),
        ),
      },
      { label: 'Transistor', cells: cells((node) => ({ plain: TRANSISTOR_WORDS[node.transistor] })) },
      ...FIGURES.map((key) => ({
        label: NODE_FIGURES[key].label,
        cells: cells((node, row) => figureCell(catalogue, row, key, node)),
      })),
      {
        label: 'Lithography of critical layers',
        cells: cells((n) =>
          lithographyView(catalogue, `fig-${n.id}-lithography`, `Lithography, ${n.name}`, n.lithography),
        ),
      },
    ],
    sentences: comparisonSentences(catalogue, comparison),
  };
}
