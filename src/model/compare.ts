/** Nodes side by side: figures with ratios, lags in years, generations between (design §5.8). */

import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { dated, firstDated } from './first-nodes.ts';
import { centralOf, intervalOf, isGap } from './figure.ts';
import type { Figure, Recorded } from './figure.ts';
import { classSteps, NODE_CLASSES, NODE_FIGURE_KEYS } from './node.ts';
import type { NodeClass, NodeFigureKey, ProcessNode } from './node.ts';
import { yearsBetween } from './when.ts';

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A node's figure over the base node's. `toClassValueOf` marks a ratio to a class value, not to the base's own. */
export interface Ratio extends Span {
  readonly value: number;
  readonly toClassValueOf?: string;
}

export interface ComparedFigure {
  readonly figure: NodeFigureKey;
  readonly recorded: Recorded<Figure>;
  /** The class value shown beside a gap. */
  readonly classValue: Figure | null;
  /** Null for the base itself, for gaps, for class values and where methods differ. */
  readonly ratio: Ratio | null;
  readonly noRatioBecause?: string;
}

export interface ComparedNode {
  readonly node: string;
  readonly figures: readonly ComparedFigure[];
  /** Years by which the base node's volume production came after this node's. */
  readonly baseLaterByYears: Span | null;
  /** Steps of the class ladder from the base to this node; negative where this node is coarser. */
  readonly generationsFromBase: number | null;
  /** The classes stepped through, the base's own excluded. */
  readonly through: readonly NodeClass[];
}

/** How long after foundry `ahead` foundry `behind` reached the same class or density. */
export interface Lag {
  readonly basis: 'node-class' | 'density';
  readonly behind: string;
  readonly ahead: string;
  readonly nodeClass: NodeClass | null;
  readonly first: { readonly behind: string; readonly ahead: string };
  readonly years: Span;
}

export interface Comparison {
  readonly base: string;
  readonly nodes: readonly ComparedNode[];
  readonly lags: readonly Lag[];
}

function classValueFor(catalogue: Catalogue, recorded: Recorded<Figure>, key: NodeFigureKey): Figure | null {
  if (!isGap(recorded) || recorded.classValueOf === undefined) return null;
  const other = byId(catalogue.nodes, recorded.classValueOf)?.[key];
  if (!other || isGap(other) || other.standing === 'unverified') return null;
  return { ...other, classValueOf: recorded.classValueOf };
}

function ratioOf(figure: Figure, base: Figure): Span & { value: number } {
  const [top, bottom] = [intervalOf(figure), intervalOf(base)];
  const value = (centralOf(figure) ?? Number.NaN) / (centralOf(base) ?? Number.NaN);
  if (!top || !bottom) return { value, low: value, high: value };
  return { value, low: top.low / bottom.high, high: top.high / bottom.low };
}

const MISSING: Recorded<Figure> = { gap: 'not-found' };

/** Figures that count something are compared side by side but not divided. */
const NO_RATIO: readonly NodeFigureKey[] = ['marketedNm', 'euvLayers', 'maskLayers'];

function ratioFor(
  figure: NodeFigureKey,
  recorded: Recorded<Figure>,
  base: Recorded<Figure>,
  baseClassValue: Figure | null,
): { ratio: Ratio | null; noRatioBecause?: string } {
  if (NO_RATIO.includes(figure)) return { ratio: null };
  if (isGap(recorded)) return { ratio: null, noRatioBecause: 'no figure of its own' };
  if (recorded.standing === 'unverified') return { ratio: null, noRatioBecause: 'unverified' };
  const divisor = isGap(base) ? baseClassValue : base;
  if (!divisor || divisor.standing === 'unverified') {
    return { ratio: null, noRatioBecause: 'the base has no figure' };
  }
  if (recorded.method !== divisor.method) {
    return {
      ratio: null,
      noRatioBecause: `methods differ: ${recorded.method ?? 'not stated'} against ${divisor.method ?? 'not stated'}`,
    };
  }
  const ratio = ratioOf(recorded, divisor);
  if (!Number.isFinite(ratio.low) || !Number.isFinite(ratio.high)) return { ratio: null };
  return {
    ratio: isGap(base) && divisor.classValueOf ? { ...ratio, toClassValueOf: divisor.classValueOf } : ratio,
  };
}

