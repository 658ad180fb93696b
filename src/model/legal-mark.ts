/** A node's legal outcome in one word: specified itself, reached through its machines, undetermined, or neither. */

import type { NodeLegal } from './node-legal.ts';

/** The strongest first. */
export const LEGAL_MARKS = ['specified', 'reached', 'undetermined', 'not-specified', 'not-tested'] as const;
export type LegalMark = (typeof LEGAL_MARKS)[number];

/** Under one measure. */
export function legalMarkOf({ outcome, through }: Pick<NodeLegal, 'outcome' | 'through'>): LegalMark {
  if (outcome === 'specified' || outcome === 'undetermined') return outcome;
  return through === 'equipment' ? 'reached' : outcome;
}

/** Over all measures in play: the strongest of their marks; not tested where there is none. */
export function strongestMark(marks: readonly LegalMark[]): LegalMark {
  return LEGAL_MARKS.find((mark) => marks.includes(mark)) ?? 'not-tested';
}
