/** Which machines the measures in play leave to a node: available, under license, unavailable, or in doubt (design §5.5). */

import type { CapabilityTable } from './capability.ts';
import type { Catalogue } from './catalogue.ts';
import type { Equipment, ScannerFamily } from './equipment.ts';
import { familyOf } from './equipment.ts';
import { keptAnswers, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import type { MeasureLegal } from './legal.ts';
import type { ProcessNode } from './node.ts';
import type { Outcome } from './outcome.ts';
import type { Place } from './place.ts';
import { removalOf } from './removal.ts';
import type { Removed } from './removal.ts';
import type { Scenario } from './scenario.ts';
import type { MeasureLink, PlaceTerms, Terms } from './terms.ts';

export const AVAILABILITIES = ['available', 'under-license', 'unavailable', 'undetermined'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** The question itself takes the machine out. */
export interface RemovedLink extends Removed {
  readonly kind: 'removed';
  readonly effect: 'unavailable';
}

export type AvailabilityLink = MeasureLink | RemovedLink;

export interface MachineAvailability {
  readonly equipment: string;
  readonly availability: Availability;
  /** The measures that decide it. */
  readonly by: readonly string[];
  /** The chain: what the question takes out, and every measure under which the machine or the node is or may be specified. */
  readonly links: readonly AvailabilityLink[];
  /** Such equipment is already in place and is assumed to stay usable. */
  readonly installed?: true;
}

/** A measure that restricts supply, with its terms. */
interface Acting {
  readonly legal: MeasureLegal;
  readonly terms: Terms;
}

/** What the links come to: denied by one, or open under one that denies, before licenses. */
function availabilityOf(links: readonly MeasureLink[], denying: readonly boolean[]): Availability {
  const has = (effect: MeasureLink['effect']): boolean => links.some((link) => link.effect === effect);
  if (has('unavailable')) return 'unavailable';
  if (links.some((link, i) => link.effect === 'undetermined' && denying[i] === true)) return 'undetermined';
  if (has('under-license')) return 'under-license';
  return has('undetermined') ? 'undetermined' : 'available';
}

/** What the measures say of one machine, in their order; not met where one tests no machine. */
type Outcomes = readonly Outcome[];

type Answer = Omit<MachineAvailability, 'equipment'>;

/** The answer for machines from one country that the same measures specify. */
function answerFor(
  country: string,
  removed: Removed | null,
  specified: Outcomes,
  terms: readonly PlaceTerms[],
  installed: boolean,
): Answer {
  const links: MeasureLink[] = [];
  const denying: boolean[] = [];
  terms.forEach((at, i) => {
    const outcome = specified[i] ?? 'not-met';
    if (outcome === 'not-met') return;
    links.push(at.link(country, outcome));
    denying.push(at.denies);
  });
  const out: RemovedLink[] = removed ? [{ kind: 'removed', ...removed, effect: 'unavailable' }] : [];
  const chain = { links: [...out, ...links] };
  if (installed) return { availability: 'available', by: [], ...chain, installed };
  const by = links.filter(({ effect }) => effect !== 'none').map(({ measure }) => measure);
  return { availability: removed ? 'unavailable' : availabilityOf(links, denying), by, ...chain };
}

/** Nodes that share place, outcomes and equipment in place share one list of answers, and keep it while it holds. */
interface Shared {
  kinds: readonly string[];
  answers: readonly MachineAvailability[];
  readonly byKind: Kept<string, Answer>;
}

/** What one choice of measures, terms and removals needs worked out once. */
interface Supply {
  readonly removed: readonly (Removed | null)[];
  readonly shared: Kept<string, Shared>;
}

const MOST_SUPPLIES = 8;
const MOST_SHARED = 128;
const MOST_KINDS = 64;
const keptSupplies = perObject<Catalogue, Kept<string, Supply>>(() => keptAnswers(MOST_SUPPLIES));

/** What availability rests on, apart from what is specified and what is in place. */
function supplyFor(catalogue: Catalogue, acting: readonly Acting[], scenario: Scenario): Supply {
  const { deny, only } = scenario;
  const key = JSON.stringify([acting.map(({ terms }) => terms.key), deny, only]);
  return keptSupplies(catalogue).get(key, () => {
    const removal = removalOf(catalogue, scenario);
    const removed = catalogue.equipment.map((machine) => removal.machine(machine));
    return { removed, shared: keptAnswers(MOST_SHARED) };
  });
}

/** The families that a node is recorded to use, where the question keeps what is in place. */
function familiesKept(
  node: ProcessNode,
  families: readonly ScannerFamily[],
  table: CapabilityTable,
  scenario: Scenario,
): readonly ScannerFamily[] {
  if (scenario.installed === 'lose') return [];
  return families.filter((family) => table.uses(node.id, family) === 'met');
}

const familiesIn = perObject((catalogue: Catalogue) => [
  ...new Set(catalogue.equipment.map((machine) => familyOf(machine.class))),
]);

/** A machine with what holds of it wherever it goes; machines of one kind get one answer at one place. */
interface Offer {
  readonly machine: Equipment;
  readonly family: ScannerFamily;
  readonly removed: Removed | null;
  readonly specified: Outcomes;
  readonly kind: string;
}

const LETTER: Readonly<Record<Outcome, string>> = { met: 'y', 'not-met': 'n', undetermined: 'u' };

function offersOf(
  acting: readonly Acting[],
  catalogue: Catalogue,
  removals: readonly (Removed | null)[],
): Offer[] {
  return catalogue.equipment.map((machine, i) => {
    const specified = acting.map(({ legal }) => legal.machines[i]?.reasons.outcome ?? 'not-met');
    const removed = removals[i] ?? null;
    const letters = specified.map((outcome) => LETTER[outcome]).join('');
    const family = familyOf(machine.class);
    const kind = [machine.country, family, letters, removed?.parameter, removed?.name].join(' ');
    return { machine, family, removed, specified, kind };
  });
}

function rowOf(equipment: string, { availability, by, links, installed }: Answer): MachineAvailability {
  return installed
    ? { equipment, availability, by, links, installed }
    : { equipment, availability, by, links };
}

/** The list of answers again where nothing in it changed, else with only those machines anew that changed. */
function refresh(state: Shared, offers: readonly Offer[], answer: (offer: Offer) => Answer): void {
  if (offers.every(({ kind }, i) => kind === state.kinds[i])) return;
  const made = new Map<string, Answer>();
  state.answers = offers.map((offer, i) => {
    const known = state.answers[i];
    if (known && offer.kind === state.kinds[i]) return known;
    const found = made.get(offer.kind) ?? state.byKind.get(offer.kind, () => answer(offer));
    made.set(offer.kind, found);
    return rowOf(offer.machine.id, found);
  });
  state.kinds = offers.map(({ kind }) => kind);
}

/**
 * Availability of every machine to a node. A rule on what a fab makes holds for every supply to such a fab; a rule on
 * equipment holds for the machines it specifies.
 */
export function availabilityFor(
  acting: readonly Acting[],
  catalogue: Catalogue,
  scenario: Scenario,
  table: CapabilityTable,
): (node: ProcessNode, place: Place) => readonly MachineAvailability[] {
  const { removed, shared } = supplyFor(catalogue, acting, scenario);
  const offers = offersOf(acting, catalogue, removed);
  const families = familiesIn(catalogue);
  const onNodes = acting.flatMap(({ legal }, i) => (legal.measure.tests === 'node' ? [{ legal, i }] : []));
  const answered = new Map<string, readonly MachineAvailability[]>();
  const answersFor = (
    key: string,
    place: Place,
    ofNode: readonly Outcome[],
    kept: readonly ScannerFamily[],
  ): readonly MachineAvailability[] => {
    const state = shared.get(key, () => ({ kinds: [], answers: [], byKind: keptAnswers(MOST_KINDS) }));
    const terms = acting.map((measure) => measure.terms.at(place));
    refresh(state, offers, ({ machine, removed: out, specified, family }) => {
      const outcomes = [...specified];
      onNodes.forEach(({ i }, n) => (outcomes[i] = ofNode[n] ?? 'not-met'));
      return answerFor(machine.country, out, outcomes, terms, kept.includes(family));
    });
    return state.answers;
  };
  return (node, place) => {
    const ofNode = onNodes.map(({ legal }) => legal.node(node)?.outcome ?? 'not-met');
    const kept = familiesKept(node, families, table, scenario);
    const key = [place.key, ofNode, kept].join('|');
    const answers = answered.get(key) ?? answersFor(key, place, ofNode, kept);
    answered.set(key, answers);
    return answers;
  };
}
