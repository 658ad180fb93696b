/** A table for each kind of record, a row for each record; units stand in the names of the columns. */

import { isGap, NODE_FIGURE_KEYS, statusOn } from '../../model/index.ts';
import type { Equipment, Figure, Measure, ProcessNode, Recorded, Source } from '../../model/index.ts';
import { measureSentence } from '../../text/index.ts';
import type { CsvRow } from './csv.ts';

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

export const NODE_DATES = ['riskProduction', 'volumeProduction'] as const;

export const NODE_COLUMNS = [
  'id',
  'name',
  'foundry',
  'deviceClass',
  'transistor',
  'nodeClass',
  'generation',
  'madeIn',
  ...NODE_DATES.flatMap((date) => [date, `${date}.from`, `${date}.to`, `${date}.standing`, `${date}.source`]),
  'lithography',
  'lithography.standing',
  'lithography.source',
  ...NODE_FIGURE_KEYS.flatMap(figureNames),
];

export function nodeRow(node: ProcessNode): CsvRow {
  const dates = NODE_DATES.map((key) => {
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
    ...NODE_FIGURE_KEYS.map((key) => figureColumns(key, node[key])),
  ) as CsvRow;
}

export const MACHINE_FIGURES = [
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

/** A measure with its status on a day. */
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
