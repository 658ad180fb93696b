/** Measures as answers send them, with their status on the day asked for. */

import { z } from 'zod';
import { READINGS, RESTRICTIONS, STATUSES, TESTS } from '../../../model/index.ts';
import { adjustableParts, criterion } from './criteria.ts';
import { sourced } from './figures.ts';
import { country, day, id, ids, licensePolicyName, listOf, outcome, words } from './values.ts';

export const status = z
  .enum(STATUSES)
  .meta({ id: 'MeasureStatus', description: 'Where a measure stands on a day.' });

export const tests = z.enum(TESTS).meta({
  id: 'MeasureTests',
  description:
    'What the criteria are put to: a node, a machine, a machine by its relation to nodes, a transaction (software), or nothing.',
});

export const reading = z
  .enum([...READINGS['capable-of'], ...READINGS['uniquely-required-for'], 'at-or-below', 'below'])
  .meta({ id: 'Reading', description: 'A way to read a phrase that no text defines.' });

const at = z.string().exactOptional().describe('Where in the source.');
const note = z.string().exactOptional().describe('What a reader should know beside it.');
const from = day.exactOptional().describe('The first day it holds; absent where from the start.');

const statusEvent = z
  .strictObject({
    on: day.describe('The first day it may have taken effect.'),
    latest: day.exactOptional().describe('The last day it may have taken effect, where that is uncertain.'),
    status,
    ...sourced,
    at,
    note,
  })
  .meta({ id: 'StatusEvent', description: 'A change of status.' });

const binding = z
  .strictObject({
    from,
    parties: ids.exactOptional().describe('Ids of the makers it binds; absent means any.'),
    destinations: words
      .exactOptional()
      .describe('ISO 3166 alpha-2 codes, or "group:" and the id of a country group; absent means any.'),
    ...sourced,
    at,
    note,
  })
  .meta({ id: 'Binding', description: 'Whom a measure binds in a period.' });

const licensePolicy = z
  .strictObject({
    from,
    policy: licensePolicyName,
    seats: listOf(country)
      .exactOptional()
      .describe('Seats it is for, as ISO 3166 alpha-2 codes; absent means any.'),
    text: z.string().describe('The policy in words.'),
    ...sourced,
    at,
  })
  .meta({ id: 'LicensePolicy', description: 'How license applications are reviewed in a period.' });

const reach = z
  .strictObject({
    outcome: outcome.describe('Whether it binds suppliers outside its own jurisdiction.'),
    text: z.string().describe('On which ground.'),
    ...sourced,
  })
  .meta({ id: 'ReachAbroad', description: 'Whether a measure reaches suppliers abroad.' });

const quote = z
  .strictObject({
    text: z.string().describe('The words of the text, verbatim.'),
    at: z.string().describe('The paragraph.'),
    ...sourced,
  })
  .meta({ id: 'Quote', description: 'Words of the legal text.' });

const threshold = z
  .strictObject({
    ...adjustableParts,
    value: z.number().describe('The measure’s own number, in "unit".'),
    unit: z.string().describe('The unit of the number.'),
    at: z.string().describe('The paragraph.'),
  })
  .meta({
    id: 'Threshold',
    description: 'A number of the measure that a question may move with "set.{measure}.{threshold}".',
  });

export const measure = z
  .strictObject({
    id: id.describe('Id of the measure, as in addresses.'),
    title: z.string().describe('Full title.'),
    shortTitle: z.string().describe('Short title, for charts and lists.'),
    kind: z.enum(['measure', 'proposal']).describe('A measure, or a proposal that was reported.'),
    jurisdiction: z.string().describe('ISO 3166 alpha-2 code, EU or WA (the Wassenaar Arrangement).'),
    authority: z.string().describe('Who issued it.'),
    instrument: z.string().describe('The text it is part of.'),
    citation: z.string().exactOptional().describe('How lawyers cite it.'),
    history: listOf(statusEvent).describe('Its status over time, oldest first.'),
    binds: listOf(binding).describe('Whom it binds.'),
    licensePolicy: listOf(licensePolicy).describe(
      'How applications are reviewed; the first that fits stands.',
    ),
    reachesAbroad: reach
      .exactOptional()
      .describe('Absent where it binds its own jurisdiction’s suppliers alone.'),
    restricts: z
      .enum(RESTRICTIONS)
      .exactOptional()
      .describe('Supplies, or the support of its own persons; absent means supplies.'),
    exemptions: z.string().exactOptional().describe('Who is exempt, in words.'),
    quote: quote.exactOptional().describe('The words it was read from.'),
    tests,
    instead: z.string().exactOptional().describe('What it does, where it tests nothing.'),
    specifies: criterion.exactOptional().describe('Its test; absent where it tests nothing.'),
    supersededBy: ids.exactOptional().describe('Ids of the measures that took its place.'),
    sources: ids.describe('Ids of its sources.'),
    note,
    status: status.nullable().describe('Its status on the day asked for; null before its first.'),
    sentence: z.string().describe('Its test as one sentence.'),
    thresholds: listOf(threshold).describe('The numbers that may be moved.'),
    readings: listOf(reading).describe('The readings it may be put in, the default first.'),
  })
  .meta({ id: 'Measure', description: 'A control in force or proposed, with its test.' });
