/** At which values of a threshold something can flip: read off the records' own figures, not sampled (design §5.9). */

import { minimumResolvableFeature, unmeasured } from './bound.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { isMovable, walk } from './criterion.ts';
import type { Adjustable, BoundCriterion, BoundOperator, TermCriterion, ThresholdId } from './criterion.ts';
import type { Interval } from './figure.ts';
import { settingFor } from './legal.ts';
import { thresholdsOf } from './measure.ts';
import type { Measure, Threshold } from './measure.ts';
import type { QuantityKey } from './quantity.ts';
import { measureAsPut, splitThreshold } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import type { Subject } from './subject.ts';

/** A threshold by its key `measure.threshold`, with the measure that states it. */
export interface KeyedThreshold {
  readonly key: string;
  readonly measure: Measure;
  readonly threshold: Threshold;
}

export function thresholdByKey(catalogue: Catalogue, key: string): KeyedThreshold | null {
  const of = splitThreshold(key);
  const measure = byId(catalogue.measures, of.measure);
  const threshold = measure && thresholdsOf(measure).find((entry) => entry.threshold === of.threshold);
  return measure && threshold ? { key, measure, threshold } : null;
}

/** The movable thresholds of the measures in play, in the order of the measures and of their texts. */
export function thresholdsInPlay(catalogue: Catalogue, scenario: Scenario): KeyedThreshold[] {
  return scenario.measures.flatMap((id) => {
    const measure = byId(catalogue.measures, id);
    return measure
      ? thresholdsOf(measure).map((threshold) => ({
          key: `${id}.${threshold.threshold}`,
          measure,
          threshold,
        }))
      : [];
  });
}

/** The value at which a question puts a threshold: moved, or as written. */
export function valueIn(scenario: Scenario, { key, threshold }: KeyedThreshold): number {
  return scenario.set[key] ?? threshold.value;
}

type Leaf = BoundCriterion | TermCriterion;

/** The leaves that a threshold moves, with what of them it moves. */
function moved(measure: Measure, threshold: ThresholdId): { leaf: Leaf; bound: Adjustable['bound'] }[] {
  if (!measure.specifies) return [];
  return [...walk(measure.specifies)].filter(isMovable).flatMap((leaf) => {
    const own = (leaf.adjustable ?? []).filter((entry) => entry.threshold === threshold);
    const follows = leaf.follows?.threshold === threshold ? [leaf.follows] : [];
    return [...own, ...follows].map(({ bound }) => ({ leaf, bound }));
  });
}

/** A value of the threshold at which an answer turns: on reaching it, only beyond it, or so that either may be. */
interface Turn {
  readonly at: number;
  readonly when: 'reached' | 'passed' | 'either';
}

const WHEN = {
  at_most: 'reached',
  more_than: 'reached',
  less_than: 'passed',
  at_least: 'passed',
} as const satisfies Record<BoundOperator, Turn['when']>;

function turnsAt({ low, high, lowExclusive }: Interval, when: Turn['when']): Turn[] {
  const first: Turn = { at: low, when: (lowExclusive ?? false) ? 'either' : when };
  return Number.isFinite(high) ? [first, { at: high, when }] : [first];
}

function intervalIn(subject: Subject, key: QuantityKey): Interval | null {
  const known = subject.quantity(key);
  return 'interval' in known ? known.interval : null;
}

/** Where one subject's figure meets what is moved. */
function turnsOf(subject: Subject, leaf: Leaf, bound: Adjustable['bound']): Turn[] {
  if ('quantity' in leaf) {
    const interval = intervalIn(subject, leaf.quantity);
    return interval ? turnsAt(interval, bound === 'k_factor' ? 'either' : WHEN[bound]) : [];
  }
  const wavelength = intervalIn(subject, 'wavelengthNm');
  const aperture = intervalIn(subject, 'numericalAperture');
  if (!wavelength || !aperture) return [];
  if (bound !== 'k_factor') {
    return turnsAt(minimumResolvableFeature(wavelength, aperture, leaf.k_factor), 'either');
  }
  // K × wavelength ÷ aperture = limit, solved for K.
  return unmeasured(leaf).flatMap(({ value }) => [
    { at: (value * aperture.low) / wavelength.high, when: 'either' },
    { at: (value * aperture.high) / wavelength.low, when: 'either' },
  ]);
}

/** Other bounds on the same figure: where a moved bound passes one, a band closes or opens. */
function meetings(measure: Measure, leaf: Leaf): Turn[] {
  if (!measure.specifies || !('quantity' in leaf)) return [];
  return [...walk(measure.specifies)].flatMap((other) =>
    'quantity' in other && other.quantity === leaf.quantity
      ? unmeasured(other).map(({ value }): Turn => ({ at: value, when: 'either' }))
      : [],
  );
}

/** Decimal steps do not add up exactly: to ten decimals, as `set` takes them. */
function rounded(value: number): number {
  return Number(value.toFixed(10));
}

/** The first steps of the threshold's own grid on the far side of a turn. */
function stepsAt({ at, when }: Turn, { from, to, step }: Adjustable): number[] {
  const place = (at - from) / step;
  const near = Math.abs(place - Math.round(place)) < 1e-6 ? Math.round(place) : place;
  const reached = when === 'passed' ? [] : [Math.ceil(near)];
  const passed = when === 'reached' ? [] : [Math.floor(near) + 1];
  return [...reached, ...passed]
    .map((steps) => rounded(from + steps * step))
    .filter((value) => value >= from && value <= to);
}

/**
 * Every value that a threshold may be set to (on its own grid) at which an outcome can differ from that one step
 * below, with the ends of its range and the question's own value. Between two neighbors nothing changes.
 */
export function breakValues(catalogue: Catalogue, scenario: Scenario, of: KeyedThreshold): number[] {
  const { threshold } = of;
  const measure = measureAsPut(of.measure, scenario);
  const { subjects } = settingFor(catalogue, of.measure, scenario);
  const all = [
    ...catalogue.nodes.map((node) => subjects.node(node)),
    ...catalogue.equipment.map((machine) => subjects.machine(machine)),
  ];
  const turns = moved(measure, threshold.threshold).flatMap(({ leaf, bound }) => [
    ...meetings(measure, leaf),
    ...all.flatMap((subject) => turnsOf(subject, leaf, bound)),
  ]);
  const { from, to } = threshold;
  const own = valueIn(scenario, of);
  const values = turns.flatMap((turn) => stepsAt(turn, threshold));
  const inRange = own >= from && own <= to ? [own] : [];
  return [...new Set([from, to, ...inRange, ...values])].sort((a, b) => a - b);
}
