/** Schema of `data/measures/*.yaml`. */

import { z } from 'zod';
import { POLICIES, RESTRICTIONS, STATUSES, TESTS } from '../../model/index.ts';
import type { Measure } from '../../model/index.ts';
import { criterion } from './criterion.ts';
import { country, day, id, words } from './text.ts';

const MOST_QUOTED_WORDS = 40;

const destination = words.regex(
  /^(?:[A-Z]{2}|group:[a-z0-9-]+)$/,
  'must be an ISO 3166 alpha-2 code or "group:" and the id of a country group',
);

const quote = z.strictObject({
  text: words.refine((text) => text.split(/\s+/).length <= MOST_QUOTED_WORDS, {
    error: `quotes more than ${String(MOST_QUOTED_WORDS)} words`,
  }),
  at: words,
  source: id,
});

export const measure: z.ZodType<Measure> = z
  .strictObject({
    id,
    title: words,
    shortTitle: words,
    kind: z.enum(['measure', 'proposal']),
    jurisdiction: z.union([country, z.enum(['EU', 'WA'])]),
    authority: words,
    instrument: words,
    citation: words.exactOptional(),
    history: z
      .array(
        z.strictObject({
          on: day,
          latest: day.exactOptional(),
          status: z.enum(STATUSES),
          source: id,
          at: words.exactOptional(),
          note: words.exactOptional(),
        }),
      )
      .min(1, 'needs at least one dated status'),
    binds: z
      .array(
        z.strictObject({
          from: day.exactOptional(),
          parties: z.array(id).min(1).exactOptional(),
          destinations: z.array(destination).min(1).exactOptional(),
          source: id,
          at: words.exactOptional(),
          note: words.exactOptional(),
        }),
      )
      .min(1, 'must say whom it binds'),
    licensePolicy: z.array(
      z.strictObject({
        from: day.exactOptional(),
        policy: z.enum(POLICIES),
        seats: z.array(country).min(1).exactOptional(),
        text: words,
        source: id,
        at: words.exactOptional(),
      }),
    ),
    reachesAbroad: z
      .strictObject({ outcome: z.enum(['met', 'not-met', 'undetermined']), text: words, source: id })
      .exactOptional(),
    restricts: z.enum(RESTRICTIONS).exactOptional(),
    exemptions: words.exactOptional(),
    quote: quote.exactOptional(),
    tests: z.enum(TESTS),
    instead: words.exactOptional(),
    specifies: criterion.exactOptional(),
    supersededBy: z.array(id).exactOptional(),
    sources: z.array(id).min(1, 'needs at least one source'),
    note: words.exactOptional(),
  })
  .refine((m) => (m.tests === 'nothing') === (m.specifies === undefined), {
    error: 'must be there, unless the measure is marked "tests: nothing"',
    path: ['specifies'],
  })
  .refine((m) => m.tests !== 'nothing' || m.instead !== undefined, {
    error: 'must say in a sentence what a measure that tests nothing does instead',
    path: ['instead'],
  });
