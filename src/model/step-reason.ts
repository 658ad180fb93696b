/** The outcome of a criterion for a subject with the reason of every criterion under it: the tree that pages print. */

import { boundReason } from './bound-step.ts';
import { and, not, or } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { GroupReason, Reason } from './reason.ts';
import type { Step } from './step.ts';
import type { Subject } from './subject.ts';
import { termReason } from './term-step.ts';

/** Was the clause part of the text on that day? */
function isInText(clause: Step, on: string): boolean {
  return !clause.isDated || (clause.from <= on && on < clause.until);
}

function groupReason(step: Step, kind: GroupReason['kind'], subject: Subject, on: string): GroupReason {
  const { at, children } = step;
  const inText = step.hasDated ? children.filter((child) => isInText(child, on)) : children;
  const reasons: Reason[] = [];
  for (const child of inText) reasons.push(reasonOfStep(child, subject, on));
  const outcome = outcomeOfGroup(kind, reasons);
  return at === undefined ? { kind, outcome, reasons } : { kind, outcome, reasons, at };
}

function outcomeOfGroup(kind: GroupReason['kind'], reasons: readonly Reason[]): Outcome {
  let all: Outcome = 'met';
  let any: Outcome = 'not-met';
  for (const { outcome } of reasons) {
    all = and(all, outcome);
    any = or(any, outcome);
  }
  if (kind === 'all-of') return all;
  return kind === 'any-of' ? any : not(any);
}

/** The outcome with the reason of every criterion in the text of that day. */
export function reasonOfStep(step: Step, subject: Subject, on: string): Reason {
  switch (step.kind) {
    case 'bound':
      return boundReason(step, subject);
    case 'term':
      return termReason(step, subject);
    case 'question':
      return step.ask(subject);
    default:
      return groupReason(step, step.kind, subject, on);
  }
}
