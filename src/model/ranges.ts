/**
 * Bounds on what a layer costs on a machine against the layer as made, over every combination of assumptions within
 * their ranges.
 *
 * Costs are sums of products of assumptions, so each is monotone in each assumption while schemes and exposures stand.
 * Schemes and exposures depend on D = p₁/p alone and never fall as D grows, so they are enumerated over the range of D.
 * The cost of an extra step is the one assumption that both sides share to a large part: a ratio of two costs that are
 * linear in it is monotone in it, so the two ends of a piece of its range suffice. That range and the range of an EUV
 * pass are cut into cells, one of which holds all layers of a node at once. All other assumptions are taken at their
 * worst on either side at once. The bounds therefore hold every draw; they are somewhat wider than the extremes.
 */

import { costAt } from './cost-cells.ts';
import type { CostCell } from './cost-cells.ts';
import type { Interval } from './figure.ts';
import type { Layer } from './layers.ts';
import type { Scheme } from './node.ts';
import { decidingOverlayNm } from './offers.ts';
import type { Optics } from './offers.ts';
import type { AssumptionBox } from './parameters.ts';
import { madeWith, patternsWithin } from './pattern-ranges.ts';
import type { PatternRange, Piece } from './pattern-ranges.ts';
import { classPitchNm, isSplit, onProductOverlayNm } from './patterning.ts';
import type { ProjectionClass } from './patterning.ts';

/** What a machine offers a layer within the box, against the layer as made. */
export interface OfferRange {
  /** Feasible somewhere in the box, everywhere in it. */
  readonly possible: boolean;
  readonly certain: boolean;
  /** Are its pitch and overlay on record? Else it is never taken while what is open is counted out. */
  readonly known: boolean;
  /** Does some scheme of its class print the layer everywhere in the box? */
  readonly always: boolean;
  /** What its feasibility rests on. */
  readonly class: ProjectionClass;
  readonly single: Interval;
  readonly overlayNm: number;
  /** For each scheme that the layer may be made with as it is: one interval for each cell of the box. */
  readonly costRatios: readonly (readonly Interval[])[];
  readonly exposures: Interval;
}

/** One scheme in one piece, whatever machine of the same optics prints it. */
interface Entry {
  readonly scheme: Scheme;
  readonly pitch: Interval;
  /** By scheme of the layer as made, then by cell; null where this piece is not made so. */
  readonly costRatios: readonly (readonly Interval[] | null)[];
  readonly exposures: Interval;
}

/** Machines of one class and one single-exposure pitch print alike; only their overlay tells them apart. */
interface Printing {
  readonly entries: readonly Entry[];
  readonly always: boolean;
}

function costRatio(offer: PatternRange, base: PatternRange, cell: CostCell): Interval {
  const at = (step: number, over: 'low' | 'high', under: 'low' | 'high'): number =>
    costAt(offer, step, over, cell) / costAt(base, step, under, cell);
  const { low, high } = cell.step;
  return {
    low: Math.max(1, Math.min(at(low, 'low', 'high'), at(high, 'low', 'high'))),
    high: Math.max(1, at(low, 'high', 'low'), at(high, 'high', 'low')),
  };
}

const SAME: Interval = { low: 1, high: 1 };

function printingOf(
  of: ProjectionClass,
  single: Interval,
  atLimit: boolean,
  layer: Layer,
  pieces: readonly Piece[],
  box: AssumptionBox,
  cells: readonly CostCell[],
): Printing {
  const { kind, basis, scheme } = layer;
  const schemes = madeWith(pieces);
  let always = true;
  const entries = pieces.flatMap(({ pitch, baselines }) => {
    const ratio = { low: single.low / pitch.high, high: single.high / pitch.low };
    const within = patternsWithin(of, kind, ratio, box);
    always &&= within.always;
    return within.patterns.map((pattern): Entry => {
      // At its class's limit in every draw, a machine prints just what the class does.
      const same = atLimit && (basis === 'template' || pattern.scheme === scheme);
      return {
        scheme: pattern.scheme,
        pitch,
        costRatios: schemes.map((name) => {
          const base = baselines.find((entry) => entry.scheme === name);
          // At the limit of one class the scheme that is cheapest for the layer is the cheapest for the machine.
          if (!base || (same && pattern.scheme !== name)) return null;
          return cells.map((cell) => (same ? SAME : costRatio(pattern, base, cell)));
        }),
        exposures: pattern.exposures,
      };
    });
  });
  return { entries, always };
}

/** Can the overlay serve the scheme somewhere in the box, and everywhere in it? */
function overlayWithin(
  optics: Optics,
  { scheme, pitch }: Entry,
  box: AssumptionBox,
): { readonly possible: boolean; readonly certain: boolean } {
  const overlay = decidingOverlayNm(optics);
  if (overlay === null) return { possible: true, certain: false };
  const fraction = isSplit(scheme) ? 'overlay-fraction.split' : 'overlay-fraction.self-aligned';
  const factor = 'marginal-overlay-factor';
  const most = (box.high[factor] * box.high[fraction] * pitch.high) / 2;
  const least = (box.low[factor] * box.low[fraction] * pitch.low) / 2;
  return {
    possible: onProductOverlayNm(overlay, box.low) <= most,
    certain: onProductOverlayNm(overlay, box.high) <= least,
  };
}

