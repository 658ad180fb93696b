/**
 * How a node is made and what every machine offers each of its layers: all that depends on records and assumptions
 * alone. A scenario then only chooses among what it leaves available.
 */

import type { CostCell } from './cost-cells.ts';
import { fineness } from './equipment.ts';
import type { Equipment, ScannerFamily } from './equipment.ts';
import type { Interval } from './figure.ts';
import { ONE_READING } from './layer-readings.ts';
import type { EuvExposures, LayerNumbers, OtherReadings } from './layer-readings.ts';
import type { Layer } from './layers.ts';
import { baselineOf, decidingOverlayNm, offerOf, opticsOf } from './offers.ts';
import type { Offer, Optics, Pattern } from './offers.ts';
import type { AssumptionBox, Assumptions } from './parameters.ts';
import { countRange, piecesOf, pitchRange } from './pattern-ranges.ts';
import type { OverlayStatus, ProjectionClass } from './patterning.ts';
import { baselineRanges, offerRanges, unplacedRange } from './ranges.ts';
import type { BaselineRange, OfferRange, OpticsEnds } from './ranges.ts';

/** The machines that the model can put to a layer: all but imprint. */
export interface Pool {
  readonly optics: readonly Optics[];
  /** Place of a machine in `optics`. */
  readonly indexOf: ReadonlyMap<string, number>;
}

export function poolOf(
  machines: readonly Equipment[],
  assumptions: Assumptions,
  includeUnverified: boolean,
): Pool {
  const optics = machines.flatMap((machine) => opticsOf(machine, assumptions, includeUnverified) ?? []);
  return { optics, indexOf: new Map(optics.map(({ machine }, i) => [machine.id, i])) };
}

/** Bounds of a layer's quantities over the box, the offers' in the order of the pool. */
export interface LayerRanges {
  readonly count: Interval;
  /** One for each scheme that the layer may be made with as it is. */
  readonly baselines: readonly BaselineRange[];
  readonly offers: readonly OfferRange[];
}

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

/** Machines whose availability or figures are open, taken all out or all in. */
export type Mode = 'surely' | 'possibly';

function ownIn(pool: Pool, families: readonly ScannerFamily[] | null): number[] {
  const places: number[] = [];
  for (const [i, { family }] of pool.optics.entries())
    if (families === null || families.includes(family)) places.push(i);
  return places;
}

function inSeries(pool: Pool, places: readonly number[]): number[] {
  return places.filter((place) => pool.optics[place]?.machine.maturity === 'in-series');
}

/**
 * The machines in series that a layer of open making stands on: of every family it may be exposed on. None where one of
 * those families has no machine on record, as it may be that one.
 */
function standingFor(pool: Pool, families: readonly ScannerFamily[] | null): number[] {
  const places = inSeries(pool, ownIn(pool, families));
  const found = new Set(places.map((place) => pool.optics[place]?.family));
  return (families ?? []).every((family) => found.has(family)) ? places : [];
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

function rangesOf(layer: Layer, pools: BoxPools): LayerRanges | null {
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

function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}

function overlayNm(offer: Offer): number {
  return decidingOverlayNm(offer.optics) ?? Number.MAX_VALUE;
}

/** What an offer is chosen by, in this order: cost, overlay status, class, overlay. Smaller is better throughout. */
function order(a: Offer, b: Offer, least: number, mode: Mode): number {
  const cost = (offer: Offer): number => Math.max(least, offer.pattern?.cost ?? 0);
  return (
    cost(a) - cost(b) ||
    rankIn(a.status, mode) - rankIn(b.status, mode) ||
    fineness(b.optics.family) - fineness(a.optics.family) ||
    overlayNm(a) - overlayNm(b)
  );
}

/** Places of the offers that may be taken, the best first; those alike stay in the order of the pool. */
function preferredIn(offers: readonly Offer[], baseline: Pattern, mode: Mode): readonly number[] {
  const taken: { readonly place: number; readonly offer: Offer }[] = [];
  for (const [place, offer] of offers.entries()) {
    const { verdict } = offer;
    if (verdict === 'feasible' || (mode === 'possibly' && verdict === 'undetermined')) {
      taken.push({ place, offer });
    }
  }
  return taken.sort((a, b) => order(a.offer, b.offer, baseline.cost, mode)).map(({ place }) => place);
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
    return { layer, own: standingFor(pool, layer.families), missing };
  }
  const own = ownIn(pool, [family]);
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
    inSeries: inSeries(pool, own),
    preferred: {
      surely: once(() => preferredIn(offers(), baseline, 'surely')),
      possibly: once(() => preferredIn(offers(), baseline, 'possibly')),
    },
    ranges: once(() => pools && rangesOf(layer, pools)),
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
      inSeries: inSeries(pool, ownIn(pool, layer.families)),
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

const RANKS: Readonly<Record<OverlayStatus, number>> = { ok: 0, marginal: 1, infeasible: 2, undetermined: 3 };

/** Place of a status from best to worst; without a figure it is at its best where machines are taken all in. */
export function rankIn(status: OverlayStatus, mode: Mode): number {
  return status === 'undetermined' && mode === 'possibly' ? RANKS.ok : RANKS[status];
}
