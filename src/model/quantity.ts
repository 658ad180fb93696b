/** The closed vocabulary of quantities and attributes that criteria may test, with unit and definition. */

import type { Unit } from './figure.ts';

export interface QuantityDefinition {
  readonly label: string;
  readonly unit: Unit;
  readonly of: 'node' | 'equipment' | 'transaction';
  readonly definition: string;
}

/** Quantities that a bound may test. Keys are `classify`'s field names. */
export const QUANTITIES = {
  nodeNm: {
    label: 'node',
    unit: 'nm',
    of: 'node',
    definition: 'The number in the marketed name of the process node.',
  },
  layers: {
    label: 'NAND layers',
    unit: 'layers',
    of: 'node',
    definition: 'Memory layers stacked in a NAND die.',
  },
  halfPitchNm: {
    label: 'DRAM half-pitch',
    unit: 'nm',
    of: 'node',
    definition: 'Production technology node of a DRAM, as half-pitch.',
  },
  cellAreaUm2: { label: 'DRAM cell area', unit: 'um2', of: 'node', definition: 'Area of one memory cell.' },
  bitDensityGbPerMm2: {
    label: 'bit density',
    unit: 'Gb/mm2',
    of: 'node',
    definition: 'Memory density of the die.',
  },
  tsvPerDie: {
    label: 'through-silicon vias per die',
    unit: 'vias/die',
    of: 'node',
    definition: 'Through-silicon vias in one DRAM die.',
  },
  wavelengthNm: {
    label: 'exposure wavelength',
    unit: 'nm',
    of: 'equipment',
    definition: 'Wavelength of the light source of the scanner.',
  },
  numericalAperture: {
    label: 'numerical aperture',
    unit: 'ratio',
    of: 'equipment',
    definition: 'Maximum numerical aperture of the projection lens.',
  },
  dedicatedChuckOverlayNm: {
    label: 'dedicated chuck overlay',
    unit: 'nm',
    of: 'equipment',
    definition: 'Alignment accuracy of a new pattern to one printed by the same machine on the same chuck.',
  },
  matchedMachineOverlayNm: {
    label: 'matched-machine overlay',
    unit: 'nm',
    of: 'equipment',
    definition: 'Overlay between layers exposed on different machines of one type.',
  },
  waferMm: {
    label: 'wafer diameter the item is designed for',
    unit: 'mm',
    of: 'transaction',
    definition: 'Diameter of the wafers that the item is designed to process.',
  },
  facilityWaferMm: {
    label: 'wafer diameter of the facility',
    unit: 'mm',
    of: 'transaction',
    definition: 'Diameter of the wafers that the receiving facility processes.',
  },
} as const satisfies Record<string, QuantityDefinition>;

export type QuantityKey = keyof typeof QUANTITIES;
export const QUANTITY_KEYS = Object.keys(QUANTITIES) as QuantityKey[];
/** Where each stands in that list. */
export const QUANTITY_PLACES = Object.fromEntries(QUANTITY_KEYS.map((key, place) => [key, place])) as Record<
  QuantityKey,
  number
>;

/** Attributes that `is_one_of` may test, each with its closed list of values; null where any id or code may stand. */
export const ATTRIBUTES = {
  deviceClass: { label: 'device class', of: 'node', values: ['logic', 'nand', 'dram'] },
  transistor: {
    label: 'transistor',
    of: 'node',
    values: ['planar', 'fd-soi', 'finfet', 'gate-all-around'],
  },
  class: {
    label: 'scanner class',
    of: 'equipment',
    values: ['i-line', 'krf', 'arf-dry', 'arf-immersion', 'euv', 'euv-high-na', 'imprint'],
  },
  /** A machine by its id on record, for rules that were only seen applied to named models. */
  model: { label: 'model', of: 'equipment', values: null },
  advancedNodeEndUse: { label: 'end use at an advanced node', of: 'transaction', values: ['yes', 'no'] },
  exportedFrom: { label: 'country of first export', of: 'transaction', values: null },
  software: {
    label: 'software',
    of: 'transaction',
    values: ['rtl-to-gdsii', 'power-or-timing-optimization', 'other'],
  },
} as const;

export type AttributeKey = keyof typeof ATTRIBUTES;
export const ATTRIBUTE_KEYS = Object.keys(ATTRIBUTES) as AttributeKey[];
