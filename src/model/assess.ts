/** What a scenario does to every node and machine on record: legal outcomes with reasons, and which machines serve what. */

import { availabilityFor, reaches } from './availability.ts';
import type { MachineAvailability, Place } from './availability.ts';
import { bindingReason } from './binding.ts';
import { capabilityTable } from './capability.ts';
import type { CapabilityTable } from './capability.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Equipment } from './equipment.ts';
import { evaluate } from './evaluate.ts';
import { bindingOn, policyOn, textDate } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { allOf, anyOf, legalOf } from './outcome.ts';
import type { Legal } from './outcome.ts';
import { assumptionsFrom } from './parameters.ts';
import { missingIn } from './reason.ts';
import type { Reason } from './reason.ts';
import { measuresInPlay, readingOf } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { equipmentSubject, nodeRater, nodeSubject } from './subjects.ts';
import type { SubjectContext } from './subjects.ts';

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

export interface EquipmentTest {
  readonly measure: string;
  readonly outcome: Legal;
  readonly reasons: Reason;
}

export interface EquipmentResult {
  readonly equipment: string;
  readonly outcome: Legal;
  readonly specifiedBy: readonly string[];
  readonly missing: readonly string[];
  /** Nodes that are made with such a machine: its class exposes a critical layer of them, and it prints it. */
  readonly serves: readonly string[];
  readonly tests: readonly EquipmentTest[];
}

export interface NodeResult {
  readonly node: string;
  readonly legal: readonly NodeLegal[];
  readonly equipment: readonly MachineAvailability[];
}

export interface Assessment {
  readonly scenario: Scenario;
  readonly nodes: readonly NodeResult[];
  readonly equipment: readonly EquipmentResult[];
}

const tables = new WeakMap<Catalogue, Map<string, CapabilityTable>>();
const MOST_TABLES = 32;

/** The capability table for a scenario's assumptions; kept, as it is the same for every threshold. */
export function tableFor(catalogue: Catalogue, scenario: Scenario): CapabilityTable {
  const kept = tables.get(catalogue) ?? new Map<string, CapabilityTable>();
  tables.set(catalogue, kept);
  const key = JSON.stringify([scenario.assume, scenario.unverified]);
  const known = kept.get(key);
  if (known) return known;
  const table = capabilityTable(catalogue.nodes, catalogue.equipment, {
    node: (id) => byId(catalogue.nodes, id),
    assumptions: assumptionsFrom(catalogue.parameters, scenario.assume),
    includeUnverified: scenario.unverified === 'include',
  });
  const oldest = kept.size >= MOST_TABLES ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, table);
  return table;
}

function contextOf(scenario: Scenario, measure: Measure): SubjectContext {
  return {
    on: textDate(measure, scenario.on),
    includeUnverified: scenario.unverified === 'include',
    reading: readingOf(scenario, measure.id),
    prefer: bindingOn(measure, scenario.on)?.parties ?? [],
  };
}

/** One measure ready to be put to machine after machine. Null where it tests no equipment. */
function equipmentTest(
  measure: Measure,
  catalogue: Catalogue,
  scenario: Scenario,
  table: CapabilityTable,
): ((machine: Equipment) => EquipmentTest) | null {
  const { specifies, tests } = measure;
  if (!specifies || (tests !== 'equipment' && tests !== 'equipment-for-node')) return null;
  const context = contextOf(scenario, measure);
  const rate = nodeRater(catalogue.nodes, context);
  return (machine) => {
    const reasons = evaluate(specifies, equipmentSubject(machine, rate, table, context), context.on);
    return { measure: measure.id, outcome: legalOf(reasons.outcome), reasons };
  };
}

function legalAny(outcomes: readonly Legal[]): Legal {
  if (outcomes.length === 0) return 'not-tested';
  if (outcomes.includes('specified')) return 'specified';
  return outcomes.includes('undetermined') ? 'undetermined' : 'not-specified';
}

function equipmentResult(
  machine: Equipment,
  tests: readonly EquipmentTest[],
  nodes: readonly ProcessNode[],
  table: CapabilityTable,
): EquipmentResult {
  // Where no measure in play tests equipment, none specifies the machine.
  const outcome = tests.length === 0 ? 'not-specified' : legalAny(tests.map((test) => test.outcome));
  return {
    equipment: machine.id,
    outcome,
    specifiedBy: tests.filter((test) => test.outcome === 'specified').map((test) => test.measure),
    missing: outcome === 'undetermined' ? [...new Set(tests.flatMap((test) => missingIn(test.reasons)))] : [],
    serves: nodes
      .filter((node) => table.of(machine.id, node.id).madeWith.outcome === 'met')
      .map((node) => node.id),
    tests,
  };
}

