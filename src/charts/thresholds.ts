/** What charts along thresholds share: which one is asked for, its axis, and where the question puts it. */

import {
  assessLaw,
  legalMarkOf,
  strongestMark,
  thresholdByKey,
  thresholdsInPlay,
  valueIn,
} from '../model/index.ts';
import type { Catalogue, KeyedThreshold, Scenario, Unit } from '../model/index.ts';
import { unitText, valueText } from '../text/index.ts';
import type { ChartDescription, NumberAxis, RuleMark } from './description.ts';
import { datasetOf, questionText, ticksAt } from './parts.ts';
import type { Chart, ChartQuestion } from './question.ts';
import { roundNumbers } from './scales.ts';

/** Who is caught, apart from everything else: two equal texts are two equal laws. */
function lawText(catalogue: Catalogue, scenario: Scenario, key: string, value: number): string {
  const { nodes, equipment } = assessLaw(catalogue, { ...scenario, set: { ...scenario.set, [key]: value } });
  const marks = nodes.map(({ legal }) => strongestMark(legal.map(legalMarkOf)));
  return [...marks, ...equipment.map(({ outcome }) => outcome)].join();
}

/**
 * The threshold asked for; else the first in play, those on process nodes before others, that changes something between
 * the ends of its range, as other measures in play may catch all that one does; null where none is in play.
 */
export function askedThreshold(
  catalogue: Catalogue,
  scenario: Scenario,
  key: string | null,
): KeyedThreshold | null {
  if (key !== null) return thresholdByKey(catalogue, key);
  const all = thresholdsInPlay(catalogue, scenario);
  const onNodes = all.filter(({ threshold }) => threshold.threshold === 'node-nm');
  const ordered = [...new Set([...onNodes, ...all])];
  const moves = ({ key: of, threshold }: KeyedThreshold): boolean =>
    lawText(catalogue, scenario, of, threshold.from) !== lawText(catalogue, scenario, of, threshold.to);
  return ordered.find(moves) ?? ordered[0] ?? null;
}

/** A range whose ends lie further apart than this many times is drawn on a logarithmic scale. */
const WIDE = 10;
const MANTISSAS = [1, 1.5, 2, 3, 5, 7];

/** Round numbers on a scale, more than have room: a layout leaves out those whose labels would touch. */
export function roundTicks(kind: NumberAxis['kind'], low: number, high: number): NumberAxis['ticks'] {
  if (kind === 'linear') return ticksAt(roundNumbers(low, high, 7));
  const first = Math.floor(Math.log10(low));
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, i) => 10 ** (first + i),
  );
  const round = decades.flatMap((decade) => MANTISSAS.map((mantissa) => mantissa * decade));
  return ticksAt(
    round.map((at) => Number(at.toPrecision(6))).filter((at) => at >= low && at <= high),
    6,
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Process node (nm)`. */
export function thresholdLabel({ threshold: { label, unit } }: KeyedThreshold): string {
  const of = unitText(unit as Unit);
  return capital(of === '' || label.endsWith(of) ? label : `${label} (${of})`);
}

/** An axis over the range that the threshold may be moved in. */
export function thresholdAxis(of: KeyedThreshold): NumberAxis {
  const { from: low, to: high } = of.threshold;
  const kind = low > 0 && high / low > WIDE ? 'log' : 'linear';
  const scale = kind === 'log' ? ', logarithmic' : '';
  return { kind, label: thresholdLabel(of) + scale, low, high, ticks: roundTicks(kind, low, high) };
}

/** `as written`, or `moved`: how the question puts the threshold. */
export function putText(scenario: Scenario, of: KeyedThreshold): string {
  return valueIn(scenario, of) === of.threshold.value ? 'as written' : 'moved';
}

/** The line at the question's own value. */
export function ownRule(scenario: Scenario, of: KeyedThreshold): RuleMark {
  return {
    kind: 'rule',
    id: 'own-value',
    axis: 'x',
    at: valueIn(scenario, of),
    label: valueText(of, valueIn(scenario, of)),
    tone: 'line',
  };
}

/** Where nothing can be drawn: a chart of one row that says why. */
export function saying(
  catalogue: Catalogue,
  { scenario }: ChartQuestion,
  { id, title }: Chart,
  { said, short, note }: { readonly said: string; readonly short: string; readonly note: string },
): ChartDescription {
  const cell = {
    id: 'none',
    x: [0, 1],
    y: 'none',
    tone: 'grid',
    fill: 'none',
    text: short,
    hint: said,
  } as const;
  return {
    id,
    title,
    subtitle: `${questionText(catalogue, scenario)}. ${said}`,
    y: { kind: 'band', label: '', bands: [{ id: 'none', label: '' }] },
    panels: [
      {
        id: 'none',
        x: { kind: 'linear', label: '', low: 0, high: 1, ticks: [] },
        marks: [{ kind: 'cells', id: 'none', name: short, cells: [cell] }],
      },
    ],
    keys: [],
    table: { columns: [{ key: 'answer', head: 'Answer' }], rows: [[said]] },
    alt: said,
    note,
    sources: [],
    dataset: datasetOf(catalogue),
  };
}

/** Where nothing can be moved. */
export function nothingToMove(
  catalogue: Catalogue,
  question: ChartQuestion,
  chart: Chart,
  needed = 'a threshold',
): ChartDescription {
  const unknown = [question.threshold, question.second].find(
    (key) => key !== null && thresholdByKey(catalogue, key) === null,
  );
  const said =
    unknown === undefined || unknown === null
      ? `No measure in play has ${needed} that can be moved.`
      : `There is no threshold “${unknown}” on record.`;
  const note = 'Put a measure in play that draws its line by a number.';
  return saying(catalogue, question, chart, { said, short: 'nothing to move', note });
}