function comparedFigures(catalogue: Catalogue, node: ProcessNode, base: ProcessNode): ComparedFigure[] {
  return NODE_FIGURE_KEYS.flatMap((figure) => {
    if (node[figure] === undefined && base[figure] === undefined) return [];
    const recorded = node[figure] ?? MISSING;
    const baseRecorded = base[figure] ?? MISSING;
    const ratio =
      node.id === base.id
        ? { ratio: null }
        : ratioFor(figure, recorded, baseRecorded, classValueFor(catalogue, baseRecorded, figure));
    return [{ figure, recorded, classValue: classValueFor(catalogue, recorded, figure), ...ratio }];
  });
}

function between(from: NodeClass | null, to: NodeClass | null): NodeClass[] {
  const steps = classSteps(from, to);
  if (from === null || steps === null) return [];
  const at = NODE_CLASSES.indexOf(from);
  return steps > 0
    ? NODE_CLASSES.slice(at + 1, at + 1 + steps)
    : NODE_CLASSES.slice(at + steps, at).reverse();
}

function comparedNode(catalogue: Catalogue, node: ProcessNode, base: ProcessNode): ComparedNode {
  const [own, reference] = [dated(node), dated(base)];
  return {
    node: node.id,
    figures: comparedFigures(catalogue, node, base),
    baseLaterByYears: node.id !== base.id && own && reference ? yearsBetween(own, reference) : null,
    generationsFromBase: node.id === base.id ? null : classSteps(base.nodeClass, node.nodeClass),
    through: between(base.nodeClass, node.nodeClass),
  };
}

/** First node of the base's class at each foundry; the base's foundry behind. */
function classLag(catalogue: Catalogue, base: ProcessNode, ahead: string): Lag[] {
  const sameClass = (node: ProcessNode): boolean =>
    node.nodeClass !== null && node.nodeClass === base.nodeClass;
  const own = firstDated(catalogue.nodes, base.foundry, sameClass);
  const other = firstDated(catalogue.nodes, ahead, sameClass);
  if (!own || !other) return [];
  return [
    {
      basis: 'node-class',
      behind: base.foundry,
      ahead,
      nodeClass: base.nodeClass,
      first: { behind: own.node.id, ahead: other.node.id },
      years: yearsBetween(other.date, own.date),
    },
  ];
}

function density(node: ProcessNode): Figure | null {
  const figure = node.transistorDensityMTrPerMm2;
  return !figure || isGap(figure) || figure.standing === 'unverified' ? null : figure;
}

/** The other foundry's first node at least as dense as the base, by the same density method only. */
function densityLag(catalogue: Catalogue, base: ProcessNode, ahead: string): Lag[] {
  const [own, start] = [density(base), dated(base)];
  const least = own && centralOf(own);
  if (!own || !start || least === null) return [];
  const other = firstDated(catalogue.nodes, ahead, (node) => {
    const figure = density(node);
    const value = figure && centralOf(figure);
    return figure !== null && figure.method === own.method && value !== null && value >= least;
  });
  if (!other) return [];
  return [
    {
      basis: 'density',
      behind: base.foundry,
      ahead,
      nodeClass: null,
      first: { behind: base.id, ahead: other.node.id },
      years: yearsBetween(other.date, start),
    },
  ];
}

/** Compares nodes with the first of them. Unknown ids are left out; the caller checks them. */
export function compare(catalogue: Catalogue, ids: readonly string[]): Comparison | null {
  const nodes = ids.flatMap((id) => byId(catalogue.nodes, id) ?? []);
  const base = nodes[0];
  if (!base) return null;
  const foundries = [...new Set(nodes.map((node) => node.foundry))].filter((id) => id !== base.foundry);
  return {
    base: base.id,
    nodes: nodes.map((node) => comparedNode(catalogue, node, base)),
    lags: foundries.flatMap((ahead) => [
      ...classLag(catalogue, base, ahead),
      ...densityLag(catalogue, base, ahead),
    ]),
  };
}
