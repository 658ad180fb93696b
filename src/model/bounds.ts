/** Bounds on the ratios of a node over all assumptions, from the bounds of its layers. */

import type { Interval } from './figure.ts';
import type { LayerPlan, LayerRanges } from './plan.ts';
import { dominates, weightedMean } from './ranges.ts';
import type { OfferRange } from './ranges.ts';
import { familyStands } from './route.ts';
import type { Access } from './route.ts';

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

function offeredTo(plan: LayerPlan, offers: readonly OfferRange[], reach: readonly Access[]): Offered {
  const within = (keep: (of: Access | undefined) => boolean): OfferRange[] =>
    offers.filter(
      (range, place) => range.possible && keep(reach[place]) && plan.offers[place]?.verdict !== 'finer-class',
    );
  return {
    all: within((of) => of !== 'unavailable'),
    sure: within((of) => of === 'available'),
    mayStand: plan.own.some((place) => reach[place] !== 'unavailable'),
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
function costRatioIn({ all, sure, mayStand }: Offered, piece: number): Interval {
  const at = (range: OfferRange, end: 'low' | 'high'): number => range.costRatios[piece]?.[end] ?? 1;
  const certain = sure.filter((range) => range.certain);
  const high =
    certain.length > 0
      ? Math.min(...certain.map((range) => at(range, 'high')))
      : Math.max(1, ...frontier(sure.filter((range) => range.known)).map((range) => at(range, 'high')));
  const low = mayStand ? 1 : Math.min(...all.map((range) => at(range, 'low')));
  return { low: Math.min(low, high), high };
}

/** Exposures of whatever may be taken, against those as made: nothing dearer than what surely is there is. */
function exposureRatioIn(
  { all, mayStand }: Offered,
  ranges: LayerRanges,
  costs: readonly Interval[],
): Interval {
  const taken = all.filter((range) =>
    range.costRatios.some((ratio, piece) => ratio.low <= (costs[piece]?.high ?? 1)),
  );
  const stands = mayStand ? [1] : [];
  return {
    low: Math.min(...taken.map((range) => range.exposures.low / ranges.exposures.high), ...stands),
    high: Math.max(...taken.map((range) => range.exposures.high / ranges.exposures.low), ...stands),
  };
}

interface LayerBounds {
  /** One for each piece of the range of the step cost. */
  readonly costs: readonly Bounds[];
  readonly exposures: Bounds;
}

/** A layer whose whole family is available is as made in every draw. */
function layerBounds(plan: LayerPlan, reach: readonly Access[]): LayerBounds | null {
  const ranges = plan.ranges();
  if (!ranges) return null;
  const asMade = familyStands(plan, reach, 'surely');
  const offered = offeredTo(plan, ranges.offers, reach);
  const ratios = ranges.costs.map((_, piece) => (asMade ? AS_MADE : costRatioIn(offered, piece)));
  return {
    costs: ranges.costs.map((cost, piece) => ({
      ratio: ratios[piece] ?? AS_MADE,
      weight: times(ranges.count, cost),
    })),
    exposures: {
      ratio: asMade ? AS_MADE : exposureRatioIn(offered, ranges, ratios),
      weight: times(ranges.count, ranges.exposures),
    },
  };
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

/** Bounds of lithography cost and of exposures against the node as made; null where a layer has no range. */
export function ratioBounds(plans: readonly LayerPlan[], reach: readonly Access[]): RatioBounds | null {
  const rows = plans.flatMap((plan) => layerBounds(plan, reach) ?? []);
  const first = rows[0];
  if (rows.length < plans.length || !first) return null;
  const pieces = first.costs.map((_, piece) => weightedMean(rows.flatMap((row) => row.costs[piece] ?? [])));
  return { cost: hull(pieces), exposures: weightedMean(rows.map((row) => row.exposures)) };
}
