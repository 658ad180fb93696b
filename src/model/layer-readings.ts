/**
 * The layers of a node in every reading of its number of EUV exposures: as recorded, with each number that the recorded
 * range leaves possible, and where no number is on record with each that the layers can take.
 *
 * From one number to the next mostly one kind of layer moves to EUV. While it alone does, the numbers between the first
 * and the last need no reading of their own: their layers are those of the two together, and a ratio of costs that are
 * linear in one number is monotone in it. Where layers take two exposures each, one left over may serve another kind in
 * between; such a number is a reading.
 */

import { resolveClasses } from './class-values.ts';
import type { LayerContext } from './class-values.ts';
import { euvPlaces, partsOf, placedBy, recordedEuv, sharesOf, splitOf } from './euv-layers.ts';
import type { EuvPlaces, Split } from './euv-layers.ts';
import type { Interval } from './figure.ts';
import { criticalLayers, layersOf, relaxedLayer } from './layers.ts';
import type { Layer } from './layers.ts';
import type { ProcessNode } from './node.ts';

/** The number of EUV exposures on record beside what the layers with figures take of it. */
export interface EuvExposures {
  /** Null where no number is on record. */
  readonly recorded: Interval | null;
  /** Exposures of the layers on EUV, as the node is computed with and over all readings. */
  readonly placed: number;
  readonly within: Interval;
  /** Exposures that the record has beyond those, on layers that no figure describes. */
  readonly unplaced: Interval;
}

/** The numbers of the layers that a reading has more or fewer of; 0 where it has none. */
export type LayerNumbers = ReadonlyMap<Layer, number>;

/** What the record of EUV exposures leaves possible beside the layers that a node is computed with. */
export interface OtherReadings {
  /** Layers of which the central reading has none. */
  readonly possible: readonly Layer[];
  readonly others: readonly LayerNumbers[];
  /** Null where record and layers agree, and where the node is made without EUV. */
  readonly euv: EuvExposures | null;
}

export interface LayerReadings extends OtherReadings {
  /** The central reading: `layersOf`, with `counts` where other readings have other numbers. */
  readonly layers: readonly Layer[];
}

export const ONE_READING: OtherReadings = { possible: [], others: [], euv: null };

/** How many layers of each choice are on EUV. */
type Shares = readonly number[];

function hull(values: readonly number[]): Interval {
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** At least one: EUV is among the classes. Where layers of open making may be on EUV, none need be left for the others. */
function numbersIn(recorded: Interval | null, most: number): readonly number[] {
  const low = Math.max(1, Math.ceil(recorded?.low ?? 1));
  const end = recorded?.high ?? most;
  const high = Number.isFinite(end) ? Math.floor(end) : Math.max(low, most);
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
}

/** The choices whose share differs. */
function moved(a: Shares, b: Shares): readonly number[] {
  return a.flatMap((share, i) => (share === b[i] ? [] : [i]));
}

/** Of shares in the order of their numbers those that no others stand for: each once, the ends, and where the kind that moves changes. */
function corners(all: readonly Shares[]): readonly Shares[] {
  const each = all.filter((shares, i) => i === 0 || moved(shares, all[i - 1] ?? []).length > 0);
  return each.filter((shares, i) => {
    const [before, after] = [each[i - 1], each[i + 1]];
    if (!before || !after) return true;
    const kinds = new Set([...moved(shares, before), ...moved(shares, after)]);
    return kinds.size > 1;
  });
}

/** The shares of the central reading, then those of others, and what they leave of the record. */
interface Tried {
  readonly shares: readonly [Shares, ...Shares[]];
  readonly euv: EuvExposures;
}

function triedFor(
  node: ProcessNode,
  layers: readonly Layer[],
  places: EuvPlaces,
  context: LayerContext,
): Tried {
  const [recorded, { choices }] = [recordedEuv(node, context), places];
  const all = choices.map(({ layer }) => layer.count);
  const asMade = choices.map(({ layer }) => (layer.family === 'euv' ? layer.count : 0));
  const central = recorded ? sharesOf(places, recorded.central) : asMade;
  const numbers = numbersIn(recorded?.range ?? null, placedBy(places, all));
  const told = numbers.map((number) => sharesOf(places, number));
  const open = layers.some(({ class: of, families }) => of === null && families?.includes('euv'));
  // Layers of open making may take any part of the number.
  const fewer = open ? Array.from({ length: numbers[0] ?? 0 }, (_, number) => sharesOf(places, number)) : [];
  const placed = placedBy(places, central);
  const beyond = [
    ...(recorded ? [recorded.central - placed] : []),
    ...numbers.map((number, i) => number - placedBy(places, told[i] ?? [])),
  ];
  return {
    shares: [central, ...corners([...fewer, ...told]).filter((of) => moved(of, central).length > 0)],
    euv: {
      recorded: recorded?.range ?? null,
      placed,
      within: hull([placed, ...told.map((of) => placedBy(places, of))]),
      unplaced: hull((beyond.length > 0 ? beyond : [0]).map((number) => Math.max(0, number))),
    },
  };
}

function agrees({ recorded, placed, within }: EuvExposures): boolean {
  return [recorded?.low, recorded?.high, within.low, within.high].every((end) => end === placed);
}

/** A part of a layer with the least and the most that the readings have of it. */
function counted(part: Layer, numbers: readonly number[]): Layer {
  const counts = hull(numbers);
  return counts.low === counts.high ? part : { ...part, counts };
}

/** The parts of each choice; a layer of open making stays as it is where no number is on record. */
function splitsOf({ choices }: EuvPlaces, { shares, euv }: Tried): ReadonlyMap<Layer, Split> {
  const splits = new Map<Layer, Split>();
  for (const [i, choice] of choices.entries()) {
    const { layer } = choice;
    if (!euv.recorded && layer.class === null) continue;
    const own = shares.map((of) => of[i] ?? 0);
    const split = splitOf(choice, euv.recorded ? (own[0] ?? 0) : null);
    const rest = own.map((share) => layer.count - share);
    splits.set(layer, {
      euv: counted(split.euv, own),
      other: split.other && counted(split.other, rest),
    });
  }
  return splits;
}

/** The layers of a node as `layersOf` has them, and what other numbers of EUV exposures would make of them. */
export function layerReadings(node: ProcessNode, context: LayerContext): LayerReadings {
  const critical = criticalLayers(node, context);
  const classes = resolveClasses(node, context)?.value.classes;
  const places = euvPlaces(node, critical, classes, context.assumptions);
  if (!places || node.deviceClass !== 'logic') return { layers: layersOf(node, context), ...ONE_READING };
  const tried = triedFor(node, critical, places, context);
  const splits = splitsOf(places, tried);
  const rows = critical.flatMap((layer) => partsOf(splits.get(layer), layer));
  const [, ...others] = tried.shares.map(
    (shares): LayerNumbers =>
      new Map(
        places.choices.flatMap(({ layer }, i) => {
          const [split, share] = [splits.get(layer), shares[i] ?? 0];
          const parts = split ? partsOf(split, layer) : [];
          return parts.map((part, place) => [part, place === 0 ? share : layer.count - share] as const);
        }),
      ),
  );
  return {
    layers: [
      ...rows.filter(({ count }) => count > 0),
      relaxedLayer(context.assumptions['relaxed-layer-pitch-nm']),
    ],
    possible: rows.filter(({ count, counts }) => count === 0 && counts !== undefined),
    others,
    euv: agrees(tried.euv) ? null : tried.euv,
  };
}
