/** Bounds on the ratios of a node over all assumptions, from the bounds of its layers. */

import type { Interval } from './figure.ts';
import type { LayerNumbers } from './layer-readings.ts';
import { possibleLayers } from './plan.ts';
import type { LayerPlan, NodePlan } from './plan.ts';
import { dominates } from './ranges.ts';
import type { BaselineRange, OfferRange } from './ranges.ts';
import { familyStands } from './route.ts';
import type { Access } from './route.ts';
import { weightedMean } from './weighted-mean.ts';

/** Bounds of one layer against itself as made, with the weight it has in the node. */
interface Bounds {
  readonly ratio: Interval;
  readonly weight: Interval;
}

const AS_MADE: Interval = { low: 1, high: 1 };

function times(a: Interval, b: Interval): Interval {
  return { low: a.low * b.low, high: a.high * b.high };
}

/** The offers of a layer's ranges that a fab might take, and those among them that are surely within reach. */
interface Offered {
  readonly all: readonly OfferRange[];
  readonly sure: readonly OfferRange[];
  readonly mayStand: boolean;
}

function offeredTo(plan: LayerPlan, offers: readonly OfferRange[], access: readonly Access[]): Offered {
  const within = (keep: (of: Access | undefined) => boolean): OfferRange[] =>
    offers.filter(
      (range, place) =>
        range.possible && keep(access[place]) && plan.offers()[place]?.verdict !== 'finer-class',
    );
  return {
    all: within((of) => of !== 'unavailable'),
    sure: within((of) => of === 'available'),
    mayStand: plan.own.some((place) => access[place] !== 'unavailable'),
  };
}

/** The offers that no other is feasible in every draw of. */
function frontier(offers: readonly OfferRange[]): OfferRange[] {
  let kept: OfferRange[] = [];
  for (const offer of offers) {
    if (kept.some((other) => dominates(other, offer))) continue;
    kept = [...kept.filter((other) => !dominates(offer, other)), offer];
  }
  return kept;
}

/**
 * The least a layer can cost is what it costs as made, if any machine of its family may be left, or the cheapest offer
 * that may be feasible. The most is the cheapest offer that is surely feasible; where none is, whichever offer is taken
 * costs no more than one that is feasible whenever it is, so the dearest of the frontier bounds it.
 */
function costRatioIn({ all, sure, mayStand }: Offered, base: number, cell: number): Interval {
  const at = (range: OfferRange, end: 'low' | 'high'): number => range.costRatios[base]?.[cell]?.[end] ?? 1;
  const certain = sure.filter((range) => range.certain);
  const high =
    certain.length > 0
      ? Math.min(...certain.map((range) => at(range, 'high')))
      : Math.max(1, ...frontier(sure.filter((range) => range.known)).map((range) => at(range, 'high')));
  return { low: mayStand ? 1 : Math.min(...all.map((range) => at(range, 'low')), high), high };
}

/** Exposures of whatever may be taken, against those as made: nothing dearer than what surely is there is. */
function exposureRatioIn(
  { all, mayStand }: Offered,
  made: Interval,
  base: number,
  costs: readonly Interval[],
): Interval {
  const taken = all.filter((range) =>
    (range.costRatios[base] ?? []).some((ratio, cell) => ratio.low <= (costs[cell]?.high ?? 1)),
  );
  const stands = mayStand || taken.length === 0 ? [1] : [];
  return {
    low: Math.min(...taken.map((range) => range.exposures.low / made.high), ...stands),
    high: Math.max(...taken.map((range) => range.exposures.high / made.low), ...stands),
  };
}

/** One way a layer may be made as it is, with what the scenario makes of it. */
interface Alternative {
  /** One for each cell of the box. */
  readonly costs: readonly Bounds[];
  readonly exposures: Bounds;
}

/** A layer with what becomes of one such in each way it may be made. */
interface Row {
  readonly plan: LayerPlan;
  readonly count: Interval;
  readonly alternatives: readonly Alternative[];
}

/** A layer whose whole family is available is as made in every draw. */
function rowOf(plan: LayerPlan, access: readonly Access[]): Row | null {
  const ranges = plan.ranges();
  if (!ranges) return null;
  const asMade = familyStands(plan, access, 'surely');
  const offered = offeredTo(plan, ranges.offers, access);
  const alternatives = ranges.baselines.map(({ costs, exposures }, base): Alternative => {
    const ratios = costs.map((_, cell) => (asMade ? AS_MADE : costRatioIn(offered, base, cell)));
    return {
      costs: costs.map((weight, cell) => ({ ratio: ratios[cell] ?? AS_MADE, weight })),
      exposures: {
        ratio: asMade ? AS_MADE : exposureRatioIn(offered, exposures, base, ratios),
        weight: exposures,
      },
    };
  });
  const one = alternatives.every(isAsMade) ? merged(alternatives) : null;
  return { plan, count: ranges.count, alternatives: one ? [one] : alternatives };
}

