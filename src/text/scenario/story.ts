/** Layer by layer for one node: as made and under the scenario, the overlay it has and needs, and why other machines lost. */

import { accessOf, byId, plansFor, SCANNER_CLASSES } from '../../model/index.ts';
import type {
  Assessment,
  Catalogue,
  LayerPlan,
  LayerProduction,
  NodeResult,
  Offer,
  OverlayCheck,
  PrintedLayer,
  ProcessNode,
  ScannerClass,
} from '../../model/index.ts';
import { countText, numberText } from '../numbers.ts';
import { OVERLAY_WORDS } from '../production.ts';
import { CLASS_WORDS } from '../words.ts';
import { shortLinkText } from './access.ts';
import { machineName, machineNames } from './names.ts';
import { quietly, said } from './rows.ts';
import type { Cell, Group, Row } from './rows.ts';

export const LAYER_HEADS = [
  'Layer',
  'As made',
  'Under the scenario',
  'Overlay, one chuck',
  'Overlay, mixed fleet',
  'Basis',
] as const;

export const LOST_HEADS = ['Class', 'Machines', 'Why'] as const;

function printedCell(catalogue: Catalogue, layer: PrintedLayer | null, none: string): Cell {
  if (!layer) return quietly(none);
  const cuts = layer.cuts > 0 ? `, ${countText(layer.cuts, 'cut')} among them` : '';
  return [
    { text: machineName(catalogue, layer.equipment) ?? `${CLASS_WORDS[layer.class]} (no machine on record)` },
    ...quietly(
      `${layer.scheme}, ${countText(layer.exposures, 'exposure')}${cuts}`,
      `${numberText(layer.cost, 2)} passes`,
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
  const of = layer.classValueOf === undefined ? null : byId(catalogue.nodes, layer.classValueOf);
  const taken = of ? [`pitch or class from ${of.name}`] : [];
  return layer.basis === 'reported'
    ? [{ text: 'reported' }, ...quietly(...taken)]
    : [{ text: 'template †' }, ...quietly(...taken)];
}

function layerRow(catalogue: Catalogue, layer: LayerProduction): Row {
  const pitch = layer.pitchNm === null ? 'pitch not on record' : `${numberText(layer.pitchNm, 1)} nm pitch`;
  const missing = layer.missing.length > 0 ? 'how it is made is not on record' : 'no route';
  const same = layer.asMade && layer.scenario !== null;
  return [
    [{ text: layer.layer }, ...quietly(`${countText(layer.count, 'layer')} at ${pitch}, ${layer.kind}`)],
    printedCell(catalogue, layer.baseline, missing),
    same ? said('as made') : printedCell(catalogue, layer.scenario, missing),
    overlayCell(layer.overlay),
    overlayCell(layer.mixedFleet),
    basisCell(catalogue, layer),
  ];
}

/** What machines that share a reason have in common, with the numbers that differ. */
interface Loss {
  readonly key: string;
  readonly text: (numbers: readonly number[]) => string;
  readonly number?: number;
}

function rangeText(numbers: readonly number[]): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((value) => numberText(value, 1));
  return low === high ? (low ?? '') : `${low ?? ''}\u2013${high ?? ''}`;
}

function fixed(text: string): Loss {
  return { key: text, text: () => text };
}

function overlayLoss(offer: Offer): Loss {
  const check = offer.optics.dedicatedNm === null ? offer.mixed : offer.dedicated;
  const needed = `${numberText(check?.requiredNm ?? 0, 1)} nm`;
  const scheme = offer.pattern?.scheme ?? '';
  return {
    key: `overlay ${needed} ${scheme}`,
    number: check?.availableNm ?? 0,
    text: (numbers) => `overlay: ${rangeText(numbers)} nm on the product, where ${scheme} needs ${needed}`,
  };
}

function offerLoss(plan: LayerPlan, offer: Offer, taken: PrintedLayer | null, asMade: boolean): Loss {
  const pitch = `${numberText(plan.pitchNm, 1)} nm`;
  if (offer.verdict === 'finer-class')
    return fixed(
      'of a finer class than the layer is made on: nobody re-engineers a layer for it because of a rule',
    );
  if (offer.verdict === 'pitch') {
    return {
      key: 'pitch',
      number: offer.optics.singleNm[plan.layer.kind],
      text: (numbers) =>
        `pitch: one exposure prints ${rangeText(numbers)} nm, too coarse for ${pitch} with any scheme of its class`,
    };
  }
  if (offer.verdict === 'overlay') return overlayLoss(offer);
  if (offer.verdict === 'undetermined')
    return fixed('no overlay or pitch of it is on record, so what it can do here is open');
  if (asMade && offer.asMade !== null) return fixed('can print the layer as made as well');
  const cost = offer.pattern?.cost ?? 0;
  const than = taken ? `, against ${numberText(taken.cost, 2)}` : '';
  return {
    key: `cost ${offer.pattern?.scheme ?? ''}`,
    number: cost,
    text: (numbers) =>
      `${offer.pattern?.scheme ?? ''} at ${rangeText(numbers)} passes${than}: not cheaper, or no better overlay`,
  };
}

function lostRows(
  catalogue: Catalogue,
  assessment: Assessment,
  result: NodeResult,
  plan: LayerPlan,
  layer: LayerProduction,
): Row[] {
  const plans = plansFor(catalogue, assessment.scenario);
  const access = accessOf(result.equipment, plans, assessment.scenario);
  const entries = new Map(result.equipment.map((entry) => [entry.equipment, entry]));
  const groups = new Map<string, { of: ScannerClass; names: string[]; numbers: number[]; loss: Loss }>();
  for (const [place, offer] of plan.offers.entries()) {
    const { machine } = offer.optics;
    if (machine.id === layer.scenario?.equipment) continue;
    const entry = entries.get(machine.id);
    const out = access[place] === 'unavailable';
    const links = entry ? shortLinkText(catalogue, entry) : '';
    const loss =
      out && links !== ''
        ? fixed(`out of reach: ${links}`)
        : out
          ? fixed(`not in series: ${machine.maturity}`)
          : access[place] === 'undetermined'
            ? fixed(`availability undetermined: ${links}`)
            : offerLoss(plan, offer, layer.scenario, layer.asMade);
    const of = machine.class;
    const key = `${of} ${loss.key}`;
    const group = groups.get(key) ?? { of, names: [], numbers: [], loss };
    group.names.push(machine.name);
    if (loss.number !== undefined) group.numbers.push(loss.number);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => SCANNER_CLASSES.indexOf(b.of) - SCANNER_CLASSES.indexOf(a.of))
    .map(({ of, names, numbers, loss }) => [
      said(CLASS_WORDS[of]),
      said(machineNames(names)),
      said(loss.text(numbers)),
    ]);
}

export interface Story {
  readonly node: ProcessNode;
  readonly layers: readonly Row[];
  /** One group per layer with what each machine that was not taken offers. */
  readonly lost: readonly Group[];
}

/** The layer story of one node in an assessment that covers it; null for memory, whose production is not modeled. */
export function layerStory(catalogue: Catalogue, assessment: Assessment, id: string): Story | null {
  const node = byId(catalogue.nodes, id);
  const result = assessment.nodes.find((entry) => entry.node === id);
  if (!node || !result || node.deviceClass !== 'logic') return null;
  const { layers } = result.production;
  const plan = plansFor(catalogue, assessment.scenario).planOf(node);
  return {
    node,
    layers: layers.map((layer) => layerRow(catalogue, layer)),
    lost: plan.layers.flatMap((of, i): Group[] => {
      const layer = layers[i];
      if (!layer) return [];
      const rows = lostRows(catalogue, assessment, result, of, layer);
      const taken =
        layer.scenario === null
          ? 'no machine prints it'
          : `${machineName(catalogue, layer.scenario.equipment) ?? CLASS_WORDS[layer.scenario.class]} prints it`;
      return [
        {
          title: layer.layer,
          note: `${taken}; why ${countText(of.offers.length - (layer.scenario?.equipment ? 1 : 0), 'other machine')} did not get it`,
          rows,
        },
      ];
    }),
  };
}
