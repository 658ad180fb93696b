/** Nodes and machines on record as subjects of criteria. */

import type { CapabilityTable } from './capability.ts';
import { walk } from './criterion.ts';
import type { Criterion, RelationName } from './criterion.ts';
import type { Equipment } from './equipment.ts';
import { evaluate } from './evaluate.ts';
import type { Known, Subject } from './evaluate.ts';
import { intervalOf, isGap, usable } from './figure.ts';
import type { Figure, Recorded } from './figure.ts';
import { keptAnswers, memo } from './kept.ts';
import type { ProcessNode } from './node.ts';
import { QUANTITIES } from './quantity.ts';
import type { QuantityKey } from './quantity.ts';
import type { RelationReason } from './reason.ts';
import { capableOf, uniquelyRequiredFor } from './relations.ts';
import type { CapableReading, RatedNode, Reading, UniqueReading } from './relations.ts';

export interface SubjectContext {
  readonly on: string;
  readonly includeUnverified: boolean;
  /** The reading of a relation's phrase in the measure being put. */
  readonly reading: (relation: RelationName) => Reading;
  /** Foundries whose nodes are named first as examples: those the measure binds. */
  readonly prefer?: readonly string[];
}

function known(recorded: Recorded<Figure> | undefined, field: string, includeUnverified: boolean): Known {
  if (recorded && isGap(recorded) && recorded.gap === 'not-applicable') return { inapplicable: true };
  const figure = usable(recorded, includeUnverified);
  const interval = figure && intervalOf(figure);
  if (!interval) return { missing: field };
  return figure.source === undefined ? { interval } : { interval, source: figure.source };
}

/** A node's field name for a criterion quantity: the number in its marketed name is what rules call its node. */
function nodeField(key: QuantityKey): keyof ProcessNode | null {
  if (key === 'facilityWaferMm') return 'waferMm';
  if (QUANTITIES[key].of !== 'node') return null;
  if (key === 'nodeNm') return 'marketedNm';
  return key === 'tsvPerDie' ? null : (key as keyof ProcessNode);
}

/** A node on record. Under a relation it is specified *for such items* if it meets the relation's node criterion. */
export function nodeSubject(node: ProcessNode, context: SubjectContext): Subject {
  const fieldName = (key: QuantityKey): string => nodeField(key) ?? key;
  const subject: Subject = {
    fieldName,
    quantity: (key) => {
      // Rules test memory by layers, half-pitch or cell; a number in a DRAM's name is no logic node.
      if (key === 'nodeNm' && node.deviceClass !== 'logic') return { inapplicable: true };
      const field = nodeField(key);
      const recorded = field ? (node[field] as Recorded<Figure> | undefined) : undefined;
      return known(recorded, fieldName(key), context.includeUnverified);
    },
    attribute: (key) =>
      key === 'deviceClass' || key === 'transistor' ? { value: node[key] } : { missing: key },
    relation: (relation, of, at): RelationReason => {
      const reason = evaluate(of, subject, context.on);
      return {
        kind: 'relation',
        outcome: reason.outcome,
        relation,
        reading: context.reading(relation),
        at,
        node: reason,
        because: [],
        against: [],
      };
    },
  };
  return subject;
}

/** Logic nodes with the outcome of a relation's node criterion. */
export function rateNodes(
  nodes: readonly ProcessNode[],
  criterion: Criterion,
  context: SubjectContext,
  subjectOf = (node: ProcessNode): Subject => nodeSubject(node, context),
): RatedNode[] {
  return nodes
    .filter((node) => node.deviceClass === 'logic')
    .map((node) => ({ node, inClass: evaluate(criterion, subjectOf(node), context.on).outcome }));
}

/** Nodes and machines as subjects of one measure: every subject made once, and with it the reasons found for it. */
export interface Subjects {
  node(node: ProcessNode): Subject;
  machine(machine: Equipment): Subject;
}

const MOST_RATINGS = 8;

export function subjectsOf(
  nodes: readonly ProcessNode[],
  text: Criterion | undefined,
  table: CapabilityTable,
  context: SubjectContext,
): Subjects {
  const criteria = text ? [...walk(text)] : [];
  const knowing = (subject: Subject): Subject => ({
    ...subject,
    known: new Map(criteria.map((criterion) => [criterion, null])),
  });
  const node = memo((of: ProcessNode) => knowing(nodeSubject(of, context)));
  const preferred = (of: ProcessNode): number => (context.prefer?.includes(of.foundry) ? 0 : 1);
  const ordered = [...nodes].sort((a, b) => preferred(a) - preferred(b));
  const ratings = keptAnswers<Criterion, readonly RatedNode[]>(MOST_RATINGS);
  const rate = (criterion: Criterion): readonly RatedNode[] =>
    ratings.get(criterion, () => rateNodes(ordered, criterion, context, node));
  const machine = memo((of: Equipment) => knowing(equipmentSubject(of, rate, table, context)));
  return { node, machine };
}

/** A machine on record; relations are computed from the capability table. */
function equipmentSubject(
  machine: Equipment,
  rate: (criterion: Criterion) => readonly RatedNode[],
  table: CapabilityTable,
  context: SubjectContext,
): Subject {
  return {
    fieldName: (key) => key,
    quantity: (key) => {
      const recorded = QUANTITIES[key].of === 'equipment' ? machine[key as keyof Equipment] : undefined;
      return known(recorded as Recorded<Figure> | undefined, key, context.includeUnverified);
    },
    attribute: (key) => {
      if (key === 'class') return { value: machine.class };
      if (key === 'model') return { value: machine.id };
      return key === 'exportedFrom' ? { value: machine.country } : { missing: key };
    },
    relation: (relation, of, at): RelationReason => {
      const rated = rate(of);
      const reading = context.reading(relation);
      const judged =
        relation === 'capable-of'
          ? capableOf(machine.id, rated, reading as CapableReading, table)
          : uniquelyRequiredFor(machine.class, rated, reading as UniqueReading, table);
      return { kind: 'relation', relation, reading, at, ...judged };
    },
  };
}
