/** Assessments and classifications in the shapes of api.md, with the sentences that pages show. */

import { byId, inForceOn, statusOn } from '../../model/index.ts';
import type {
  Assessment,
  Catalogue,
  ClassifyResult,
  EquipmentTest,
  MachineAvailability,
  Measure,
  NodeLegal,
  NodeResult,
  Production,
  Scenario,
} from '../../model/index.ts';
import {
  classifySentence,
  equipmentSentence,
  euvExposuresText,
  lostByLayer,
  nodeSentence,
  productionSentence,
} from '../../text/index.ts';
import { keptParts, keptWhole } from './kept-text.ts';

function measureMark(measure: Measure, scenario: Scenario): object {
  return {
    measure: measure.id,
    status: statusOn(measure, scenario.on)?.status ?? null,
    appliesAsWritten: !inForceOn(measure, scenario.on),
  };
}

/** A measure that does not bind the node's place at all is no part of the chain worth sending. */
function machineAnswer({ links, ...machine }: MachineAvailability): object {
  return { ...machine, links: links.filter((link) => link.kind === 'removed' || link.binds !== 'not-met') };
}

const machineLists = keptParts<readonly MachineAvailability[], object[]>();
const legalParts = keptParts<NodeLegal, object>();
const productionParts = keptParts<Production, object>();
const testParts = keptParts<EquipmentTest, object>();

function euvAnswer(production: Production): object {
  const { euvExposures: euv } = production;
  return euv ? { euvExposures: { ...euv, sentence: euvExposuresText(production) } } : {};
}

/** The layers of a node's production, each with `lost` where the trace is asked for. */
function layersAnswer(catalogue: Catalogue, assessment: Assessment, result: NodeResult): object[] {
  const lost = lostByLayer(catalogue, assessment, result);
  return result.production.layers.map((layer, i) => ({ ...layer, lost: lost[i] ?? [] }));
}

function nodeAnswer(
  catalogue: Catalogue,
  assessment: Assessment,
  result: NodeResult,
  trace: boolean,
): object {
  const node = byId(catalogue.nodes, result.node);
  const specifiedBy = (measure: string) =>
    assessment.equipment
      .filter((row) => row.specifiedBy.includes(measure))
      .flatMap((row) => byId(catalogue.equipment, row.equipment) ?? []);
  const production = productionParts.of(result.production, () => ({
    ...result.production,
    ...euvAnswer(result.production),
    sentence: node ? productionSentence(catalogue, node, result.production) : '',
  }));
  return {
    node: result.node,
    legal: result.legal.map((legal) =>
      legalParts.of(legal, () => ({
        ...legal,
        sentence: node ? nodeSentence(catalogue, node, legal, specifiedBy(legal.measure)) : '',
      })),
    ),
    production: trace ? { ...production, layers: layersAnswer(catalogue, assessment, result) } : production,
    equipment: machineLists.of(result.equipment, () => result.equipment.map(machineAnswer)),
  };
}

/** With `trace`, each layer says why the machines that do not print it do not. */
export function assessmentAnswer(catalogue: Catalogue, assessment: Assessment, trace = false): object {
  const { scenario } = assessment;
  return {
    scenario,
    measures: scenario.measures.flatMap((id) => {
      const measure = byId(catalogue.measures, id);
      return measure ? [measureMark(measure, scenario)] : [];
    }),
    nodes: assessment.nodes.map((result) => nodeAnswer(catalogue, assessment, result, trace)),
    equipment: assessment.equipment.map((row) => ({
      ...row,
      serves: keptWhole(row.serves),
      tests: row.tests.map((test) =>
        testParts.of(test, () => ({ ...test, sentence: equipmentSentence(catalogue, test) })),
      ),
    })),
    requiredClasses: keptWhole(assessment.requiredClasses),
  };
}

export function classifyAnswer(catalogue: Catalogue, results: readonly ClassifyResult[]): object[] {
  return results.map((result) => ({ ...result, sentence: classifySentence(catalogue, result) }));
}
