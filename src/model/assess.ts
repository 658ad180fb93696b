/** What a scenario does to every node and machine on record: legal outcomes with reasons, and which machines are left. */

import { availabilityFor } from './availability.ts';
import type { MachineAvailability } from './availability.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Equipment } from './equipment.ts';
import { perObject } from './kept.ts';
import { legalFor } from './legal.ts';
import type { EquipmentTest, MeasureLegal } from './legal.ts';
import { restrictsSupply } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { nodeLegalFor } from './node-legal.ts';
import type { NodeLegal } from './node-legal.ts';
import type { Legal } from './outcome.ts';
import { placesOf } from './place.ts';
import type { Place } from './place.ts';
import { productionsFor } from './plans.ts';
import type { Production } from './production.ts';
import { missingIn } from './reason.ts';
import type { Reason } from './reason.ts';
import { requiredClasses } from './requirements.ts';
import type { RequiredClass } from './requirements.ts';
import type { Scenario } from './scenario.ts';
import { servingIn, tableFor } from './tables.ts';
import { termsOf } from './terms.ts';
import type { Terms } from './terms.ts';

export interface EquipmentResult {
  readonly equipment: string;
  readonly outcome: Legal;
  readonly specifiedBy: readonly string[];
  readonly missing: readonly string[];
  /** Nodes that are made with such a machine: its class exposes a critical layer of them, and it prints it. */
  readonly serves: readonly string[];
  readonly tests: readonly EquipmentTest[];
}

/** What measures do to a node: its legal outcomes, and which machines are left to it. */
export interface NodeLaw {
  readonly node: string;
  readonly legal: readonly NodeLegal[];
  readonly equipment: readonly MachineAvailability[];
}

export interface NodeResult extends NodeLaw {
  /** What making the node would take with the machines that are left. */
  readonly production: Production;
}

/** The legal half of an answer: who is specified, and what is left to whom. */
export interface LawAssessment {
  readonly scenario: Scenario;
  readonly nodes: readonly NodeLaw[];
  readonly equipment: readonly EquipmentResult[];
}

export interface Assessment extends LawAssessment {
  readonly nodes: readonly NodeResult[];
  /** Equipment other than scanners that logic lines need. */
  readonly requiredClasses: readonly RequiredClass[];
}

const missingOnce = perObject(missingIn);

function equipmentResult(
  machine: Equipment,
  tests: readonly EquipmentTest[],
  serves: readonly string[],
): EquipmentResult {
  const specifiedBy: string[] = [];
  const open: Reason[] = [];
  for (const test of tests) {
    if (test.outcome === 'specified') specifiedBy.push(test.measure);
    if (test.outcome === 'undetermined') open.push(test.reasons);
  }
  // Where no measure in play tests equipment, none specifies the machine.
  const unless = open.length > 0 ? 'undetermined' : 'not-specified';
  const outcome = specifiedBy.length > 0 ? 'specified' : unless;
  const missing = outcome === 'undetermined' ? [...new Set(open.flatMap(missingOnce))] : [];
  return { equipment: machine.id, outcome, specifiedBy, missing, serves, tests };
}

/** A measure in play: what it says of technology, and on which terms it binds. */
interface Playing {
  readonly legal: MeasureLegal;
  readonly terms: Terms;
}

function playing(catalogue: Catalogue, scenario: Scenario): Playing[] {
  return scenario.measures.flatMap((id) => {
    const measure = byId(catalogue.measures, id);
    if (!measure) return [];
    return [{ legal: legalFor(catalogue, measure, scenario), terms: termsOf(catalogue, measure, scenario) }];
  });
}

/** The legal half for every node (or those asked for) and every machine. */
export function assessLaw(catalogue: Catalogue, scenario: Scenario): LawAssessment {
  const table = tableFor(catalogue, scenario);
  const serving = servingIn(table, catalogue);
  const measures = playing(catalogue, scenario);
  const equipment = catalogue.equipment.map((machine, i) => {
    const tests: EquipmentTest[] = [];
    for (const { legal } of measures) {
      const test = legal.machines[i];
      if (test) tests.push(test);
    }
    return equipmentResult(machine, tests, serving.nodesOf.get(machine.id) ?? []);
  });
  const acting = measures.filter(({ legal }) => restrictsSupply(legal.measure));
  const available = availabilityFor(acting, catalogue, scenario, table);
  const places = placesOf(catalogue, scenario);
  const madeWith = (node: string): readonly Equipment[] => serving.machinesOf.get(node) ?? [];
  const legal = measures.map((of) => nodeLegalFor(of.legal, of.terms, places, madeWith));
  const answer = (node: ProcessNode, place: Place): NodeLaw => ({
    node: node.id,
    legal: legal.map((of) => of(node, place)),
    equipment: available(node, place),
  });
  const asked = scenario.nodes;
  const nodes = catalogue.nodes.filter((node) => asked === null || asked.includes(node.id));
  return {
    scenario,
    nodes: nodes.flatMap((node) => {
      const place = places.get(node.id);
      return place ? [answer(node, place)] : [];
    }),
    equipment,
  };
}

/** Answers a scenario for every node (or those asked for) and every machine. Pure: equal input, equal answer. */
export function assess(catalogue: Catalogue, scenario: Scenario): Assessment {
  const law = assessLaw(catalogue, scenario);
  const production = productionsFor(catalogue, scenario);
  const nodes = law.nodes.flatMap((result): NodeResult[] => {
    const node = byId(catalogue.nodes, result.node);
    return node ? [{ ...result, production: production(node, result.equipment) }] : [];
  });
  return { ...law, nodes, requiredClasses: requiredClasses(catalogue, scenario) };
}
