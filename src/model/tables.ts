/** Capability tables, kept: they depend on the records and the assumptions alone, so every threshold shares one. */

import { capabilityTable } from './capability.ts';
import type { CapabilityTable } from './capability.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Equipment } from './equipment.ts';
import { keptAnswers, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import { assumptionsFrom } from './parameters.ts';
import type { Scenario } from './scenario.ts';

const MOST_TABLES = 32;
const keptTables = perObject<Catalogue, Kept<string, CapabilityTable>>(() => keptAnswers(MOST_TABLES));

/** The capability table for a scenario's assumptions. */
export function tableFor(catalogue: Catalogue, scenario: Scenario): CapabilityTable {
  const key = JSON.stringify([scenario.assume, scenario.unverified]);
  return keptTables(catalogue).get(key, () =>
    capabilityTable(catalogue.nodes, catalogue.equipment, {
      node: (id) => byId(catalogue.nodes, id),
      assumptions: assumptionsFrom(catalogue.parameters, scenario.assume),
      includeUnverified: scenario.unverified === 'include',
    }),
  );
}

/** Which machines each node is made with, and which nodes each machine serves: the table read both ways. */
export interface Serving {
  readonly machinesOf: ReadonlyMap<string, readonly Equipment[]>;
  readonly nodesOf: ReadonlyMap<string, readonly string[]>;
}

const served = new WeakMap<CapabilityTable, Serving>();

/** Read off the table once; a table belongs to one catalogue. */
export function servingIn(table: CapabilityTable, { nodes, equipment }: Catalogue): Serving {
  const known = served.get(table);
  if (known) return known;
  const madeWith = (machine: string, node: string): boolean =>
    table.of(machine, node).madeWith.outcome === 'met';
  const nodeIds = nodes.map((node) => node.id);
  const found: Serving = {
    machinesOf: new Map(nodeIds.map((node) => [node, equipment.filter(({ id }) => madeWith(id, node))])),
    nodesOf: new Map(equipment.map(({ id }) => [id, nodeIds.filter((node) => madeWith(id, node))])),
  };
  served.set(table, found);
  return found;
}
