/** Puts a node, machine or transaction that a reader typed in to measures on record (api.md, `classify`). */

import { assumptionsFrom } from './parameters.ts';
import { bindingReason } from './binding.ts';
import { capabilityTable } from './capability.ts';
import type { CapabilityTable } from './capability.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Criterion, RelationName } from './criterion.ts';
import type { Equipment, ScannerClass } from './equipment.ts';
import { evaluate } from './evaluate.ts';
import { point } from './figure.ts';
import type { Figure, Gap, Unit } from './figure.ts';
import { policyOn, textDate } from './measure.ts';
import type { Measure, Policy } from './measure.ts';
import type { DeviceClass, ProcessNode, Transistor } from './node.ts';
import { allOf, legalOf, outcomeOf } from './outcome.ts';
import type { Legal } from './outcome.ts';
import { ATTRIBUTES, QUANTITIES } from './quantity.ts';
import type { QuantityKey } from './quantity.ts';
import { missingIn } from './reason.ts';
import type { Reason, RelationReason } from './reason.ts';
import { capableOf, READINGS, uniquelyRequiredFor } from './relations.ts';
import type { Known, Subject } from './subject.ts';
import { rateNodes } from './subjects.ts';

export interface GivenNode {
  readonly deviceClass?: DeviceClass;
  readonly nodeNm?: number;
  readonly transistor?: Transistor;
  readonly layers?: number;
  readonly halfPitchNm?: number;
  readonly cellAreaUm2?: number;
  readonly bitDensityGbPerMm2?: number;
  readonly tsvPerDie?: number;
}

export interface GivenEquipment {
  readonly wavelengthNm?: number;
  readonly numericalAperture?: number;
  readonly resolutionNm?: number;
  readonly dedicatedChuckOverlayNm?: number;
  readonly matchedMachineOverlayNm?: number;
  readonly immersion?: boolean;
  readonly class?: ScannerClass;
  /** Id of a machine on record, for rules seen applied to named models. */
  readonly model?: string;
  /** The smallest node the machine is known to be capable of making. */
  readonly capableOfNodeNm?: number;
}

export interface GivenTransaction {
  readonly destination?: string;
  readonly exportedFrom?: string;
  readonly party?: string;
  readonly uniquelyRequired?: boolean;
  readonly advancedNodeEndUse?: boolean;
  readonly waferMm?: number;
  readonly facilityWaferMm?: number;
  readonly software?: string;
}

export interface ClassifyInput {
  readonly on: string;
  readonly measures: readonly string[];
  readonly node?: GivenNode;
  readonly equipment?: GivenEquipment;
  readonly transaction?: GivenTransaction;
}

export interface ClassifyResult {
  readonly measure: string;
  readonly outcome: Legal;
  readonly licensePolicy: Policy | null;
  readonly missing: readonly string[];
  readonly reasons: Reason | null;
}

/** The class that wavelength and immersion leave, or the field that would tell. */
export function classFrom(given: GivenEquipment): { class: ScannerClass } | { missing: string } {
  if (given.class) return { class: given.class };
  const nm = given.wavelengthNm;
  if (nm === undefined) return { missing: 'equipment.wavelengthNm' };
  if (nm < 20) {
    // Without an aperture it is EUV all the same: the relations do not tell the two EUV classes apart.
    return { class: (given.numericalAperture ?? 0) > 0.4 ? 'euv-high-na' : 'euv' };
  }
  if (nm <= 193.5) {
    if (given.immersion !== undefined) return { class: given.immersion ? 'arf-immersion' : 'arf-dry' };
    // Light cannot leave a dry lens with an aperture of 1 or more.
    if (given.numericalAperture !== undefined && given.numericalAperture >= 1)
      return { class: 'arf-immersion' };
    return { missing: 'equipment.immersion' };
  }
  return { class: nm <= 300 ? 'krf' : 'i-line' };
}

const GIVEN = { standing: 'reported', checked: '' } as const;
const NOT_GIVEN: Gap = { gap: 'not-found' };

