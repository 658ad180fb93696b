/** An invented industry: two foundries, five nodes, five machines, round numbers. Edits to `data/` never touch it. */

import { dateRange, familyOf, PARAMETER_IDS, point, READER_PARAMETER_IDS } from '../../src/model/index.ts';
import type {
  Assumptions,
  Catalogue,
  CountryGroup,
  Criterion,
  DateFigure,
  Equipment,
  EquipmentClass,
  Figure,
  Gap,
  Layer,
  LayerContext,
  Measure,
  Parameter,
  ParameterId,
  ProcessNode,
  ProjectionClass,
  RecordedClasses,
  ScannerClass,
  Unit,
} from '../../src/model/index.ts';

const CITED = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;

export function figure(value: number, unit: Unit = 'nm', more: Partial<Figure> = {}): Figure {
  return { ...CITED, value, unit, ...more };
}

export function range(low: number, high: number, unit: Unit = 'nm', more: Partial<Figure> = {}): Figure {
  return { ...CITED, low, high, unit, ...more };
}

export function gap(more: Partial<Gap> = {}): Gap {
  return { gap: 'not-found', ...more };
}

export function date(value: string, more: Partial<DateFigure> = {}): DateFigure {
  const days = dateRange(value);
  if (!days) throw new Error(`"${value}" is no date`);
  return { ...CITED, ...days, value, label: value, ...more };
}

export function exposedOn(...classes: ScannerClass[]): RecordedClasses {
  return { ...CITED, classes };
}

/** The model's assumptions at round numbers, apart from those in `data/`. */
const NUMBERS: Readonly<Record<ParameterId, number>> = {
  'via-pitch-ratio': 1.25,
  'relaxed-layer-pitch-nm': 800,
  'i-line.single-exposure-pitch-nm': 600,
  'krf.single-exposure-pitch-nm': 240,
  'arf-dry.single-exposure-pitch-nm': 160,
  'arf-immersion.single-exposure-pitch-nm': 80,
  'euv.single-exposure-pitch-nm': 40,
  'euv-high-na.single-exposure-pitch-nm': 24,
  'arf-immersion.two-dimensional-pitch-ratio': 1.25,
  'i-line.k1': 0.5,
  'krf.k1': 0.4,
  'arf-dry.k1': 0.4,
  'arf-immersion.k1': 0.25,
  'euv.k1': 0.4,
  'euv-high-na.k1': 0.4,
  'i-line.pass-cost': 0.25,
  'krf.pass-cost': 0.5,
  'arf-dry.pass-cost': 0.75,
  'arf-immersion.pass-cost': 1,
  'euv.pass-cost': 3,
  'euv-high-na.pass-cost': 7,
  'step-cost': 0.25,
  'extra-steps.lele': 2,
  'extra-steps.sadp': 4,
  'extra-steps.saqp': 8,
  'extra-steps.cut': 2,
  'process-overlay-nm': 1.5,
  'overlay-fraction.self-aligned': 0.2,
  'overlay-fraction.split': 0.1,
  'marginal-overlay-factor': 1.5,
  'layer-count.planar.lowest-metals': 2,
  'layer-count.planar.vias-and-contacts': 3,
  'layer-count.finfet.lowest-metals': 4,
  'layer-count.finfet.vias-and-contacts': 5,
  'litho-share.28-and-older': 0.125,
  'litho-share.20': 0.15,
  'litho-share.16-14': 0.2,
  'litho-share.10': 0.225,
  'litho-share.7': 0.25,
  'litho-share.5': 0.3,
  'litho-share.3-and-newer': 0.35,
  'yield-exponent': 0.8,
  'yield-maturity': 2,
  utilization: 0.5,
};

/** The same with nothing given by a reader. */
export const CONSTANTS: Assumptions = {
  ...NUMBERS,
  'i-line.overlay-nm': null,
  'krf.overlay-nm': null,
  'arf-dry.overlay-nm': null,
  'arf-immersion.overlay-nm': null,
  'euv.overlay-nm': null,
  'euv-high-na.overlay-nm': null,
  'die-area-cm2': null,
  'defect-density-per-cm2': null,
};

const NO_LIMITS = { least: 0, most: 1000, gap: 'Nobody in the invented industry knows.' };

function parameter(id: ParameterId): Parameter {
  const central = NUMBERS[id];
  const about = { id, label: id, definition: `${id} of the invented industry`, unit: 'ratio' };
  return { ...CITED, ...about, low: central / 2, central, high: central * 2, distribution: 'triangular' };
}

