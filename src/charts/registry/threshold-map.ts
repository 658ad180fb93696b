/** Two thresholds at once: how many machines, or nodes, their measure would specify at every pair of values. */

import { breakValues, thresholdMap, valueIn } from '../../model/index.ts';
import type { Catalogue, Scenario, ThresholdMap } from '../../model/index.ts';
import { countText, valueText } from '../../text/index.ts';
import type { CellMarks, ChartDescription } from '../description.ts';
import { merged } from '../map-cells.ts';
import type { MapCell } from '../map-cells.ts';
import { datasetOf, questionText, sourcesOf } from '../parts.ts';
import type { Chart, ChartQuestion } from '../question.ts';
import { machineSources } from '../sweep-parts.ts';
import { askedPair } from '../threshold-pair.ts';
import type { Pair } from '../threshold-pair.ts';
import { capital, nothingToMove, putText, thresholdAxis, thresholdLabel } from '../thresholds.ts';

/** `17`, or `17–36` where some are undetermined. */
function countOf({ specified, undetermined }: MapCell): string {
  return undetermined === 0 ? String(specified) : `${String(specified)}–${String(specified + undetermined)}`;
}

const MOST_STRENGTH = 0.55;

/** Stronger the more are specified; hatched where some are undetermined. */
function cellMarks(cells: readonly MapCell[], [x, y]: Pair, { total, of }: ThresholdMap): CellMarks[] {
  const hint = ({ xSpan, ySpan, specified, undetermined }: MapCell): string => {
    const open = undetermined === 0 ? '' : `, ${String(undetermined)} undetermined`;
    return `${x.threshold.label} from ${valueText(x, xSpan[0])}, ${y.threshold.label} from ${valueText(y, ySpan[0])}: ${String(specified)} of ${String(total)} ${of} specified${open}`;
  };
  const placed = cells.map((cell) => ({
    cell,
    at: {
      id: `${String(cell.xSpan[0])} ${String(cell.ySpan[0])}`,
      x: cell.xSpan,
      y: cell.ySpan,
      hint: hint(cell),
    },
  }));
  const most = Math.max(1, ...cells.map(({ specified }) => specified));
  return [
    {
      kind: 'cells',
      id: 'specified',
      name: 'specified',
      cells: placed.map(({ cell, at }) => ({
        ...at,
        tone: 'series-1',
        fill: cell.specified === 0 ? 'none' : 'solid',
        strength: Number(((MOST_STRENGTH * cell.specified) / most).toFixed(3)),
        text: countOf(cell),
      })),
    },
    {
      kind: 'cells',
      id: 'undetermined',
      name: 'some undetermined',
      cells: placed
        .filter(({ cell }) => cell.undetermined > 0)
        .map(({ at }) => ({ ...at, tone: 'muted', fill: 'hatched', strength: 0.3 })),
    },
  ];
}

function altOf(
  cells: readonly MapCell[],
  [x, y]: Pair,
  { of, total }: ThresholdMap,
  own: MapCell | undefined,
  scenario: Scenario,
): string {
  const ranked = [...cells].sort((a, b) => a.specified - b.specified);
  const [least, most] = [ranked[0], ranked.at(-1)];
  if (!least || !most) return 'No pair of values to show.';
  const at = ({ xSpan, ySpan }: MapCell): string => `${valueText(x, xSpan[0])} and ${valueText(y, ySpan[0])}`;
  const open = cells.filter(({ undetermined }) => undetermined > 0).length;
  const now = own
    ? ` At ${valueText(x, valueIn(scenario, x))} and ${valueText(y, valueIn(scenario, y))} it specifies ${String(own.specified)}, ${String(own.undetermined)} undetermined.`
    : '';
  return `Of ${String(total)} ${of}, from ${String(least.specified)} (at ${at(least)}) to ${String(most.specified)} (at ${at(most)}) are specified as ${x.threshold.label} and ${y.threshold.label} move.${now} In ${countText(open, 'field')} of ${String(cells.length)} some are undetermined.`;
}

