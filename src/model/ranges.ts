/**
 * Bounds on what a layer costs on a machine against the layer as made, over every combination of assumptions within
 * their ranges.
 *
 * Costs are sums of products of assumptions, so each is monotone in each assumption while schemes and exposures stand.
 * Schemes and exposures depend on D = p₁/p alone and never fall as D grows, so they are enumerated over the range of D.
 * The cost of an extra step is the one assumption that both sides share to a large part: a ratio of two costs that are
 * linear in it is monotone in it, so the two ends of a piece of its range suffice. That range and the range of an EUV
 * pass are cut into cells, one of which holds all layers of a node at once. All other assumptions are taken at their worst on either side at once. The bounds therefore hold every draw; they are
 * somewhat wider than the extremes.
 */

import type { Interval } from './figure.ts';
import type { LayerKind, Scheme } from './node.ts';
import { decidingOverlayNm } from './offers.ts';
import type { Optics } from './offers.ts';
import { countedLayers } from './layers.ts';
import type { Layer } from './layers.ts';
import {
  classPitchNm,
  exposuresOf,
  isSplit,
  onProductOverlayNm,
  SCHEME_REACH,
  schemesFor,
  stepsOf,
} from './patterning.ts';
import type { ProjectionClass } from './patterning.ts';
import type { AssumptionBox, ParameterId } from './parameters.ts';

/** A scheme as it may turn out within the box: exposures and extra steps. */
interface PatternRange {
  readonly scheme: Scheme;
  readonly exposures: Interval;
  readonly class: ProjectionClass;
  readonly steps: Interval;
}

/** Pitch of the layer within the box: the figure's own range, scaled by what the pitch is a multiple by. */
export function pitchRange(layer: Layer, current: number | null, box: AssumptionBox): Interval | null {
  const { pitchNm, scaledBy } = layer;
  if (!pitchNm || scaledBy === undefined || current === null) return pitchNm;
  return {
    low: (pitchNm.low * (box.low[scaledBy] ?? 1)) / current,
    high: (pitchNm.high * (box.high[scaledBy] ?? 1)) / current,
  };
}

/** Number of such layers within the box. */
export function countRange({ count, countFrom }: Layer, box: AssumptionBox): Interval {
  if (countFrom === undefined) return { low: count, high: count };
  return { low: countedLayers(countFrom, box.low), high: countedLayers(countFrom, box.high) };
}

function patternRange(
  of: ProjectionClass,
  scheme: Scheme,
  ratio: Interval,
  box: AssumptionBox,
): PatternRange {
  // exposuresOf counts at single/pitch; a pitch of 1 makes its argument the ratio D itself.
  const [low, high] = [exposuresOf(scheme, ratio.low, 1), exposuresOf(scheme, ratio.high, 1)];
  return {
    scheme,
    exposures: { low, high },
    class: of,
    steps: { low: stepsOf(scheme, low, box.low), high: stepsOf(scheme, high, box.high) },
  };
}

/** The schemes that may be the cheapest that prints, over a range of D; `always` if one of them prints throughout. */
function patternsWithin(
  of: ProjectionClass,
  kind: LayerKind,
  ratio: Interval,
  box: AssumptionBox,
): { readonly patterns: readonly PatternRange[]; readonly always: boolean } {
  let below = 0;
  const patterns = schemesFor(of, kind).flatMap((scheme) => {
    const reach = SCHEME_REACH[scheme];
    const from = below;
    below = reach;
    if (ratio.low > reach || (ratio.high <= from && from > 0)) return [];
    const within = { low: Math.max(ratio.low, from), high: Math.min(ratio.high, reach) };
    return [patternRange(of, scheme, within, box)];
  });
  return { patterns, always: ratio.high <= below };
}

/** How the layer may be made today within the box. A reported scheme stands; the template's follows D. */
function baselinesWithin(layer: Layer, pitch: Interval, box: AssumptionBox): readonly PatternRange[] {
  const { class: of, scheme, kind, basis } = layer;
  if (of === null || scheme === null) return [];
  const ratio = {
    low: classPitchNm(of, kind, box.low) / pitch.high,
    high: classPitchNm(of, kind, box.high) / pitch.low,
  };
  const told = (): PatternRange => {
    const reach = SCHEME_REACH[scheme];
    const within = { low: Math.min(ratio.low, reach), high: Math.min(ratio.high, reach) };
    return patternRange(of, scheme, within, box);
  };
  if (basis === 'reported') return [told()];
  const { patterns, always } = patternsWithin(of, kind, ratio, box);
  return always ? patterns : [...patterns, told()];
}

