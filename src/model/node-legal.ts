/** One measure and one node: the test per place, what it comes to, and through what it reaches the node. */

import type { MeasureLegal } from './legal.ts';
import { REACHED } from './jurisdictions.ts';
import type { Policy } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { allOf, legalAny, legalOf } from './outcome.ts';
import type { Legal } from './outcome.ts';
import { missingIn } from './reason.ts';
import type { Reason } from './reason.ts';
import type { PlaceTerms } from './terms.ts';

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

/** A machine that a node is made with. */
export interface MadeWith {
  readonly id: string;
  readonly country: string;
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
  madeWith: readonly MadeWith[],
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
    missing: outcome === 'undetermined' && deciding ? missingIn(deciding.reasons) : [],
    reasons: deciding?.reasons ?? null,
  };
}

const answers = new WeakMap<MeasureLegal, WeakMap<PlaceTerms, Map<string, NodeLegal>>>();

/** Kept beside the measure's own answers, for as long as those are. */
export function nodeLegal(
  node: ProcessNode,
  legal: MeasureLegal,
  terms: PlaceTerms,
  madeWith: readonly MadeWith[],
): NodeLegal {
  const ofMeasure = answers.get(legal) ?? new WeakMap<PlaceTerms, Map<string, NodeLegal>>();
  answers.set(legal, ofMeasure);
  const ofPlace = ofMeasure.get(terms) ?? new Map<string, NodeLegal>();
  ofMeasure.set(terms, ofPlace);
  const known = ofPlace.get(node.id) ?? answerFor(node, legal, terms, madeWith);
  ofPlace.set(node.id, known);
  return known;
}
