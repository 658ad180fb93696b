/**
 * The terms on which a measure binds a place: whom and where, which suppliers it reaches, how it reviews. None of it
 * depends on a threshold, so moving one leaves the terms as they are.
 */

import { bindingReason } from './binding.ts';
import type { Catalogue } from './catalogue.ts';
import { byId } from './catalogue.ts';
import { participantsIn, REACHED, reachOf } from './jurisdictions.ts';
import type { Reach } from './jurisdictions.ts';
import { keptAnswers, memo, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import { policyOn, textDate } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import { allOf, anyOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Place } from './place.ts';
import type { BindingReason } from './reason.ts';
import type { Licenses, Scenario } from './scenario.ts';

/** One measure in the chain that decides a machine's availability: which of its links hold, and what follows. */
export interface MeasureLink {
  readonly kind: 'measure';
  readonly measure: string;
  /** The machine is specified; or the node, where the measure tests what a fab makes. */
  readonly specified: Outcome;
  /** The measure binds that party in one of its places. */
  readonly binds: Outcome;
  /** The supplier is bound. */
  readonly reach: Reach;
  readonly policy: Policy | null;
  readonly effect: 'unavailable' | 'under-license' | 'undetermined' | 'none';
}

/** A measure's terms for one place. */
export interface PlaceTerms {
  readonly sites: readonly { readonly country: string; readonly binding: BindingReason }[];
  readonly binds: Outcome;
  readonly policy: Policy | null;
  /** An application made there would be denied. */
  readonly denies: boolean;
  reach(supplier: string): Reach;
  link(supplier: string, specified: Outcome): MeasureLink;
}

export interface Terms {
  /** Equal terms have equal keys. */
  readonly key: string;
  at(place: Place): PlaceTerms;
}

const DENIED: readonly (Policy | null)[] = ['denial', 'presumption-of-denial'];
const RECORD_FIELDS = { party: 'foundry', destination: 'madeIn' };

/** Does an application under that policy come to a denial, as the question takes licenses to turn out? */
export function denies(policy: Policy | null, licenses: Licenses): boolean {
  return licenses === 'denied' || DENIED.includes(policy);
}

function linkFor(
  measure: Measure,
  specified: Outcome,
  terms: Pick<PlaceTerms, 'binds' | 'policy' | 'denies'>,
  reach: Reach,
): MeasureLink {
  const outcome = allOf([specified, terms.binds, REACHED[reach]]);
  const strict = terms.denies ? 'unavailable' : 'under-license';
  const effect = outcome === 'met' ? strict : outcome === 'not-met' ? 'none' : 'undetermined';
  const { binds, policy } = terms;
  return { kind: 'measure', measure: measure.id, specified, binds, reach, policy, effect };
}

function placeTerms(catalogue: Catalogue, measure: Measure, scenario: Scenario, place: Place): PlaceTerms {
  const { countryGroups } = catalogue;
  const participants = participantsIn(scenario.participants, countryGroups);
  const seat = byId(catalogue.parties, place.party)?.seat ?? null;
  const sites = place.countries.map((country) => {
    const supply = { party: place.party, destination: country };
    return { country, binding: bindingReason(measure, scenario.on, supply, countryGroups, RECORD_FIELDS) };
  });
  const binds = anyOf(sites.map(({ binding }) => binding.outcome));
  const policy = policyOn(measure, scenario.on, seat)?.policy ?? null;
  const own = { binds, policy, denies: denies(policy, scenario.licenses) };
  const reach = memo((supplier: string) =>
    reachOf(measure, supplier, place.countries, participants, countryGroups),
  );
  const links = memo((supplier: string) =>
    memo((specified: Outcome) => linkFor(measure, specified, own, reach(supplier))),
  );
  return { ...own, sites, reach, link: (supplier, specified) => links(supplier)(specified) };
}

const MOST_KEPT = 512;
const keptTerms = perObject<Catalogue, Kept<string, Terms>>(() => keptAnswers(MOST_KEPT));

/** A measure's terms in a question; kept, as neither its thresholds nor those of others move them. */
export function termsOf(catalogue: Catalogue, measure: Measure, scenario: Scenario): Terms {
  const { participants, party, destination, licenses } = scenario;
  const day = textDate(measure, scenario.on);
  const key = [measure.id, day, licenses, party, destination, ...participants].join('|');
  return keptTerms(catalogue).get(key, () => {
    const at = new Map<string, PlaceTerms>();
    return {
      key,
      at: (place) => {
        const known = at.get(place.key) ?? placeTerms(catalogue, measure, scenario, place);
        at.set(place.key, known);
        return known;
      },
    };
  });
}
