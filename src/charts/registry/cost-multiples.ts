/** What each node would cost: lithography and the wafer as multiples of the node as made, with their ranges. */

import type { ProductionOutcome, RatioRange } from '../../model/index.ts';
import { countText, multipleText, numberText, PRODUCTION_WORDS } from '../../text/index.ts';
import type { BarMarks, Cell, PointMarks } from '../description.ts';
import { datasetOf, OUTCOME_LOOKS, questionText, sourcesOf, ticksAt } from '../parts.ts';
import { assessmentOf, nodeRows, resultsShown } from '../question.ts';
import type { Chart } from '../question.ts';

const COSTS = [
  { id: 'lithographyCostRatio', name: 'lithography', tone: 'series-1', shape: 'circle' },
  { id: 'waferCostRatio', name: 'wafer', tone: 'series-2', shape: 'diamond' },
] as const;

const MULTIPLES = [1, 1.25, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30];
const LEAST_END = 2;
/** A little below 1, so that points at 1 stand clear of the names. */
const LOW_END = 0.97;

function endOf(ratios: readonly RatioRange[]): number {
  const most = Math.max(LEAST_END, ...ratios.map(({ high }) => high)) * 1.02;
  return MULTIPLES.find((multiple) => multiple >= most) ?? most;
}

function ratioCells(ratio: RatioRange | null): Cell[] {
  const rounded = (value: number): number => Number(value.toFixed(3));
  return ratio ? [rounded(ratio.central), rounded(ratio.low), rounded(ratio.high)] : [null, null, null];
}

/** Open and without a route: a row is never empty. */
function unpriced(outcome: ProductionOutcome): boolean {
  return outcome === 'undetermined' || outcome === 'no-route';
}

export const costMultiples: Chart = {
  id: 'cost-multiples',
  title: 'What making each node would cost',
  about:
    'Lithography and wafer cost of each node as multiples of the node as made, with the range of the assumptions.',
  asks: ['foundries'],
  describe(catalogue, question) {
    const rows = resultsShown(catalogue, question, assessmentOf(catalogue, question));
    const ratios = rows.flatMap(({ result }) => COSTS.flatMap(({ id }) => result.production[id] ?? []));
    const high = endOf(ratios);
    const open: BarMarks = {
      kind: 'bars',
      id: 'without-multiple',
      name: 'no multiple',
      tone: 'muted',
      fill: 'hatched',
      bars: rows.flatMap(({ node, result: { production } }) =>
        unpriced(production.outcome)
          ? [
              {
                id: node.id,
                at: node.id,
                from: LOW_END,
                to: high,
                ...OUTCOME_LOOKS[production.outcome],
                fill: production.outcome === 'undetermined' ? ('hatched' as const) : ('wash' as const),
                hint: `${node.name}: ${PRODUCTION_WORDS[production.outcome]}`,
              },
            ]
          : [],
      ),
    };
    const points = COSTS.map(({ id, name, tone, shape }, index): PointMarks => ({
      kind: 'points',
      id,
      name,
      tone,
      shape,
      lane: { index, of: COSTS.length },
      points: rows.flatMap(({ node, result: { production } }) => {
        const ratio = production[id];
        if (!ratio) return [];
        return [
          {
            id: node.id,
            x: ratio.central,
            y: node.id,
            xRange: [ratio.low, ratio.high] as const,
            filling: production.outcome === 'unaffected' ? ('open' as const) : ('filled' as const),
            hint: `${node.name}, ${name}: ${multipleText(ratio)}, ${PRODUCTION_WORDS[production.outcome]}`,
          },
        ];
      }),
    }));
    const priced = rows.flatMap(({ node, result: { production } }) =>
      production.lithographyCostRatio ? [{ node, ratio: production.lithographyCostRatio }] : [],
    );
    const byCost = [...priced].sort((a, b) => a.ratio.central - b.ratio.central);
    const [least, most] = [byCost[0], byCost.at(-1)];
    const unpricedCount = rows.filter(({ result }) => unpriced(result.production.outcome)).length;
    const same = least && most && multipleText(least.ratio) === multipleText(most.ratio);
    const range = same
      ? `Lithography costs ${multipleText(most.ratio)} of what it costs as made for ${priced.length === 1 ? most.node.name : `all ${numberText(priced.length)} with a multiple`}.`
      : least && most
        ? `Lithography costs from ${multipleText(least.ratio)} (${least.node.name}) to ${multipleText(most.ratio)} (${most.node.name}) of what it costs as made.`
        : 'No node has a multiple.';
    return {
      id: this.id,
      title: this.title,
      subtitle: questionText(catalogue, question.scenario),
      y: nodeRows(
        catalogue,
        rows.map(({ node }) => node),
      ),
      panels: [
        {
          id: 'multiples',
          x: {
            kind: 'log',
            label: 'Cost as a multiple of the node as made, logarithmic',
            low: LOW_END,
            high,
            ticks: ticksAt(MULTIPLES.filter((multiple) => multiple <= high)).map(({ at, label }) => ({
              at,
              label: `${label}×`,
            })),
          },
          marks: [open, ...points],
        },
      ],
      keys: [
        ...COSTS.map(({ name, tone, shape }) => ({
          text: `${name}, with range`,
          tone,
          glyph: { shape, filling: 'filled' as const },
        })),
        { text: 'as made', tone: 'muted', glyph: { shape: 'circle', filling: 'open' } },
        { text: 'undetermined', tone: 'muted', fill: 'hatched' },
        { text: 'no route', tone: 'no-route', fill: 'wash' },
      ],
      table: {
        columns: [
          { key: 'node', head: 'Node' },
          { key: 'production', head: 'Production' },
          ...COSTS.flatMap(({ id, name }) => [
            { key: id, head: `Cost of ${name} (multiple)`, numeric: true },
            { key: `${id}.low`, head: 'at least', numeric: true },
            { key: `${id}.high`, head: 'at most', numeric: true },
          ]),
        ],
        rows: rows.map(({ node, result: { production } }) => [
          node.name,
          PRODUCTION_WORDS[production.outcome],
          ...COSTS.flatMap(({ id }) => ratioCells(production[id])),
        ]),
      },
      alt:
        rows.length === 0
          ? 'No nodes are shown.'
          : `Cost of making ${countText(rows.length, 'node')}. ${range}${unpricedCount === 0 ? '' : ` ${numberText(unpricedCount)} ${unpricedCount === 1 ? 'has' : 'have'} no multiple: undetermined or without a route.`}`,
      note: 'Points stand at the central assumptions; bars run over every combination of assumptions within their ranges.',
      ...(rows.length === 0 ? { empty: 'No logic nodes to show.' } : {}),
      sources: sourcesOf(
        catalogue,
        catalogue.parameters.flatMap(({ source }) => source ?? []),
      ),
      dataset: datasetOf(catalogue),
    };
  },
};
