/** Machines that a reader takes out by name, class or country of supply, or alone leaves in (api.md, `deny` and `only`). */

import type { Catalogue } from './catalogue.ts';
import type { Equipment, EquipmentClass } from './equipment.ts';
import { SCANNER_CLASSES } from './equipment.ts';
import { isGap } from './figure.ts';
import { supplierCountries } from './jurisdictions.ts';
import { perObject } from './kept.ts';

export const SUPPLIER = 'supplier:';

/** One spelling per name: the country of a supplier in lower case, everything else as given. */
export function normalName(name: string): string {
  return name.toLowerCase().startsWith(SUPPLIER) ? name.toLowerCase() : name;
}

/** Every name that `deny` and `only` take. */
export const removableNames = perObject((catalogue: Catalogue): readonly string[] => {
  return [
    ...SCANNER_CLASSES,
    ...supplierCountries(catalogue).map((country) => SUPPLIER + country.toLowerCase()),
    ...catalogue.equipmentClasses.map((of) => of.id),
    ...catalogue.equipment.map((machine) => machine.id),
  ];
});

/** What takes an item out: the parameter, and under `deny` the name in it that fits. */
export interface Removed {
  readonly parameter: 'deny' | 'only';
  readonly name: string | null;
}

/** What is left of the industry under a question's `deny` and `only`. */
export interface Removal {
  machine(machine: Equipment): Removed | null;
  /** An equipment class as a whole; null where some country is left to supply it. */
  equipmentClass(of: EquipmentClass): Removed | null;
}

function namesOfMachine(machine: Equipment, classes: readonly EquipmentClass[]): string[] {
  const within = classes.filter((of) => of.scanners?.includes(machine.class)).map((of) => of.id);
  return [machine.id, machine.class, ...within, SUPPLIER + machine.country.toLowerCase()];
}

/** Does a name leave something in among scanners (`true`) or among other equipment (`false`)? */
function concerns(
  name: string,
  scanners: boolean,
  catalogue: Pick<Catalogue, 'equipment' | 'equipmentClasses'>,
): boolean {
  if (name.startsWith(SUPPLIER)) return true;
  const of = catalogue.equipmentClasses.find((entry) => entry.id === name);
  return (of === undefined || of.scanners !== undefined) === scanners;
}

/**
 * What a question's `deny` and `only` take out. `only` leaves in what any of its names fits, and touches scanners, or
 * other equipment, only where some name is about them; a country of supply is about both.
 */
export function removalOf(
  catalogue: Pick<Catalogue, 'equipment' | 'equipmentClasses'>,
  { deny, only }: { readonly deny: readonly string[]; readonly only: readonly string[] },
): Removal {
  const onlyScanners = only.filter((name) => concerns(name, true, catalogue));
  const onlyOthers = only.filter((name) => concerns(name, false, catalogue));
  const removed = (names: readonly string[], left: readonly string[]): Removed | null => {
    const denied = deny.find((name) => names.includes(name));
    if (denied !== undefined) return { parameter: 'deny', name: denied };
    const spared = left.length === 0 || left.some((name) => names.includes(name));
    return spared ? null : { parameter: 'only', name: null };
  };
  return {
    machine: (machine) => removed(namesOfMachine(machine, catalogue.equipmentClasses), onlyScanners),
    equipmentClass: (of) => classRemoved(of, removed, of.scanners ? onlyScanners : onlyOthers),
  };
}

function classRemoved(
  of: EquipmentClass,
  removed: (names: readonly string[], left: readonly string[]) => Removed | null,
  left: readonly string[],
): Removed | null {
  const own: readonly string[] = [of.id, ...(of.scanners?.length === 1 ? of.scanners : [])];
  const countries = isGap(of.supplierCountries) ? [] : of.supplierCountries.countries;
  if (countries.length === 0) return removed(own, left);
  const each = countries.map((country) => removed([...own, SUPPLIER + country.toLowerCase()], left));
  return each.includes(null) ? null : (each[0] ?? null);
}
