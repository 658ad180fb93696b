/** A row of a rulebook table as a question to `classify`: the one list of column heads a page may use. */

import { ATTRIBUTE_KEYS, ATTRIBUTES, withThreshold } from '../../src/model/index.ts';
import type { Catalogue, ClassifyInput, Measure, ThresholdId } from '../../src/model/index.ts';
import type { TableRow } from '../support/markdown-table.ts';

type Part = 'node' | 'equipment' | 'transaction';
interface Field {
  readonly part: Part;
  readonly key: string;
  readonly kind: 'number' | 'word' | 'yes-no';
}

const FIELDS: Readonly<Record<string, Field>> = {
  'device class': { part: 'node', key: 'deviceClass', kind: 'word' },
  'node (nm)': { part: 'node', key: 'nodeNm', kind: 'number' },
  transistor: { part: 'node', key: 'transistor', kind: 'word' },
  layers: { part: 'node', key: 'layers', kind: 'number' },
  'half-pitch (nm)': { part: 'node', key: 'halfPitchNm', kind: 'number' },
  'wavelength (nm)': { part: 'equipment', key: 'wavelengthNm', kind: 'number' },
  NA: { part: 'equipment', key: 'numericalAperture', kind: 'number' },
  immersion: { part: 'equipment', key: 'immersion', kind: 'yes-no' },
  'DCO (nm)': { part: 'equipment', key: 'dedicatedChuckOverlayNm', kind: 'number' },
  'capable of (nm)': { part: 'equipment', key: 'capableOfNodeNm', kind: 'number' },
  'uniquely required': { part: 'transaction', key: 'uniquelyRequired', kind: 'yes-no' },
  destination: { part: 'transaction', key: 'destination', kind: 'word' },
  'wafer (mm)': { part: 'transaction', key: 'waferMm', kind: 'number' },
  'facility wafer (mm)': { part: 'transaction', key: 'facilityWaferMm', kind: 'number' },
  software: { part: 'transaction', key: 'software', kind: 'word' },
  'advanced-node end use': { part: 'transaction', key: 'advancedNodeEndUse', kind: 'yes-no' },
  'exported from': { part: 'transaction', key: 'exportedFrom', kind: 'word' },
  model: { part: 'equipment', key: 'model', kind: 'word' },
  class: { part: 'equipment', key: 'class', kind: 'word' },
  'cell area (um2)': { part: 'node', key: 'cellAreaUm2', kind: 'number' },
  'bit density (Gb/mm2)': { part: 'node', key: 'bitDensityGbPerMm2', kind: 'number' },
  'TSVs per die': { part: 'node', key: 'tsvPerDie', kind: 'number' },
  party: { part: 'transaction', key: 'party', kind: 'word' },
};
const OTHER_COLUMNS = ['example', 'on', 'expected'];

export function unknownColumns(columns: readonly string[]): string[] {
  return columns.filter((column) => !(column in FIELDS) && !OTHER_COLUMNS.includes(column));
}

function wordOf(text: string, key: string): string {
  const attribute = ATTRIBUTE_KEYS.find((name) => name === key);
  const values: readonly string[] | null = attribute ? ATTRIBUTES[attribute].values : null;
  if (values && !values.includes(text)) throw new Error(`"${text}" is not one of ${values.join(', ')}`);
  return text;
}

function valueOf(text: string, { kind, key }: Field): number | string | boolean {
  if (kind === 'word') return wordOf(text, key);
  if (kind === 'yes-no') {
    if (text !== 'yes' && text !== 'no') throw new Error(`"${text}" is neither yes nor no`);
    return text === 'yes';
  }
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`"${text}" is not a number`);
  return value;
}

/** The question a row asks; `?` leaves a field out, and a part without any field is left out whole. */
export function questionOf(row: TableRow, measure: Measure): ClassifyInput {
  const parts: Record<Part, Record<string, number | string | boolean>> = {
    node: {},
    equipment: {},
    transaction: {},
  };
  for (const [column, text] of row.cells) {
    const field = FIELDS[column];
    if (field && text !== '?') parts[field.part][field.key] = valueOf(text, field);
  }
  const given = Object.entries(parts).filter(([, fields]) => Object.keys(fields).length > 0);
  const on = row.cells.get('on') ?? measure.history[0]?.on ?? '';
  return { on, measures: [measure.id], ...Object.fromEntries(given) };
}

/** A threshold moved by the heading over a table, `With node-nm = 14`. */
export function movedBy(heading: string): { threshold: ThresholdId; value: number } | null {
  const match = /^With (\S+) = (\S+)$/.exec(heading);
  return match ? { threshold: match[1] as ThresholdId, value: Number(match[2]) } : null;
}

export function movedCatalogue(catalogue: Catalogue, id: string, heading: string): Catalogue {
  const move = movedBy(heading);
  if (!move) return catalogue;
  const measures = catalogue.measures.map((measure) =>
    measure.id === id ? withThreshold(measure, move.threshold, move.value) : measure,
  );
  return { ...catalogue, measures };
}
