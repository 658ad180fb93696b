/** A comparison for a person: a row a figure, a column a node, in blocks that fit the terminal. */

import { byId, isGap, NODE_FIGURES } from '../../model/index.ts';
import type { Catalogue, ComparedFigure, Comparison, DateFigure, Recorded } from '../../model/index.ts';
import { comparisonSentences, gapText, ratioText, recordedText } from '../../text/index.ts';
import { paragraph, table } from '../layout.ts';

const FIGURE_COLUMNS = 20;
const NODE_COLUMNS = 20;

function cellText({ recorded, classValue, ratio }: ComparedFigure): string {
  const figure = recordedText(recorded);
  const shown = classValue === null ? figure : `${figure}; class value ${recordedText(classValue)}`;
  return ratio ? `${shown}, ${ratioText(ratio)}` : shown;
}

function dateText(date: Recorded<DateFigure> | undefined): string {
  if (date === undefined) return gapText('not-found');
  return isGap(date) ? gapText(date.gap) : date.value;
}

/** The base in the first column of every block, so that ratios stand beside what they are taken to. */
function blocks(comparison: Comparison, columns: number): Comparison['nodes'][] {
  const [base, ...others] = comparison.nodes;
  if (!base) return [];
  const room = Math.max(1, Math.floor((columns - FIGURE_COLUMNS) / NODE_COLUMNS) - 1);
  if (others.length === 0) return [[base]];
  return Array.from({ length: Math.ceil(others.length / room) }, (_, i) => [
    base,
    ...others.slice(i * room, (i + 1) * room),
  ]);
}

function blockText(catalogue: Catalogue, nodes: Comparison['nodes'], columns: number): string {
  const records = nodes.map(({ node }) => byId(catalogue.nodes, node));
  const figures = nodes[0]?.figures.map(({ figure }) => figure) ?? [];
  const known = figures.filter((figure) =>
    nodes.some((row) => row.figures.some((entry) => entry.figure === figure && !isGap(entry.recorded))),
  );
  const rows = [
    ['Risk production', ...records.map((node) => dateText(node?.riskProduction))],
    ['Volume production', ...records.map((node) => dateText(node?.volumeProduction))],
    ...known.map((figure) => [
      NODE_FIGURES[figure].label,
      ...nodes.map((row) => {
        const entry = row.figures.find((of) => of.figure === figure);
        return entry ? cellText(entry) : gapText('not-found');
      }),
    ]),
  ];
  const heads = [{ head: 'Figure' }, ...nodes.map(({ node }) => ({ head: node }))];
  return table(heads, rows, columns);
}

export function comparisonText(catalogue: Catalogue, comparison: Comparison, columns: number): string {
  const parts = [
    paragraph(
      `Data set ${catalogue.dataset.version}. Ratios are to ${comparison.base}. † derived, ~ estimated, ? unverified.`,
      columns,
    ),
    ...blocks(comparison, columns).map((nodes) => blockText(catalogue, nodes, columns)),
    comparisonSentences(catalogue, comparison)
      .map((sentence) => paragraph(sentence, columns))
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