function offerRange(
  optics: Optics,
  single: Interval,
  { entries, always }: Printing,
  box: AssumptionBox,
  cells: readonly CostCell[],
): OfferRange {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  const bases = entries[0]?.costRatios.length ?? 0;
  const costRatios = Array.from({ length: bases }, () =>
    cells.map(() => ({ low: Number.POSITIVE_INFINITY, high: 1 })),
  );
  let [possible, certain] = [false, always && optics.missing.length === 0];
  for (const entry of entries) {
    const overlay = overlayWithin(optics, entry, box);
    certain &&= overlay.certain;
    if (!overlay.possible) continue;
    possible = true;
    for (const [base, cellsOfBase] of entry.costRatios.entries()) {
      for (const [cell, of] of cellsOfBase?.entries() ?? []) {
        const range = costRatios[base]?.[cell];
        if (!range) continue;
        range.low = Math.min(range.low, of.low);
        range.high = Math.max(range.high, of.high);
      }
    }
    least = Math.min(least, entry.exposures.low);
    most = Math.max(most, entry.exposures.high);
  }
  const overlayNm = decidingOverlayNm(optics) ?? Number.POSITIVE_INFINITY;
  const exposures = { low: least, high: most };
  const known = optics.missing.length === 0 && decidingOverlayNm(optics) !== null;
  const printing = { class: optics.class, single, overlayNm, always };
  return { possible, certain, known, ...printing, costRatios, exposures };
}

/**
 * Is `a` feasible in every draw in which `b` is? It prints as finely, and its overlay is as tight. Classes differ in the
 * reach of their schemes, so one of another class must print the layer throughout.
 */
export function dominates(a: OfferRange, b: OfferRange): boolean {
  const finer =
    a.class === b.class
      ? a.single.low <= b.single.low && a.single.high <= b.single.high
      : a.always && a.single.high <= b.single.low;
  return finer && a.overlayNm <= b.overlayNm;
}

/** The machine at both ends of the box. */
export interface OpticsEnds {
  readonly low: Optics;
  readonly high: Optics;
}

/** Every machine's offer over the box, in the order given. */
export function offerRanges(
  machines: readonly OpticsEnds[],
  layer: Layer,
  pieces: readonly Piece[],
  box: AssumptionBox,
  cells: readonly CostCell[],
): readonly OfferRange[] {
  const printings = new Map<string, Printing>();
  return machines.map(({ low, high }) => {
    const single = { low: low.singleNm[layer.kind], high: high.singleNm[layer.kind] };
    // The machine's own pitch may exceed its class's limit between the ends of the box where it does at neither.
    const within = (high.ownNm ?? 0) <= classPitchNm(low.class, layer.kind, box.low);
    const atLimit = within && low.class === layer.class;
    const key = [low.class, single.low, single.high, atLimit].join(' ');
    const printing = printings.get(key) ?? printingOf(low.class, single, atLimit, layer, pieces, box, cells);
    printings.set(key, printing);
    return offerRange(low, single, printing, box, cells);
  });
}

/** A layer as made with one scheme: its cost in each cell, and its exposures. */
export interface BaselineRange {
  readonly costs: readonly Interval[];
  readonly exposures: Interval;
}

/** The layer with each scheme it may be made with, in the order of the offers' ratios. */
export function baselineRanges(
  pieces: readonly Piece[],
  cells: readonly CostCell[],
): readonly BaselineRange[] {
  return madeWith(pieces).map((scheme) => {
    const bases = pieces.flatMap(({ baselines }) => baselines.filter((base) => base.scheme === scheme));
    return {
      costs: cells.map((cell) => ({
        low: Math.min(...bases.map((base) => costAt(base, cell.step.low, 'low', cell))),
        high: Math.max(...bases.map((base) => costAt(base, cell.step.high, 'high', cell))),
      })),
      exposures: {
        low: Math.min(...bases.map((base) => base.exposures.low)),
        high: Math.max(...bases.map((base) => base.exposures.high)),
      },
    };
  });
}

/**
 * EUV exposures that no layer with figures takes, as made: from none to all of them, each a pass of the dearest class of
 * EUV that the layers are on.
 */
export function unplacedRange(
  layers: readonly Layer[],
  most: number,
  cells: readonly CostCell[],
): BaselineRange {
  const classes = layers.flatMap(({ family, class: of }) => (family === 'euv' && of !== null ? of : []));
  return {
    costs: cells.map(({ pass }) => ({
      low: 0,
      high: most * Math.max(...[...classes, 'euv' as const].map((of) => pass[of].high)),
    })),
    exposures: { low: 0, high: most },
  };
}
