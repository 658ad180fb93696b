/** Records as CSV: units and sources inside, formula-like text quoted for spreadsheets, numbers left alone. */

import { stringify } from 'csv-stringify/sync';
import { byId, isGap, NODE_FIGURES, statusOn } from '../../model/index.ts';
import type {
  Catalogue,
  Citation,
  DateFigure,
  Equipment,
  Figure,
  Measure,
  NodeFigureKey,
  ProcessNode,
  Recorded,
  RecordedClasses,
  Source,
} from '../../model/index.ts';
import { measureSentence } from '../../text/index.ts';

export type CsvValue = string | number | undefined;
export type CsvRow = Readonly<Record<string, CsvValue>>;

/**
 * One header line of the rows' keys, unless it stands already, then a line a row. Text that a spreadsheet would run is led
 * by an apostrophe.
 */
export function csvText(
  rows: readonly CsvRow[],
  columns: readonly string[],
  { header = true }: { readonly header?: boolean } = {},
): string {
  return stringify([...rows], {
    header,
    columns: [...columns],
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
}

/** A figure in five columns: value, low, high, standing, source; a gap says why in `standing`. */
function figureColumns(name: string, recorded: Recorded<Figure> | undefined): CsvRow {
  if (recorded === undefined) return { [`${name}.standing`]: 'not-researched' };
  if (isGap(recorded)) return { [`${name}.standing`]: recorded.gap };
  return {
    [name]: recorded.value,
    [`${name}.low`]: recorded.low,
    [`${name}.high`]: recorded.high,
    [`${name}.standing`]: recorded.standing,
    [`${name}.source`]: recorded.source,
  };
}

function figureNames(name: string): string[] {
  return [name, `${name}.low`, `${name}.high`, `${name}.standing`, `${name}.source`];
}

const NODE_KEYS = Object.keys(NODE_FIGURES) as NodeFigureKey[];
const DATES = ['riskProduction', 'volumeProduction'] as const;

export const NODE_COLUMNS = [
  'id',
  'name',
  'foundry',
  'deviceClass',
  'transistor',
  'nodeClass',
  'generation',
  'madeIn',
  ...DATES.flatMap((date) => [date, `${date}.from`, `${date}.to`, `${date}.standing`, `${date}.source`]),
  'lithography',
  'lithography.standing',
  'lithography.source',
  ...NODE_KEYS.flatMap(figureNames),
];

/** One row per process node. Units stand in the column names. */
export function nodeRow(node: ProcessNode): CsvRow {
  const dates = DATES.map((key) => {
    const date = node[key];
    if (isGap(date)) return { [`${key}.standing`]: date.gap };
    return {
      [key]: date.value,
      [`${key}.from`]: date.from,
      [`${key}.to`]: date.to,
      [`${key}.standing`]: date.standing,
      [`${key}.source`]: date.source,
    };
  });
  const { lithography } = node;
  const classes = isGap(lithography)
    ? { 'lithography.standing': lithography.gap }
    : {
        lithography: lithography.classes.join(' '),
        'lithography.standing': lithography.standing,
        'lithography.source': lithography.source,
      };
  return Object.assign(
    {
      id: node.id,
      name: node.name,
      foundry: node.foundry,
      deviceClass: node.deviceClass,
      transistor: node.transistor,
      nodeClass: node.nodeClass ?? undefined,
      generation: node.generation,
      madeIn: [...new Set(node.madeIn.map((site) => site.country))].join(' '),
    },
    ...dates,
    classes,
    ...NODE_KEYS.map((key) => figureColumns(key, node[key])),
  ) as CsvRow;
}

const MACHINE_FIGURES = [
  'wavelengthNm',
  'numericalAperture',
  'resolutionNm',
  'dedicatedChuckOverlayNm',
  'matchedMachineOverlayNm',
  'throughputWph',
] as const;

export const EQUIPMENT_COLUMNS = [
  'id',
  'name',
  'maker',
  'country',
  'class',
  'maturity',
  'introduced',
  ...MACHINE_FIGURES.flatMap(figureNames),
];

/** One row per machine. */
export function equipmentRow(machine: Equipment): CsvRow {
  return Object.assign(
    {
      id: machine.id,
      name: machine.name,
      maker: machine.maker,
      country: machine.country,
      class: machine.class,
      maturity: machine.maturity,
      introduced: isGap(machine.introduced) ? undefined : machine.introduced.value,
    },
    ...MACHINE_FIGURES.map((key) => figureColumns(key, machine[key])),
  ) as CsvRow;
}

export const MEASURE_COLUMNS = [
  'id',
  'title',
  'kind',
  'jurisdiction',
  'authority',
  'instrument',
  'citation',
  'tests',
  'on',
  'status',
  'firstEvent',
  'test',
  'sources',
];

/** One row per measure, its status on a day. */
export function measureRow(measure: Measure, on: string): CsvRow {
  return {
    id: measure.id,
    title: measure.title,
    kind: measure.kind,
    jurisdiction: measure.jurisdiction,
    authority: measure.authority,
    instrument: measure.instrument,
    citation: measure.citation,
    tests: measure.tests,
    on,
    status: statusOn(measure, on)?.status,
    firstEvent: measure.history[0]?.on,
    test: measureSentence(measure),
    sources: measure.sources.join(' '),
  };
}

export const SOURCE_COLUMNS = [
  'id',
  'title',
  'producer',
  'published',
  'accessed',
  'url',
  'kind',
  'license',
  'note',
];

export function sourceRow(source: Source): CsvRow {
  return { ...source };
}

export const FIGURE_COLUMNS = [
  'record',
  'id',
  'figure',
  'rank',
  'value',
  'low',
  'high',
  'text',
  'unit',
  'standing',
  'method',
  'source',
  'sourceUrl',
  'alsoSources',
  'at',
  'checked',
  'classValueOf',
  'note',
];

type Rank = 'main' | 'also-reported' | 'unverified';

function citationColumns(catalogue: Catalogue, cited: Citation): CsvRow {
  const { standing, source, alsoSources, at, checked, note } = cited;
  const sourceUrl = source === undefined ? undefined : byId(catalogue.sources, source)?.url;
  return { standing, source, sourceUrl, alsoSources: alsoSources?.join(' '), at, checked, note };
}

function numberRows(catalogue: Catalogue, base: CsvRow, recorded: Recorded<Figure>): CsvRow[] {
  const row = ({ value, low, high, unit, method, ...cited }: Figure, rank: Rank): CsvRow => ({
    ...base,
    rank,
    value,
    low,
    high,
    unit,
    method,
    ...citationColumns(catalogue, cited),
  });
  if (!isGap(recorded)) {
    return [
      row(recorded, 'main'),
      ...(recorded.alsoReported ?? []).map((rival) => row(rival, 'also-reported')),
    ];
  }
  const { gap, classValueOf, note, unverified } = recorded;
  const hole = { ...base, rank: 'main', standing: gap, classValueOf, note };
  return unverified ? [hole, row(unverified, 'unverified')] : [hole];
}

/** What is no number: a date as its source gives it (`low` and `high` in words), or the classes of lithography. */
function textRow(
  catalogue: Catalogue,
  base: CsvRow,
  recorded: Recorded<DateFigure | RecordedClasses>,
): CsvRow {
  if (isGap(recorded)) {
    return {
      ...base,
      rank: 'main',
      standing: recorded.gap,
      classValueOf: recorded.classValueOf,
      note: recorded.note,
    };
  }
  const text = 'classes' in recorded ? recorded.classes.join(' ') : recorded.label;
  return { ...base, rank: 'main', text, ...citationColumns(catalogue, recorded) };
}

/** One row per figure, its rivals and unverified numbers beside it: the tidy form for those who compute with it. */
export function figureRows(catalogue: Catalogue): CsvRow[] {
  const numbers = <K extends string>(
    record: string,
    of: { readonly id: string } & { readonly [key in K]?: Recorded<Figure> },
    keys: readonly K[],
  ): CsvRow[] =>
    keys.flatMap((figure) => {
      const recorded = of[figure];
      return recorded === undefined ? [] : numberRows(catalogue, { record, id: of.id, figure }, recorded);
    });
  return [
    ...catalogue.nodes.flatMap((node) => [
      ...[...DATES, 'lithography' as const].map((figure) =>
        textRow(catalogue, { record: 'node', id: node.id, figure }, node[figure]),
      ),
      ...numbers('node', node, NODE_KEYS),
    ]),
    ...catalogue.equipment.flatMap((machine) => [
      textRow(catalogue, { record: 'equipment', id: machine.id, figure: 'introduced' }, machine.introduced),
      ...numbers('equipment', machine, MACHINE_FIGURES),
    ]),
  ];
}
