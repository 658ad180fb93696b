/** Why no value of a threshold keeps two lists of nodes apart. */

import type { Interval } from './figure.ts';
import type { Outcome } from './outcome.ts';
import type { QuantityKey } from './quantity.ts';
import type { Caught, Sides } from './separation.ts';
import type { ProcessNode } from './node.ts';
import { joined } from './spans.ts';
import type { SpanAt, ValueSpan } from './spans.ts';

/** The figure of a node that a threshold is held against. */
export interface TestedFigure {
  readonly node: string;
  readonly quantity: QuantityKey;
  readonly interval: Interval;
}

export type LineProof =
  /** The measure tests machines alone, so it catches no node itself. */
  | { readonly kind: 'tests-no-node' }
  /** One node to be caught is not, at any value: the measure does not bind its maker there, or its test is not met. */
  | {
      readonly kind: 'never-caught';
      readonly node: string;
      readonly because: 'not-bound' | 'not-met';
      readonly figures: readonly TestedFigure[];
    }
  /** One node to be spared is caught at every value. */
  | { readonly kind: 'always-caught'; readonly node: string; readonly figures: readonly TestedFigure[] }
  /** At no value is the one caught and the other spared. */
  | {
      readonly kind: 'pair';
      readonly caught: string;
      readonly spared: string;
      readonly figures: readonly TestedFigure[];
    }
  /** No two nodes rule all values out; on each stretch one does. */
  | {
      readonly kind: 'each-value';
      readonly spans: readonly (ValueSpan & {
        readonly node: string;
        readonly fails: 'not-caught' | 'caught';
      })[];
    };

/** A span with whom the line catches of either side there. */
export interface Tried {
  readonly span: SpanAt;
  readonly caught: Caught;
}

/** A node as spans see it: on which of them it does not rule a separation out. */
interface Row {
  readonly node: ProcessNode;
  readonly fits: readonly boolean[];
}

function rowsOf(
  nodes: readonly ProcessNode[],
  tried: readonly Tried[],
  side: keyof Caught,
  ruledOut: Outcome,
): Row[] {
  return nodes.map((node, i) => ({ node, fits: tried.map(({ caught }) => caught[side][i] !== ruledOut) }));
}

type Failure = Extract<LineProof, { readonly kind: 'each-value' }>['spans'][number];

/** The first node that fails on each span, neighboring spans with the same one together. */
function eachValue(tried: readonly Tried[], sides: Sides): LineProof {
  const spans: Failure[] = [];
  for (const { span, caught } of tried) {
    const missed = sides.catch[caught.catch.indexOf('not-met')];
    const node = missed ?? sides.spare[caught.spare.indexOf('met')];
    if (!node) continue;
    const fails = missed ? 'not-caught' : 'caught';
    const last = spans.at(-1);
    const same = last?.node === node.id;
    const [stretch] = joined(same ? [last, span] : [span]);
    if (stretch) spans.splice(same ? -1 : spans.length, 1, { ...stretch, node: node.id, fails });
  }
  return { kind: 'each-value', spans };
}

/** The shortest proof: one node, else two, else one for each stretch of values. Only for a threshold that separates nowhere. */
export function proofOf(
  tried: readonly Tried[],
  sides: Sides,
  binds: readonly Outcome[],
  figureOf: (node: ProcessNode) => readonly TestedFigure[],
): LineProof {
  const toCatch = rowsOf(sides.catch, tried, 'catch', 'not-met');
  const toSpare = rowsOf(sides.spare, tried, 'spare', 'met');
  const never = toCatch.findIndex(({ fits }) => !fits.includes(true));
  const missed = toCatch[never];
  if (missed) {
    const because = binds[never] === 'not-met' ? 'not-bound' : 'not-met';
    return { kind: 'never-caught', node: missed.node.id, because, figures: figureOf(missed.node) };
  }
  const always = toSpare.find(({ fits }) => !fits.includes(true));
  if (always) return { kind: 'always-caught', node: always.node.id, figures: figureOf(always.node) };
  for (const one of toCatch) {
    const other = toSpare.find(({ fits }) => !fits.some((fit, i) => fit && one.fits[i] === true));
    if (other) {
      const figures = [...figureOf(one.node), ...figureOf(other.node)];
      return { kind: 'pair', caught: one.node.id, spared: other.node.id, figures };
    }
  }
  return eachValue(tried, sides);
}
