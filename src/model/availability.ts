/** Which machines a measure puts out of a fab's reach, under license, or in doubt (design §5.5, first part). */

import type { EquipmentResult } from './assess.ts';
import { bindingReason } from './binding.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { policyOn } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import { allOf, anyOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';

export type Availability = 'available' | 'under-license' | 'unavailable' | 'undetermined';

export interface MachineAvailability {
  readonly equipment: string;
  readonly availability: Availability;
  /** The measures that decide it. */
  readonly by: readonly string[];
}

/** Jurisdictions of many members; until their members are on record, whom they reach is open. */
const JOINT = ['EU', 'WA'];

/**
 * Does the measure reach a supply from that country? Its own jurisdiction's always; abroad as its record says. A
 * foreign machine supplied inside the country where it is used is no export.
 */
export function reaches(measure: Measure, supplier: string, places: readonly string[]): Outcome {
  if (supplier === measure.jurisdiction) return 'met';
  if (places.length > 0 && places.every((place) => place === supplier)) return 'not-met';
  if (JOINT.includes(measure.jurisdiction)) return 'undetermined';
  return measure.reachesAbroad?.outcome ?? 'not-met';
}

const DENIED: readonly Policy[] = ['denial', 'presumption-of-denial'];

interface Limit {
  readonly measure: string;
  readonly outcome: Outcome;
  readonly denied: boolean;
}

function availabilityOf(limits: readonly Limit[]): Availability {
  const met = limits.filter((limit) => limit.outcome === 'met');
  const open = limits.filter((limit) => limit.outcome === 'undetermined');
  if (met.some((limit) => limit.denied)) return 'unavailable';
  if (open.some((limit) => limit.denied)) return 'undetermined';
  if (met.length > 0) return 'under-license';
  return open.length > 0 ? 'undetermined' : 'available';
}

/** To whom and where machines would go. */
export interface Place {
  readonly party: string;
  readonly countries: readonly string[];
}

/** A measure with whether it binds a place, and whether it denies there. */
interface Bound {
  readonly measure: Measure;
  readonly binds: Outcome;
  readonly denied: boolean;
}

function boundAt(place: Place, measure: Measure, catalogue: Catalogue, scenario: Scenario): Bound {
  const seat = byId(catalogue.parties, place.party)?.seat ?? null;
  const policy = policyOn(measure, scenario.on, seat)?.policy ?? null;
  const fields = { party: 'foundry', destination: 'madeIn' };
  const binds = anyOf(
    place.countries.map((destination) => {
      const supply = { party: place.party, destination };
      return bindingReason(measure, scenario.on, supply, catalogue.countryGroups, fields).outcome;
    }),
  );
  return { measure, binds, denied: policy !== null && DENIED.includes(policy) };
}

function machineAt(
  place: Place,
  bounds: readonly Bound[],
  result: EquipmentResult,
  supplier: string,
): MachineAvailability {
  const limits = bounds.map(({ measure, binds, denied }): Limit => {
    const test = result.tests.find((entry) => entry.measure === measure.id);
    const specified = test?.reasons.outcome ?? 'not-met';
    return {
      measure: measure.id,
      outcome: allOf([binds, specified, reaches(measure, supplier, place.countries)]),
      denied,
    };
  });
  return {
    equipment: result.equipment,
    availability: availabilityOf(limits),
    by: limits.filter((limit) => limit.outcome !== 'not-met').map((limit) => limit.measure),
  };
}

/** Availability of every machine at a place, the places answered once each: many nodes share one. */
export function availabilityFor(
  measures: readonly Measure[],
  equipment: readonly EquipmentResult[],
  catalogue: Catalogue,
  scenario: Scenario,
): (place: Place) => readonly MachineAvailability[] {
  const suppliers = new Map(catalogue.equipment.map((machine) => [machine.id, machine.country]));
  const answered = new Map<string, readonly MachineAvailability[]>();
  return (place) => {
    const key = JSON.stringify([place.party, place.countries]);
    const known = answered.get(key);
    if (known) return known;
    const bounds = measures.map((measure) => boundAt(place, measure, catalogue, scenario));
    const found = equipment.map((result) =>
      machineAt(place, bounds, result, suppliers.get(result.equipment) ?? ''),
    );
    answered.set(key, found);
    return found;
  };
}
