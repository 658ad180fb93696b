/** The data set as files, what changed in it, and what is found in it, as they are sent. */

import { z } from 'zod';
import { RECORD_KINDS } from '../../../model/index.ts';
import { allForms } from './charts.ts';
import { dataset } from './dataset.ts';
import { scenario } from './scenario.ts';
import { id, listOf } from './values.ts';

export const dataFile = z.looseObject({}).meta({
  id: 'DataFile',
  description: 'The records as they are kept, or the data package that describes the tables.',
});

const kind = z.enum(RECORD_KINDS);
const recordName = z
  .strictObject({ kind: kind.describe('What it is.'), id: id.describe('Its id.') })
  .meta({ id: 'RecordName', description: 'A record by kind and id.' });

const figureChange = z
  .strictObject({
    path: z.string().describe('The figure, as in the record’s file.'),
    from: z.string().nullable().describe('What it was; null where it was not there.'),
    to: z.string().nullable().describe('What it is; null where it is gone.'),
  })
  .meta({ id: 'FigureChange', description: 'A figure that changed, as text.' });

const changedRecord = z
  .strictObject({
    kind: kind.describe('What it is.'),
    id: id.describe('Its id.'),
    figures: listOf(figureChange).describe('The figures that changed.'),
  })
  .meta({ id: 'ChangedRecord', description: 'A record that is in both releases, and differs.' });

export const dataChangesAnswer = z
  .strictObject({
    dataset,
    since: dataset,
    added: listOf(recordName).describe('Records that came.'),
    removed: listOf(recordName).describe('Records that went.'),
    changed: listOf(changedRecord).describe('Records that differ.'),
  })
  .meta({ id: 'DataChangesAnswer', description: 'What changed between two releases of the data set.' });

const cell = z.union([z.string(), z.number(), z.null()]);
const cellChange = z
  .strictObject({
    column: z.string().describe('The name of the column in the CSV.'),
    head: z.string().describe('What stands above the column.'),
    before: cell.describe('What stood there; null for nothing.'),
    after: cell.describe('What stands there; null for nothing.'),
  })
  .meta({ id: 'CellChange', description: 'A cell that changed.' });

const rowChange = z
  .strictObject({
    row: z.string().describe('What stands in its first column.'),
    kind: z.enum(['added', 'removed', 'changed']).describe('What became of it.'),
    cells: listOf(cellChange).describe('The cells that changed.'),
  })
  .meta({ id: 'RowChange', description: 'A row of a chart’s table that changed.' });

export const chartChangesAnswer = z
  .strictObject({
    dataset,
    since: dataset,
    scenario,
    changes: listOf(rowChange).describe('The rows that changed.'),
    links: z
      .strictObject({
        before: allForms.describe('The chart of the earlier release.'),
        after: allForms.describe('The chart of this one.'),
      })
      .describe('Where both stand.'),
  })
  .meta({ id: 'ChartChangesAnswer', description: 'What changed in a chart between two releases.' });

const hit = z
  .strictObject({
    kind: z.enum(['nodes', 'equipment', 'measures', 'sources', 'claims', 'pages']).describe('What it is.'),
    id: z.string().describe('Its id; of a page its address.'),
    title: z.string().describe('Its name.'),
    about: z.string().describe('What it is, in a line.'),
  })
  .meta({ id: 'SearchHit', description: 'A record or page that was found.' });

export const searchAnswer = z
  .strictObject({
    dataset,
    query: z.string().describe('The words that were sought.'),
    hits: listOf(hit).describe('What was found, the nearest first.'),
  })
  .meta({ id: 'SearchAnswer', description: 'What was found.' });
