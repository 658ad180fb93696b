/** Schemas of the records that others refer to: sources, parties, country groups, parameters, cases, the data set. */

import { z } from 'zod';
import { DISTRIBUTIONS, PARAMETER_IDS, READER_PARAMETER_IDS, SOURCE_KINDS } from '../../model/index.ts';
import type { Case, CountryGroup, Parameter, Party, ReaderParameter, Source } from '../../model/index.ts';
import { citation, country, day, id, needsSource, SOURCE_MISSING, words } from './text.ts';

export const source: z.ZodType<Source> = z.strictObject({
  id,
  title: words,
  producer: words,
  published: words.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day').exactOptional(),
  accessed: day.exactOptional(),
  url: words.regex(/^https?:\/\//, 'must be a public address').exactOptional(),
  kind: z.enum(SOURCE_KINDS),
  license: words,
  note: words.exactOptional(),
});

export const party: z.ZodType<Party> = z.strictObject({
  id,
  name: words,
  seat: country,
  source: id.exactOptional(),
});

export const countryGroup: z.ZodType<CountryGroup> = z.strictObject({
  id,
  title: words,
  countries: z.array(country).min(1),
  source: id,
  at: words.exactOptional(),
  checked: day,
  note: words.exactOptional(),
});

export const parameter: z.ZodType<Parameter> = z
  .strictObject({
    id: z.enum(PARAMETER_IDS),
    label: words,
    definition: words,
    unit: words,
    low: z.number(),
    central: z.number(),
    high: z.number(),
    distribution: z.enum(DISTRIBUTIONS),
    ...citation,
  })
  .refine(needsSource, SOURCE_MISSING);

export const readerParameter: z.ZodType<ReaderParameter> = z.strictObject({
  id: z.enum(READER_PARAMETER_IDS),
  label: words,
  definition: words,
  unit: words,
  least: z.number(),
  most: z.number(),
  gap: words,
});

export const caseOnRecord: z.ZodType<Case> = z.strictObject({
  id,
  title: words,
  question: words,
  party: id,
  foundries: z.array(id).min(1),
  compare: z.array(id).min(2),
  before: id,
  proposal: id,
});

export interface DatasetRecord {
  readonly version: string;
  readonly released: string;
  readonly title: string;
  readonly license: string;
}

export const dataset: z.ZodType<DatasetRecord> = z.strictObject({
  version: words.regex(/^\d{4}\.\d{2}\.\d+$/, 'must look like "2026.11.0"'),
  released: day,
  title: words,
  license: words,
});