/** An alternative of so many layers. */
function weighed({ costs, exposures }: Alternative, count: Interval): Alternative {
  const by = ({ ratio, weight }: Bounds): Bounds => ({ ratio, weight: times(count, weight) });
  return { costs: costs.map(by), exposures: by(exposures) };
}

export interface RatioBounds {
  readonly cost: Interval;
  readonly exposures: Interval;
}

function hull(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.max(...intervals.map(({ high }) => high)),
  };
}

function joined(all: readonly Bounds[]): Bounds {
  return { ratio: hull(all.map(({ ratio }) => ratio)), weight: hull(all.map(({ weight }) => weight)) };
}

/** Alternatives as one: as made they differ in weight alone, and many at once would be too many to combine. */
function merged(alternatives: readonly Alternative[]): Alternative | null {
  const [first] = alternatives;
  if (!first) return null;
  return {
    costs: first.costs.map((_, cell) => joined(alternatives.flatMap(({ costs }) => costs[cell] ?? []))),
    exposures: joined(alternatives.map(({ exposures }) => exposures)),
  };
}

const MOST_COMBINATIONS = 64;

/** Every way the layers may be made together. */
function combinations(layers: readonly (readonly Alternative[])[]): readonly (readonly Alternative[])[] {
  let found: readonly (readonly Alternative[])[] = [[]];
  for (const alternatives of layers) {
    const one = found.length * alternatives.length > MOST_COMBINATIONS ? merged(alternatives) : null;
    const next = one ? [one] : alternatives;
    found = found.flatMap((chosen) => next.map((alternative) => [...chosen, alternative]));
  }
  return found;
}

function isAsMade({ costs, exposures }: Alternative): boolean {
  return [...costs, exposures].every(({ ratio }) => ratio.low === 1 && ratio.high === 1);
}

/**
 * EUV exposures on record that no layer with figures takes. Nothing finer than the finest EUV layer with figures is
 * assumed of them, so they change by no more than the EUV layer that changes most, and may not change at all.
 */
function unplacedIn({ costs, exposures }: BaselineRange, rows: readonly Row[]): Alternative {
  const euv = rows.flatMap(({ plan, alternatives }) => (plan.family === 'euv' ? alternatives : []));
  const upTo = (ratios: readonly Interval[]): Interval => hull([AS_MADE, ...ratios]);
  return {
    costs: costs.map((weight, cell) => ({
      weight,
      ratio: upTo(euv.flatMap((of) => of.costs[cell]?.ratio ?? [])),
    })),
    exposures: { weight: exposures, ratio: upTo(euv.map((of) => of.exposures.ratio)) },
  };
}

/** Bounds over the ways that layers may be made in together. */
function boundsOver(layers: readonly (readonly Alternative[])[]): RatioBounds {
  const all = combinations(layers);
  const cells = layers[0]?.[0]?.costs ?? [];
  return {
    cost: hull(
      all.flatMap((rows) =>
        cells.map((_, cell) => weightedMean(rows.flatMap(({ costs }) => costs[cell] ?? []))),
      ),
    ),
    exposures: hull(all.map((rows) => weightedMean(rows.map(({ exposures }) => exposures)))),
  };
}

/**
 * Bounds of lithography cost and of exposures against the node as made, over all readings of its record; null where a
 * layer has no range.
 */
export function ratioBounds(plan: NodePlan, access: readonly Access[]): RatioBounds | null {
  const layers = [...plan.layers, ...possibleLayers(plan)];
  const rows = layers.flatMap((of) => rowOf(of, access) ?? []);
  if (rows.length === 0 || rows.length < layers.length) return null;
  const rest = plan.unplaced ? [[unplacedIn(plan.unplaced, rows)]] : [];
  const none: LayerNumbers = new Map();
  const found = [none, ...plan.others].map((counts) => {
    const present = rows.flatMap(({ plan: { layer }, count, alternatives }) => {
      const number = counts.get(layer) ?? (layer.count === 0 ? 0 : null);
      const of = number === null ? count : { low: number, high: number };
      return of.high === 0 ? [] : [alternatives.map((alternative) => weighed(alternative, of))];
    });
    return boundsOver([...present, ...rest]);
  });
  return { cost: hull(found.map(({ cost }) => cost)), exposures: hull(found.map((of) => of.exposures)) };
}
