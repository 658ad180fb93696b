/** Whom and where a measure binds: by the makers it names or the places it names. */

import type { CountryGroup } from './catalogue.ts';
import { countriesIn } from './catalogue.ts';
import { bindingOn } from './measure.ts';
import type { Measure } from './measure.ts';
import { allOf, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { BindingReason } from './reason.ts';

/** A supply: to whom, where. Null where the asker did not say. */
export interface Supply {
  readonly party: string | null;
  readonly destination: string | null;
}

function test(actual: string | null, bound: readonly string[] | null): Outcome {
  if (bound === null) return 'met';
  return actual === null ? 'undetermined' : outcomeOf(bound.includes(actual));
}

/** Does the measure bind that supply on that day? Names the field that is missing where it cannot be said. */
export function bindingReason(
  measure: Measure,
  on: string,
  supply: Supply,
  groups: readonly CountryGroup[],
  fields: { readonly party: string; readonly destination: string },
): BindingReason {
  const binding = bindingOn(measure, on);
  const parties = binding?.parties ?? null;
  const places = binding?.destinations ? countriesIn(binding.destinations, groups) : null;
  const byParty = test(supply.party, parties);
  const byPlace = test(supply.destination, places);
  const outcome = binding === null ? 'not-met' : allOf([byParty, byPlace]);
  const missing = [
    ...(byParty === 'undetermined' ? [fields.party] : []),
    ...(byPlace === 'undetermined' ? [fields.destination] : []),
  ];
  return {
    kind: 'binding',
    outcome,
    party: parties && { actual: supply.party, bound: parties },
    destination: places && { actual: supply.destination, bound: places },
    ...(binding?.at === undefined ? {} : { at: binding.at }),
    ...(outcome === 'undetermined' ? { missing } : {}),
  };
}