/** A planar logic node of 30 nm without layers of its own: give it pitches and classes. */
export function node(id: string, more: Partial<ProcessNode> = {}): ProcessNode {
  return {
    id,
    name: id,
    foundry: 'arbor',
    deviceClass: 'logic',
    transistor: 'planar',
    nodeClass: '28',
    nodeClassReason: 'invented',
    generation: 'new',
    madeIn: [{ country: 'XA' }],
    marketedNm: figure(30),
    contactedGatePitchNm: figure(120),
    minimumMetalPitchNm: figure(100),
    finPitchNm: gap({ gap: 'not-applicable' }),
    riskProduction: gap(),
    volumeProduction: gap(),
    lithography: exposedOn('arf-immersion'),
    ...more,
  };
}

const LIGHT: Record<ScannerClass, readonly [wavelengthNm: number, aperture: number]> = {
  'i-line': [365, 0.6],
  krf: [248, 0.8],
  'arf-dry': [193, 0.9],
  'arf-immersion': [193, 1.35],
  euv: [13.5, 0.33],
  'euv-high-na': [13.5, 0.55],
  imprint: [0, 0],
};

/** A machine with its class's light and nothing else on record. */
export function machine(id: string, of: ScannerClass, more: Partial<Equipment> = {}): Equipment {
  const [wavelength, aperture] = LIGHT[of];
  return {
    id,
    name: id,
    maker: 'weaver',
    country: 'XA',
    class: of,
    maturity: 'in-series',
    wavelengthNm: wavelength === 0 ? gap({ gap: 'not-applicable' }) : figure(wavelength),
    numericalAperture: aperture === 0 ? gap({ gap: 'not-applicable' }) : figure(aperture, 'ratio'),
    resolutionNm: gap(),
    dedicatedChuckOverlayNm: gap(),
    matchedMachineOverlayNm: gap(),
    throughputWph: gap(),
    introduced: gap(),
    ...more,
  };
}

/** A class of equipment that those countries supply. */
export function equipmentClass(
  id: string,
  countries: readonly string[],
  more: Partial<EquipmentClass> = {},
): EquipmentClass {
  const supplierCountries = { ...CITED, countries };
  return { id, name: id, eccn: gap(), supplierCountries, chineseCapability: [], ...more };
}

/** A list of countries under one name. */
export function countryGroup(id: string, ...countries: string[]): CountryGroup {
  return { id, title: id, countries, source: 'almanac', checked: '2026-01-01' };
}

/** A node criterion "at most so many nanometers" whose number may be moved. */
export function nodeAtMost(nm: number): Criterion {
  return {
    quantity: 'nodeNm',
    at_most: nm,
    unit: 'nm',
    at: '§1',
    adjustable: [{ threshold: 'node-nm', bound: 'at_most', from: 2, to: 65, step: 1, label: 'process node' }],
  };
}

/** A measure of XA in force since 2020 that binds everyone and presumes denial. */
export function measure(id: string, more: Partial<Measure> = {}): Measure {
  return {
    id,
    title: id,
    shortTitle: id,
    kind: 'measure',
    jurisdiction: 'XA',
    authority: 'Office of Invention',
    instrument: 'Ordinance',
    history: [{ on: '2020-01-01', status: 'in-force', source: 'almanac' }],
    binds: [{ source: 'almanac' }],
    licensePolicy: [{ policy: 'presumption-of-denial', text: 'denied', source: 'almanac' }],
    tests: 'node',
    specifies: nodeAtMost(14),
    sources: ['almanac'],
    ...more,
  };
}

/** Older line: planar, dry light. */
export const COARSE = node('arbor-60', {
  marketedNm: figure(60),
  nodeClass: '65',
  contactedGatePitchNm: figure(240),
  minimumMetalPitchNm: figure(180),
  lithography: exposedOn('arf-dry'),
  volumeProduction: date('2008'),
});
/** Middle line: planar, immersion, single exposure. */
export const MIDDLE = node('arbor-30', { volumeProduction: date('2012-H1') });
/** Finer line: FinFET, immersion, double patterning. */
export const FINE = node('arbor-12', {
  marketedNm: figure(12),
  nodeClass: '16/14',
  transistor: 'finfet',
  contactedGatePitchNm: figure(80),
  minimumMetalPitchNm: figure(60),
  finPitchNm: figure(48),
  volumeProduction: date('2019-Q4'),
});
/** Another foundry's node like `FINE`, made in two places. */
export const RIVAL = node('brine-12', {
  ...FINE,
  id: 'brine-12',
  name: 'brine-12',
  foundry: 'brine',
  madeIn: [{ country: 'XB' }, { country: 'XA', from: '2018-01-01' }],
  volumeProduction: date('2016-Q1'),
});
/** The finest line: EUV. */
export const FINEST = node('brine-5', {
  foundry: 'brine',
  madeIn: [{ country: 'XB' }],
  marketedNm: figure(5),
  nodeClass: '5',
  transistor: 'finfet',
  contactedGatePitchNm: figure(50),
  minimumMetalPitchNm: figure(40),
  finPitchNm: figure(40),
  lithography: exposedOn('euv'),
  volumeProduction: date('2020'),
});

