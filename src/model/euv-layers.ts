/**
 * Which layers of a node are exposed on EUV, where the record says how many are but not which: EUV goes first where
 * it saves most against the node's other classes, until the recorded number of EUV exposures is used up (design §5.2).
 */

import type { LayerContext } from './class-values.ts';
import { familyOf } from './equipment.ts';
import type { ScannerClass } from './equipment.ts';
import { centralOf, usable } from './figure.ts';
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

interface Choice {
  readonly layer: Layer;
  readonly euv: Way | undefined;
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

/** Its number is now tied to the recorded number of EUV layers, no longer to the template's parameter. */
function made({ countFrom: _, ...layer }: Layer, way: Way, count: number, name: string): Layer {
  const family = familyOf(way.class);
  return { ...layer, layer: name, count, class: way.class, family, families: [family], scheme: way.scheme };
}

/** The layers with EUV on as many exposures as recorded; unchanged where no number of EUV layers is on record. */
export function withEuvLayers(
  node: ProcessNode,
  layers: readonly Layer[],
  classes: readonly ScannerClass[] | undefined,
  context: LayerContext,
): readonly Layer[] {
  const recorded = usable(node.euvLayers, context.includeUnverified);
  const number = recorded && centralOf(recorded);
  if (number === null || number === 0 || !classes?.some((of) => familyOf(of) === 'euv')) return layers;
  const { assumptions } = context;
  // A reported class stands, with a scheme or without.
  const named = new Set(node.reportedLayers?.flatMap((entry) => (entry.class ? entry.layer : [])));
  const told = layers.filter((layer) => named.has(layer.layer) && layer.family === 'euv');
  let left = number - told.reduce((sum, layer) => sum + layer.count * (layer.scheme === 'EUV-DP' ? 2 : 1), 0);
  const choices = layers.flatMap((layer) =>
    named.has(layer.layer) ? [] : (choiceOf(layer, classes, assumptions) ?? []),
  );
  const shares = new Map<Layer, number>();
  for (const { layer, euv, other } of [...choices].sort((a, b) => b.saving - a.saving)) {
    const most = Math.max(0, Math.floor(left / (euv?.exposures ?? 1)));
    const share = other ? Math.min(layer.count, most) : layer.count;
    shares.set(layer, share);
    left -= share * (euv?.exposures ?? 0);
  }
  return layers.flatMap((layer) => {
    const choice = choices.find((entry) => entry.layer === layer);
    const share = shares.get(layer);
    if (!choice?.euv || share === undefined) return [layer];
    const rest = layer.count - share;
    return [
      ...(share > 0 ? [made(layer, choice.euv, share, layer.layer)] : []),
      ...(rest > 0 && choice.other
        ? [made(layer, choice.other, rest, share > 0 ? `${layer.layer} (without EUV)` : layer.layer)]
        : []),
    ];
  });
}
