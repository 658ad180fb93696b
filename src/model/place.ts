/** Who makes a node and where: as recorded, unless a question says otherwise. */

import type { Catalogue } from './catalogue.ts';
import { keptAnswers, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import type { ProcessNode } from './node.ts';
import type { Scenario } from './scenario.ts';

/** To whom and where machines would go. */
export interface Place {
  /** Equal places have equal keys. */
  readonly key: string;
  readonly party: string;
  readonly countries: readonly string[];
}

/** Sites count from their first day; where none is open yet, every site on record does. */
export function placeOf(
  node: ProcessNode,
  { on, party, destination }: Pick<Scenario, 'on' | 'party' | 'destination'>,
): Place {
  const open = node.madeIn.filter((site) => (site.from ?? '') <= on).map((site) => site.country);
  const recorded = open.length > 0 ? open : node.madeIn.map((site) => site.country);
  const countries = destination === null ? [...new Set(recorded)] : [destination];
  const maker = party ?? node.foundry;
  return { key: [maker, ...countries].join(' '), party: maker, countries };
}

const MOST_KEPT = 64;
const keptPlaces = perObject<Catalogue, Kept<string, ReadonlyMap<string, Place>>>(() =>
  keptAnswers(MOST_KEPT),
);

/** The day on which the latest site open by then opened: between such days places do not change. */
const openings = perObject((catalogue: Catalogue) =>
  [...new Set(catalogue.nodes.flatMap((node) => node.madeIn.flatMap((site) => site.from ?? [])))].sort(),
);

/** The place of every node on record, by id. Equal places are one object, so that answers for them are made once. */
export function placesOf(catalogue: Catalogue, scenario: Scenario): ReadonlyMap<string, Place> {
  const since = openings(catalogue).findLast((day) => day <= scenario.on) ?? '';
  const key = [since, scenario.party, scenario.destination].join('|');
  return keptPlaces(catalogue).get(key, () => {
    const one = new Map<string, Place>();
    const entries = catalogue.nodes.map((node): [string, Place] => {
      const place = placeOf(node, scenario);
      const same = one.get(place.key) ?? place;
      one.set(place.key, same);
      return [node.id, same];
    });
    return new Map(entries);
  });
}
