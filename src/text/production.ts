/** Production results in words: what a line would do to making a node, and why. */

import { byId } from '../model/index.ts';
import type {
  Catalogue,
  LayerProduction,
  OverlayStatus,
  ProcessNode,
  Production,
  ProductionOutcome,
  RatioRange,
} from '../model/index.ts';
import { firstOf, numberText } from './numbers.ts';
import { CLASS_WORDS } from './words.ts';

export const PRODUCTION_WORDS: Record<ProductionOutcome, string> = {
  unaffected: 'unaffected',
  costlier: 'costlier',
  degraded: 'degraded',
  'no-route': 'no route',
  undetermined: 'undetermined',
  'not-modeled': 'not modeled',
};

export const OVERLAY_WORDS: Record<OverlayStatus, string> = {
  ok: 'within what the layer needs',
  marginal: 'marginal',
  infeasible: 'beyond what the layer can take',
  undetermined: 'not on record',
};

const EN_DASH = '\u2013';

/** A multiple with its range: `1.21× (1.00–2.71)`; the range is left out where it is a point. */
export function multipleText({ low, central, high }: RatioRange): string {
  const [from, to] = [low.toFixed(2), high.toFixed(2)];
  return from === to ? `${central.toFixed(2)}×` : `${central.toFixed(2)}× (${from}${EN_DASH}${to})`;
}

function machineName(catalogue: Catalogue, id: string | null): string | null {
  return id === null ? null : (byId(catalogue.equipment, id)?.name ?? id);
}

function measureName(catalogue: Catalogue, id: string): string {
  return byId(catalogue.measures, id)?.shortTitle ?? id;
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  dedicatedChuckOverlayNm: 'overlay',
  matchedMachineOverlayNm: 'overlay',
  resolutionNm: 'resolution',
  wavelengthNm: 'wavelength',
  numericalAperture: 'numerical aperture',
  contactedGatePitchNm: 'contacted gate pitch',
  minimumMetalPitchNm: 'minimum metal pitch',
  finPitchNm: 'fin pitch',
  euvLayers: 'number of EUV layers',
  lithography: 'lithography classes',
};

/** One thing that stands between an undetermined result and an answer, as a reader would name it. */
export function missingText(catalogue: Catalogue, name: string): string {
  const reach = /^reach of (.+)$/.exec(name)?.[1];
  if (reach !== undefined) return `whether “${measureName(catalogue, reach)}” reaches suppliers abroad`;
  const open = /^outcome of (.+)$/.exec(name)?.[1];
  if (open !== undefined) return `whether “${measureName(catalogue, open)}” applies`;
  const supplier = /^a supplier of (.+)$/.exec(name)?.[1];
  if (supplier !== undefined) {
    const of = byId(catalogue.equipmentClasses, supplier)?.name ?? supplier;
    return `who would supply ${of.charAt(0).toLowerCase()}${of.slice(1)}`;
  }
  const given = catalogue.readerParameters.find((parameter) => parameter.id === name);
  if (given) {
    const of = Object.entries(CLASS_WORDS).find(([id]) => name === `${id}.overlay-nm`)?.[1];
    return of === undefined ? given.label : `the overlay of ${of} machines without a figure`;
  }
  const [id = '', field = ''] = name.split('.');
  const record = byId(catalogue.equipment, id) ?? byId(catalogue.nodes, id);
  return record ? `the ${FIELD_WORDS[field] ?? field} of ${record.name}` : name;
}

function pitchOf(layer: LayerProduction): string {
  return layer.pitchNm === null ? '' : ` at ${numberText(layer.pitchNm, 1)} nm`;
}

function overlayPart({ overlay }: LayerProduction): string {
  if (!overlay || overlay.availableNm === null) return '';
  const [has, needs] = [numberText(overlay.availableNm, 1), numberText(overlay.requiredNm, 1)];
  return `, with ${has} nm of on-product overlay where ${needs} nm is needed`;
}

function costPart({ lithographyCostRatio, waferCostRatio, goodDieCostRatio }: Production): string {
  if (!lithographyCostRatio) return '';
  const wafer = waferCostRatio ? `, the wafer ${multipleText(waferCostRatio)}` : '';
  const die = goodDieCostRatio ? `, a good die ${multipleText(goodDieCostRatio)}` : '';
  return ` Lithography costs ${multipleText(lithographyCostRatio)}${wafer}${die}.`;
}

function changedPart(catalogue: Catalogue, production: Production): string {
  const name = production.deciding?.layer;
  const layer = production.layers.find((entry) => entry.layer === name);
  const taken = layer?.scenario;
  if (!layer || !taken) return '';
  const machine = machineName(catalogue, taken.equipment) ?? CLASS_WORDS[taken.class];
  const overlay = production.outcome === 'degraded' ? overlayPart(layer) : '';
  return ` ${layer.layer}${pitchOf(layer)} would be printed on ${machine} by ${taken.scheme}${overlay}.`;
}

function noRoutePart(production: Production): string {
  const layer = production.layers.find((entry) => entry.layer === production.deciding?.layer);
  return layer
    ? ` no machine left prints ${layer.layer}${pitchOf(layer)} with the overlay it needs.`
    : ' no machine left prints one of its layers.';
}

function missingPart(catalogue: Catalogue, production: Production): string {
  const classes = production.missing.some((name) => /^[a-z-]+\.overlay-nm$/.test(name));
  // A class's overlay stands for those of its machines.
  const told = production.missing.filter((name) => !classes || !name.endsWith('OverlayNm'));
  const names = told.map((name) => missingText(catalogue, name));
  return ` it turns on ${firstOf([...new Set(names)], 3)}.`;
}

type Words = (catalogue: Catalogue, node: ProcessNode, production: Production) => string;

const SENTENCES: Readonly<Record<ProductionOutcome, Words>> = {
  unaffected: (_, node, { lithographyCostRatio }) => {
    const left = `Unaffected: the machines that ${node.name} is made on, or as good ones, are left for every critical layer.`;
    const most = (lithographyCostRatio?.high ?? 1).toFixed(2);
    return most === '1.00'
      ? left
      : `${left} Within the ranges of the assumptions lithography may cost up to ${most}×.`;
  },
  costlier: (catalogue, _, production) =>
    `Costlier:${changedPart(catalogue, production)}${costPart(production)}`,
  degraded: (catalogue, _, production) =>
    `Degraded:${changedPart(catalogue, production)}${costPart(production)}`,
  'no-route': (_, __, production) => `No route:${noRoutePart(production)}`,
  undetermined: (catalogue, _, production) => `Undetermined:${missingPart(catalogue, production)}`,
  'not-modeled': () => 'Not modeled: the production of memory is outside this model.',
};

/** What the scenario does to making the node, with the layer, machine or missing figure that decides. */
export const productionSentence: Words = (catalogue, node, production) =>
  SENTENCES[production.outcome](catalogue, node, production);
