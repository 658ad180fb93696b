/** How sure one node's cost is: what each assumption does to it between the ends of its range. */

import { assess, byId, sensitivityOf, sensitivitySubject } from '../../model/index.ts';
import type { Catalogue, NodeResult, ProcessNode, Sensitivity } from '../../model/index.ts';
import { multipleText, numberText, PRODUCTION_WORDS } from '../../text/index.ts';
import type { Cell, ChartDescription, RuleMark } from '../description.ts';
import { datasetOf, questionText, sourcesOf, ticksAt } from '../parts.ts';
import type { Chart, ChartQuestion } from '../question.ts';
import { influenceName, tornadoBars, tornadoRows } from '../tornado-bars.ts';
import { capital, roundTicks, saying } from '../thresholds.ts';

const SIZE = { seed: 1, runs: 200 };
const MOST_ROWS = 14;

const percent = (share: number): string => `${numberText(100 * share, 0)} %`;

/** `costlier in 44 % of 200 runs, degraded in 50 %`, the most frequent first. */
function sharesText({ shares, runs }: Sensitivity): string {
  const sorted = Object.entries(shares).sort(([, a], [, b]) => b - a);
  return sorted
    .map(([outcome, share], i) => {
      const name = PRODUCTION_WORDS[outcome as keyof typeof PRODUCTION_WORDS];
      return `${name} in ${percent(share)}${i === 0 ? ` of ${String(runs)} runs` : ''}`;
    })
    .join(', ');
}

function rangeText({ quantiles }: Sensitivity): string {
  if (!quantiles) return 'no run gives a multiple';
  const [low, high] = [quantiles.p5, quantiles.p95].map((value) => value.toFixed(2));
  return low === high ? `${low ?? ''}× throughout` : `90 % of multiples from ${low ?? ''}× to ${high ?? ''}×`;
}

function altOf(node: ProcessNode, { production }: NodeResult, found: Sensitivity): string {
  const { outcome, lithographyCostRatio: ratio } = production;
  const cost = ratio ? `, lithography at ${multipleText(ratio)} of its cost as made` : '';
  const [strongest] = found.ranking;
  const by = strongest
    ? ` What moves it most is ${influenceName(strongest.parameter)}: ${PRODUCTION_WORDS[strongest.low.outcome]}${strongest.low.lithographyCostRatio === null ? '' : ` at ${strongest.low.lithographyCostRatio.toFixed(2)}×`} at its low end, ${PRODUCTION_WORDS[strongest.high.outcome]}${strongest.high.lithographyCostRatio === null ? '' : ` at ${strongest.high.lithographyCostRatio.toFixed(2)}×`} at its high end.`
    : ' No assumption alone changes it within its range.';
  return `${node.name} is ${PRODUCTION_WORDS[outcome]}${cost}; ${sharesText(found)}; ${rangeText(found)}.${by}`;
}

const NOTE = 'Production is modeled for logic nodes on record.';

function ends(found: Sensitivity, central: number | null): { readonly low: number; readonly high: number } {
  const ratios = found.ranking.flatMap(({ low, high }) =>
    [low.lithographyCostRatio ?? [], high.lithographyCostRatio ?? []].flat(),
  );
  const all = [central ?? 1, ...ratios];
  return { low: Math.min(...all), high: Math.max(...all) };
}

