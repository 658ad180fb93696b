/** Tipping points: the exact values of a threshold at which an outcome flips, and whose (design §5.9). */

import { answersAlong } from './along.ts';
import type { Assessment } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import { thresholdsInPlay, valueIn } from './keyed-threshold.ts';
import type { KeyedThreshold } from './keyed-threshold.ts';
import { holds, spansOf } from './spans.ts';
import type { SpanAt } from './spans.ts';
import type { Scenario } from './scenario.ts';
import { flipsBetween, outcomeTable } from './outcome-table.ts';
import type { Flip, NodeOutcomes, OutcomeTable } from './outcome-table.ts';
import { turnsOf } from './turns.ts';

/** A value at which outcomes flip as the threshold rises: from the value itself on, or only above it. */
export interface TippingPoint {
  readonly value: number;
  readonly when: 'at' | 'above';
  readonly flips: readonly Flip[];
}

/** The nearest value at which an outcome is another; `when` says on which side of the value it is. */
export interface NearestFlip<T extends string = string> {
  readonly value: number;
  readonly when: 'at' | 'above' | 'below';
  readonly becomes: T;
}

/** An outcome where the question puts the threshold, and where it flips first on either side. */
export interface Around<T extends string = string> {
  readonly now: T;
  readonly below: NearestFlip<T> | null;
  readonly above: NearestFlip<T> | null;
}

export type NodeAround = { readonly node: string } & {
  readonly [K in keyof NodeOutcomes]: Around<NodeOutcomes[K]>;
};

export interface ThresholdTipping {
  readonly of: KeyedThreshold;
  /** Where the question puts the threshold. */
  readonly value: number;
  readonly points: readonly TippingPoint[];
  /** The nodes that the question names, each with its nearest flips; empty where it names none. */
  readonly nodes: readonly NodeAround[];
}

/** A span of the range with the outcomes on it. */
interface Stood {
  readonly span: SpanAt;
  readonly table: OutcomeTable;
}

function isValue({ from, to }: SpanAt): boolean {
  return from === to;
}

/** A change between two neighboring spans falls at the value where a single one begins, or just above it. */
function pointsOf(stood: readonly Stood[]): TippingPoint[] {
  return stood.flatMap(({ span, table }, i): TippingPoint[] => {
    const before = stood[i - 1];
    if (!before || before.table === table) return [];
    const flips = flipsBetween(before.table, table);
    return flips.length === 0 ? [] : [{ value: span.from, when: isValue(span) ? 'at' : 'above', flips }];
  });
}

/** The first of the spans, going away from the question's own, on which the outcome is another. */
function nearestFlip<T extends string>(
  spans: readonly Stood[],
  now: T,
  outcome: (table: OutcomeTable) => T,
  side: 'above' | 'below',
): NearestFlip<T> | null {
  const found = spans.find(({ table }) => outcome(table) !== now);
  if (!found) return null;
  const { span, table } = found;
  const value = side === 'above' ? span.from : span.to;
  return { value, when: isValue(span) ? 'at' : side, becomes: outcome(table) };
}

function aroundOf(stood: readonly Stood[], value: number): (node: string) => NodeAround | null {
  const place = stood.findIndex(({ span }) => holds(span, value));
  const here = stood[place];
  const [below, above] = [stood.slice(0, place).reverse(), stood.slice(place + 1)];
  return (node) => {
    const own = here?.table.nodes.get(node);
    if (!own) return null;
    const around = <K extends keyof NodeOutcomes>(what: K): Around<NodeOutcomes[K]> => {
      const now = own[what];
      const outcome = ({ nodes }: OutcomeTable): NodeOutcomes[K] => nodes.get(node)?.[what] ?? now;
      return {
        now,
        below: nearestFlip(below, now, outcome, 'below'),
        above: nearestFlip(above, now, outcome, 'above'),
      };
    };
    return { node, legal: around('legal'), production: around('production') };
  };
}

/** One threshold along its range, worked out span by span. */
export interface TippingRun {
  /** Answers the next span; false where that was the last. */
  advance(): boolean;
  /** All there is to say, with the spans that are left answered now. */
  result(): ThresholdTipping;
}

export function tippingRun(catalogue: Catalogue, scenario: Scenario, of: KeyedThreshold): TippingRun {
  const turns = turnsOf(catalogue, scenario, of).map(({ at }) => at);
  const spans = spansOf(of.threshold, turns);
  const tableAt = answersAlong(catalogue, scenario, of, (answer: Assessment) =>
    outcomeTable(answer, of.measure.id),
  );
  const stood: Stood[] = [];
  const advance = (): boolean => {
    const span = spans[stood.length];
    if (span) stood.push({ span, table: tableAt(span.at) });
    return stood.length < spans.length;
  };
  const value = valueIn(scenario, of);
  return {
    advance,
    result: () => {
      while (advance());
      const around = aroundOf(stood, value);
      const nodes = (scenario.nodes ?? []).flatMap((node) => around(node) ?? []);
      return { of, value, points: pointsOf(stood), nodes };
    },
  };
}

/** One threshold along its whole range, everything else of the question as it is. */
export function tippingPointsOf(
  catalogue: Catalogue,
  scenario: Scenario,
  of: KeyedThreshold,
): ThresholdTipping {
  return tippingRun(catalogue, scenario, of).result();
}

/** The movable thresholds of the measures in play, or those among them that are asked for. */
export function tippingRuns(
  catalogue: Catalogue,
  scenario: Scenario,
  thresholds?: readonly string[],
): TippingRun[] {
  return thresholdsInPlay(catalogue, scenario)
    .filter(({ key }) => thresholds === undefined || thresholds.includes(key))
    .map((of) => tippingRun(catalogue, scenario, of));
}

/** All of them at once. */
export function tippingPoints(
  catalogue: Catalogue,
  scenario: Scenario,
  thresholds?: readonly string[],
): ThresholdTipping[] {
  return tippingRuns(catalogue, scenario, thresholds).map((run) => run.result());
}
