/** One measure and one node: the test per place, what it comes to, and through what it reaches the node. */

import type { Equipment } from './equipment.ts';
import { REACHED } from './jurisdictions.ts';
import { perObject } from './kept.ts';
import type { MeasureLegal } from './legal.ts';
import type { Policy } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { allOf, legalAny, legalOf } from './outcome.ts';
import type { Legal } from './outcome.ts';
import type { Place, Places } from './place.ts';
import { missingIn } from './reason.ts';
import type { Reason } from './reason.ts';
import type { PlaceTerms, Terms } from './terms.ts';

export interface SiteOutcome {
  readonly country: string;
  readonly outcome: Legal;
  readonly reasons: Reason;
}

export interface NodeLegal {
  readonly measure: string;
  readonly outcome: Legal;
  /** The same test with place and party ignored. */
  readonly technologyAlone: Legal;
  /** `node` if the node itself meets the test, `equipment` if only machines it is made with are specified. */
  readonly through: 'node' | 'equipment' | null;
  readonly sites: readonly SiteOutcome[];
  readonly licensePolicy: Policy | null;
  /** Machines that the measure specifies among those the node is made with. */
  readonly sharedEquipment: readonly string[];
  readonly missing: readonly string[];
  readonly reasons: Reason | null;
}

function siteOutcomes(terms: PlaceTerms, technology: Reason): SiteOutcome[] {
  return terms.sites.map(({ country, binding }) => {
    const outcome = allOf([binding.outcome, technology.outcome]);
    const reasons: Reason = { kind: 'all-of', outcome, reasons: [binding, technology] };
    return { country, outcome: legalOf(outcome), reasons };
  });
}

function answerFor(
  node: ProcessNode,
  legal: MeasureLegal,
  terms: PlaceTerms,
  madeWith: readonly Equipment[],
): NodeLegal {
  // A rule of one country does not touch another's machines unless its record says so.
  const sharedEquipment = madeWith
    .filter(({ id, country }) => legal.specified.has(id) && REACHED[terms.reach(country)] !== 'not-met')
    .map(({ id }) => id);
  const reached = terms.binds === 'met' && sharedEquipment.length > 0;
  const { id: measure } = legal.measure;
  const technology = legal.node(node);
  if (technology === null) {
    return {
      measure,
      outcome: 'not-tested',
      technologyAlone: 'not-tested',
      through: reached ? 'equipment' : null,
      sites: [],
      licensePolicy: null,
      sharedEquipment,
      missing: [],
      reasons: null,
    };
  }
  const sites = siteOutcomes(terms, technology);
  const outcome = legalAny(sites.map((site) => site.outcome));
  const deciding = sites.find((site) => site.outcome === outcome) ?? sites[0];
  return {
    measure,
    outcome,
    technologyAlone: legalOf(technology.outcome),
    through: outcome === 'specified' ? 'node' : reached ? 'equipment' : null,
    sites,
    licensePolicy: outcome === 'specified' || reached ? terms.policy : null,
    sharedEquipment,
    missing: deciding ? missingIn(deciding.reasons) : [],
    reasons: deciding?.reasons ?? null,
  };
}

type Answers = Map<string, NodeLegal>;

const kept = perObject<MeasureLegal, (terms: Terms) => (places: Places) => Answers>(() =>
  perObject(() => perObject(() => new Map())),
);

/** One measure and its terms put to node after node; kept beside the measure's own answers, for as long as those are. */
export function nodeLegalFor(
  legal: MeasureLegal,
  terms: Terms,
  places: Places,
  madeWith: (node: string) => readonly Equipment[],
): (node: ProcessNode, place: Place) => NodeLegal {
  const answers = kept(legal)(terms)(places);
  return (node, place) => {
    const known = answers.get(node.id);
    if (known) return known;
    const made = answerFor(node, legal, terms.at(place), madeWith(node.id));
    answers.set(node.id, made);
    return made;
  };
}
