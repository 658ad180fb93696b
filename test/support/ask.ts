/** Short questions to the model, for tests: one measure, one node or machine, one answer. */

import { assess, byId, resolveScenario } from '../../src/model/index.ts';
import type {
  Assessment,
  Catalogue,
  EquipmentResult,
  NodeLegal,
  NodeResult,
  ScenarioInput,
} from '../../src/model/index.ts';

const DAY = '2026-11-22';

export function ask(catalogue: Catalogue, input: ScenarioInput): Assessment {
  return assess(catalogue, resolveScenario(catalogue, input, DAY));
}

export function nodeIn(assessment: Assessment, id: string): NodeResult {
  const result = assessment.nodes.find((entry) => entry.node === id);
  if (!result) throw new Error(`no result for node "${id}"`);
  return result;
}

export function legalIn(assessment: Assessment, id: string): NodeLegal {
  const [legal] = nodeIn(assessment, id).legal;
  if (!legal) throw new Error(`no legal outcome for node "${id}"`);
  return legal;
}

export function machineIn(assessment: Assessment, id: string): EquipmentResult {
  const result = assessment.equipment.find((entry) => entry.equipment === id);
  if (!result) throw new Error(`no result for machine "${id}"`);
  return result;
}

/** Ids of the machines with that outcome. */
export function machinesWith(assessment: Assessment, outcome: EquipmentResult['outcome']): string[] {
  return assessment.equipment.filter((entry) => entry.outcome === outcome).map((entry) => entry.equipment);
}

/** Ids of the nodes with that outcome under the first measure in play. */
export function nodesWith(assessment: Assessment, outcome: NodeLegal['outcome']): string[] {
  return assessment.nodes.filter((entry) => entry.legal[0]?.outcome === outcome).map((entry) => entry.node);
}

export function recordOf<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const record = byId(list, id);
  if (!record) throw new Error(`no record "${id}"`);
  return record;
}
