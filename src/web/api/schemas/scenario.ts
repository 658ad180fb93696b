/** The question as it was answered: every default filled in, so that equal questions read equal. */

import { z } from 'zod';
import { INSTALLED, LICENSES } from '../../../model/index.ts';
import { reading } from './measures.ts';
import { country, day, id, ids, listOf, words } from './values.ts';

const numbers = z.record(z.string(), z.number());

export const scenario = z
  .strictObject({
    on: day.describe('The date whose measures are in force.'),
    measures: ids.describe('The measures in play.'),
    set: numbers.describe('Thresholds moved, by "measure.threshold".'),
    destination: country.nullable().describe('Where every node is taken to be made; null: as recorded.'),
    party: id.nullable().describe('Who is taken to make every node; null: as recorded.'),
    participants: words.describe('Jurisdictions that apply every measure in play to their own suppliers.'),
    deny: words.describe('Machines, classes and supplier countries taken out.'),
    only: words.describe('Those alone left in; empty where nothing is restricted so.'),
    licenses: z.enum(LICENSES).describe('How case-by-case licensing turns out.'),
    installed: z.enum(INSTALLED).describe('Whether equipment already in place stays usable.'),
    reading: z.record(z.string(), reading).describe('The reading of each undefined phrase, by measure.'),
    unverified: z.enum(['exclude', 'include']).describe('Whether figures found in no text may decide.'),
    assume: numbers.describe('Assumptions changed, by parameter.'),
    nodes: ids.nullable().describe('The nodes asked for; null: all.'),
  })
  .meta({
    id: 'Scenario',
    description: 'A question with every default filled in. Posted back, it is the same question.',
  });

export const ignored = listOf(
  z
    .strictObject({
      parameter: z.string().describe('The part, by the name it has in an address.'),
      detail: z.string().describe('Why it changes nothing.'),
    })
    .meta({ id: 'IgnoredPart', description: 'A part of a question that decides nothing.' }),
)
  .exactOptional()
  .describe('Parts of the question that decide nothing; absent where there are none.');