/** Who makes the node and where on that day: as recorded, unless the scenario says otherwise. */
function placeOf(node: ProcessNode, scenario: Scenario): Place {
  const open = node.madeIn.filter((site) => (site.from ?? '') <= scenario.on).map((site) => site.country);
  const recorded = open.length > 0 ? open : node.madeIn.map((site) => site.country);
  return {
    party: scenario.party ?? node.foundry,
    countries: scenario.destination === null ? [...new Set(recorded)] : [scenario.destination],
  };
}

/**
 * Machines the measure specifies among those the node is made with, as far as it reaches their suppliers: a rule of
 * one country does not touch another's machines unless its record says so.
 */
function sharedWith(
  node: ProcessNode,
  measure: Measure,
  places: readonly string[],
  equipment: readonly EquipmentResult[],
  catalogue: Catalogue,
  table: CapabilityTable,
): string[] {
  const suppliers = new Map(catalogue.equipment.map((machine) => [machine.id, machine.country]));
  return equipment
    .filter((result) => result.specifiedBy.includes(measure.id))
    .filter((result) => table.of(result.equipment, node.id).madeWith.outcome === 'met')
    .filter((result) => reaches(measure, suppliers.get(result.equipment) ?? '', places) !== 'not-met')
    .map((result) => result.equipment);
}

const RECORD_FIELDS = { party: 'foundry', destination: 'madeIn' };

function nodeLegal(
  node: ProcessNode,
  measure: Measure,
  catalogue: Catalogue,
  scenario: Scenario,
  equipment: readonly EquipmentResult[],
  table: CapabilityTable,
): NodeLegal {
  const place = placeOf(node, scenario);
  const seat = byId(catalogue.parties, place.party)?.seat ?? null;
  const bindings = place.countries.map((country) => ({
    country,
    reason: bindingReason(
      measure,
      scenario.on,
      { party: place.party, destination: country },
      catalogue.countryGroups,
      RECORD_FIELDS,
    ),
  }));
  const binds = anyOf(bindings.map(({ reason }) => reason.outcome));
  const sharedEquipment = sharedWith(node, measure, place.countries, equipment, catalogue, table);
  const reached = binds === 'met' && sharedEquipment.length > 0;
  const testsNode = measure.tests === 'node' || measure.tests === 'equipment-for-node';
  if (!measure.specifies || !testsNode) {
    return {
      measure: measure.id,
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
  const context = contextOf(scenario, measure);
  const technology = evaluate(measure.specifies, nodeSubject(node, context), context.on);
  const sites = bindings.map(({ country, reason }) => {
    const outcome = allOf([reason.outcome, technology.outcome]);
    const reasons: Reason = { kind: 'all-of', outcome, reasons: [reason, technology] };
    return { country, outcome: legalOf(outcome), reasons };
  });
  const outcome = legalAny(sites.map((site) => site.outcome));
  const deciding = sites.find((site) => site.outcome === outcome) ?? sites[0];
  return {
    measure: measure.id,
    outcome,
    technologyAlone: legalOf(technology.outcome),
    through: outcome === 'specified' ? 'node' : reached ? 'equipment' : null,
    sites,
    licensePolicy:
      outcome === 'specified' || reached ? (policyOn(measure, scenario.on, seat)?.policy ?? null) : null,
    sharedEquipment,
    missing: outcome === 'undetermined' && deciding ? missingIn(deciding.reasons) : [],
    reasons: deciding?.reasons ?? null,
  };
}

/** Answers a scenario for every node (or those asked for) and every machine. Pure: equal input, equal answer. */
export function assess(catalogue: Catalogue, scenario: Scenario): Assessment {
  const table = tableFor(catalogue, scenario);
  const measures = measuresInPlay(catalogue, scenario);
  const tests = measures.flatMap((measure) => equipmentTest(measure, catalogue, scenario, table) ?? []);
  const equipment = catalogue.equipment.map((machine) => {
    const results = tests.map((test) => test(machine));
    return equipmentResult(machine, results, catalogue.nodes, table);
  });
  const available = availabilityFor(measures, equipment, catalogue, scenario);
  const asked = scenario.nodes;
  const nodes = catalogue.nodes
    .filter((node) => asked === null || asked.includes(node.id))
    .map((node) => ({
      node: node.id,
      legal: measures.map((measure) => nodeLegal(node, measure, catalogue, scenario, equipment, table)),
      equipment: available(placeOf(node, scenario)),
    }));
  return { scenario, nodes, equipment };
}
