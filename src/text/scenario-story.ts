/** Layer by layer for one node: as made and under the scenario, the overlay it has and needs, and why other machines lost. */

import { plansFor } from '../model/index.ts';
import type {
  Assessment,
  Catalogue,
  LayerProduction,
  OverlayCheck,
  PrintedLayer,
  ProcessNode,
} from '../model/index.ts';
import { countText, numberText } from './numbers.ts';
import { OVERLAY_WORDS } from './production.ts';
import { CLASS_WORDS } from './words.ts';
import { nodeOf } from './scenario-lookup.ts';
import { lostMachines, lostRows } from './scenario-lost.ts';
import { machineName } from './scenario-names.ts';
import { quietly, said } from './scenario-rows.ts';
import type { Cell, Group, Row } from './scenario-rows.ts';

export const LAYER_HEADS = [
  'Layer',
  'As made',
  'Under the scenario',
  'Overlay, one chuck',
  'Overlay, mixed fleet',
  'Basis',
] as const;

function printedCell(catalogue: Catalogue, layer: PrintedLayer | null, none: string): Cell {
  if (!layer) return quietly(none);
  const cuts = layer.cuts > 0 ? `, ${countText(layer.cuts, 'cut')} among them` : '';
  return [
    { text: machineName(catalogue, layer.equipment) ?? `${CLASS_WORDS[layer.class]} (no machine on record)` },
    ...quietly(
      `${layer.scheme}, ${countText(layer.exposures, 'exposure')}${cuts}`,
      `cost ${numberText(layer.cost, 2)}`,
    ),
  ];
}

function overlayCell(check: OverlayCheck | null): Cell {
  if (!check) return quietly('not asked');
  const needed = `${numberText(check.requiredNm, 1)} nm needed`;
  if (check.availableNm === null) return [{ text: OVERLAY_WORDS.undetermined }, ...quietly(needed)];
  return [
    { text: `${numberText(check.availableNm, 1)} nm` },
    ...quietly(`${needed}; ${OVERLAY_WORDS[check.status]}`),
  ];
}

function basisCell(catalogue: Catalogue, layer: LayerProduction): Cell {
  const of = layer.classValueOf === undefined ? null : nodeOf(catalogue, layer.classValueOf);
  const taken = of ? [`pitch or class from ${of.name}`] : [];
  return layer.basis === 'reported'
    ? [{ text: 'reported' }, ...quietly(...taken)]
    : [{ text: 'template †' }, ...quietly(...taken)];
}

function numberOf({ count, countRange }: LayerProduction): string {
  const number = countText(count, 'layer');
  return countRange ? `${number} (from ${String(countRange.low)} to ${String(countRange.high)})` : number;
}

function layerRow(catalogue: Catalogue, layer: LayerProduction, open: boolean): Row {
  const pitch = layer.pitchNm === null ? 'pitch not on record' : `${numberText(layer.pitchNm, 1)} nm pitch`;
  const missing =
    layer.missing.length > 0
      ? 'how it is made is not on record'
      : open
        ? 'open: no machine surely left prints it'
        : 'no route';
  const same = layer.asMade && layer.scenario !== null;
  return [
    [{ text: layer.layer }, ...quietly(`${numberOf(layer)} at ${pitch}, ${layer.kind}`)],
    printedCell(catalogue, layer.baseline, missing),
    same ? said('as made') : printedCell(catalogue, layer.scenario, missing),
    overlayCell(layer.overlay),
    overlayCell(layer.mixedFleet),
    basisCell(catalogue, layer),
  ];
}

export interface Story {
  readonly node: ProcessNode;
  readonly layers: readonly Row[];
  /** One group per layer with what each machine that was not taken offers. */
  readonly lost: readonly Group[];
}

/** The layer story of one node in an assessment that covers it; null for memory, whose production is not modeled. */
export function layerStory(catalogue: Catalogue, assessment: Assessment, id: string): Story | null {
  const node = nodeOf(catalogue, id);
  const result = assessment.nodes.find((entry) => entry.node === id);
  if (!node || !result || node.deviceClass !== 'logic') return null;
  const { layers, outcome } = result.production;
  const open = outcome === 'undetermined';
  const plan = plansFor(catalogue, assessment.scenario).planOf(node);
  return {
    node,
    layers: layers.map((layer) => layerRow(catalogue, layer, open)),
    lost: plan.layers.flatMap((of, i): Group[] => {
      const layer = layers[i];
      if (!layer) return [];
      const rows = lostRows(catalogue, lostMachines(catalogue, assessment, result, of, layer));
      const taken =
        layer.scenario === null
          ? open
            ? 'no machine surely left prints it'
            : 'no machine prints it'
          : `${machineName(catalogue, layer.scenario.equipment) ?? CLASS_WORDS[layer.scenario.class]} prints it`;
      return [
        {
          title: layer.layer,
          note: `${taken}; why ${countText(of.offers().length - (layer.scenario?.equipment ? 1 : 0), 'other machine')} did not get it`,
          rows,
        },
      ];
    }),
  };
}
