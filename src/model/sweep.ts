/** One threshold moved along its range, everything else of the question as it is: who is caught at which value (design §5.9). */

import { answersAlong } from './along.ts';
import type { Assessment } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import { PRODUCTION_OUTCOMES } from './claim.ts';
import type { ProductionOutcome } from './claim.ts';
import { thresholdByKey } from './keyed-threshold.ts';
import { LEGAL_MARKS, legalMarkOf, strongestMark } from './legal-mark.ts';
import type { LegalMark } from './legal-mark.ts';
import type { Scenario } from './scenario.ts';

/** Ids per outcome; a count is a list's length. */
export type Listed<K extends string> = Readonly<Record<K, readonly string[]>>;

const EQUIPMENT_OUTCOMES = ['specified', 'undetermined', 'not-specified', 'not-tested'] as const;
export type EquipmentOutcome = (typeof EQUIPMENT_OUTCOMES)[number];

/** What the question comes to at one value of the threshold. */
export interface SweepStep {
  readonly value: number;
  /** The nodes asked for, by the strongest legal outcome over the measures in play. */
  readonly legal: Listed<LegalMark>;
  /** The same nodes by what making them would take. */
  readonly production: Listed<ProductionOutcome>;
  /** Every machine on record. */
  readonly equipment: Listed<EquipmentOutcome>;
}

function listed<K extends string>(
  keys: readonly K[],
  entries: readonly (readonly [id: string, key: K])[],
): Listed<K> {
  const lists = keys.map((key) => [key, entries.flatMap(([id, of]) => (of === key ? [id] : []))] as const);
  return Object.fromEntries(lists) as Record<K, string[]>;
}

function listsOf({ nodes, equipment }: Assessment): Omit<SweepStep, 'value'> {
  return {
    legal: listed(
      LEGAL_MARKS,
      nodes.map(({ node, legal }) => [node, strongestMark(legal.map(legalMarkOf))]),
    ),
    production: listed(
      PRODUCTION_OUTCOMES,
      nodes.map(({ node, production }) => [node, production.outcome]),
    ),
    equipment: listed(
      EQUIPMENT_OUTCOMES,
      equipment.map((result) => [result.equipment, result.outcome]),
    ),
  };
}

/**
 * The answer at each value, in the order of the values. `threshold` is a key `measure.threshold`; that of a measure not
 * in play changes nothing. `breakValues` gives the values at which something can change. Lazy, so that a caller can
 * stream the steps or stop between them.
 */
export function* sweepSteps(
  catalogue: Catalogue,
  scenario: Scenario,
  threshold: string,
  values: Iterable<number>,
): Generator<SweepStep> {
  const of = thresholdByKey(catalogue, threshold);
  if (!of) return;
  const listsAt = answersAlong(catalogue, scenario, of, listsOf);
  for (const value of values) yield { value, ...listsAt(value) };
}

/** All steps at once. */
export function sweep(
  catalogue: Catalogue,
  scenario: Scenario,
  threshold: string,
  values: Iterable<number>,
): SweepStep[] {
  return [...sweepSteps(catalogue, scenario, threshold, values)];
}
