/** Records by id without a search: a view asks for the same ones hundreds of times while a slider moves. */

import { perObject } from '../model/index.ts';
import type { Catalogue, Equipment, Measure, ProcessNode } from '../model/index.ts';

function byIds<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

const indexOf = perObject((catalogue: Catalogue) => ({
  nodes: byIds(catalogue.nodes),
  equipment: byIds(catalogue.equipment),
  measures: byIds(catalogue.measures),
}));

export function nodeOf(catalogue: Catalogue, id: string): ProcessNode | undefined {
  return indexOf(catalogue).nodes.get(id);
}

export function machineOf(catalogue: Catalogue, id: string): Equipment | undefined {
  return indexOf(catalogue).equipment.get(id);
}

export function measureOf(catalogue: Catalogue, id: string): Measure | undefined {
  return indexOf(catalogue).measures.get(id);
}
