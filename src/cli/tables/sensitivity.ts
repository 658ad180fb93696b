/** How sure results are, for a person: a row a node, and the assumptions that move it most. */

import { firstOf, multipleText, numberText, PRODUCTION_WORDS } from '../../text/index.ts';
import type { ProductionOutcome } from '../../model/index.ts';
import type { DrawnNodeAnswer, SensitivityAnswer } from '../../web/answers/shapes.ts';
import { productionColor } from '../colors.ts';
import { paragraph, table } from '../layout.ts';
import type { Page } from '../output.ts';
import { ignoredLines, scenarioHead } from './scenario.ts';

/** Rankings are printed for so many nodes; for more, the table stands alone. */
const MOST_EXPLAINED = 3;
const MOST_RANKED = 5;
const NONE = '-';
const DECIMALS = 2;

function ratioText(ratio: number | null): string {
  return ratio === null ? NONE : `${numberText(ratio, DECIMALS)}×`;
}

/** `no route 97 %, costlier 3 %`, the most frequent first. */
function sharesText(shares: DrawnNodeAnswer['shares']): string {
  const drawn = Object.entries(shares) as [ProductionOutcome, number][];
  return drawn
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, share]) => `${PRODUCTION_WORDS[outcome]} ${numberText(100 * share, 1)} %`)
    .join(', ');
}

function quantilesText({ quantiles }: DrawnNodeAnswer): string {
  return quantiles === null ? NONE : [quantiles.p5, quantiles.p50, quantiles.p95].map(ratioText).join(' / ');
}

function nodesTable(nodes: SensitivityAnswer['nodes'], { screen, columns }: Page): string {
  const heads = [
    { head: 'Node', whole: true },
    {
      head: 'Production',
      paint: (text: string, row: number) =>
        productionColor(nodes[row]?.outcome ?? 'not-modeled', text, screen),
    },
    { head: 'Lithography cost' },
    { head: 'Draws per outcome' },
    { head: '5 / 50 / 95 % of draws' },
  ];
  const rows = nodes.map((node) => [
    node.node,
    PRODUCTION_WORDS[node.outcome],
    node.lithographyCostRatio ? multipleText(node.lithographyCostRatio) : NONE,
    sharesText(node.shares),
    quantilesText(node),
  ]);
  return table(heads, rows, columns);
}

type End = DrawnNodeAnswer['ranking'][number]['low'];

function endText({ value, outcome, lithographyCostRatio: ratio }: End): string {
  return `${numberText(value)}: ${ratio === null ? PRODUCTION_WORDS[outcome] : ratioText(ratio)}`;
}

function rankingText({ node, ranking }: DrawnNodeAnswer, columns: number): string {
  if (ranking.length === 0) return `${node}: no assumption moves the result.`;
  const heads = [{ head: 'Assumption', whole: true }, { head: 'At its least' }, { head: 'At its most' }];
  const rows = ranking
    .slice(0, MOST_RANKED)
    .map(({ parameter, low, high }) => [parameter, endText(low), endText(high)]);
  const more = ranking.slice(MOST_RANKED).map(({ parameter }) => parameter);
  return [
    `${node}: lithography cost at the ends of the assumptions that move it most`,
    table(heads, rows, columns),
    ...(more.length === 0 ? [] : [paragraph(`Less: ${firstOf(more, MOST_RANKED)}.`, columns)]),
  ].join('\n\n');
}

export function sensitivityText(answer: SensitivityAnswer, page: Page): string {
  const { scenario, seed, runs, nodes, ignored = [] } = answer;
  const { columns } = page;
  const size = `${String(runs)} draws a node, seed ${String(seed)}.`;
  const none =
    scenario.nodes === null
      ? 'The scenario changes the making of no logic node; name nodes with --node.'
      : 'None of the nodes named can be drawn.';
  const explained = nodes.length <= MOST_EXPLAINED;
  const parts = [
    paragraph(`${scenarioHead(answer, scenario)} ${size}`, columns),
    nodes.length === 0 ? paragraph(none, columns) : nodesTable(nodes, page),
    ...(explained ? nodes.map((node) => rankingText(node, columns)) : []),
    ...(explained ? [] : [paragraph('Name up to three nodes with --node for the assumptions.', columns)]),
    ...ignoredLines(ignored, columns),
  ];
  return `${parts.join('\n\n')}\n`;
}
