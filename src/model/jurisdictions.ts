/** Jurisdictions, single and joint, and whom among the suppliers a measure reaches (design §5.5). */

import type { Catalogue, CountryGroup } from './catalogue.ts';
import { byId } from './catalogue.ts';
import { isGap } from './figure.ts';
import { perObject } from './kept.ts';
import type { Measure } from './measure.ts';
import type { Outcome } from './outcome.ts';

/** Names that stand for many countries; their members are the country groups `eu` and `wa`. */
export const JOINT = ['EU', 'WA'] as const;

/** The countries a jurisdiction stands for; null for a joint one whose members are not on record. */
export function membersOf(jurisdiction: string, groups: readonly CountryGroup[]): readonly string[] | null {
  if (!JOINT.some((name) => name === jurisdiction)) return [jurisdiction];
  return byId(groups, jurisdiction.toLowerCase())?.countries ?? null;
}

/** The countries that machines and equipment classes on record are supplied from. */
export const supplierCountries = perObject((catalogue: Catalogue): readonly string[] => {
  const classes = catalogue.equipmentClasses.flatMap(({ supplierCountries: of }) =>
    isGap(of) ? [] : of.countries,
  );
  return [...new Set([...catalogue.equipment.map((machine) => machine.country), ...classes])].sort();
});

/** The jurisdictions that may join: those that supply, that have a measure, or that a joint one stands for. */
export const jurisdictionsIn = perObject((catalogue: Catalogue): readonly string[] => {
  const members = JOINT.flatMap((name) => membersOf(name, catalogue.countryGroups) ?? []);
  const own = catalogue.measures.map((measure) => measure.jurisdiction);
  return [...new Set([...JOINT, ...supplierCountries(catalogue), ...own, ...members])].sort();
});

/** Those who apply every measure in play to their own suppliers. */
export interface Participants {
  readonly countries: ReadonlySet<string>;
  /** A joint participant's members are not on record, so any country may be one. */
  readonly open: boolean;
}

export function participantsIn(names: readonly string[], groups: readonly CountryGroup[]): Participants {
  const members = names.map((name) => membersOf(name, groups));
  return {
    countries: new Set(members.flatMap((countries) => countries ?? [])),
    open: members.includes(null),
  };
}

/** How a measure comes to bind a supplier, or why it does not. */
export const REACHES = [
  'own-jurisdiction',
  'participant',
  'foreign-made',
  'out-of-reach',
  'within-country',
  'undetermined',
] as const;
export type Reach = (typeof REACHES)[number];

export const REACHED: Readonly<Record<Reach, Outcome>> = {
  'own-jurisdiction': 'met',
  participant: 'met',
  'foreign-made': 'met',
  'out-of-reach': 'not-met',
  'within-country': 'not-met',
  undetermined: 'undetermined',
};

const ABROAD: Readonly<Record<Outcome, Reach>> = {
  met: 'foreign-made',
  'not-met': 'out-of-reach',
  undetermined: 'undetermined',
};

/**
 * Does the measure reach a supply from that country? Its own jurisdiction's always, and a participant's as if the
 * participant had adopted it; abroad as its record says. A foreign machine supplied inside the country where it is
 * used is no export.
 */
export function reachOf(
  measure: Measure,
  supplier: string,
  places: readonly string[],
  participants: Participants,
  groups: readonly CountryGroup[],
): Reach {
  const own = membersOf(measure.jurisdiction, groups);
  if (own?.includes(supplier)) return 'own-jurisdiction';
  if (participants.countries.has(supplier)) return 'participant';
  if (places.length > 0 && places.every((place) => place === supplier)) return 'within-country';
  const abroad = ABROAD[measure.reachesAbroad?.outcome ?? 'not-met'];
  return abroad !== 'foreign-made' && (own === null || participants.open) ? 'undetermined' : abroad;
}