export const DRY = machine('loom-dry', 'arf-dry');
export const WET = machine('loom-wet', 'arf-immersion');
export const SHORT = machine('loom-short', 'euv');
export const SHORTEST = machine('loom-shortest', 'euv-high-na', { country: 'XB' });
export const PRESS = machine('loom-press', 'imprint');

export const CAPABLE = measure('xa-capable', {
  kind: 'proposal',
  shortTitle: 'the capable proposal',
  history: [{ on: '2021-06-01', status: 'proposed', source: 'almanac' }],
  binds: [{ parties: ['arbor'], source: 'almanac' }],
  tests: 'equipment-for-node',
  specifies: { at: '§2', capable_of: nodeAtMost(14) },
});
export const UNIQUE = measure('xa-unique', {
  shortTitle: 'the unique measure',
  binds: [{ parties: ['arbor'], source: 'almanac' }],
  tests: 'equipment-for-node',
  specifies: { at: '§3', uniquely_required_for: nodeAtMost(7) },
});

export const CATALOGUE: Catalogue = {
  dataset: { version: '0.0.0', hash: 'sha256-invented' },
  nodes: [COARSE, MIDDLE, FINE, RIVAL, FINEST],
  equipment: [DRY, WET, SHORT, SHORTEST, PRESS],
  equipmentClasses: [],
  measures: [CAPABLE, UNIQUE],
  sources: [{ id: 'almanac', title: 'Almanac', producer: 'Weaver', kind: 'press', license: 'CC0' }],
  parties: [
    { id: 'arbor', name: 'Arbor', seat: 'XA' },
    { id: 'brine', name: 'Brine', seat: 'XB' },
  ],
  countryGroups: [
    { id: 'far', title: 'Far', countries: ['XC', 'XD'], source: 'almanac', checked: '2026-01-01' },
  ],
  parameters: PARAMETER_IDS.map(parameter),
  readerParameters: READER_PARAMETER_IDS.map((id) => ({
    id,
    label: id,
    definition: id,
    unit: 'nm',
    ...NO_LIMITS,
  })),
  presets: [],
  claims: [],
  cases: [
    {
      id: 'wager',
      title: 'A wager',
      question: 'What changes?',
      party: 'arbor',
      foundries: ['arbor', 'brine'],
      compare: ['arbor-12', 'brine-12', 'brine-5'],
      before: 'xa-unique',
      proposal: 'xa-capable',
    },
  ],
};

/** The invented catalogue with some kinds of record replaced. */
export function catalogue(more: Partial<Catalogue> = {}): Catalogue {
  return { ...CATALOGUE, ...more };
}

/** The same records with one of them changed. */
export function withChange<T extends { readonly id: string }>(
  records: readonly T[],
  id: string,
  change: Partial<T>,
): T[] {
  if (!records.some((record) => record.id === id)) throw new Error(`no record "${id}"`);
  return records.map((record) => (record.id === id ? { ...record, ...change } : record));
}

export function layerContext(
  nodes: readonly ProcessNode[] = CATALOGUE.nodes,
  more: Partial<LayerContext> = {},
): LayerContext {
  return {
    node: (id) => nodes.find((entry) => entry.id === id),
    assumptions: CONSTANTS,
    includeUnverified: false,
    ...more,
  };
}

/** A layer of lines of that pitch in one exposure on that class, as the template would have it. */
export function madeLayer(of: ProjectionClass, pitchNm: number, more: Partial<Layer> = {}): Layer {
  return {
    layer: 'gate',
    kind: 'lines',
    pitchNm: point(pitchNm),
    centralPitchNm: pitchNm,
    count: 1,
    class: of,
    family: familyOf(of),
    families: [familyOf(of)],
    scheme: 'SE',
    basis: 'template',
    relaxed: false,
    missing: [],
    ...more,
  };
}

/** A machine at its class's limit with that overlay on one chuck. */
export function scanner(
  id: string,
  of: ScannerClass,
  overlayNm: number | null,
  more: Partial<Equipment> = {},
): Equipment {
  const overlay = overlayNm === null ? {} : { dedicatedChuckOverlayNm: figure(overlayNm) };
  return machine(id, of, { resolutionNm: figure(1), ...overlay, ...more });
}
