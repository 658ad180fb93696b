/** What a line reaches beside the nodes that it is meant to catch, and the value at which that is least. */

import type { Catalogue } from './catalogue.ts';
import { legalFor } from './legal.ts';
import { legalMarkOf } from './legal-mark.ts';
import type { LegalMark } from './legal-mark.ts';
import type { Measure } from './measure.ts';
import { nodeLegalFor } from './node-legal.ts';
import type { NodeLegal } from './node-legal.ts';
import { placesOf } from './place.ts';
import type { Scenario } from './scenario.ts';
import type { Sides } from './separation.ts';
import { servingIn, tableFor } from './tables.ts';
import { termsOf } from './terms.ts';

/** Nodes by what the measure does to them; those it leaves alone are not listed. */
export type Touched = Readonly<Record<'specified' | 'reached' | 'undetermined', readonly string[]>>;

export interface SpillOver {
  /** Where the measure's thresholds stand, as `set` takes them. */
  readonly set: Readonly<Record<string, number>>;
  /** Every value is on its threshold's own steps. */
  readonly settable: boolean;
  /** Of the nodes to spare. */
  readonly spared: Touched;
  /** Of all nodes on record that are on neither side. */
  readonly others: Touched;
  /** Machines that the measure specifies. */
  readonly equipment: readonly string[];
  /** Those among them that nodes of both sides are made with. */
  readonly sharedEquipment: readonly string[];
  /** Nodes of either side that stay undetermined, with what is missing. */
  readonly open: readonly { readonly node: string; readonly missing: readonly string[] }[];
}

/** Values of thresholds to be tried; `law` is equal where the measure says the same of every record. */
export interface Candidate {
  readonly set: Readonly<Record<string, number>>;
  readonly settable: boolean;
  readonly law: string;
}

/** Machines that nodes of both sides are made with. */
export function sharedMachines(catalogue: Catalogue, scenario: Scenario, sides: Sides): string[] {
  const { machinesOf } = servingIn(tableFor(catalogue, scenario), catalogue);
  const madeWith = (side: Sides['catch']): Set<string> =>
    new Set(side.flatMap(({ id }) => (machinesOf.get(id) ?? []).map((machine) => machine.id)));
  const [caught, spared] = [madeWith(sides.catch), madeWith(sides.spare)];
  return catalogue.equipment.flatMap(({ id }) => (caught.has(id) && spared.has(id) ? [id] : []));
}

/** What the measure does to every node, by id. */
function nodesUnder(
  catalogue: Catalogue,
  scenario: Scenario,
  legal: ReturnType<typeof legalFor>,
): ReadonlyMap<string, NodeLegal> {
  const { machinesOf } = servingIn(tableFor(catalogue, scenario), catalogue);
  const places = placesOf(catalogue, scenario);
  const terms = termsOf(catalogue, legal.measure, scenario);
  const under = nodeLegalFor(legal, terms, places, (node) => machinesOf.get(node) ?? []);
  return new Map(
    catalogue.nodes.flatMap((node) => {
      const place = places.get(node.id);
      return place ? [[node.id, under(node, place)] as const] : [];
    }),
  );
}

function touched(nodes: ReadonlyMap<string, NodeLegal>, ids: readonly string[]): Touched {
  const marks = new Map(
    ids.flatMap((id) => {
      const legal = nodes.get(id);
      return legal ? [[id, legalMarkOf(legal)] as const] : [];
    }),
  );
  const marked = (mark: LegalMark): string[] => ids.filter((id) => marks.get(id) === mark);
  return {
    specified: marked('specified'),
    reached: marked('reached'),
    undetermined: marked('undetermined'),
  };
}

type FindAt = (candidate: Candidate) => SpillOver;

function spillOvers(catalogue: Catalogue, scenario: Scenario, measure: Measure, sides: Sides): FindAt {
  const shared = new Set(sharedMachines(catalogue, scenario, sides));
  const spared = sides.spare.map(({ id }) => id);
  const own = [...sides.catch.map(({ id }) => id), ...spared];
  const others = catalogue.nodes.map(({ id }) => id).filter((id) => !own.includes(id));
  return ({ set, settable }) => {
    const legal = legalFor(catalogue, measure, { ...scenario, set: { ...scenario.set, ...set } });
    const nodes = nodesUnder(catalogue, scenario, legal);
    const equipment = [...legal.specified];
    const open = own.flatMap((node) => {
      const found = nodes.get(node);
      return found?.outcome === 'undetermined' ? [{ node, missing: found.missing }] : [];
    });
    return {
      set,
      settable,
      spared: touched(nodes, spared),
      others: touched(nodes, others),
      equipment,
      sharedEquipment: equipment.filter((id) => shared.has(id)),
      open,
    };
  };
}

/** Spared nodes caught, then all nodes touched beside the line's own, then machines, then values off the steps. */
function sizeOf({ spared, others, equipment, settable }: SpillOver): number[] {
  const touchedNodes = [spared.reached, others.specified, others.reached].flat();
  return [spared.specified.length, touchedNodes.length, equipment.length, settable ? 0 : 1];
}

function smaller(a: SpillOver, b: SpillOver): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  const first = one.findIndex((size, i) => size !== other[i]);
  return (one[first] ?? 0) < (other[first] ?? 0);
}

/** The least spill-over of the candidates; of equal ones the first, and of those with one law the first that is settable. */
export function leastSpillOver(
  catalogue: Catalogue,
  scenario: Scenario,
  measure: Measure,
  sides: Sides,
  candidates: Iterable<Candidate>,
): SpillOver | null {
  const byLaw = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = byLaw.get(candidate.law);
    if (!known || (!known.settable && candidate.settable)) byLaw.set(candidate.law, candidate);
  }
  const spillOver = spillOvers(catalogue, scenario, measure, sides);
  let least: SpillOver | null = null;
  for (const candidate of byLaw.values()) {
    const found = spillOver(candidate);
    if (!least || smaller(found, least)) least = found;
  }
  return least;
}
