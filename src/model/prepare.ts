/**
 * Criteria made ready to be put to many subjects: what does not depend on the subject is worked out once, so that
 * asking for an outcome costs little more than the comparisons, and asking for reasons little more than the objects.
 */

import type { Criterion } from './criterion.ts';
import { shortWayThrough } from './short-way.ts';
import type { ShortWay } from './short-way.ts';
import { stepOf } from './step.ts';
import type { Step } from './step.ts';

/** A criterion ready both ways: as the tree that gives reasons, and as the short way to an outcome. */
export interface Prepared extends ShortWay {
  readonly step: Step;
}

function prepare(criterion: Criterion): Prepared {
  const step = stepOf(criterion);
  const { turns, first } = shortWayThrough(step);
  return { step, turns, first };
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
