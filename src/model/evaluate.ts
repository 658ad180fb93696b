/** Puts criteria to a subject and returns the outcome, alone or with its whole tree of reasons. */

import { unmeasured } from './bound.ts';
import { isMovable, walk } from './criterion.ts';
import type { Criterion } from './criterion.ts';
import { isPoint, point } from './figure.ts';
import type { Interval } from './figure.ts';
import type { Outcome } from './outcome.ts';
import { prepared } from './prepare.ts';
import type { QuantityKey } from './quantity.ts';
import type { Reason } from './reason.ts';
import { outcomeByShortWay } from './short-way.ts';
import { reasonOfStep } from './step-reason.ts';
import type { Subject } from './subject.ts';

/** The points at which a bound or term on this quantity can change its answer. */
export function breakPoints(criterion: Criterion, key: QuantityKey, subject: Subject): number[] {
  return [...walk(criterion)].filter(isMovable).flatMap((leaf) => {
    const bounds = unmeasured(leaf).map(({ value }) => value);
    if ('quantity' in leaf) return leaf.quantity === key ? bounds : [];
    if (key !== 'wavelengthNm' && key !== 'numericalAperture') return [];
    const other = subject.quantity(key === 'wavelengthNm' ? 'numericalAperture' : 'wavelengthNm');
    if (!('interval' in other)) return [];
    const at = other.interval.low;
    return bounds.map((bound) =>
      key === 'wavelengthNm' ? (bound * at) / leaf.k_factor : (leaf.k_factor * at) / bound,
    );
  });
}

/** One value from every piece that the break points cut the range into. */
export function representatives(range: Interval, points: readonly number[]): number[] {
  const high = Number.isFinite(range.high) ? range.high : Math.max(range.low, ...points) + 1;
  const inside = [...new Set(points)].filter((at) => at > range.low && at < high).sort((a, b) => a - b);
  const edges = [range.low, ...inside, high];
  const between = edges.slice(1).map((edge, i) => (edge + (edges[i] ?? edge)) / 2);
  return [...(range.lowExclusive ? [] : [range.low]), ...inside, high, ...between];
}

const MOST_PIECES = 512;

/** A quantity that is a range, with one value from each of its pieces. */
interface Cut {
  readonly key: QuantityKey;
  readonly values: readonly number[];
}

/** The quantities of a criterion that are ranges in the subject, each cut at the criterion's break points. */
function cutsOf(criterion: Criterion, subject: Subject): Cut[] {
  const keys = new Set<QuantityKey>();
  for (const leaf of walk(criterion)) {
    if ('quantity' in leaf) keys.add(leaf.quantity);
    if ('term' in leaf) keys.add('wavelengthNm').add('numericalAperture');
  }
  return [...keys].flatMap((key) => {
    const known = subject.quantity(key);
    if (!('interval' in known) || isPoint(known.interval)) return [];
    return [{ key, values: representatives(known.interval, breakPoints(criterion, key, subject)) }];
  });
}

/** All ways to choose one value per range. */
function choices(cuts: readonly Cut[]): ReadonlyMap<QuantityKey, number>[] {
  return cuts.reduce(
    (chosen, { key, values }) =>
      chosen.flatMap((one) => values.map((value) => new Map([...one, [key, value]]))),
    [new Map<QuantityKey, number>()],
  );
}

function fixedAt(subject: Subject, values: ReadonlyMap<QuantityKey, number>): Subject {
  return {
    quantity: (key) => {
      const value = values.get(key);
      return value === undefined ? subject.quantity(key) : { interval: point(value) };
    },
    fieldName: (key) => subject.fieldName(key),
    attribute: (key) => subject.attribute(key),
    relation: (name, of, at) => subject.relation(name, of, at),
  };
}

/** The one answer that every piece of the subject's ranges gives, with the ranges; null where there is none. */
function decidedByPieces(
  criterion: Criterion,
  subject: Subject,
  on: string,
): { readonly outcome: Outcome; readonly keys: readonly QuantityKey[] } | null {
  const cuts = cutsOf(criterion, subject);
  const pieces = cuts.reduce((product, { values }) => product * values.length, 1);
  if (cuts.length === 0 || pieces > MOST_PIECES) return null;
  const outcomes = new Set(
    choices(cuts).map((values) => kleeneOutcome(criterion, fixedAt(subject, values), on)),
  );
  const [outcome] = outcomes;
  if (outcomes.size !== 1 || outcome === undefined || outcome === 'undetermined') return null;
  return { outcome, keys: cuts.map(({ key }) => key) };
}

/** The outcome by Kleene's tables alone: by the short way, else by way of the reasons. */
function kleeneOutcome(criterion: Criterion, subject: Subject, on: string): Outcome {
  const ready = prepared(criterion);
  const outcome = outcomeByShortWay(ready, subject);
  return outcome === 'undetermined' ? reasonOfStep(ready.step, subject, on).outcome : outcome;
}

/**
 * The outcome of a criterion for a subject on the day of the text, with reasons. Where ranges leave Kleene's
 * tables undecided, each range is cut at the test's own break points; if every piece gives one answer, that
 * is the answer ("at most 2.1 nm" is inside "≤ 1.50 or (> 1.50 and ≤ 2.40)"; design §4).
 */
export function evaluate(criterion: Criterion, subject: Subject, on: string): Reason {
  const reason = reasonOfStep(prepared(criterion).step, subject, on);
  if (reason.outcome !== 'undetermined' || !('reasons' in reason)) return reason;
  const decided = decidedByPieces(criterion, subject, on);
  return decided ? { ...reason, outcome: decided.outcome, everyPiece: decided.keys } : reason;
}

/** The outcome that `evaluate` gives, without the reasons and the time they take. */
export function outcomeFor(criterion: Criterion, subject: Subject, on: string): Outcome {
  const outcome = outcomeByShortWay(prepared(criterion), subject);
  return outcome === 'undetermined' ? evaluate(criterion, subject, on).outcome : outcome;
}
