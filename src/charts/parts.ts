/** What descriptions share: the question in a subtitle, sources, how outcomes are drawn. */

import { byId, isGap } from '../model/index.ts';
import type { Catalogue, DateFigure, Figure, ProductionOutcome, Recorded, Scenario } from '../model/index.ts';
import { countText, listText, numberText, scenarioText } from '../text/index.ts';
import type { LegalMark } from '../text/index.ts';
import type { ChartDescription, Fill, Filling, Shape, Tick } from './description.ts';
import type { Tone } from './tones.ts';

/** Full where the text specifies a node, half where only machines are, open where neither, dashed where it cannot be said. */
export const LEGAL_FILLINGS: Readonly<Record<LegalMark, Filling>> = {
  specified: 'filled',
  reached: 'half',
  'not-specified': 'open',
  'not-tested': 'open',
  undetermined: 'dashed',
};

/** Each outcome of production by color and by filling: what is undetermined is hatched. */
export const OUTCOME_LOOKS: Readonly<
  Record<ProductionOutcome, { readonly tone: Tone; readonly fill: Fill }>
> = {
  unaffected: { tone: 'unaffected', fill: 'none' },
  costlier: { tone: 'costlier', fill: 'wash' },
  degraded: { tone: 'degraded', fill: 'dotted' },
  'no-route': { tone: 'no-route', fill: 'solid' },
  undetermined: { tone: 'muted', fill: 'hatched' },
  'not-modeled': { tone: 'grid', fill: 'none' },
};

/** Each legal outcome as a cell: the accent for what a measure reaches, hatched for what it leaves open. */
export const LEGAL_LOOKS: Readonly<Record<LegalMark, { readonly tone: Tone; readonly fill: Fill }>> = {
  specified: { tone: 'line', fill: 'solid' },
  reached: { tone: 'line', fill: 'wash' },
  'not-specified': { tone: 'grid', fill: 'none' },
  'not-tested': { tone: 'grid', fill: 'none' },
  undetermined: { tone: 'muted', fill: 'hatched' },
};

export function datasetOf({ dataset }: Catalogue): ChartDescription['dataset'] {
  return { version: dataset.version, hash: dataset.hash };
}

/** Sources by id, each once, in the order first named, as a footer names them. */
export function sourcesOf(catalogue: Catalogue, ids: readonly string[]): ChartDescription['sources'] {
  return [...new Set(ids)].flatMap((id) => {
    const source = byId(catalogue.sources, id);
    return source ? [{ id, text: `${source.producer}, ${source.title}` }] : [];
  });
}

/** The source of a figure, if it has one. */
export function sourceIn(recorded: Recorded<Figure> | Recorded<DateFigure> | undefined): string[] {
  if (recorded === undefined || isGap(recorded) || recorded.source === undefined) return [];
  return [recorded.source];
}

export function ticksAt(values: readonly number[], decimals = 4): Tick[] {
  return values.map((at) => ({ at, label: numberText(at, decimals) }));
}

export function yearTicks(low: number, high: number, every: number): Tick[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i)
    .filter((year) => year % every === 0)
    .map((year) => ({ at: year, label: String(year) }));
}

/** `2 costlier, 1 undetermined`: how many of each, in the order given, none left out but those of 0. */
export function countsText<T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, string>>,
): string {
  const order = Object.keys(words) as T[];
  const parts = order.flatMap((of) => {
    const count = values.filter((value) => value === of).length;
    return count === 0 ? [] : [`${String(count)} ${words[of]}`];
  });
  return listText(parts);
}

/** The question of a chart, as its subtitle says it. */
export function questionText(catalogue: Catalogue, scenario: Scenario): string {
  return scenarioText(catalogue, scenario);
}

/** `12 nodes of SMIC and TSMC`, `no nodes`. */
export function nodesText(count: number, foundries: readonly string[]): string {
  const nodes = countText(count, 'node');
  return foundries.length === 0 ? nodes : `${nodes} of ${listText(foundries)}`;
}

const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle'];

/** The shape of the n-th of several series. */
export function seriesShape(index: number): Shape {
  return SHAPES[index % SHAPES.length] ?? 'circle';
}

/** `2.9\u20133.4`, one number where both ends round to it. */
export function rangeText(low: number, high: number, decimals = 1): string {
  const [from, to] = [numberText(low, decimals), numberText(high, decimals)];
  return from === to ? from : `${from}\u2013${to}`;
}
