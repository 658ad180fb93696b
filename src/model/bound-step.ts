/** A bound on one quantity put to a subject: its outcome, and the reason with the value and its margins. */

import { measured, testInterval } from './bound.ts';
import { isPoint } from './figure.ts';
import type { Outcome } from './outcome.ts';
import type { BoundReason, Unfinished } from './reason.ts';
import type { Step } from './step.ts';
import { knownOf } from './subject.ts';
import type { Known, Subject } from './subject.ts';

export function outcomeOfBound(step: Step, known: Known): Outcome {
  if ('interval' in known) return testInterval(known.interval, step.limits);
  return 'inapplicable' in known ? 'not-met' : 'undetermined';
}

export function boundReason(step: Step, subject: Subject): BoundReason {
  const { quantity, unit, at = '' } = step;
  const known = knownOf(subject, step.place, quantity);
  const outcome = outcomeOfBound(step, known);
  const actual = 'interval' in known ? known.interval : null;
  const bounds = actual && isPoint(actual) ? measured(step.bounds, actual.low) : step.bounds;
  const reason: Unfinished<BoundReason> = { kind: 'bound', outcome, quantity, unit, actual, bounds, at };
  if ('interval' in known && known.source !== undefined) reason.source = known.source;
  if ('inapplicable' in known) reason.inapplicable = true;
  if (outcome === 'undetermined') {
    reason.missing = ['missing' in known ? known.missing : subject.fieldName(quantity)];
  }
  return reason;
}
