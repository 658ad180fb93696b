/** The form of an answer to a claim's question, and of what the record gives. */

import type { Catalogue } from './catalogue.ts';
import type { ClaimQuestion } from './claim.ts';
import type { AssumptionBox, Assumptions } from './parameters.ts';

/** A number with its range, a word with the words that the ranges allow, or what is missing for either. */
export type ClaimAnswer =
  | { readonly kind: 'number'; readonly low: number; readonly central: number; readonly high: number }
  | {
      readonly kind: 'word';
      readonly central: string;
      readonly within: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly kind: 'open'; readonly missing: readonly string[] };

/** What the record gives: a range with both ends inside, or a list of words. */
export type Expectation =
  { readonly low: number; readonly high: number } | { readonly words: readonly string[] };

/** A question of one kind. */
export type Asked<A extends ClaimQuestion['ask']> = Extract<ClaimQuestion, { readonly ask: A }>;

export const PRINTS = { yes: 'prints', no: 'does not print' } as const;

export function expectationOf(question: ClaimQuestion): Expectation {
  switch (question.ask) {
    case 'scheme':
      return { words: question.expect.schemes };
    case 'outcome':
      return { words: question.expect.outcomes };
    case 'prints':
      return { words: [question.expect.prints ? PRINTS.yes : PRINTS.no] };
    default:
      return question.expect;
  }
}

/** All that a question is answered from. */
export interface Asking {
  readonly catalogue: Catalogue;
  readonly assume: Readonly<Record<string, number>>;
  readonly at: Assumptions;
  readonly box: AssumptionBox;
  /** The day of a scenario that names none: that on which the claim was checked. */
  readonly today: string;
}

export function word(central: string, within: readonly string[] = [central]): ClaimAnswer {
  return { kind: 'word', central, within, missing: [] };
}

export function open(...missing: string[]): ClaimAnswer {
  return { kind: 'open', missing };
}

/** The number at the central assumptions, and its ends in whichever order they come. */
export function ranged(central: number, ...ends: readonly number[]): ClaimAnswer {
  return { kind: 'number', low: Math.min(central, ...ends), central, high: Math.max(central, ...ends) };
}
