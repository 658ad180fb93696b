/** Which machines a measure puts out of a fab's reach, under license, or in doubt (design §5.5, first part). */

import type { EquipmentResult } from './assess.ts';
import { bindingReason } from './binding.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { policyOn } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import { allOf, anyOf, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';

export type Availability = 'available' | 'under-license' | 'unavailable' | 'undetermined';

export interface MachineAvailability {
  readonly equipment: string;
  readonly availability: Availability;
  /** The measures that decide it. */
  readonly by: readonly string[];
}

/** Does the measure reach a supplier in that country? Its own jurisdiction's always; abroad as its record says. */
function reaches(measure: Measure, supplier: string): Outcome {
  if (supplier === measure.jurisdiction) return 'met';
  return measure.reachesAbroad?.outcome ?? 'not-met';
}

const DENIED: readonly Policy[] = ['denial', 'presumption-of-denial'];

interface Limit {
  readonly measure: string;
  readonly outcome: Outcome;
  readonly denied: boolean;
}

function availabilityOf(limits: readonly Limit[]): Availability {
  if (limits.some((limit) => limit.outcome === 'met' && limit.denied)) return 'unavailable';
  if (anyOf(limits.map((limit) => limit.outcome)) === 'not-met') return 'available';
  return limits.some((limit) => limit.outcome === 'undetermined') ? 'undetermined' : 'under-license';
}

/** Availability of every machine to one party in the countries where it makes a node. */
export function availabilityFor(
  place: { readonly party: string; readonly countries: readonly string[] },
  measures: readonly Measure[],
  equipment: readonly EquipmentResult[],
  catalogue: Catalogue,
  scenario: Scenario,
): MachineAvailability[] {
  const seat = byId(catalogue.parties, place.party)?.seat ?? null;
  const fields = { party: 'foundry', destination: 'madeIn' };
  const bound = measures.map((measure) => {
    const policy = policyOn(measure, scenario.on, seat)?.policy ?? null;
    const binds = anyOf(
      place.countries.map((destination) => {
        const supply = { party: place.party, destination };
        return bindingReason(measure, scenario.on, supply, catalogue.countryGroups, fields).outcome;
      }),
    );
    return { measure, binds, denied: policy !== null && DENIED.includes(policy) };
  });
  const countries = new Map(catalogue.equipment.map((machine) => [machine.id, machine.country]));
  return equipment.map((result) => {
    const supplier = countries.get(result.equipment) ?? '';
    const limits = bound.map(({ measure, binds, denied }) => {
      const test = result.tests.find((entry) => entry.measure === measure.id);
      const specified = test?.reasons.outcome ?? outcomeOf(false);
      return {
        measure: measure.id,
        outcome: allOf([binds, specified, reaches(measure, supplier)]),
        denied,
      };
    });
    return {
      equipment: result.equipment,
      availability: availabilityOf(limits),
      by: limits.filter((limit) => limit.outcome !== 'not-met').map((limit) => limit.measure),
    };
  });
}
