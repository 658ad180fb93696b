/** One measure: a control in force or proposed, its dated history, whom it binds, and what it tests. */

import { isMovable, mapMovable, relationOf, walk } from './criterion.ts';
import type {
  Adjustable,
  BoundCriterion,
  Criterion,
  RelationName,
  TermCriterion,
  ThresholdId,
} from './criterion.ts';

import { perObject } from './kept.ts';
import type { Outcome } from './outcome.ts';
import { dayBefore } from './when.ts';

export const STATUSES = [
  'reported',
  'proposed',
  'announced',
  'in-force',
  'superseded',
  'suspended',
  'withdrawn',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** A change of status. `on` is the first day it may have taken effect, `latest` the last where that is uncertain. */
export interface StatusEvent {
  readonly on: string;
  readonly latest?: string;
  readonly status: Status;
  readonly source: string;
  readonly at?: string;
  readonly note?: string;
}

/** Whom a measure binds in a period: the makers it names, or the places it names; absent means any. */
export interface Binding {
  readonly from?: string;
  readonly parties?: readonly string[];
  /** ISO 3166 alpha-2 codes, or `group:` and the id of a country group on record. */
  readonly destinations?: readonly string[];
  readonly source: string;
  readonly at?: string;
  readonly note?: string;
}

export const POLICIES = [
  'denial',
  'presumption-of-denial',
  'case-by-case',
  'presumption-of-approval',
  'license-required',
] as const;
export type Policy = (typeof POLICIES)[number];

/** How license applications are reviewed; the first entry that fits the party's seat stands. */
export interface LicensePolicy {
  readonly from?: string;
  readonly policy: Policy;
  /** ISO 3166 alpha-2 codes of the seats it is for; absent means any. */
  readonly seats?: readonly string[];
  readonly text: string;
  readonly source: string;
  readonly at?: string;
}

/**
 * What the criteria are put to: a node, a machine, a machine by its relation to nodes, or a transaction that only
 * `classify` can describe (software).
 */
export const TESTS = ['node', 'equipment', 'equipment-for-node', 'transaction', 'nothing'] as const;
export type Tests = (typeof TESTS)[number];

/**
 * What a measure takes from whom it binds: supplies to them, or the support of its own persons (installing and
 * servicing), which leaves a supply from abroad as it is.
 */
export const RESTRICTIONS = ['supply', 'support'] as const;
export type Restriction = (typeof RESTRICTIONS)[number];

export interface Quote {
  readonly text: string;
  readonly at: string;
  readonly source: string;
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: 'measure' | 'proposal';
  /** ISO 3166 alpha-2 code, `EU` or `WA`. */
  readonly jurisdiction: string;
  readonly authority: string;
  readonly instrument: string;
  readonly citation?: string;
  readonly history: readonly StatusEvent[];
  readonly binds: readonly Binding[];
  readonly licensePolicy: readonly LicensePolicy[];
  /** Does it bind suppliers outside its own jurisdiction? Absent: no. */
  readonly reachesAbroad?: { readonly outcome: Outcome; readonly text: string; readonly source: string };
  /** Absent: supply. */
  readonly restricts?: Restriction;
  readonly exemptions?: string;
  readonly quote?: Quote;
  readonly tests: Tests;
  /** For `tests: nothing`: what it does instead. */
  readonly instead?: string;
  readonly specifies?: Criterion;
  readonly supersededBy?: readonly string[];
  readonly sources: readonly string[];
  readonly note?: string;
}

/** The status on a day: that of the last event whose first possible day has come; `null` before any. */
export function statusOn(measure: Measure, on: string): StatusEvent | null {
  return measure.history.findLast((event) => event.on <= on) ?? null;
}

export function inForceOn(measure: Measure, on: string): boolean {
  return statusOn(measure, on)?.status === 'in-force';
}

/**
 * The day whose text applies when the measure is put to a question on `on`: that day while it is in force,
 * else the nearest day of its time in force (a superseded measure applies as written). Proposals have one text.
 */
export function textDate(measure: Measure, on: string): string {
  if (inForceOn(measure, on)) return on;
  const ends = measure.history.flatMap((event, i) =>
    measure.history[i - 1]?.status === 'in-force' && event.status !== 'in-force' ? [event.on] : [],
  );
  const lastEnd = ends.findLast((end) => end <= on);
  if (lastEnd !== undefined) return dayBefore(lastEnd);
  return measure.history.find((event) => event.status === 'in-force')?.on ?? on;
}

function current<T extends { readonly from?: string }>(entries: readonly T[], on: string): readonly T[] {
  const started = entries.filter((entry) => (entry.from ?? '') <= on);
  const latest =
    started
      .map((entry) => entry.from ?? '')
      .sort()
      .at(-1) ?? '';
  return started.filter((entry) => (entry.from ?? '') === latest);
}

/** Whom the measure binds on a day (see `textDate`). */
export function bindingOn(measure: Measure, on: string): Binding | null {
  return current(measure.binds, textDate(measure, on)).at(0) ?? null;
}

/**
 * How an application for a party with that seat is reviewed on that day; null where the record has no policy, or
 * where the seat would decide and is not known.
 */
export function policyOn(measure: Measure, on: string, seat: string | null): LicensePolicy | null {
  const entries = current(measure.licensePolicy, textDate(measure, on));
  if (seat === null && entries.some((entry) => entry.seats)) return null;
  return entries.find((entry) => !entry.seats || (seat !== null && entry.seats.includes(seat))) ?? null;
}

export interface Threshold extends Adjustable {
  /** The measure's own number. */
  readonly value: number;
  readonly unit: string;
  readonly at: string;
}

function valueAt(leaf: BoundCriterion | TermCriterion, bound: Adjustable['bound']): number | undefined {
  return bound === 'k_factor' ? ('k_factor' in leaf ? leaf.k_factor : undefined) : leaf[bound];
}

/** Can the measure keep a machine from a fab? Software, and support for what is there, are something else. */
export function restrictsSupply(measure: Measure): boolean {
  const tested = measure.tests !== 'transaction' && measure.tests !== 'nothing';
  return tested && (measure.restricts ?? 'supply') === 'supply';
}

/** The thresholds a reader may move, in the order of the text. */
export const thresholdsOf = perObject((measure: Measure): readonly Threshold[] => {
  if (!measure.specifies) return [];
  return [...walk(measure.specifies)].filter(isMovable).flatMap((leaf) =>
    (leaf.adjustable ?? []).flatMap((adjustable) => {
      const value = valueAt(leaf, adjustable.bound);
      if (value === undefined) return [];
      const unit = adjustable.bound === 'k_factor' ? 'ratio' : leaf.unit;
      return [{ ...adjustable, value, unit, at: leaf.at }];
    }),
  );
});

/** The measure with one threshold moved, and whatever follows that threshold. */
export function withThreshold(measure: Measure, threshold: ThresholdId, value: number): Measure {
  if (!measure.specifies) return measure;
  const specifies = mapMovable(measure.specifies, (leaf) => {
    const moved = (leaf.adjustable ?? [])
      .filter((adjustable) => adjustable.threshold === threshold)
      .map((adjustable) => [adjustable.bound, value] as const);
    const followed = leaf.follows?.threshold === threshold ? [[leaf.follows.bound, value] as const] : [];
    const moves = [...moved, ...followed];
    return moves.length === 0 ? leaf : { ...leaf, ...Object.fromEntries(moves) };
  });
  return { ...measure, specifies };
}

/** Where a text leaves open whether its number is inside, the measure read with the number outside. */
export function readAsBelow(measure: Measure): Measure {
  if (!measure.specifies) return measure;
  const specifies = mapMovable(measure.specifies, (leaf) => {
    const { at_most: limit, ...rest } = leaf;
    return leaf.readings && limit !== undefined ? { ...rest, less_than: limit } : leaf;
  });
  return { ...measure, specifies };
}

/** Does the text leave open whether one of its numbers is inside? */
export function hasOpenBound(measure: Measure): boolean {
  if (!measure.specifies) return false;
  return [...walk(measure.specifies)].some((leaf) => isMovable(leaf) && leaf.readings !== undefined);
}

/** The relation the measure's criteria use, or null. */
export function relationIn(measure: Measure): RelationName | null {
  if (!measure.specifies) return null;
  for (const criterion of walk(measure.specifies)) {
    if ('capable_of' in criterion || 'uniquely_required_for' in criterion) return relationOf(criterion).name;
  }
  return null;
}
