/** Where every node and machine stands in one answer, as a measure and as all of them together say; and what flips between two. */

import type { Assessment } from './assess.ts';
import type { ProductionOutcome } from './claim.ts';
import { legalMarkOf, strongestMark } from './legal-mark.ts';
import type { LegalMark } from './legal-mark.ts';
import type { Legal } from './outcome.ts';

/** `decides`: the answer of all measures in play flips with the measure's own; where not, another measure settles it. */
export type Flip =
  | {
      readonly what: 'legal';
      readonly node: string;
      readonly measure: string;
      readonly from: LegalMark;
      readonly to: LegalMark;
      readonly decides: boolean;
    }
  | {
      readonly what: 'production';
      readonly node: string;
      readonly from: ProductionOutcome;
      readonly to: ProductionOutcome;
    }
  | {
      readonly what: 'equipment';
      readonly equipment: string;
      readonly measure: string;
      readonly from: Legal;
      readonly to: Legal;
      readonly decides: boolean;
    };

export interface NodeOutcomes {
  /** Under the measure. */
  readonly legal: LegalMark;
  readonly production: ProductionOutcome;
}

interface NodeRow extends NodeOutcomes {
  readonly legalOverall: LegalMark;
}

interface MachineRow {
  readonly outcome: Legal;
  readonly overall: Legal;
}

export interface OutcomeTable {
  readonly measure: string;
  readonly nodes: ReadonlyMap<string, NodeRow>;
  readonly equipment: ReadonlyMap<string, MachineRow>;
}

export function outcomeTable({ nodes, equipment }: Assessment, measure: string): OutcomeTable {
  return {
    measure,
    nodes: new Map(
      nodes.map(({ node, legal, production }) => {
        const own = legal.filter((entry) => entry.measure === measure).map(legalMarkOf);
        const legalOverall = strongestMark(legal.map(legalMarkOf));
        return [node, { legal: strongestMark(own), legalOverall, production: production.outcome }];
      }),
    ),
    equipment: new Map(
      equipment.map(({ equipment: id, outcome, tests }) => {
        const own = tests.find((test) => test.measure === measure)?.outcome ?? 'not-tested';
        return [id, { outcome: own, overall: outcome }];
      }),
    ),
  };
}

function nodeFlips(node: string, measure: string, was: NodeRow, is: NodeRow): Flip[] {
  const decides = was.legalOverall !== is.legalOverall;
  return [
    ...(was.legal === is.legal
      ? []
      : [{ what: 'legal', node, measure, from: was.legal, to: is.legal, decides } as const]),
    ...(was.production === is.production
      ? []
      : [{ what: 'production', node, from: was.production, to: is.production } as const]),
  ];
}

function machineFlips(equipment: string, measure: string, was: MachineRow, is: MachineRow): Flip[] {
  const decides = was.overall !== is.overall;
  return was.outcome === is.outcome
    ? []
    : [{ what: 'equipment', equipment, measure, from: was.outcome, to: is.outcome, decides }];
}

/** Everything that stands otherwise after than before, nodes first, in the order of the records. */
export function flipsBetween(before: OutcomeTable, after: OutcomeTable): Flip[] {
  const { measure } = after;
  return [
    ...[...after.nodes].flatMap(([node, is]) => {
      const was = before.nodes.get(node);
      return was ? nodeFlips(node, measure, was, is) : [];
    }),
    ...[...after.equipment].flatMap(([id, is]) => {
      const was = before.equipment.get(id);
      return was ? machineFlips(id, measure, was, is) : [];
    }),
  ];
}
