/** Equipment other than scanners that a logic line needs, and which of it a scenario leaves without a known supplier. */

import type { Catalogue } from './catalogue.ts';
import type { EquipmentClass } from './equipment.ts';
import { isGap } from './figure.ts';
import { keptAnswers, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import type { ProcessNode, Transistor } from './node.ts';
import type { Production } from './production.ts';
import { removalOf, SUPPLIER } from './removal.ts';
import type { Removal } from './removal.ts';
import type { Scenario } from './scenario.ts';

export interface RequiredClass {
  readonly equipmentClass: string;
  readonly transistors: readonly Transistor[];
  /** Countries with more than 5 % of supply; null where the record has none. */
  readonly supplierCountries: readonly string[] | null;
  /** Those that the scenario leaves. */
  readonly left: readonly string[] | null;
  /** Is no supplier on record left? Smaller suppliers are not on record, so this leaves the node undetermined. */
  readonly lost: boolean;
}

function required(of: EquipmentClass, removal: Removal, scenario: Scenario): RequiredClass | null {
  if (!of.neededFor) return null;
  const countries = isGap(of.supplierCountries) ? null : of.supplierCountries.countries;
  const lost = removal.equipmentClass(of) !== null;
  const spared = (country: string): boolean => !scenario.deny.includes(SUPPLIER + country.toLowerCase());
  return {
    equipmentClass: of.id,
    transistors: of.neededFor.transistors,
    supplierCountries: countries,
    left: lost ? [] : (countries?.filter(spared) ?? null),
    lost,
  };
}

const keptClasses = perObject<Catalogue, Kept<string, readonly RequiredClass[]>>(() => keptAnswers(64));

/** Every class that some logic node needs, under the scenario's `deny` and `only`. */
export function requiredClasses(catalogue: Catalogue, scenario: Scenario): readonly RequiredClass[] {
  return keptClasses(catalogue).get(JSON.stringify([scenario.deny, scenario.only]), () => {
    const removal = removalOf(catalogue, scenario);
    return catalogue.equipmentClasses.flatMap((of) => required(of, removal, scenario) ?? []);
  });
}

/**
 * The node with what it loses beside scanners. A class without a supplier on record leaves open whether the node can be
 * made: suppliers of less than 5 % are not on record, and reported Chinese capability names no node. A node without a
 * lithography route stays without one.
 */
export function withRequirements(
  production: Production,
  node: ProcessNode,
  classes: readonly RequiredClass[],
): Production {
  const lost = classes.filter((of) => of.lost && of.transistors.includes(node.transistor));
  const settled = production.outcome === 'no-route' || production.outcome === 'not-modeled';
  if (lost.length === 0 || settled) return production;
  const lostClasses = lost.map((of) => of.equipmentClass);
  return {
    ...production,
    outcome: 'undetermined',
    exposureRatio: null,
    lithographyCostRatio: null,
    waferCostRatio: null,
    goodDieCostRatio: null,
    lostClasses,
    missing: [...lostClasses.map((id) => `a supplier of ${id}`), ...production.missing],
  };
}
