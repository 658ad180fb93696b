/** The criteria language: what a provision tests, as data. No expressions, no code (design §4). */

import type { Unit } from './figure.ts';
import type { AttributeKey, QuantityKey } from './quantity.ts';

export const BOUND_OPERATORS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;
export type BoundOperator = (typeof BOUND_OPERATORS)[number];

export const THRESHOLD_IDS = [
  'node-nm',
  'nand-layers',
  'dram-half-pitch-nm',
  'dram-cell-um2',
  'dram-density',
  'tsv-per-die',
  'wavelength-nm',
  'mrf-nm',
  'k-factor',
  'dco-nm',
  'dco-band-nm',
] as const;
export type ThresholdId = (typeof THRESHOLD_IDS)[number];

/** Makes a bound, or a defined term's K, movable: a slider, a query parameter and documentation at once. */
export interface Adjustable {
  readonly threshold: ThresholdId;
  readonly bound: BoundOperator | 'k_factor';
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly label: string;
}

export type Bounds = { readonly [operator in BoundOperator]?: number };

interface Cited {
  /** The paragraph. */
  readonly at: string;
  /** A clause that joined or left the text while the rule stayed; only inside `any_of`. */
  readonly from?: string;
  readonly until?: string;
}

interface Movable extends Bounds {
  readonly unit: Unit;
  readonly adjustable?: readonly Adjustable[];
  /** The text leaves open whether the number itself is inside: `at-or-below`, or `below`. */
  readonly readings?: readonly ['at-or-below', 'below'];
  /** A bound that moves with another threshold of the measure (the lower end of an overlay band). */
  readonly follows?: { readonly bound: BoundOperator; readonly threshold: ThresholdId };
}

export interface BoundCriterion extends Cited, Movable {
  readonly quantity: QuantityKey;
}

/** The one defined term: K × wavelength ÷ numerical aperture, with the K of this text. */
export interface TermCriterion extends Cited, Movable {
  readonly term: 'minimum_resolvable_feature';
  readonly k_factor: number;
}

export interface AttributeCriterion extends Cited {
  readonly attribute: AttributeKey;
  readonly is_one_of: readonly string[];
}

/** The two relations between equipment and process nodes (design §5.7). */
export interface UniquelyRequiredCriterion extends Cited {
  readonly uniquely_required_for: Criterion;
}
export interface CapableOfCriterion extends Cited {
  readonly capable_of: Criterion;
}
export type RelationCriterion = UniquelyRequiredCriterion | CapableOfCriterion;

export interface AllOfCriterion extends Partial<Cited> {
  readonly all_of: readonly Criterion[];
}
export interface AnyOfCriterion extends Partial<Cited> {
  readonly any_of: readonly Criterion[];
}
export interface NoneOfCriterion extends Partial<Cited> {
  readonly none_of: readonly Criterion[];
}

export type Criterion =
  | AllOfCriterion
  | AnyOfCriterion
  | NoneOfCriterion
  | BoundCriterion
  | TermCriterion
  | AttributeCriterion
  | RelationCriterion;

export type RelationName = 'uniquely-required-for' | 'capable-of';

export function relationOf(criterion: RelationCriterion): { name: RelationName; of: Criterion } {
  return 'capable_of' in criterion
    ? { name: 'capable-of', of: criterion.capable_of }
    : { name: 'uniquely-required-for', of: criterion.uniquely_required_for };
}

/** The criteria directly under a criterion; empty for a leaf. */
export function childrenOf(criterion: Criterion): readonly Criterion[] {
  if ('all_of' in criterion) return criterion.all_of;
  if ('any_of' in criterion) return criterion.any_of;
  if ('none_of' in criterion) return criterion.none_of;
  if ('capable_of' in criterion) return [criterion.capable_of];
  if ('uniquely_required_for' in criterion) return [criterion.uniquely_required_for];
  return [];
}

/** Every criterion of the tree, the root first. */
export function* walk(criterion: Criterion): Generator<Criterion> {
  yield criterion;
  for (const child of childrenOf(criterion)) yield* walk(child);
}

export function isMovable(criterion: Criterion): criterion is BoundCriterion | TermCriterion {
  return 'quantity' in criterion || 'term' in criterion;
}

/** The same list where no part of it changed: what did not change keeps its identity, and answers kept for it. */
function mapped(parts: readonly Criterion[], change: (part: Criterion) => Criterion): readonly Criterion[] {
  const changed = parts.map(change);
  return changed.every((part, i) => part === parts[i]) ? parts : changed;
}

/** The tree with `change` applied to every leaf that holds a number; branches in which nothing changed stay themselves. */
export function mapMovable(
  criterion: Criterion,
  change: (leaf: BoundCriterion | TermCriterion) => Criterion,
): Criterion {
  if (isMovable(criterion)) return change(criterion);
  const before = childrenOf(criterion);
  const after = mapped(before, (child) => mapMovable(child, change));
  const [only] = after;
  if (after === before || only === undefined) return criterion;
  if ('all_of' in criterion) return { ...criterion, all_of: after };
  if ('any_of' in criterion) return { ...criterion, any_of: after };
  if ('none_of' in criterion) return { ...criterion, none_of: after };
  if ('capable_of' in criterion) return { ...criterion, capable_of: only };
  if ('uniquely_required_for' in criterion) return { ...criterion, uniquely_required_for: only };
  return criterion;
}
