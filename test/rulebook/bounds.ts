/** How the examples of a page stand to each bound of a measure: inside it, at it, outside it, or not known. */

import { BOUND_OPERATORS, isMovable, walk } from '../../src/model/index.ts';
import type { BoundReason, Measure, Reason, TermReason } from '../../src/model/index.ts';

export const STANDS = ['inside', 'at', 'outside', 'missing'] as const;
export type Stand = (typeof STANDS)[number];

function nameOf(at: string, what: string, operator: string, value: number): string {
  return `${at}: ${what} ${operator} ${String(value)}`;
}

/** Every bound of the measure's criteria by a name of its own. */
export function boundsIn(measure: Measure): string[] {
  if (!measure.specifies) return [];
  return [...walk(measure.specifies)].filter(isMovable).flatMap((leaf) => {
    const what = 'quantity' in leaf ? leaf.quantity : leaf.term;
    return BOUND_OPERATORS.flatMap((operator) => {
      const value = leaf[operator];
      return value === undefined ? [] : [nameOf(leaf.at, what, operator, value)];
    });
  });
}

/** Leaves that no sibling in an "all of" has already refuted, so that the example is about them. */
function openLeaves(reason: Reason): (BoundReason | TermReason)[] {
  if (reason.kind === 'bound' || reason.kind === 'term') return [reason];
  if (reason.kind === 'relation') return reason.node ? openLeaves(reason.node) : [];
  if (!('reasons' in reason)) return [];
  const { kind, reasons } = reason;
  return reasons.flatMap((child) => {
    const refuted =
      kind === 'all-of' && reasons.some((other) => other !== child && other.outcome === 'not-met');
    return refuted ? [] : openLeaves(child);
  });
}

/** Is a relation open because the field that states it was not given? */
function relationIsOpen(reason: Reason): boolean {
  if (reason.kind === 'relation') return reason.outcome === 'undetermined' && !reason.node;
  return 'reasons' in reason && reason.reasons.some(relationIsOpen);
}

/** The bounds an answer is about, and how its example stands to each. */
export function standsIn(reason: Reason, measure: Measure): { bound: string; stand: Stand }[] {
  if (relationIsOpen(reason)) return boundsIn(measure).map((bound) => ({ bound, stand: 'missing' }));
  return openLeaves(reason).flatMap((leaf) =>
    leaf.bounds.map(({ operator, value, margin }) => {
      const bound = nameOf(leaf.at ?? '', leaf.kind === 'term' ? leaf.term : leaf.quantity, operator, value);
      if (margin === null) return { bound, stand: 'missing' as const };
      if (margin === 0) return { bound, stand: 'at' as const };
      return { bound, stand: margin > 0 ? ('inside' as const) : ('outside' as const) };
    }),
  );
}
