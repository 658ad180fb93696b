/** Every figure in one tidy table for those who compute with it: a row each, rivals and unverified numbers beside it. */

import { byId, isGap, NODE_FIGURE_KEYS } from '../../model/index.ts';
import type {
  Catalogue,
  Citation,
  DateFigure,
  Figure,
  Recorded,
  RecordedClasses,
} from '../../model/index.ts';
import type { CsvRow } from './csv.ts';
import { MACHINE_FIGURES, NODE_DATES } from './record-tables.ts';

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
      ...[...NODE_DATES, 'lithography' as const].map((figure) =>
        textRow(catalogue, { record: 'node', id: node.id, figure }, node[figure]),
      ),
      ...numbers('node', node, NODE_FIGURE_KEYS),
    ]),
    ...catalogue.equipment.flatMap((machine) => [
      textRow(catalogue, { record: 'equipment', id: machine.id, figure: 'introduced' }, machine.introduced),
      ...numbers('equipment', machine, MACHINE_FIGURES),
    ]),
  ];
}
