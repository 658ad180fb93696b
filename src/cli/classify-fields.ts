/** The fields of `classify`'s body as flags: `nodeNm` of its `node` is `--node-nm`. A test holds them to the schema. */

import type { Flag } from './command.ts';

export type FieldKind = 'number' | 'switch' | 'text';
export const PARTS = ['node', 'equipment', 'transaction'] as const;
export type Part = (typeof PARTS)[number];

interface Field {
  readonly kind: FieldKind;
  readonly value?: string;
  readonly about: string;
}

export const FIELDS: Readonly<Record<Part, Readonly<Record<string, Field>>>> = {
  node: {
    deviceClass: { kind: 'text', value: 'logic|nand|dram', about: 'what the node makes' },
    nodeNm: { kind: 'number', value: 'NM', about: 'the node' },
    transistor: { kind: 'text', value: 'KIND', about: 'planar, fd-soi, finfet or gate-all-around' },
    layers: { kind: 'number', value: 'N', about: 'layers of a NAND' },
    halfPitchNm: { kind: 'number', value: 'NM', about: 'half-pitch of a DRAM' },
    cellAreaUm2: { kind: 'number', value: 'UM2', about: 'cell area of a DRAM' },
    bitDensityGbPerMm2: { kind: 'number', value: 'GB', about: 'gigabits per square millimeter' },
    tsvPerDie: { kind: 'number', value: 'N', about: 'through-silicon vias per die' },
  },
  equipment: {
    wavelengthNm: { kind: 'number', value: 'NM', about: 'exposure wavelength' },
    numericalAperture: { kind: 'number', value: 'NA', about: 'numerical aperture' },
    resolutionNm: { kind: 'number', value: 'NM', about: 'stated resolution' },
    dedicatedChuckOverlayNm: { kind: 'number', value: 'NM', about: 'dedicated chuck overlay' },
    matchedMachineOverlayNm: { kind: 'number', value: 'NM', about: 'matched-machine overlay' },
    immersion: { kind: 'switch', about: 'an immersion scanner; --immersion=false for a dry one' },
    class: { kind: 'text', value: 'CLASS', about: 'scanner class, such as arf-immersion' },
    model: { kind: 'text', value: 'ID', about: 'a machine on record' },
    capableOfNodeNm: { kind: 'number', value: 'NM', about: 'the smallest node it is capable of making' },
  },
  transaction: {
    destination: { kind: 'text', value: 'COUNTRY', about: 'where the item goes' },
    exportedFrom: { kind: 'text', value: 'COUNTRY', about: 'where it leaves from' },
    party: { kind: 'text', value: 'ID', about: 'who receives it' },
    uniquelyRequired: { kind: 'switch', about: 'it is uniquely required for the node' },
    advancedNodeEndUse: { kind: 'switch', about: 'it is for advanced-node production' },
    waferMm: { kind: 'number', value: 'MM', about: 'wafer diameter of the item' },
    facilityWaferMm: { kind: 'number', value: 'MM', about: 'wafer diameter of the fab' },
    software: { kind: 'text', value: 'KIND', about: 'software, such as rtl-to-gdsii' },
  },
};

export function flagName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function fieldFlags(part: Part): Flag[] {
  return Object.entries(FIELDS[part]).map(([field, { value, about }]) => ({
    name: flagName(field),
    about,
    ...(value === undefined ? {} : { value }),
  }));
}
