/** Which machines the measures in play leave to a node: available, under license, unavailable, or in doubt (design §5.5). */

import type { CapabilityTable } from './capability.ts';
import type { Catalogue } from './catalogue.ts';
import type { Equipment, ScannerFamily } from './equipment.ts';
import { familyOf } from './equipment.ts';
import type { MeasureLegal } from './legal.ts';
import type { ProcessNode } from './node.ts';
import type { Outcome } from './outcome.ts';
import type { Place } from './place.ts';
import { removalOf } from './removal.ts';
import type { Removed } from './removal.ts';
import type { Scenario } from './scenario.ts';
import type { MeasureLink, PlaceTerms, Terms } from './terms.ts';

export type Availability = 'available' | 'under-license' | 'unavailable' | 'undetermined';

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

interface Step {
  readonly link: MeasureLink;
  readonly denies: boolean;
}

/** What the links come to: denied by one, or open under one that denies, before licenses. */
function availabilityOf(steps: readonly Step[]): Availability {
  const has = (effect: MeasureLink['effect'], denies?: boolean): boolean =>
    steps.some((step) => step.link.effect === effect && (denies === undefined || step.denies === denies));
  if (has('unavailable')) return 'unavailable';
  if (has('undetermined', true)) return 'undetermined';
  if (has('under-license')) return 'under-license';
  return has('undetermined') ? 'undetermined' : 'available';
}

/** A machine with what the question and the measures say of it wherever it goes. */
interface Offer {
  readonly machine: Equipment;
  readonly removed: Removed | null;
  readonly specified: readonly Outcome[];
}

function answerFor(
  { machine, removed, specified }: Offer,
  ofNode: readonly (Outcome | null)[],
  terms: readonly PlaceTerms[],
  installed: boolean,
): MachineAvailability {
  const steps = terms.flatMap((at, i): Step[] => {
    const outcome = ofNode[i] ?? specified[i] ?? 'not-met';
    return outcome === 'not-met' ? [] : [{ link: at.link(machine.country, outcome), denies: at.denies }];
  });
  const links = steps.map(({ link }) => link);
  const deciding = links.filter(({ effect }) => effect !== 'none').map(({ measure }) => measure);
  const out: RemovedLink[] = removed ? [{ kind: 'removed', ...removed, effect: 'unavailable' }] : [];
  const supplied = removed ? 'unavailable' : availabilityOf(steps);
  return {
    equipment: machine.id,
    availability: installed ? 'available' : supplied,
    by: installed ? [] : deciding,
    links: [...out, ...links],
    ...(installed ? { installed } : {}),
  };
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

/**
 * Availability of every machine to a node. A rule on what a fab makes holds for every supply to such a fab; a rule on
 * equipment holds for the machines it specifies. Nodes that share place, outcomes and equipment share one answer.
 */
export function availabilityFor(
  acting: readonly Acting[],
  catalogue: Catalogue,
  scenario: Scenario,
  table: CapabilityTable,
): (node: ProcessNode, place: Place) => readonly MachineAvailability[] {
  const removal = removalOf(catalogue, scenario);
  const offers = catalogue.equipment.map((machine, i): Offer => ({
    machine,
    removed: removal.machine(machine),
    specified: acting.map(({ legal }) => legal.machines[i]?.reasons.outcome ?? 'not-met'),
  }));
  const families = [...new Set(catalogue.equipment.map((machine) => familyOf(machine.class)))];
  const answered = new Map<string, readonly MachineAvailability[]>();
  return (node, place) => {
    const ofNode = acting.map(({ legal }) =>
      legal.measure.tests === 'node' ? (legal.node(node)?.outcome ?? null) : null,
    );
    const kept = familiesKept(node, families, table, scenario);
    const key = [place.key, ofNode, kept].join('|');
    const known = answered.get(key);
    if (known) return known;
    const terms = acting.map((measure) => measure.terms.at(place));
    const found = offers.map((offer) =>
      answerFor(offer, ofNode, terms, kept.includes(familyOf(offer.machine.class))),
    );
    answered.set(key, found);
    return found;
  };
}
