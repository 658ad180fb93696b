/** The short way to an outcome: the tests of a criterion in the order of its text, past those that no longer matter. */

import { outcomeOfBound } from './bound-step.ts';
import type { Outcome } from './outcome.ts';
import type { Step } from './step.ts';
import { knownOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { outcomeOfTerm } from './term-step.ts';

/** A single test with where to go from its answer: the place of the next test, or the end. */
interface Turn {
  readonly step: Step;
  readonly ifMet: number;
  readonly ifNotMet: number;
}

/** The turns that lead to an outcome, and the place of the first. */
export interface ShortWay {
  /** Empty where a clause is dated: what is in the text then depends on the day. */
  readonly turns: readonly Turn[];
  readonly first: number;
}

const MET = -1;
const NOT_MET = -2;

/** The first turn of a criterion whose answers lead on to `ifMet` and `ifNotMet`; its turns are added to the list. */
function firstTurn(step: Step, ifMet: number, ifNotMet: number, turns: Turn[]): number {
  const { children } = step;
  switch (step.kind) {
    case 'all-of':
      return children.reduceRight((next, child) => firstTurn(child, next, ifNotMet, turns), ifMet);
    case 'any-of':
      return children.reduceRight((next, child) => firstTurn(child, ifMet, next, turns), ifNotMet);
    case 'none-of':
      return children.reduceRight((next, child) => firstTurn(child, ifNotMet, next, turns), ifMet);
    default:
      return turns.push({ step, ifMet, ifNotMet }) - 1;
  }
}

function hasDatedClause(step: Step): boolean {
  return step.hasDated || step.children.some(hasDatedClause);
}

const UNKNOWN_WAY: ShortWay = { turns: [], first: 0 };

/** The short way through a criterion; through one with a dated clause it is not known. */
export function shortWayThrough(step: Step): ShortWay {
  if (hasDatedClause(step)) return UNKNOWN_WAY;
  const turns: Turn[] = [];
  const first = firstTurn(step, MET, NOT_MET, turns);
  return { turns, first };
}

function outcomeOfLeaf(step: Step, subject: Subject): Outcome {
  if (step.kind === 'bound') return outcomeOfBound(step, knownOf(subject, step.place, step.quantity));
  return step.kind === 'term' ? outcomeOfTerm(step, subject) : step.ask(subject).outcome;
}

/**
 * The outcome by the shortest way: the tests in the order of the text, past those that no longer matter. A test that
 * cannot be answered ends it: what the others make of that is for the reasons to say.
 */
export function outcomeByShortWay({ turns, first }: ShortWay, subject: Subject): Outcome {
  let at = first;
  while (at >= 0) {
    const turn = turns[at];
    if (turn === undefined) return 'undetermined';
    const outcome = outcomeOfLeaf(turn.step, subject);
    if (outcome === 'undetermined') return 'undetermined';
    at = outcome === 'met' ? turn.ifMet : turn.ifNotMet;
  }
  return at === MET ? 'met' : 'not-met';
}
