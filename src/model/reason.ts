/** Why an outcome is what it is: a tree that mirrors the criteria, with actual values, bounds, margins, paragraphs. */

import type { BoundOperator, RelationName } from './criterion.ts';
import type { Interval, Unit } from './figure.ts';
import type { Outcome } from './outcome.ts';
import type { AttributeKey, QuantityKey } from './quantity.ts';

export interface BoundResult {
  readonly operator: BoundOperator;
  readonly value: number;
  /** Distance to the limit in the limit's unit: positive inside it, negative outside, null for unknown or ranged values. */
  readonly margin: number | null;
}

interface Base {
  readonly outcome: Outcome;
  readonly at?: string;
}

export interface GroupReason extends Base {
  readonly kind: 'all-of' | 'any-of' | 'none-of';
  readonly reasons: readonly Reason[];
  /** Set where a range decided although no single criterion did: every piece of it gives the same answer. */
  readonly everyPiece?: readonly QuantityKey[];
}

export interface BoundReason extends Base {
  readonly kind: 'bound';
  readonly quantity: QuantityKey;
  readonly unit: Unit;
  readonly actual: Interval | null;
  readonly bounds: readonly BoundResult[];
  /** Source id of the figure used. */
  readonly source?: string;
  /** The quantity does not apply to the subject, so the bound is not met. */
  readonly inapplicable?: true;
  readonly missing?: readonly string[];
  readonly everyPiece?: readonly QuantityKey[];
}

export interface TermReason extends Base {
  readonly kind: 'term';
  readonly term: 'minimum_resolvable_feature';
  readonly kFactor: number;
  readonly unit: Unit;
  readonly actual: Interval | null;
  readonly bounds: readonly BoundResult[];
  readonly missing?: readonly string[];
  readonly everyPiece?: readonly QuantityKey[];
}

export interface AttributeReason extends Base {
  readonly kind: 'attribute';
  readonly attribute: AttributeKey;
  readonly actual: string | null;
  readonly allowed: readonly string[];
  readonly missing?: readonly string[];
}

/** One node that counts for or against a relation, with the layer that makes it so. */
export interface RelationWitness {
  readonly node: string;
  readonly layer?: string;
  readonly scheme?: string;
}

export interface RelationReason extends Base {
  readonly kind: 'relation';
  readonly relation: RelationName;
  readonly reading: string;
  /** The test on the node itself, where the subject is a node. */
  readonly node?: Reason;
  /** Nodes that make the relation hold. */
  readonly because: readonly RelationWitness[];
  /** Nodes that keep it from holding (an older node made on the same class). */
  readonly against: readonly RelationWitness[];
  readonly missing?: readonly string[];
}

/** Whom and where the measure binds. */
export interface BindingReason extends Base {
  readonly kind: 'binding';
  readonly party: { readonly actual: string | null; readonly bound: readonly string[] } | null;
  readonly destination: { readonly actual: string | null; readonly bound: readonly string[] } | null;
  readonly missing?: readonly string[];
}

export type Reason =
  GroupReason | BoundReason | TermReason | AttributeReason | RelationReason | BindingReason;

/**
 * A reason while it is being written, field by field: a spread is ten times as slow, and every question makes thousands.
 */
export type Unfinished<R extends Reason> = { -readonly [key in keyof R]: R[key] };

/** The fields that stand between an undetermined reason and an answer; empty when it is determined. */
export function missingIn(reason: Reason): string[] {
  if (reason.outcome !== 'undetermined') return [];
  if ('reasons' in reason) return [...new Set(reason.reasons.flatMap(missingIn))];
  if (reason.kind === 'relation' && reason.node) {
    return [...new Set([...missingIn(reason.node), ...(reason.missing ?? [])])];
  }
  return [...(reason.missing ?? [])];
}
