/** The schemes, pitches and numbers of a layer as they may turn out within the ranges of the assumptions. */

import type { Interval } from './figure.ts';
import { countedLayers } from './layer-counts.ts';
import type { Layer } from './layers.ts';
import type { LayerKind, Scheme } from './node.ts';
import type { AssumptionBox } from './parameters.ts';
import { SCHEME_REACH, classPitchNm, exposuresOf, schemesFor, stepsOf } from './patterning.ts';
import type { ProjectionClass } from './patterning.ts';

/** A scheme as it may turn out within the box: exposures and extra steps. */
export interface PatternRange {
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
    low: (pitchNm.low * box.low[scaledBy]) / current,
    high: (pitchNm.high * box.high[scaledBy]) / current,
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
export function patternsWithin(
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
    if (ratio.low > reach || ratio.high <= from) return [];
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

/** The layer in one piece of its pitch range: both sides of a ratio share the pitch, so short pieces bound it closely. */
export interface Piece {
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

/** The schemes that a layer may be made with as it is, somewhere in the box. */
export function madeWith(pieces: readonly Piece[]): readonly Scheme[] {
  return [...new Set(pieces.flatMap(({ baselines }) => baselines.map(({ scheme }) => scheme)))];
}
