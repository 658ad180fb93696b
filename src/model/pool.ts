/** The machines that the model can put to a layer, each by its place among them. */

import type { Equipment, ScannerFamily } from './equipment.ts';
import { opticsOf } from './offers.ts';
import type { Optics } from './offers.ts';
import type { Assumptions } from './parameters.ts';

/** All machines but those of imprint. */
export interface Pool {
  readonly optics: readonly Optics[];
  /** Place of a machine in `optics`. */
  readonly indexOf: ReadonlyMap<string, number>;
}

export function poolOf(
  machines: readonly Equipment[],
  assumptions: Assumptions,
  includeUnverified: boolean,
): Pool {
  const optics = machines.flatMap((machine) => opticsOf(machine, assumptions, includeUnverified) ?? []);
  return { optics, indexOf: new Map(optics.map(({ machine }, i) => [machine.id, i])) };
}

/** Places of the machines of those families; of all machines where the families are open. */
export function placesOfFamilies(pool: Pool, families: readonly ScannerFamily[] | null): number[] {
  const places: number[] = [];
  for (const [i, { family }] of pool.optics.entries())
    if (families === null || families.includes(family)) places.push(i);
  return places;
}

export function placesInSeries(pool: Pool, places: readonly number[]): number[] {
  return places.filter((place) => pool.optics[place]?.machine.maturity === 'in-series');
}

/**
 * Places of the machines in series that a layer of open making stands on: of every family it may be exposed on. None where one of
 * those families has no machine on record, as it may be that one.
 */
export function placesStanding(pool: Pool, families: readonly ScannerFamily[] | null): number[] {
  const places = placesInSeries(pool, placesOfFamilies(pool, families));
  const found = new Set(places.map((place) => pool.optics[place]?.family));
  return (families ?? []).every((family) => found.has(family)) ? places : [];
}
