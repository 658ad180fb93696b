/** Figures as answers send them: value, standing and citation together, or a gap that says why there is none. */

import { z } from 'zod';
import { GAPS, STANDINGS, UNITS } from '../../../model/index.ts';
import type { Figure } from '../../../model/index.ts';
import { day, id, ids } from './values.ts';

export const standing = z.enum(STANDINGS).meta({
  id: 'Standing',
  description:
    'How good a figure is: published by the maker, reported by others, measured by a lab, estimated, derived from other figures, or unverified (found in no text that could be read; it decides nothing unless asked to).',
});

export const unit = z.enum(UNITS).meta({ id: 'Unit', description: 'The unit of a figure.' });

/** Beside a source's id stands what it is, so that an answer can be cited without another request. */
const citation = z
  .string()
  .exactOptional()
  .describe('The source in one line: producer, title, date, address.');

/** What names a source, for statements of law and place. */
export const sourced = { source: id.describe('Id of the source.'), citation };

/** What every figure and statement on record says of where it was found. */
export const cited = {
  standing,
  source: id.exactOptional().describe('Id of the source; absent only where the standing is "unverified".'),
  at: z.string().exactOptional().describe('Where in the source: page, table, heading.'),
  checked: day.describe('The day on which a person last confirmed it.'),
  alsoSources: ids.exactOptional().describe('Ids of other sources that say the same.'),
  note: z.string().exactOptional().describe('What a reader should know beside it.'),
  citation,
};

const figureParts = {
  value: z.number().exactOptional().describe('The one figure that stands, in "unit".'),
  low: z.number().exactOptional().describe('The lower end, where sources differ or a range was given.'),
  high: z.number().exactOptional().describe('The upper end, where sources differ or a range was given.'),
  lowExclusive: z
    .boolean()
    .exactOptional()
    .describe('True where the lower end itself is outside ("above 1.50").'),
  unit,
  method: z
    .string()
    .exactOptional()
    .describe('How it was obtained, where figures of one quantity are not comparable otherwise (density).'),
  classValueOf: id
    .exactOptional()
    .describe('Id of the node of the same class that the value is taken from; never this node’s own figure.'),
  ...cited,
};

/** A figure with its rivals. */
export const figure: z.ZodType<Figure> = z
  .strictObject({
    ...figureParts,
    get alsoReported() {
      return z
        .array(figure)
        .readonly()
        .exactOptional()
        .describe('Rival figures, each with its own standing and source.');
    },
  })
  .meta({ id: 'Figure', description: 'A figure on record with unit, standing and citation.' });

export const gap = z
  .strictObject({
    gap: z
      .enum(GAPS)
      .describe('Why there is no figure: not published, not found in a search, or not applicable here.'),
    note: z.string().exactOptional().describe('What is known of the gap.'),
    classValueOf: id
      .exactOptional()
      .describe('Id of the node of the same class whose figure may stand in, marked as a class value.'),
    unverified: figure
      .exactOptional()
      .describe('A figure found in no text; it decides nothing unless asked to.'),
  })
  .meta({ id: 'Gap', description: 'A hole in the record: kept apart from zero and from an absent field.' });

/** A figure, or a gap in its place. */
export const recorded = z
  .union([figure, gap])
  .meta({ id: 'RecordedFigure', description: 'A figure on record, or the gap in its place.' });

export const dateFigure = z
  .strictObject({
    value: z.string().describe('The date at the precision known: a year, half, quarter, month or day.'),
    label: z.string().describe('The date as its source gives it.'),
    from: day.describe('The first day it can mean.'),
    to: day.describe('The last day it can mean.'),
    rests: z
      .string()
      .exactOptional()
      .describe('What the date rests on: a company’s statement, first revenue, a teardown, a plan.'),
    ...cited,
  })
  .meta({ id: 'DateFigure', description: 'A dated event on record, as a first and a last day.' });

export const recordedDate = z
  .union([dateFigure, gap])
  .meta({ id: 'RecordedDate', description: 'A date on record, or the gap in its place.' });

export const citedText = z
  .strictObject({ text: z.string().describe('The statement.'), ...cited })
  .meta({ id: 'CitedText', description: 'A statement on record with its citation.' });
