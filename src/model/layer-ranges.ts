/** Bounds of one layer over the box of assumptions: its count, what it costs as made, what each machine offers it. */

import type { CostCell } from './cost-cells.ts';
import type { Interval } from './figure.ts';
import type { Layer } from './layers.ts';
import type { AssumptionBox, Assumptions } from './parameters.ts';
import { countRange, piecesOf, pitchRange } from './pattern-ranges.ts';
import type { Pool } from './pool.ts';
import { baselineRanges, offerRanges } from './ranges.ts';
import type { BaselineRange, OfferRange, OpticsEnds } from './ranges.ts';

/** Bounds of a layer's quantities over the box, the offers' in the order of the pool. */
export interface LayerRanges {
  readonly count: Interval;
  /** One for each scheme that the layer may be made with as it is. */
  readonly baselines: readonly BaselineRange[];
  readonly offers: readonly OfferRange[];
}

/** What the bounds need: the pool at both ends of the box. */
export interface BoxPools {
  readonly box: AssumptionBox;
  readonly cells: readonly CostCell[];
  readonly low: Pool;
  readonly high: Pool;
  /** The assumptions that the layers' pitches were scaled by. */
  readonly at: Assumptions;
}

export function layerRanges(layer: Layer, pools: BoxPools): LayerRanges | null {
  const { box, cells, low, high, at } = pools;
  const pitch = pitchRange(layer, layer.scaledBy === undefined ? null : at[layer.scaledBy], box);
  if (!pitch) return null;
  const pieces = piecesOf(layer, pitch, box);
  const ends = low.optics.flatMap((optics, i): OpticsEnds[] => {
    const other = high.optics[i];
    return other ? [{ low: optics, high: other }] : [];
  });
  return {
    count: countRange(layer, box),
    baselines: baselineRanges(pieces, cells),
    offers: offerRanges(ends, layer, pieces, box, cells),
  };
}
