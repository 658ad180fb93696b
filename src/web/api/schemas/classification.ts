/** What measures do to a node, machine or transaction that the asker described, as answers send it. */

import { z } from 'zod';
import { reason } from './reasons.ts';
import { day, id, legalOutcome, licensePolicyName, listOf, words } from './values.ts';

const result = z
  .strictObject({
    measure: id.describe('Id of the measure.'),
    outcome: legalOutcome,
    licensePolicy: licensePolicyName
      .nullable()
      .describe('How an application is reviewed, where it is specified.'),
    missing: words.describe('The fields of the request that would decide it.'),
    reasons: reason.nullable().describe('Why; null where the measure tests nothing.'),
    sentence: z.string().describe('The same in words.'),
  })
  .meta({ id: 'ClassifyResult', description: 'What one measure does to what was described.' });

export const classification = {
  on: day.describe('The date whose texts were read.'),
  results: listOf(result).describe('One entry for each measure asked for.'),
};
