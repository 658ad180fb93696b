/** Assessments and classifications in the shapes of api.md, with the sentences that pages show. */

import { byId, classify, inForceOn, statusOn } from '../../model/index.ts';
import type {
  Assessment,
  Catalogue,
  ClassifyInput,
  EquipmentResult,
  EquipmentTest,
  EuvExposures,
  LayerProduction,
  MachineAvailability,
  Measure,
  NodeLegal,
  NodeResult,
  Production,
  Scenario,
  Status,
} from '../../model/index.ts';
import {
  classifySentence,
  equipmentSentence,
  euvExposuresText,
  lostByLayer,
  nodeSentence,
  productionSentence,
} from '../../text/index.ts';
import type { LostMachines } from '../../text/index.ts';
import { keptParts, keptWhole } from './kept-bytes.ts';
import type { ClassifiedAnswer } from './shapes.ts';

/** A result with the sentence that a page shows for it. */
export type Said<T> = T & { readonly sentence: string };

/** A measure in play: its status on the day, and whether it applies as written though it is not in force. */
export interface MeasureMark {
  readonly measure: string;
  readonly status: Status | null;
  readonly appliesAsWritten: boolean;
}

/** `lost` where the trace is asked for: the machines that do not print the layer, and why. */
export type LayerAnswer = LayerProduction & { readonly lost?: readonly LostMachines[] };

export interface ProductionAnswer extends Omit<Production, 'layers' | 'euvExposures'> {
  readonly layers: readonly LayerAnswer[];
  readonly euvExposures?: EuvExposures & { readonly sentence?: string };
}

/** What a scenario does to one node. */
export interface NodeAnswer {
  readonly node: string;
  readonly legal: readonly Said<NodeLegal>[];
  readonly production: Said<ProductionAnswer>;
  readonly equipment: readonly MachineAvailability[];
}

/** A machine on record, with every measure's test of it. */
export type EquipmentAnswer = Omit<EquipmentResult, 'tests'> & {
  readonly tests: readonly Said<EquipmentTest>[];
};

/** api.md, "`assess` answers". */
export interface AssessmentAnswer {
  readonly scenario: Scenario;
  readonly measures: readonly MeasureMark[];
  readonly nodes: readonly NodeAnswer[];
  readonly equipment: readonly EquipmentAnswer[];
  readonly requiredClasses: Assessment['requiredClasses'];
}

function measureMark(measure: Measure, scenario: Scenario): MeasureMark {
  return {
    measure: measure.id,
    status: statusOn(measure, scenario.on)?.status ?? null,
    appliesAsWritten: !inForceOn(measure, scenario.on),
  };
}

/** A measure that does not bind the node's place at all is no part of the chain worth sending. */
function machineAnswer({ links, ...machine }: MachineAvailability): MachineAvailability {
  return { ...machine, links: links.filter((link) => link.kind === 'removed' || link.binds !== 'not-met') };
}

const machineLists = keptParts<readonly MachineAvailability[], MachineAvailability[]>();
const legalParts = keptParts<NodeLegal, Said<NodeLegal>>();
const productionParts = keptParts<Production, Said<ProductionAnswer>>();
const testParts = keptParts<EquipmentTest, Said<EquipmentTest>>();

function euvAnswer(production: Production): Pick<ProductionAnswer, 'euvExposures'> {
  const { euvExposures: euv } = production;
  return euv ? { euvExposures: { ...euv, sentence: euvExposuresText(production) } } : {};
}

/** The layers of a node's production, each with `lost` where the trace is asked for. */
function layersAnswer(catalogue: Catalogue, assessment: Assessment, result: NodeResult): LayerAnswer[] {
  const lost = lostByLayer(catalogue, assessment, result);
  return result.production.layers.map((layer, i) => ({ ...layer, lost: lost[i] ?? [] }));
}

function nodeAnswer(
  catalogue: Catalogue,
  assessment: Assessment,
  result: NodeResult,
  trace: boolean,
): NodeAnswer {
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
export function assessmentAnswer(
  catalogue: Catalogue,
  assessment: Assessment,
  trace = false,
): AssessmentAnswer {
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

/** A question to `classify` answered but for the data that the answer is from. */
export function answerToClassify(catalogue: Catalogue, input: ClassifyInput): ClassifiedAnswer {
  const results = classify(catalogue, input);
  return {
    on: input.on,
    results: results.map((result) => ({ ...result, sentence: classifySentence(catalogue, result) })),
  };
}