/**
 * A cell of the box: a piece of the range of the two costs that most layers of a node share, an extra step and an EUV
 * pass, with the ranges of all other passes whole. Within a node all layers lie in one cell.
 */
export interface CostCell {
  readonly step: Interval;
  readonly pass: Readonly<Record<ProjectionClass, Interval>>;
}

const PIECES_OF_A_COST = 4;

function piecesOfCost({ low, high }: Interval): readonly Interval[] {
  const count = high > low ? PIECES_OF_A_COST : 1;
  const at = (i: number): number => (i === count ? high : low + (i * (high - low)) / count);
  return Array.from({ length: count }, (_, i) => ({ low: at(i), high: at(i + 1) }));
}

const PASSES = ['i-line', 'krf', 'arf-dry', 'arf-immersion', 'euv', 'euv-high-na'] as const;

/** The cells of a box; one where the reader fixed both costs. */
export function cellsOf(box: AssumptionBox): readonly CostCell[] {
  const between = (id: ParameterId): Interval => ({ low: box.low[id], high: box.high[id] });
  const whole = Object.fromEntries(PASSES.map((of) => [of, between(`${of}.pass-cost`)])) as CostCell['pass'];
  return piecesOfCost(between('step-cost')).flatMap((step) =>
    piecesOfCost(between('euv.pass-cost')).map((euv) => ({ step, pass: { ...whole, euv } })),
  );
}

function costAt(pattern: PatternRange, step: number, end: 'low' | 'high', cell: CostCell): number {
  return pattern.exposures[end] * cell.pass[pattern.class][end] + pattern.steps[end] * step;
}

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

/** The layer in one piece of its pitch range: both sides of a ratio share the pitch, so short pieces bound it closely. */
interface Piece {
  readonly pitch: Interval;
  readonly baselines: readonly PatternRange[];
}

const PIECES = 8;

/** The layer as it may be made, its pitch range cut into pieces; null where pitch or making is open. */
export function piecesOf(layer: Layer, pitch: Interval, box: AssumptionBox): readonly Piece[] {
  const width = (pitch.high - pitch.low) / PIECES;
  const count = width > 0 ? PIECES : 1;
  return Array.from({ length: count }, (_, i) => {
    const high = i === count - 1 ? pitch.high : pitch.low + (i + 1) * width;
    const piece = { low: pitch.low + i * width, high };
    return { pitch: piece, baselines: baselinesWithin(layer, piece, box) };
  });
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

/** The schemes that a layer may be made with as it is, somewhere in the box. */
function madeWith(pieces: readonly Piece[]): readonly Scheme[] {
  return [...new Set(pieces.flatMap(({ baselines }) => baselines.map(({ scheme }) => scheme)))];
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
          if (!base || (same && basis === 'template' && pattern.scheme !== name)) return null;
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
  let [possible, certain] = [false, always && entries.length > 0 && optics.missing.length === 0];
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
 * Bounds of a weighted mean Σ w·r / Σ w with every weight and ratio in its own interval. The mean rises with each ratio;
 * in the weights it is extreme where those above some ratio are high and those below it low, or the other way round
 * (Karnik and Mendel's argument), so trying every such cut finds both ends.
 */
export function weightedMean(
  rows: readonly { readonly weight: Interval; readonly ratio: Interval }[],
): Interval {
  const mean = (end: 'low' | 'high', cut: number, sorted: typeof rows): number => {
    let [top, bottom] = [0, 0];
    for (const [i, { weight, ratio }] of sorted.entries()) {
      const heavy = end === 'high' ? i >= cut : i < cut;
      const w = heavy ? weight.high : weight.low;
      top += w * ratio[end];
      bottom += w;
    }
    return bottom === 0 ? 1 : top / bottom;
  };
  const at = (end: 'low' | 'high'): number[] => {
    const sorted = [...rows].sort((a, b) => a.ratio[end] - b.ratio[end]);
    return [...sorted, null].map((_, cut) => mean(end, cut, sorted));
  };
  return { low: Math.min(...at('low')), high: Math.max(...at('high')) };
}
