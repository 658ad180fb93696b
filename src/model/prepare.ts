/**
 * Criteria made ready to be put to many subjects: what does not depend on the subject is worked out once, so that
 * asking for an outcome costs little more than the comparisons, and asking for reasons little more than the objects.
 */

import {
  limitsOf,
  measured,
  minimumResolvableFeature,
  smallestFeature,
  testInterval,
  testLimits,
  unmeasured,
} from './bound.ts';
import type { Limits } from './bound.ts';
import { childrenOf, isMovable, relationOf } from './criterion.ts';
import type { AttributeCriterion, Criterion, RelationCriterion } from './criterion.ts';
import { isPoint } from './figure.ts';
import type { Unit } from './figure.ts';
import { and, not, or, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { QUANTITY_KEYS } from './quantity.ts';
import type { QuantityKey } from './quantity.ts';
import type {
  AttributeReason,
  BoundReason,
  BoundResult,
  GroupReason,
  Reason,
  RelationReason,
  TermReason,
} from './reason.ts';
import type { Known, Subject } from './subject.ts';

/** A criterion that asks the subject for something other than a number. */
type Question = (subject: Subject) => AttributeReason | RelationReason;

/**
 * A criterion of any kind. Every kind has the same fields in the same order, because engines read objects of one shape
 * several times faster; what a kind does not use holds a value of the same type.
 */
export interface Step {
  readonly kind: 'bound' | 'term' | 'question' | GroupReason['kind'];
  readonly at: string | undefined;
  readonly children: readonly Step[];
  readonly hasDated: boolean;
  /** Did the clause join or leave the text while the rule stayed? `from` its first day, `until` the day after. */
  readonly isDated: boolean;
  readonly from: string;
  readonly until: string;
  readonly quantity: QuantityKey;
  readonly place: number;
  readonly unit: Unit;
  readonly kFactor: number;
  readonly limits: Limits;
  readonly bounds: readonly BoundResult[];
  readonly ask: Question;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

function attributeQuestion(criterion: AttributeCriterion): Question {
  const { attribute, is_one_of: allowed, at } = criterion;
  return (subject) => {
    const known = subject.attribute(attribute);
    return 'missing' in known
      ? {
          kind: 'attribute',
          outcome: 'undetermined',
          attribute,
          actual: null,
          allowed,
          at,
          missing: [known.missing],
        }
      : {
          kind: 'attribute',
          outcome: outcomeOf(allowed.includes(known.value)),
          attribute,
          actual: known.value,
          allowed,
          at,
        };
  };
}

function relationQuestion(criterion: RelationCriterion): Question {
  const { name, of } = relationOf(criterion);
  return (subject) => subject.relation(name, of, criterion.at);
}

function noQuestion(): never {
  throw new Error('a number or a group asks no question');
}

const PLACES = Object.fromEntries(QUANTITY_KEYS.map((key, place) => [key, place])) as Record<
  QuantityKey,
  number
>;
const WAVELENGTH = PLACES.wavelengthNm;
const APERTURE = PLACES.numericalAperture;

const EARLIEST = '';
const LATEST = '9999-12-31T';

function kindOf(criterion: Criterion): Step['kind'] {
  if ('quantity' in criterion) return 'bound';
  if ('term' in criterion) return 'term';
  if ('all_of' in criterion) return 'all-of';
  if ('any_of' in criterion) return 'any-of';
  return 'none_of' in criterion ? 'none-of' : 'question';
}

function questionOf(criterion: Criterion): Question {
  if ('attribute' in criterion) return attributeQuestion(criterion);
  return 'capable_of' in criterion || 'uniquely_required_for' in criterion
    ? relationQuestion(criterion)
    : noQuestion;
}

function stepOf(criterion: Criterion): Step {
  const kind = kindOf(criterion);
  const bounds = isMovable(criterion) ? criterion : {};
  const quantity = 'quantity' in criterion ? criterion.quantity : 'wavelengthNm';
  const children = kind === 'question' ? [] : childrenOf(criterion).map(stepOf);
  return {
    kind,
    at: criterion.at,
    children,
    hasDated: children.some((child) => child.isDated),
    isDated: criterion.from !== undefined || criterion.until !== undefined,
    from: criterion.from ?? EARLIEST,
    until: criterion.until ?? LATEST,
    quantity,
    place: PLACES[quantity],
    unit: isMovable(criterion) ? criterion.unit : 'nm',
    kFactor: 'term' in criterion ? criterion.k_factor : Number.NaN,
    limits: limitsOf(bounds),
    bounds: unmeasured(bounds),
    ask: questionOf(criterion),
  };
}

function knownOf(subject: Subject, place: number, key: QuantityKey): Known {
  return subject.figures?.[place] ?? subject.quantity(key);
}

function outcomeOfBound(step: Step, known: Known): Outcome {
  if ('interval' in known) return testInterval(known.interval, step.limits);
  return 'inapplicable' in known ? 'not-met' : 'undetermined';
}

function outcomeOfTerm(step: Step, subject: Subject): Outcome {
  const wavelength = knownOf(subject, WAVELENGTH, 'wavelengthNm');
  const aperture = knownOf(subject, APERTURE, 'numericalAperture');
  if ('interval' in wavelength && 'interval' in aperture) {
    const { low: shortest, high: longest } = wavelength.interval;
    const { low: narrowest, high: widest } = aperture.interval;
    const least = smallestFeature(shortest, widest, step.kFactor);
    const most = smallestFeature(longest, narrowest, step.kFactor);
    return testLimits(least, most, false, step.limits);
  }
  // A machine without projection optics (imprint) resolves no feature in the term's sense.
  return 'inapplicable' in wavelength || 'inapplicable' in aperture ? 'not-met' : 'undetermined';
}

function outcomeOfLeaf(step: Step, subject: Subject): Outcome {
  if (step.kind === 'bound') return outcomeOfBound(step, knownOf(subject, step.place, step.quantity));
  return step.kind === 'term' ? outcomeOfTerm(step, subject) : step.ask(subject).outcome;
}

/** A single test with where to go from its answer: the place of the next test, or the end. */
interface Turn {
  readonly step: Step;
  readonly ifMet: number;
  readonly ifNotMet: number;
}

const MET = -1;
const NOT_MET = -2;

/** The first turn of a criterion whose answers lead on to `ifMet` and `ifNotMet`; its turns are added to the list. */
function firstTurn(step: Step, ifMet: number, ifNotMet: number, turns: Turn[]): number {
  const { children } = step;
  switch (step.kind) {
    case 'all-of':
      return children.reduceRight((next, child) => firstTurn(child, next, ifNotMet, turns), ifMet);
    case 'any-of':
      return children.reduceRight((next, child) => firstTurn(child, ifMet, next, turns), ifNotMet);
    case 'none-of':
      return children.reduceRight((next, child) => firstTurn(child, ifNotMet, next, turns), ifMet);
    default:
      return turns.push({ step, ifMet, ifNotMet }) - 1;
  }
}

/** A criterion ready both ways: as the tree that gives reasons, and as the turns that lead to an outcome. */
export interface Prepared {
  readonly step: Step;
  /** Empty where a clause is dated: what is in the text then depends on the day. */
  readonly turns: readonly Turn[];
  readonly first: number;
}

function hasDatedClause(step: Step): boolean {
  return step.hasDated || step.children.some(hasDatedClause);
}

const UNKNOWN_WAY = { turns: [], first: 0 };

function prepare(criterion: Criterion): Prepared {
  const step = stepOf(criterion);
  if (hasDatedClause(step)) return { step, ...UNKNOWN_WAY };
  const turns: Turn[] = [];
  const first = firstTurn(step, MET, NOT_MET, turns);
  return { step, turns, first };
}

/**
 * The outcome by the shortest way: the tests in the order of the text, past those that no longer matter. A test that
 * cannot be answered ends it: what the others make of that is for the reasons to say.
 */
export function shortWay({ turns, first }: Prepared, subject: Subject): Outcome {
  let at = first;
  while (at >= 0) {
    const turn = turns[at];
    if (turn === undefined) return 'undetermined';
    const outcome = outcomeOfLeaf(turn.step, subject);
    if (outcome === 'undetermined') return 'undetermined';
    at = outcome === 'met' ? turn.ifMet : turn.ifNotMet;
  }
  return at === MET ? 'met' : 'not-met';
}

/** Reasons are written out field by field: a spread is ten times as slow, and every question makes thousands. */
function boundReason(step: Step, subject: Subject): BoundReason {
  const { quantity, unit, at = '' } = step;
  const known = knownOf(subject, step.place, quantity);
  const outcome = outcomeOfBound(step, known);
  const actual = 'interval' in known ? known.interval : null;
  const bounds = actual && isPoint(actual) ? measured(step.bounds, actual.low) : step.bounds;
  const reason: Writable<BoundReason> = { kind: 'bound', outcome, quantity, unit, actual, bounds, at };
  if ('interval' in known && known.source !== undefined) reason.source = known.source;
  if ('inapplicable' in known) reason.inapplicable = true;
  if (outcome === 'undetermined') {
    reason.missing = ['missing' in known ? known.missing : subject.fieldName(quantity)];
  }
  return reason;
}

const INPUTS = ['wavelengthNm', 'numericalAperture'] as const;

/** What keeps a minimum resolvable feature open: the inputs that are missing, else those that are ranges. */
function openInputs(subject: Subject): string[] {
  const inputs = INPUTS.map((key) => ({ key, known: subject.quantity(key) }));
  const missing = inputs.flatMap(({ known }) => ('missing' in known ? [known.missing] : []));
  if (missing.length > 0) return missing;
  return inputs
    .filter(({ known }) => 'interval' in known && !isPoint(known.interval))
    .map(({ key }) => subject.fieldName(key));
}

function termReason(step: Step, subject: Subject): TermReason {
  const { kFactor, unit, at = '' } = step;
  const term = 'minimum_resolvable_feature';
  const wavelength = knownOf(subject, WAVELENGTH, 'wavelengthNm');
  const aperture = knownOf(subject, APERTURE, 'numericalAperture');
  const outcome = outcomeOfTerm(step, subject);
  const actual =
    'interval' in wavelength && 'interval' in aperture
      ? minimumResolvableFeature(wavelength.interval, aperture.interval, kFactor)
      : null;
  const bounds = actual && isPoint(actual) ? measured(step.bounds, actual.low) : step.bounds;
  const reason: Writable<TermReason> = { kind: 'term', term, outcome, kFactor, unit, actual, bounds, at };
  if (outcome === 'undetermined') reason.missing = openInputs(subject);
  return reason;
}

/** Was the clause part of the text on that day? */
function isInText(clause: Step, on: string): boolean {
  return !clause.isDated || (clause.from <= on && on < clause.until);
}

function groupReason(step: Step, kind: GroupReason['kind'], subject: Subject, on: string): GroupReason {
  const { at, children } = step;
  const inText = step.hasDated ? children.filter((child) => isInText(child, on)) : children;
  const reasons: Reason[] = [];
  for (const child of inText) reasons.push(reasonOfStep(child, subject, on));
  const outcome = outcomeOfGroup(kind, reasons);
  return at === undefined ? { kind, outcome, reasons } : { kind, outcome, reasons, at };
}

function outcomeOfGroup(kind: GroupReason['kind'], reasons: readonly Reason[]): Outcome {
  let all: Outcome = 'met';
  let any: Outcome = 'not-met';
  for (const { outcome } of reasons) {
    all = and(all, outcome);
    any = or(any, outcome);
  }
  if (kind === 'all-of') return all;
  return kind === 'any-of' ? any : not(any);
}

/** The outcome with the reason of every criterion in the text of that day. */
export function reasonOfStep(step: Step, subject: Subject, on: string): Reason {
  switch (step.kind) {
    case 'bound':
      return boundReason(step, subject);
    case 'term':
      return termReason(step, subject);
    case 'question':
      return step.ask(subject);
    default:
      return groupReason(step, step.kind, subject, on);
  }
}

const kept = new WeakMap<Criterion, Prepared>();
let latest: { readonly criterion: Criterion; readonly prepared: Prepared } | null = null;

/** The criterion, made ready on first use and kept as long as it lives; the last one asked for is at hand. */
export function prepared(criterion: Criterion): Prepared {
  if (latest?.criterion === criterion) return latest.prepared;
  const known = kept.get(criterion) ?? prepare(criterion);
  kept.set(criterion, known);
  latest = { criterion, prepared: known };
  return known;
}
