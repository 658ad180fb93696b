/**
 * Which layers of a node are exposed on EUV, where the record says how many are but not which: EUV goes first where
 * it saves most against the node's other classes, until the number of EUV exposures is used up (design §5.2).
 */

import type { LayerContext } from './class-values.ts';
import { familyOf } from './equipment.ts';
import type { ScannerClass } from './equipment.ts';
import { centralOf, intervalOf, usable } from './figure.ts';
import type { Interval } from './figure.ts';
import type { Layer } from './layers.ts';
import type { ProcessNode, Scheme } from './node.ts';
import type { Assumptions } from './parameters.ts';
import { cheapestScheme, exposuresOf, classPitchNm, layerCost } from './patterning.ts';
import type { ProjectionClass } from './patterning.ts';

interface Way {
  readonly class: ProjectionClass;
  readonly scheme: Scheme;
  readonly cost: number;
  readonly exposures: number;
}

function waysOf(
  layer: Layer,
  pitchNm: number,
  classes: readonly ProjectionClass[],
  assumptions: Assumptions,
): Way[] {
  return classes
    .flatMap((of): Way[] => {
      const scheme = cheapestScheme(of, layer.kind, pitchNm, assumptions);
      if (!scheme) return [];
      const exposures = exposuresOf(scheme, classPitchNm(of, layer.kind, assumptions), pitchNm);
      return [
        { class: of, scheme, cost: layerCost(of, scheme, layer.kind, pitchNm, assumptions), exposures },
      ];
    })
    .sort((a, b) => a.cost - b.cost);
}

/**
 * Fins stay on self-aligned immersion wherever it prints them: every reported fin layer of a node with EUV is made so
 * (TSMC N5, Samsung 7LPP, Intel 4).
 */
export function isSelfAligned(layer: string): boolean {
  return layer === 'fin';
}

/** A layer that may be on EUV or not. */
interface Choice {
  readonly layer: Layer;
  readonly euv: Way;
  readonly other: Way | undefined;
  /** Cost saved by each EUV exposure; endless where nothing else prints the layer. */
  readonly saving: number;
}

function choiceOf(layer: Layer, classes: readonly ScannerClass[], assumptions: Assumptions): Choice | null {
  const pitch = layer.centralPitchNm;
  if (layer.basis !== 'template' || pitch === null || layer.relaxed) return null;
  const projection = classes.filter((of): of is ProjectionClass => of !== 'imprint');
  const isEuv = (of: ProjectionClass): boolean => familyOf(of) === 'euv';
  const euv = waysOf(layer, pitch, projection.filter(isEuv), assumptions)[0];
  const other = waysOf(
    layer,
    pitch,
    projection.filter((of) => !isEuv(of)),
    assumptions,
  )[0];
  if (!euv || (other && isSelfAligned(layer.layer))) return null;
  const saving = other ? (other.cost - euv.cost) / euv.exposures : Number.POSITIVE_INFINITY;
  return { layer, euv, other, saving };
}

/** Where a node's EUV exposures may stand. */
export interface EuvPlaces {
  /** Exposures of the layers that are reported on EUV. */
  readonly told: number;
  /** The layers that may be on EUV, those that save most by each exposure first. */
  readonly choices: readonly Choice[];
}

/** Null where EUV is not among the classes that the node is recorded to use. */
export function euvPlaces(
  node: ProcessNode,
  layers: readonly Layer[],
  classes: readonly ScannerClass[] | undefined,
  assumptions: Assumptions,
): EuvPlaces | null {
  if (!classes?.some((of) => familyOf(of) === 'euv')) return null;
  // A reported class stands, with a scheme or without.
  const named = new Set(node.reportedLayers?.flatMap((entry) => (entry.class ? entry.layer : [])));
  const told = layers.filter((layer) => named.has(layer.layer) && layer.family === 'euv');
  const choices = layers.flatMap((layer) =>
    named.has(layer.layer) ? [] : (choiceOf(layer, classes, assumptions) ?? []),
  );
  return {
    told: told.reduce((sum, layer) => sum + layer.count * (layer.scheme === 'EUV-DP' ? 2 : 1), 0),
    choices: choices.sort((a, b) => b.saving - a.saving),
  };
}

/** How many layers of each choice are on EUV, with that number of exposures for all. */
export function sharesOf({ told, choices }: EuvPlaces, exposures: number): readonly number[] {
  let left = exposures - told;
  return choices.map(({ layer, euv, other }) => {
    const most = Math.max(0, Math.floor(left / euv.exposures));
    const share = other ? Math.min(layer.count, most) : layer.count;
    left -= share * euv.exposures;
    return share;
  });
}

/** The EUV exposures that such shares come to. */
export function placedBy({ told, choices }: EuvPlaces, shares: readonly number[]): number {
  return choices.reduce((sum, { euv }, i) => sum + (shares[i] ?? 0) * euv.exposures, told);
}

/** The number of EUV exposures on record; null where there is none, and where it is 0 beside EUV among the classes. */
export function recordedEuv(
  node: ProcessNode,
  { includeUnverified }: Pick<LayerContext, 'includeUnverified'>,
): { readonly central: number; readonly range: Interval } | null {
  const figure = usable(node.euvLayers, includeUnverified);
  const [central, range] = [figure && centralOf(figure), figure && intervalOf(figure)];
  return central === null || central === 0 || range === null ? null : { central, range };
}

/** The part of a layer that is on EUV, and the part that is not; either may be none. */
export interface Split {
  readonly euv: Layer;
  readonly other: Layer | null;
}

function made(layer: Layer, way: Way, count: number, name: string): Layer {
  const family = familyOf(way.class);
  return { ...layer, layer: name, count, class: way.class, family, families: [family], scheme: way.scheme };
}

/**
 * A layer in two parts, `share` of it on EUV. Its number is then tied to that of the EUV layers and no longer to the
 * template's parameter. Without a number (null) the layer stands on its cheapest class, and the other part is empty.
 */
export function splitOf({ layer, euv, other }: Choice, share: number | null): Split {
  const whole = layer.family === 'euv' ? layer.count : 0;
  const [{ countFrom: _, ...tied }, count] = [layer, share ?? whole];
  const of = share === null ? layer : tied;
  const [bare, rest] = [`${layer.layer} (without EUV)`, layer.count - count];
  return {
    euv: made(of, euv, count, count > 0 ? layer.layer : `${layer.layer} (on EUV)`),
    other: other ? made(of, other, rest, count > 0 ? bare : layer.layer) : null,
  };
}

/** The layers with EUV on as many exposures as recorded; unchanged where no number of EUV layers is on record. */
export function withEuvLayers(
  node: ProcessNode,
  layers: readonly Layer[],
  classes: readonly ScannerClass[] | undefined,
  context: LayerContext,
): readonly Layer[] {
  const recorded = recordedEuv(node, context);
  const places = recorded && euvPlaces(node, layers, classes, context.assumptions);
  if (!places) return layers;
  const shares = sharesOf(places, recorded.central);
  const splits = new Map(places.choices.map((choice, i) => [choice.layer, splitOf(choice, shares[i] ?? 0)]));
  return layers.flatMap((layer) => partsOf(splits.get(layer), layer).filter(({ count }) => count > 0));
}

/** Both parts of a layer that may be on EUV; any other is itself. */
export function partsOf(split: Split | undefined, layer: Layer): readonly Layer[] {
  return split ? [split.euv, ...(split.other ? [split.other] : [])] : [layer];
}
