/** Puts criteria to a subject and returns the outcome with its whole tree of reasons. */

import { BOUND_OPERATORS, isMovable, relationOf, walk } from './criterion.ts';
import type {
  AttributeCriterion,
  BoundCriterion,
  BoundOperator,
  Bounds,
  Criterion,
  RelationName,
  TermCriterion,
} from './criterion.ts';
import { isPoint, point } from './figure.ts';
import type { Interval } from './figure.ts';
import { allOf, anyOf, not, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { AttributeKey, QuantityKey } from './quantity.ts';
import type {
  AttributeReason,
  BoundReason,
  BoundResult,
  Reason,
  RelationReason,
  TermReason,
} from './reason.ts';

/**
 * A value the subject has, the name of the field it lacks, or word that the quantity does not apply to it (a NAND
 * has no logic node number); a bound on what does not apply is not met.
 */
export type Known =
  | { readonly interval: Interval; readonly source?: string }
  | { readonly missing: string }
  | { readonly inapplicable: true };
export type KnownAttribute = { readonly value: string } | { readonly missing: string };

/** What a criterion is put to: a node on record, a machine on record, or what a reader typed in. */
export interface Subject {
  quantity(key: QuantityKey): Known;
  /** The name a quantity goes by in this subject, so that "undetermined" can name it. */
  fieldName(key: QuantityKey): string;
  attribute(key: AttributeKey): KnownAttribute;
  relation(name: RelationName, of: Criterion, at: string): RelationReason;
  /**
   * The criteria of the one text that the subject is put to, with the reasons found so far: where a threshold moves,
   * most branches stay themselves and their reasons stand.
   */
  readonly known?: Map<Criterion, Reason | null>;
}

const HOLDS: Record<BoundOperator, (actual: number, bound: number) => boolean> = {
  at_least: (actual, bound) => actual >= bound,
  more_than: (actual, bound) => actual > bound,
  at_most: (actual, bound) => actual <= bound,
  less_than: (actual, bound) => actual < bound,
};

function isLower(operator: BoundOperator): boolean {
  return operator === 'at_least' || operator === 'more_than';
}

/** One bound against a set of possible values: met if all of them hold, not met if none does. */
export function testBound(actual: Interval, operator: BoundOperator, bound: number): Outcome {
  const lowHolds = HOLDS[operator](actual.low, bound);
  const highHolds = HOLDS[operator](actual.high, bound);
  if (lowHolds && highHolds) return 'met';
  // An open low end at the bound itself: (1.5, 2] is wholly "more than 1.5", and none of it is "at most 1.5".
  if (actual.lowExclusive && actual.low === bound && !isPoint(actual)) {
    if (operator === 'more_than') return 'met';
    if (operator === 'at_most') return 'not-met';
  }
  return !lowHolds && !highHolds ? 'not-met' : 'undetermined';
}

interface TestedBounds {
  readonly outcome: Outcome;
  readonly results: readonly BoundResult[];
}

/** Every bound of a criterion, in one order. Written as a loop: this is where an assessment spends its time. */
function testBounds(actual: Interval | null, bounds: Bounds): TestedBounds {
  const at = actual && isPoint(actual) ? actual.low : null;
  const results: BoundResult[] = [];
  const outcomes: Outcome[] = [];
  for (const operator of BOUND_OPERATORS) {
    const value = bounds[operator];
    if (value !== undefined) {
      const margin = at === null ? null : isLower(operator) ? at - value : value - at;
      results.push({ operator, value, margin });
      outcomes.push(actual ? testBound(actual, operator, value) : 'undetermined');
    }
  }
  return { outcome: actual ? allOf(outcomes) : 'undetermined', results };
}

function boundReason(criterion: BoundCriterion, subject: Subject): BoundReason {
  const known = subject.quantity(criterion.quantity);
  const actual = 'interval' in known ? known.interval : null;
  const tested = testBounds(actual, criterion);
  const outcome = 'inapplicable' in known ? 'not-met' : tested.outcome;
  const missing = 'missing' in known ? known.missing : subject.fieldName(criterion.quantity);
  return {
    kind: 'bound',
    outcome,
    quantity: criterion.quantity,
    unit: criterion.unit,
    actual,
    bounds: tested.results,
    at: criterion.at,
    ...('source' in known && known.source !== undefined ? { source: known.source } : {}),
    ...('inapplicable' in known ? { inapplicable: true as const } : {}),
    ...(outcome === 'undetermined' ? { missing: [missing] } : {}),
  };
}

/**
 * Minimum resolvable feature = K × wavelength ÷ numerical aperture, K being the measure's own
 * (technical note to 3B001.f.1; Wassenaar 3.B.1.f). Null while either input is unknown.
 */
export function minimumResolvableFeature(
  wavelength: Interval,
  aperture: Interval,
  kFactor: number,
): Interval {
  return {
    low: (kFactor * wavelength.low) / aperture.high,
    high: (kFactor * wavelength.high) / aperture.low,
  };
}

function termReason(criterion: TermCriterion, subject: Subject): TermReason {
  const wavelength = subject.quantity('wavelengthNm');
  const aperture = subject.quantity('numericalAperture');
  const missing = [wavelength, aperture].flatMap((known) => ('missing' in known ? [known.missing] : []));
  const actual =
    'interval' in wavelength && 'interval' in aperture
      ? minimumResolvableFeature(wavelength.interval, aperture.interval, criterion.k_factor)
      : null;
  // A machine without projection optics (imprint) resolves no feature in the term's sense.
  const inapplicable = 'inapplicable' in wavelength || 'inapplicable' in aperture;
  const tested = testBounds(actual, criterion);
  const { results } = tested;
  const outcome = inapplicable ? 'not-met' : tested.outcome;
  const ranged = (['wavelengthNm', 'numericalAperture'] as const).filter((key) => {
    const known = subject.quantity(key);
    return 'interval' in known && !isPoint(known.interval);
  });
  const unknown = missing.length > 0 ? missing : ranged.map((key) => subject.fieldName(key));
  return {
    kind: 'term',
    term: criterion.term,
    outcome,
    kFactor: criterion.k_factor,
    unit: criterion.unit,
    actual,
    bounds: results,
    at: criterion.at,
    ...(outcome === 'undetermined' ? { missing: unknown } : {}),
  };
}

function attributeReason(criterion: AttributeCriterion, subject: Subject): AttributeReason {
  const known = subject.attribute(criterion.attribute);
  const unknown = 'missing' in known;
  return {
    kind: 'attribute',
    outcome: unknown ? 'undetermined' : outcomeOf(criterion.is_one_of.includes(known.value)),
    attribute: criterion.attribute,
    actual: unknown ? null : known.value,
    allowed: criterion.is_one_of,
    at: criterion.at,
    ...(unknown ? { missing: [known.missing] } : {}),
  };
}

function inText(criterion: Criterion, on: string): boolean {
  return (criterion.from ?? '') <= on && (criterion.until === undefined || on < criterion.until);
}

/** The reasons of a group's parts; clauses outside the text of that day have none. */
function reasonsFor(parts: readonly Criterion[], subject: Subject, on: string): Reason[] {
  const reasons: Reason[] = [];
  for (const part of parts) if (inText(part, on)) reasons.push(reasonFor(part, subject, on));
  return reasons;
}

function outcomesOf(reasons: readonly Reason[]): Outcome[] {
  return reasons.map((reason) => reason.outcome);
}

function reasonFor(criterion: Criterion, subject: Subject, on: string): Reason {
  const known = subject.known?.get(criterion);
  if (known) return known;
  const reason = newReason(criterion, subject, on);
  if (known === null) subject.known?.set(criterion, reason);
  return reason;
}

function newReason(criterion: Criterion, subject: Subject, on: string): Reason {
  if ('quantity' in criterion) return boundReason(criterion, subject);
  if ('term' in criterion) return termReason(criterion, subject);
  if ('attribute' in criterion) return attributeReason(criterion, subject);
  if ('capable_of' in criterion || 'uniquely_required_for' in criterion) {
    const { name, of } = relationOf(criterion);
    return subject.relation(name, of, criterion.at);
  }
  const at = criterion.at === undefined ? {} : { at: criterion.at };
  if ('all_of' in criterion) {
    const reasons = criterion.all_of.map((child) => reasonFor(child, subject, on));
    return { kind: 'all-of', outcome: allOf(outcomesOf(reasons)), reasons, ...at };
  }
  const reasons = reasonsFor('any_of' in criterion ? criterion.any_of : criterion.none_of, subject, on);
  const any = anyOf(outcomesOf(reasons));
  return 'any_of' in criterion
    ? { kind: 'any-of', outcome: any, reasons, ...at }
    : { kind: 'none-of', outcome: not(any), reasons, ...at };
}

/** The points at which a bound or term on this quantity can change its answer. */
function breakPoints(criterion: Criterion, key: QuantityKey, subject: Subject): number[] {
  return [...walk(criterion)].filter(isMovable).flatMap((leaf) => {
    const bounds = BOUND_OPERATORS.flatMap((operator) => leaf[operator] ?? []);
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

/** All ways to fix the ranged quantities at one value per piece, or null where there are too many. */
function pieces(criterion: Criterion, subject: Subject): { keys: QuantityKey[]; points: number[][] } | null {
  const keys = new Set<QuantityKey>();
  for (const leaf of walk(criterion)) {
    if ('quantity' in leaf) keys.add(leaf.quantity);
    if ('term' in leaf) keys.add('wavelengthNm').add('numericalAperture');
  }
  const ranged = [...keys].flatMap((key) => {
    const known = subject.quantity(key);
    if (!('interval' in known) || isPoint(known.interval)) return [];
    return [{ key, values: representatives(known.interval, breakPoints(criterion, key, subject)) }];
  });
  let points: number[][] = [[]];
  for (const { values } of ranged) {
    points = points.flatMap((chosen) => values.map((value) => [...chosen, value]));
    if (points.length > MOST_PIECES) return null;
  }
  return ranged.length === 0 ? null : { keys: ranged.map(({ key }) => key), points };
}

function fixedAt(subject: Subject, keys: readonly QuantityKey[], values: readonly number[]): Subject {
  return {
    quantity: (key) => {
      const index = keys.indexOf(key);
      const value = index < 0 ? undefined : values[index];
      return value === undefined ? subject.quantity(key) : { interval: point(value) };
    },
    fieldName: (key) => subject.fieldName(key),
    attribute: (key) => subject.attribute(key),
    relation: (name, of, at) => subject.relation(name, of, at),
  };
}

/**
 * The outcome of a criterion for a subject on the day of the text, with reasons. Where ranges leave Kleene's
 * tables undecided, each range is cut at the test's own break points; if every piece gives one answer, that
 * is the answer ("at most 2.1 nm" is inside "≤ 1.50 or (> 1.50 and ≤ 2.40)"; design §4).
 */
export function evaluate(criterion: Criterion, subject: Subject, on: string): Reason {
  const reason = reasonFor(criterion, subject, on);
  if (reason.outcome !== 'undetermined' || !('reasons' in reason)) return reason;
  const cut = pieces(criterion, subject);
  if (!cut) return reason;
  const outcomes = new Set(
    cut.points.map((values) => reasonFor(criterion, fixedAt(subject, cut.keys, values), on).outcome),
  );
  const [only] = outcomes;
  if (outcomes.size !== 1 || only === undefined || only === 'undetermined') return reason;
  return { ...reason, outcome: only, everyPiece: cut.keys };
}
