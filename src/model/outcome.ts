/** The three outcomes of a test, combined by Kleene's strong three-valued tables. */

export const OUTCOMES = ['met', 'not-met', 'undetermined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Both met; one `not-met` decides even beside an unknown (Kleene 1952, §64). */
export function and(a: Outcome, b: Outcome): Outcome {
  if (a === 'not-met' || b === 'not-met') return 'not-met';
  return a === 'undetermined' ? a : b;
}

/** Either met; one `met` decides even beside an unknown. */
export function or(a: Outcome, b: Outcome): Outcome {
  if (a === 'met' || b === 'met') return 'met';
  return a === 'undetermined' ? a : b;
}

/** True if all are met; one `not-met` decides even beside unknowns. */
export function allOf(outcomes: Iterable<Outcome>): Outcome {
  let result: Outcome = 'met';
  for (const outcome of outcomes) result = and(result, outcome);
  return result;
}

/** True if any is met; one `met` decides even beside unknowns. */
export function anyOf(outcomes: Iterable<Outcome>): Outcome {
  let result: Outcome = 'not-met';
  for (const outcome of outcomes) result = or(result, outcome);
  return result;
}

/** Negation; the unknown stays unknown. */
export function not(outcome: Outcome): Outcome {
  if (outcome === 'undetermined') return 'undetermined';
  return outcome === 'met' ? 'not-met' : 'met';
}

export function outcomeOf(condition: boolean): Outcome {
  return condition ? 'met' : 'not-met';
}

/** What a list does to an item or a node, in the product's own words. */
export const LEGAL_OUTCOMES = ['specified', 'not-specified', 'undetermined', 'not-tested'] as const;
export type Legal = (typeof LEGAL_OUTCOMES)[number];

export function legalOf(outcome: Outcome): Legal {
  if (outcome === 'undetermined') return 'undetermined';
  return outcome === 'met' ? 'specified' : 'not-specified';
}

const STRONGEST: readonly Legal[] = ['specified', 'undetermined', 'not-specified'];

/** A thing put to many tests: specified if one specifies it; not tested if there is none. */
export function legalAny(outcomes: readonly Legal[]): Legal {
  return STRONGEST.find((outcome) => outcomes.includes(outcome)) ?? 'not-tested';
}
