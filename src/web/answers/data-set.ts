/** The whole data set for download: one JSON file, tidy CSV tables, and a Frictionless data package that describes them. */

import { createHash } from 'node:crypto';
import type { Catalogue } from '../../model/index.ts';
import { csvText } from './csv.ts';
import { FIGURE_COLUMNS, figureRows } from './figure-table.ts';
import { PARAMETER_COLUMNS, parameterRows } from './method.ts';
import {
  EQUIPMENT_COLUMNS,
  equipmentRow,
  MEASURE_COLUMNS,
  measureRow,
  NODE_COLUMNS,
  nodeRow,
  SOURCE_COLUMNS,
  sourceRow,
} from './record-tables.ts';

export interface DataFile {
  readonly name: string;
  readonly about: string;
  readonly type: string;
  readonly content: () => string;
}

export const DATA_LICENSE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

interface Table extends DataFile {
  readonly columns: readonly string[];
}

const NUMERIC_FIGURE_COLUMNS = ['value', 'low', 'high'];

/** A column's type in Frictionless terms, told from its name; the units stand in the names. */
function fieldType(table: string, column: string): string {
  if (table === 'parameters.csv' && column === 'central') return 'number';
  if (table === 'figures.csv' || table === 'parameters.csv')
    return NUMERIC_FIGURE_COLUMNS.includes(column) ? 'number' : 'string';
  const figure = /(?:Nm|Um2|MTrPerMm2|GbPerMm2|Usd|Wph|Mm|Layers|Aperture|^layers)(?:\.low|\.high)?$/;
  return figure.test(column) ? 'number' : 'string';
}

function once(make: () => string): () => string {
  let kept: string | null = null;
  return () => {
    kept ??= make();
    return kept;
  };
}

function tables(catalogue: Catalogue, on: string): Table[] {
  const table = (name: string, about: string, columns: readonly string[], rows: () => string): Table => ({
    name,
    about,
    columns,
    type: 'text/csv; charset=utf-8',
    content: once(rows),
  });
  return [
    table(
      'figures.csv',
      'Every figure in one tidy table: record, figure, value, range, unit, standing, source.',
      FIGURE_COLUMNS,
      () => csvText(figureRows(catalogue), FIGURE_COLUMNS),
    ),
    table('nodes.csv', 'Process nodes, one a row.', NODE_COLUMNS, () =>
      csvText(catalogue.nodes.map(nodeRow), NODE_COLUMNS),
    ),
    table('equipment.csv', 'Scanners, one a row.', EQUIPMENT_COLUMNS, () =>
      csvText(catalogue.equipment.map(equipmentRow), EQUIPMENT_COLUMNS),
    ),
    table('measures.csv', 'Measures, one a row, with their status on the release day.', MEASURE_COLUMNS, () =>
      csvText(
        catalogue.measures.map((measure) => measureRow(measure, on)),
        MEASURE_COLUMNS,
      ),
    ),
    table('parameters.csv', 'The model’s assumptions, with ranges and sources.', PARAMETER_COLUMNS, () =>
      csvText(parameterRows(catalogue), PARAMETER_COLUMNS),
    ),
    table('sources.csv', 'The bibliography.', SOURCE_COLUMNS, () =>
      csvText(catalogue.sources.map(sourceRow), SOURCE_COLUMNS),
    ),
  ];
}

function dataPackage(catalogue: Catalogue, csv: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'linewidth',
    title: 'Linewidth: process nodes and chip-equipment rules',
    version: catalogue.dataset.version,
    hash: catalogue.dataset.hash,
    licenses: [DATA_LICENSE],
    contributors: [{ title: 'The Linewidth contributors', role: 'author' }],
    resources: csv.map(({ name, about, columns, content }) => ({
      name: name.replace('.csv', ''),
      path: name,
      description: about,
      profile: 'tabular-data-resource',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(content()),
      hash: `sha256:${createHash('sha256').update(content()).digest('hex')}`,
      schema: {
        fields: columns.map((column) => ({ name: column, type: fieldType(name, column) })),
        missingValues: [''],
      },
    })),
  };
}

/** All files; contents are made when first asked for, and kept. */
export function dataFiles(catalogue: Catalogue, today: () => string): DataFile[] {
  const { nodes, equipment, equipmentClasses, measures, sources, parties, countryGroups } = catalogue;
  const { parameters, readerParameters, claims } = catalogue;
  const csv = tables(catalogue, today());
  const whole = once(() =>
    JSON.stringify({
      dataset: catalogue.dataset,
      title: 'Linewidth: process nodes and chip-equipment rules',
      license: DATA_LICENSE,
      citation: `Linewidth, dataset ${catalogue.dataset.version} (${catalogue.dataset.hash}).`,
      nodes,
      equipment,
      equipmentClasses,
      measures,
      sources,
      parties,
      countryGroups,
      parameters,
      readerParameters,
      claims,
    }),
  );
  return [
    {
      name: 'linewidth.json',
      about: 'Everything on record, in one file.',
      type: 'application/json; charset=utf-8',
      content: whole,
    },
    ...csv,
    {
      name: 'datapackage.json',
      about: 'Frictionless data package: columns, types, sizes and hashes of the CSV files.',
      type: 'application/json; charset=utf-8',
      content: once(() => JSON.stringify(dataPackage(catalogue, csv), null, 2)),
    },
  ];
}