function describe(catalogue: Catalogue, question: ChartQuestion, chart: Chart): ChartDescription {
  const { scenario } = question;
  const pair = askedPair(catalogue, question);
  if (!pair) {
    return nothingToMove(catalogue, question, chart, 'two thresholds');
  }
  const [x, y] = pair;
  const [xs, ys] = [breakValues(catalogue, scenario, x), breakValues(catalogue, scenario, y)];
  const map = thresholdMap(catalogue, scenario, { of: x, values: xs }, { of: y, values: ys });
  const cells = merged(map, xs, ys);
  const own = cells.find(
    ({ xSpan, ySpan }) =>
      xSpan[0] <= valueIn(scenario, x) &&
      valueIn(scenario, x) <= xSpan[1] &&
      ySpan[0] <= valueIn(scenario, y) &&
      valueIn(scenario, y) <= ySpan[1],
  );
  const names = [...new Set([x, y].map(({ measure }) => measure.shortTitle))].join(' and ');
  const out = [x, y].filter(({ measure }) => !scenario.measures.includes(measure.id));
  const point = `${valueText(x, valueIn(scenario, x))} and ${valueText(y, valueIn(scenario, y))}`;
  const put = [x, y].some((of) => putText(scenario, of) === 'moved') ? 'moved' : 'as written';
  return {
    id: chart.id,
    title: `Two numbers of ${names}: ${map.of} specified`,
    subtitle: `${questionText(catalogue, scenario)}. The dot: ${point}, ${put}`,
    y: thresholdAxis(y),
    panels: [
      {
        id: 'map',
        x: thresholdAxis(x),
        marks: [
          ...cellMarks(cells, pair, map),
          {
            kind: 'points',
            id: 'own',
            name: put,
            tone: 'line',
            shape: 'circle',
            points: [
              {
                id: 'own',
                x: valueIn(scenario, x),
                y: valueIn(scenario, y),
                filling: 'filled',
                label: own ? `${countOf(own)} here` : '',
                hint: `${point}, ${put}`,
              },
            ],
          },
        ],
      },
    ],
    keys: [
      { text: put, tone: 'line', glyph: { shape: 'circle', filling: 'filled' } },
      { text: `${map.of} specified: more where darker`, tone: 'series-1', fill: 'wash' },
      { text: 'range: some undetermined', tone: 'muted', fill: 'hatched' },
    ],
    table: {
      columns: [
        { key: 'x', head: `${thresholdLabel(x)}, from here on`, numeric: true },
        { key: 'y', head: `${thresholdLabel(y)}, from here on`, numeric: true },
        { key: 'specified', head: `Specified (${map.of})`, numeric: true },
        { key: 'undetermined', head: `Undetermined (${map.of})`, numeric: true },
      ],
      rows: cells.map(({ xSpan, ySpan, specified, undetermined }) => [
        xSpan[0],
        ySpan[0],
        specified,
        undetermined,
      ]),
    },
    alt: altOf(cells, pair, map, own, scenario),
    note: `${out.length > 0 ? `${capital([...new Set(out.map(({ measure }) => measure.shortTitle))].join(' and '))} is not in play in this question. ` : ''}The text of ${names} alone, whoever makes the chips and wherever. Each field runs up to the next value at which something changes.`,
    sources: sourcesOf(catalogue, [
      ...x.measure.sources,
      ...y.measure.sources,
      ...machineSources(catalogue, map.of),
    ]),
    dataset: datasetOf(catalogue),
  };
}

export const thresholdMapChart: Chart = {
  id: 'threshold-map',
  title: 'Two numbers at once',
  about: 'How many machines a measure specifies as two of its thresholds move.',
  asks: ['threshold', 'second'],
  describe(catalogue, question) {
    return describe(catalogue, question, this);
  },
};