function describe(catalogue: Catalogue, question: ChartQuestion, chart: Chart): ChartDescription {
  const node = byId(catalogue.nodes, question.node);
  if (!node)
    return saying(catalogue, question, chart, {
      said: `There is no node “${question.node}” on record.`,
      short: 'not modeled',
      note: NOTE,
    });
  const scenario = { ...question.scenario, nodes: [node.id] };
  const [result] = assess(catalogue, scenario).nodes;
  if (!result || node.deviceClass !== 'logic') {
    return saying(catalogue, question, chart, {
      said: `Making ${node.name} is not modeled.`,
      short: 'not modeled',
      note: NOTE,
    });
  }
  const subject = sensitivitySubject(catalogue, scenario, node, result.equipment);
  const found = sensitivityOf(subject, catalogue.parameters, scenario.assume, SIZE);
  const central = result.production.lithographyCostRatio?.central ?? null;
  const ranking = found.ranking.slice(0, MOST_ROWS);
  const { low, high } = ends({ ...found, ranking }, central);
  const from = central ?? (low + high) / 2;
  // Room on both sides for the ends' own words.
  const span = Math.max(0.25, high - low);
  const words = ranking.some((end) =>
    [end.low, end.high].some(({ outcome }) => outcome !== result.production.outcome),
  );
  const axis = {
    low: Math.max(0, low - 0.3 * span),
    high: high + (words || ranking.length === 0 ? 1.3 : 0.4) * span,
  };
  const { outcome, lithographyCostRatio } = result.production;
  const rule: RuleMark[] =
    central === null
      ? []
      : [{ kind: 'rule', id: 'central', axis: 'x', at: central, label: '', tone: 'line' }];
  const shown = PRODUCTION_WORDS[outcome];
  const now = lithographyCostRatio ? `${shown}, ${multipleText(lithographyCostRatio)}` : shown;
  const unit = (of: string): string =>
    catalogue.parameters.find(({ id }) => id === of)?.unit ?? 'share of range';
  return {
    id: chart.id,
    title: `How sure is the cost of ${node.name}?`,
    subtitle: `${questionText(catalogue, question.scenario)}: ${now}. ${capital(sharesText(found))}; ${rangeText(found)}`,
    y: { kind: 'band', label: '', bands: tornadoRows(catalogue, ranking, found) },
    panels: [
      {
        id: 'influences',
        x: {
          kind: 'linear',
          label: 'Lithography cost, multiple of the node as made',
          ...axis,
          ticks: ranking.length === 0 ? ticksAt([1]) : roundTicks('linear', axis.low, axis.high),
        },
        marks: [...tornadoBars(catalogue, ranking, { from, stub: from + 0.25 * span }, outcome), ...rule],
      },
    ],
    keys:
      ranking.length === 0
        ? []
        : [
            { text: 'assumption at its low end', tone: 'series-1', fill: 'wash' },
            { text: 'at its high end', tone: 'series-1', fill: 'solid' },
            { text: 'no multiple: undetermined or no route', tone: 'muted', fill: 'hatched' },
            ...(central === null ? [] : [{ text: `central: ${central.toFixed(2)}×`, tone: 'line' as const }]),
          ],
    table: {
      columns: [
        { key: 'parameter', head: 'Assumption' },
        { key: 'unit', head: 'Unit' },
        { key: 'low', head: 'Low', numeric: true },
        { key: 'low.outcome', head: 'Outcome at low' },
        { key: 'low.ratio', head: 'Cost at low (multiple)', numeric: true },
        { key: 'high', head: 'High', numeric: true },
        { key: 'high.outcome', head: 'Outcome at high' },
        { key: 'high.ratio', head: 'Cost at high (multiple)', numeric: true },
      ],
      rows: ranking.map(({ parameter, ...influence }): Cell[] => [
        influenceName(parameter, catalogue),
        unit(parameter),
        ...[influence.low, influence.high].flatMap((end): Cell[] => [
          end.value,
          PRODUCTION_WORDS[end.outcome],
          end.lithographyCostRatio === null ? null : Number(end.lithographyCostRatio.toFixed(3)),
        ]),
      ]),
    },
    alt: altOf(node, result, found),
    note: `Each bar moves one assumption to the ends of its range, all others at their central values; those that change the outcome stand first. Runs draw all of them at once (seed ${String(SIZE.seed)}).`,
    sources: sourcesOf(
      catalogue,
      catalogue.parameters
        .filter(({ id }) => ranking.some(({ parameter }) => parameter === id))
        .flatMap(({ source }) => source ?? []),
    ),
    dataset: datasetOf(catalogue),
  };
}

export const tornado: Chart = {
  id: 'tornado',
  title: 'How sure is the cost of one node?',
  about: 'Which assumptions move the lithography cost of one node most, and how often each outcome comes.',
  asks: ['node'],
  describe(catalogue, question) {
    return describe(catalogue, question, this);
  },
};
