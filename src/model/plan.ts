/**
 * How a node is made and what every machine offers each of its layers: all that depends on records and assumptions
 * alone. A scenario then only chooses among what it leaves available.
 */

import type { ScannerFamily } from './equipment.ts';
import { once } from './kept.ts';
import { layerRanges } from './layer-ranges.ts';
import type { BoxPools, LayerRanges } from './layer-ranges.ts';
import { ONE_READING } from './layer-readings.ts';
import type { EuvExposures, LayerNumbers, OtherReadings } from './layer-readings.ts';
import type { Layer } from './layers.ts';
import { preferredIn } from './offer-order.ts';
import type { Mode } from './offer-order.ts';
import { baselineOf, offerOf } from './offers.ts';
import type { Offer, Pattern } from './offers.ts';
import type { Assumptions } from './parameters.ts';
import type { ProjectionClass } from './patterning.ts';
import { placesInSeries, placesOfFamilies, placesStanding } from './pool.ts';
import type { Pool } from './pool.ts';
import { unplacedRange } from './ranges.ts';
import type { BaselineRange } from './ranges.ts';

/** A critical layer with what each machine offers it. */
export interface LayerPlan {
  readonly layer: Layer;
  readonly pitchNm: number;
  readonly class: ProjectionClass;
  readonly family: ScannerFamily;
  readonly baseline: Pattern;
  /** In the order of the pool; worked out when first asked for: a layer whose own machines all stand needs none. */
  readonly offers: () => readonly Offer[];
  /** Places in the pool of the machines of the layer's own family, and of those among them in series. */
  readonly own: readonly number[];
  readonly inSeries: readonly number[];
  /** Places of the offers that may be taken, the best first, for each way to count what is open; sorted when first asked for. */
  readonly preferred: Readonly<Record<Mode, () => readonly number[]>>;
  /** Worked out when first asked for: only changed layers need them. */
  readonly ranges: () => LayerRanges | null;
}

/** A critical layer whose record leaves open how it is made. */
export interface OpenLayer {
  readonly layer: Layer;
  /** Places in the pool of the machines it may be exposed on. */
  readonly own: readonly number[];
  readonly missing: readonly string[];
}

/** A layer that the node has in another reading of its record alone; planned when first asked for. */
export interface PossibleLayer {
  readonly inSeries: readonly number[];
  readonly plan: () => LayerPlan | null;
}

export interface NodePlan {
  readonly layers: readonly LayerPlan[];
  readonly open: readonly OpenLayer[];
  readonly possible: readonly PossibleLayer[];
  /** The other readings of its record, in numbers of `layers` and `possible`. */
  readonly others: readonly LayerNumbers[];
  readonly euv: EuvExposures | null;
  /** What the EUV exposures that no layer takes may weigh; null without bounds or without such exposures. */
  readonly unplaced: BaselineRange | null;
}

function planLayer(
  layer: Layer,
  pool: Pool,
  assumptions: Assumptions,
  pools: BoxPools | null,
): LayerPlan | OpenLayer {
  const { family, class: of, centralPitchNm: pitchNm } = layer;
  const baseline = baselineOf(layer, assumptions);
  if (!baseline || family === null || pitchNm === null || of === null) {
    const missing = layer.missing.length > 0 ? layer.missing : [`how ${layer.layer} is made`];
    return { layer, own: placesStanding(pool, layer.families), missing };
  }
  const own = placesOfFamilies(pool, [family]);
  const finestNm = Math.min(
    ...own.map((i) => pool.optics[i]?.singleNm[layer.kind] ?? Number.POSITIVE_INFINITY),
  );
  const context = { layer, pitchNm, family, baseline, finestNm, assumptions };
  const offers = once(() => pool.optics.map((optics) => offerOf(optics, context)));
  return {
    layer,
    pitchNm,
    class: of,
    family,
    baseline,
    offers,
    own,
    inSeries: placesInSeries(pool, own),
    preferred: {
      surely: once(() => preferredIn(offers(), baseline, 'surely')),
      possibly: once(() => preferredIn(offers(), baseline, 'possibly')),
    },
    ranges: once(() => pools && layerRanges(layer, pools)),
  };
}

function isPlanned(entry: LayerPlan | OpenLayer): entry is LayerPlan {
  return 'offers' in entry;
}

/** The plan of a node's critical layers; with `pools`, bounds too, and with `readings` what its record leaves possible beside. */
export function planOf(
  layers: readonly Layer[],
  pool: Pool,
  assumptions: Assumptions,
  pools: BoxPools | null,
  readings: OtherReadings = ONE_READING,
): NodePlan {
  const { possible, others, euv } = readings;
  const planned = layers
    .filter((layer) => !layer.relaxed)
    .map((layer) => planLayer(layer, pool, assumptions, pools));
  const most = euv?.unplaced.high ?? 0;
  return {
    layers: planned.filter(isPlanned),
    open: planned.filter((entry): entry is OpenLayer => !isPlanned(entry)),
    possible: possible.map((layer) => ({
      inSeries: placesInSeries(pool, placesOfFamilies(pool, layer.families)),
      plan: once(() => {
        const entry = planLayer(layer, pool, assumptions, pools);
        return isPlanned(entry) ? entry : null;
      }),
    })),
    others,
    euv,
    unplaced: pools && most > 0 ? unplacedRange([...layers, ...possible], most, pools.cells) : null,
  };
}

/** The layers that other readings alone have. */
export function possibleLayers(plan: NodePlan): readonly LayerPlan[] {
  return plan.possible.flatMap((layer) => layer.plan() ?? []);
}
