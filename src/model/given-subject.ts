/** What a reader typed in, as a subject of criteria; its relations as stated, else worked out from the machine's figures. */

import { capabilityTable } from './capability.ts';
import type { CapabilityTable } from './capability.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Criterion, RelationName } from './criterion.ts';
import type { Equipment } from './equipment.ts';
import { evaluate } from './evaluate.ts';
import { point } from './figure.ts';
import { asEquipment, classFrom } from './given-equipment.ts';
import type { ClassifyInput, GivenNode } from './given.ts';
import type { ProcessNode } from './node.ts';
import { allOf, outcomeOf } from './outcome.ts';
import { assumptionsFrom } from './parameters.ts';
import { ATTRIBUTES, QUANTITIES } from './quantity.ts';
import type { QuantityKey } from './quantity.ts';
import type { RelationReason } from './reason.ts';
import { capableOf, READINGS, uniquelyRequiredFor } from './relations.ts';
import type { Known, Subject } from './subject.ts';
import { rateNodes } from './subjects.ts';

/** What was typed in, beside the records it is seen in the light of. */
export interface GivenQuestion {
  readonly input: ClassifyInput;
  readonly catalogue: Catalogue;
  /** The day of the text that is put. */
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
function computed(
  question: GivenQuestion,
  relation: RelationName,
  of: Criterion,
  at: string,
): RelationReason {
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
function capability(question: GivenQuestion, of: Criterion, at: string): RelationReason {
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
function uniqueness(question: GivenQuestion, of: Criterion, at: string): RelationReason {
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
  question: GivenQuestion,
  node: GivenNode,
  of: 'node' | 'equipment' | 'transaction',
): Readonly<Record<string, unknown>> {
  if (of === 'node') return { ...node };
  return { ...(of === 'equipment' ? question.input.equipment : question.input.transaction) };
}

/** The subject that was typed in, with that node: the one asked about, or one that a machine is said to make. */
export function givenSubject(question: GivenQuestion, node: GivenNode): Subject {
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
