/** Puts a node, machine or transaction that a reader typed in to measures on record (api.md, `classify`). */

import { bindingReason } from './binding.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { evaluate } from './evaluate.ts';
import { givenSubject } from './given-subject.ts';
import type { GivenQuestion } from './given-subject.ts';
import type { ClassifyInput } from './given.ts';
import { policyOn, textDate } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import { allOf, legalOf } from './outcome.ts';
import type { Legal } from './outcome.ts';
import { missingIn } from './reason.ts';
import type { Reason } from './reason.ts';

export interface ClassifyResult {
  readonly measure: string;
  readonly outcome: Legal;
  readonly licensePolicy: Policy | null;
  readonly missing: readonly string[];
  readonly reasons: Reason | null;
}

const FIELDS = { party: 'transaction.party', destination: 'transaction.destination' };

function classifyOne(measure: Measure, question: GivenQuestion): ClassifyResult {
  const { input, catalogue, on } = question;
  if (!measure.specifies) {
    return { measure: measure.id, outcome: 'not-tested', licensePolicy: null, missing: [], reasons: null };
  }
  const supply = {
    party: input.transaction?.party ?? null,
    destination: input.transaction?.destination ?? null,
  };
  const binds = bindingReason(measure, input.on, supply, catalogue.countryGroups, FIELDS);
  const test = evaluate(measure.specifies, givenSubject(question, input.node ?? {}), on);
  const outcome = allOf([binds.outcome, test.outcome]);
  const reasons: Reason = { kind: 'all-of', outcome, reasons: [binds, test] };
  const seat = supply.party === null ? null : (byId(catalogue.parties, supply.party)?.seat ?? null);
  const policy = outcome === 'met' ? policyOn(measure, input.on, seat) : null;
  return {
    measure: measure.id,
    outcome: legalOf(outcome),
    licensePolicy: policy?.policy ?? null,
    missing: missingIn(reasons),
    reasons,
  };
}

/** One result per measure asked for; undetermined only where a field that decides is absent, and then it is named. */
export function classify(catalogue: Catalogue, input: ClassifyInput): ClassifyResult[] {
  return input.measures.flatMap((id) => {
    const measure = byId(catalogue.measures, id);
    if (!measure) return [];
    return [classifyOne(measure, { input, catalogue, on: textDate(measure, input.on) })];
  });
}
