/** Schemas of the small things that records are made of: words, ids, days, citations, figures, gaps, dates. */

import { z } from 'zod';
import { dateRange, GAPS, STANDINGS, UNITS } from '../../model/index.ts';
import type { DateFigure, Figure, Gap, Recorded } from '../../model/index.ts';

/** Text. YAML reads 3E001 and 2016 as numbers, so a number here is almost always a missing pair of quotes. */
export const words = z
  .string({
    error: (issue) =>
      typeof issue.input === 'number'
        ? `is the number ${String(issue.input)} where text is expected; quote it ("3E001" without quotes reads as 30)`
        : issue.input === undefined
          ? 'is missing'
          : 'must be text',
  })
  .min(1, 'must not be empty');

export const id = words.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
export const country = words.regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code, such as CN');

export const day = words.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateRange(text) !== null, {
  error: 'must be a calendar day, such as "2021-12-17"',
});

const partialDate = words.refine((text) => dateRange(text) !== null, {
  error: 'must be a date such as "2016", "2016-H2", "2016-Q4", "2016-10" or "2016-10-07"',
});

/**
 * Picks the schema by looking at the value, so that a mistake is reported against the form that was meant and
 * not as "no form matched".
 */
export function choose<T>(select: (value: Readonly<Record<string, unknown>>) => z.ZodType<T>): z.ZodType<T> {
  return z.unknown().transform((value, context): T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.addIssue({ code: 'custom', message: 'must be a mapping' });
      return z.NEVER;
    }
    const result = select(value as Readonly<Record<string, unknown>>).safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      context.issues.push({
        ...issue,
        path: [...issue.path],
        input: value,
      } as (typeof context.issues)[number]);
    }
    return z.NEVER;
  });
}

export const citation = {
  standing: z.enum(STANDINGS),
  source: id.exactOptional(),
  at: words.exactOptional(),
  checked: day,
  alsoSources: z.array(id).exactOptional(),
  note: words.exactOptional(),
};

/** A figure needs a source unless it stands as unverified; then it decides nothing. */
export function needsSource(figure: { standing: string; source?: string }): boolean {
  return figure.standing === 'unverified' || figure.source !== undefined;
}
export const SOURCE_MISSING = {
  error: 'has no source; a figure without one can only be "unverified"',
  path: ['source'],
};

const number = z.number({
  error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a number without quotes or unit'),
});

export const figure: z.ZodType<Figure> = z
  .strictObject({
    value: number.exactOptional(),
    low: number.exactOptional(),
    high: number.exactOptional(),
    lowExclusive: z.boolean().exactOptional(),
    unit: z.enum(UNITS),
    ...citation,
    method: words.exactOptional(),
    get alsoReported() {
      return z.array(figure).exactOptional();
    },
  })
  .refine((f) => f.value !== undefined || f.low !== undefined || f.high !== undefined, {
    error: 'has neither a value nor a range; a gap is written as gap: not-found',
  })
  .refine(needsSource, SOURCE_MISSING);

const gap: z.ZodType<Gap> = z.strictObject({
  gap: z.enum(GAPS),
  note: words.exactOptional(),
  classValueOf: id.exactOptional(),
  unverified: figure.exactOptional(),
});

/** A figure, or a gap that says why there is none. */
export const recordedFigure: z.ZodType<Recorded<Figure>> = choose<Recorded<Figure>>((value) =>
  'gap' in value ? gap : figure,
);

function dateLabel(value: string, earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined && latest === undefined) return value;
  if (earliest === undefined) return `${value} (by ${latest ?? value})`;
  if (latest === undefined) return `${value} (from ${earliest})`;
  return `${value} (${earliest} to ${latest})`;
}

const dateFigure: z.ZodType<DateFigure> = z
  .strictObject({
    value: partialDate,
    earliest: partialDate.exactOptional(),
    latest: partialDate.exactOptional(),
    rests: words.exactOptional(),
    ...citation,
  })
  .refine(needsSource, SOURCE_MISSING)
  .transform(({ earliest, latest, ...rest }) => ({
    ...rest,
    label: dateLabel(rest.value, earliest, latest),
    from: dateRange(earliest ?? rest.value)?.from ?? '',
    to: dateRange(latest ?? rest.value)?.to ?? '',
  }));

const dateGap: z.ZodType<Gap> = z
  .strictObject({
    gap: z.enum(GAPS),
    note: words.exactOptional(),
    unverified: z
      .strictObject({
        value: partialDate,
        earliest: partialDate.exactOptional(),
        latest: partialDate.exactOptional(),
        unit: z.literal('year').exactOptional(),
        standing: z.literal('unverified'),
        checked: day,
        note: words.exactOptional(),
      })
      .exactOptional(),
  })
  .transform(({ unverified, ...rest }): Gap => {
    if (!unverified) return rest;
    const said = `unverified: ${dateLabel(unverified.value, unverified.earliest, unverified.latest)}`;
    return { ...rest, note: rest.note === undefined ? said : `${rest.note} (${said})` };
  });

export const recordedDate: z.ZodType<Recorded<DateFigure>> = choose<Recorded<DateFigure>>((value) =>
  'gap' in value ? dateGap : dateFigure,
);
