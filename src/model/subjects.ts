/** Nodes and machines on record as subjects of criteria. */

import type { CapabilityTable } from './capability.ts';
import type { Criterion, RelationName } from './criterion.ts';
import type { Equipment } from './equipment.ts';
import { evaluate, outcomeFor } from './evaluate.ts';
import { intervalOf, isGap, usable } from './figure.ts';
import type { Figure, Recorded } from './figure.ts';
import { keptAnswers, memo } from './kept.ts';
import type { ProcessNode } from './node.ts';
import { QUANTITIES, QUANTITY_KEYS } from './quantity.ts';
import type { QuantityKey } from './quantity.ts';
import type { RelationReason } from './reason.ts';
import { capableOf, uniquelyRequiredFor } from './relations.ts';
import type { CapableReading, RatedNode, Reading, UniqueReading } from './relations.ts';
import type { Known, Subject } from './subject.ts';

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

type Figures = WeakMap<ProcessNode | Equipment, readonly Known[]>;

const verifiedFigures: Figures = new WeakMap();
const allFigures: Figures = new WeakMap();

/** What is known of a record, worked out once: every measure, day and threshold asks for the same figures. */
function figuresOf(
  record: ProcessNode | Equipment,
  includeUnverified: boolean,
  find: (key: QuantityKey) => Known,
): readonly Known[] {
  const figures = includeUnverified ? allFigures : verifiedFigures;
  const found = figures.get(record) ?? QUANTITY_KEYS.map(find);
  figures.set(record, found);
  return found;
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
  const { includeUnverified } = context;
  const figures = figuresOf(node, includeUnverified, (key) => {
    // Rules test memory by layers, half-pitch or cell; a number in a DRAM's name is no logic node.
    if (key === 'nodeNm' && node.deviceClass !== 'logic') return { inapplicable: true };
    const field = nodeField(key);
    const recorded = field ? (node[field] as Recorded<Figure> | undefined) : undefined;
    return known(recorded, fieldName(key), includeUnverified);
  });
  const subject: Subject = {
    fieldName,
    figures,
    quantity: (key) => figures[QUANTITY_KEYS.indexOf(key)] ?? { missing: fieldName(key) },
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
    .map((node) => ({ node, inClass: outcomeFor(criterion, subjectOf(node), context.on) }));
}

/** Nodes and machines as subjects of one measure, every one made once. */
export interface Subjects {
  node(node: ProcessNode): Subject;
  machine(machine: Equipment): Subject;
}

const MOST_RATINGS = 8;

export function subjectsOf(
  nodes: readonly ProcessNode[],
  table: CapabilityTable,
  context: SubjectContext,
): Subjects {
  const node = memo((of: ProcessNode) => nodeSubject(of, context));
  const preferred = (of: ProcessNode): number => (context.prefer?.includes(of.foundry) ? 0 : 1);
  const ordered = [...nodes].sort((a, b) => preferred(a) - preferred(b));
  const ratings = keptAnswers<Criterion, readonly RatedNode[]>(MOST_RATINGS);
  const rate = (criterion: Criterion): readonly RatedNode[] =>
    ratings.get(criterion, () => rateNodes(ordered, criterion, context, node));
  const machine = memo((of: Equipment) => equipmentSubject(of, rate, table, context));
  return { node, machine };
}

/** A machine on record; relations are computed from the capability table. */
export function equipmentSubject(
  machine: Equipment,
  rate: (criterion: Criterion) => readonly RatedNode[],
  table: CapabilityTable,
  context: SubjectContext,
): Subject {
  const { includeUnverified } = context;
  const figures = figuresOf(machine, includeUnverified, (key) => {
    const recorded = QUANTITIES[key].of === 'equipment' ? machine[key as keyof Equipment] : undefined;
    return known(recorded as Recorded<Figure> | undefined, key, includeUnverified);
  });
  return {
    fieldName: (key) => key,
    figures,
    quantity: (key) => figures[QUANTITY_KEYS.indexOf(key)] ?? { missing: key },
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