function figureOf(value: number | undefined, unit: Unit): Figure | Gap {
  return value === undefined ? NOT_GIVEN : { ...GIVEN, value, unit };
}

/** The typed-in machine in the shape of a record, so that the same capability model judges it. */
function asEquipment(given: GivenEquipment, scannerClass: ScannerClass): Equipment {
  return {
    id: 'equipment',
    name: 'your machine',
    maker: '',
    country: '',
    class: scannerClass,
    maturity: 'in-series',
    wavelengthNm: figureOf(given.wavelengthNm, 'nm'),
    numericalAperture: figureOf(given.numericalAperture, 'ratio'),
    resolutionNm: figureOf(given.resolutionNm, 'nm'),
    dedicatedChuckOverlayNm: figureOf(given.dedicatedChuckOverlayNm, 'nm'),
    matchedMachineOverlayNm: figureOf(given.matchedMachineOverlayNm, 'nm'),
    throughputWph: NOT_GIVEN,
    introduced: NOT_GIVEN,
  };
}

interface Question {
  readonly input: ClassifyInput;
  readonly measure: Measure;
  readonly catalogue: Catalogue;
  readonly on: string;
}

function tableOf(machine: Equipment, nodes: readonly ProcessNode[], catalogue: Catalogue): CapabilityTable {
  return capabilityTable(nodes, [...catalogue.equipment, machine], {
    node: (id) => byId(nodes, id),
    assumptions: assumptionsFrom(catalogue.parameters),
    includeUnverified: false,
  });
}

/** The relation from the machine's own figures, by the first reading of the phrase. */
function computed(question: Question, relation: RelationName, of: Criterion, at: string): RelationReason {
  const given = question.input.equipment ?? {};
  const found = classFrom(given);
  const base = { kind: 'relation', relation, reading: READINGS[relation][0], at } as const;
  if ('missing' in found) {
    return { ...base, outcome: 'undetermined', because: [], against: [], missing: [found.missing] };
  }
  const context = { on: question.on, includeUnverified: false, reading: () => READINGS[relation][0] };
  const { catalogue } = question;
  const machine = asEquipment(given, found.class);
  const table = tableOf(machine, catalogue.nodes, catalogue);
  const rated = rateNodes(catalogue.nodes, of, context);
  const judged =
    relation === 'capable-of'
      ? capableOf(machine.id, rated, READINGS['capable-of'][0], table)
      : uniquelyRequiredFor(found.class, rated, READINGS['uniquely-required-for'][0], table);
  return { ...base, ...judged, ...(judged.missing ? { missing: askable(judged.missing) } : {}) };
}

/** Of what keeps a relation open, the fields the asker could give; where none is, the answer itself. */
function askable(missing: readonly string[]): readonly string[] {
  const own = missing.filter((field) => field.startsWith('equipment.'));
  // Resolution or aperture alone would do; the aperture is the one makers publish.
  if (own.includes('equipment.numericalAperture')) return ['equipment.numericalAperture'];
  return own.length > 0 ? own : ['equipment.capableOfNodeNm'];
}

/** `capable_of`: from the stated smallest node, else from the machine's figures. */
function capability(question: Question, of: Criterion, at: string): RelationReason {
  const stated = question.input.equipment?.capableOfNodeNm;
  const base = { kind: 'relation', relation: 'capable-of', at, because: [], against: [] } as const;
  if (stated !== undefined) {
    const reason = evaluate(of, givenSubject(question, { nodeNm: stated }), question.on);
    return { ...base, reading: 'as-stated', outcome: reason.outcome, node: reason };
  }
  if (question.input.equipment) return computed(question, 'capable-of', of, at);
  return {
    ...base,
    reading: READINGS['capable-of'][0],
    outcome: 'undetermined',
    missing: ['equipment.capableOfNodeNm'],
  };
}

