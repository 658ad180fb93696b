/** What a criterion is put to. */

import type { Criterion, RelationName } from './criterion.ts';
import type { Interval } from './figure.ts';
import type { AttributeKey, QuantityKey } from './quantity.ts';
import type { RelationReason } from './reason.ts';

/**
 * A value the subject has, the name of the field it lacks, or word that the quantity does not apply to it (a NAND
 * has no logic node number); a bound on what does not apply is not met.
 */
export type Known =
  | { readonly interval: Interval; readonly source?: string }
  | { readonly missing: string }
  | { readonly inapplicable: true };
export type KnownAttribute = { readonly value: string } | { readonly missing: string };

/** A node on record, a machine on record, or what a reader typed in. */
export interface Subject {
  /** The answers of `quantity` in the order of `QUANTITY_KEYS`, where they are known beforehand. */
  readonly figures?: readonly Known[];
  quantity(key: QuantityKey): Known;
  /** The name a quantity goes by in this subject, so that "undetermined" can name it. */
  fieldName(key: QuantityKey): string;
  attribute(key: AttributeKey): KnownAttribute;
  relation(name: RelationName, of: Criterion, at: string): RelationReason;
}

/** The subject's answer for a quantity and its place in `QUANTITY_KEYS`: the one known beforehand, where there is one. */
export function knownOf(subject: Subject, place: number, key: QuantityKey): Known {
  return subject.figures?.[place] ?? subject.quantity(key);
}