/** `uniquely_required_for`: a statement about the item and the node it is for; both must hold. */
function uniqueness(question: Question, of: Criterion, at: string): RelationReason {
  const { transaction, equipment, node } = question.input;
  const stated = transaction?.uniquelyRequired;
  if (stated === undefined && equipment && !node) return computed(question, 'uniquely-required-for', of, at);
  const reason = evaluate(of, givenSubject(question, node ?? {}), question.on);
  const unique =
    stated !== undefined
      ? outcomeOf(stated)
      : equipment
        ? computed(question, 'uniquely-required-for', of, at).outcome
        : 'undetermined';
  const outcome = allOf([reason.outcome, unique]);
  return {
    kind: 'relation',
    relation: 'uniquely-required-for',
    reading: stated === undefined ? READINGS['uniquely-required-for'][0] : 'as-stated',
    at,
    outcome,
    node: reason,
    because: [],
    against: [],
    ...(outcome === 'undetermined' && unique === 'undetermined'
      ? { missing: ['transaction.uniquelyRequired'] }
      : {}),
  };
}

/** The part of the question that a quantity or attribute belongs to, as plain fields. */
function partOf(
  question: Question,
  node: GivenNode,
  of: 'node' | 'equipment' | 'transaction',
): Readonly<Record<string, unknown>> {
  if (of === 'node') return { ...node };
  return { ...(of === 'equipment' ? question.input.equipment : question.input.transaction) };
}

function givenSubject(question: Question, node: GivenNode): Subject {
  const { equipment } = question.input;
  const fieldName = (key: QuantityKey): string => `${QUANTITIES[key].of}.${key}`;
  return {
    fieldName,
    quantity: (key): Known => {
      const value = partOf(question, node, QUANTITIES[key].of)[key];
      return typeof value === 'number' ? { interval: point(value) } : { missing: fieldName(key) };
    },
    attribute: (key) => {
      if (key === 'class') {
        const found = classFrom(equipment ?? {});
        return 'class' in found ? { value: found.class } : found;
      }
      const { of } = ATTRIBUTES[key];
      const value = partOf(question, node, of)[key];
      if (typeof value === 'boolean') return { value: value ? 'yes' : 'no' };
      return typeof value === 'string' ? { value } : { missing: `${of}.${key}` };
    },
    relation: (name, of, at) =>
      name === 'capable-of' ? capability(question, of, at) : uniqueness(question, of, at),
  };
}

const FIELDS = { party: 'transaction.party', destination: 'transaction.destination' };

function classifyOne(question: Question): ClassifyResult {
  const { measure, input, catalogue } = question;
  if (!measure.specifies) {
    return { measure: measure.id, outcome: 'not-tested', licensePolicy: null, missing: [], reasons: null };
  }
  const supply = {
    party: input.transaction?.party ?? null,
    destination: input.transaction?.destination ?? null,
  };
  const binds = bindingReason(measure, input.on, supply, catalogue.countryGroups, FIELDS);
  const test = evaluate(measure.specifies, givenSubject(question, input.node ?? {}), question.on);
  const outcome = allOf([binds.outcome, test.outcome]);
  const reasons: Reason = { kind: 'all-of', outcome, reasons: [binds, test] };
  const seat = supply.party === null ? null : (byId(catalogue.parties, supply.party)?.seat ?? null);
  const policy = outcome === 'met' ? policyOn(measure, input.on, seat) : null;
  return {
    measure: measure.id,
    outcome: legalOf(outcome),
    licensePolicy: policy?.policy ?? null,
    missing: missingIn(reasons),
    reasons,
  };
}

/** One result per measure asked for; undetermined only where a field that decides is absent, and then it is named. */
export function classify(catalogue: Catalogue, input: ClassifyInput): ClassifyResult[] {
  return input.measures.flatMap((id) => {
    const measure = byId(catalogue.measures, id);
    if (!measure) return [];
    return [classifyOne({ input, measure, catalogue, on: textDate(measure, input.on) })];
  });
}
