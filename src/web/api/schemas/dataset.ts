/** Which data answered: part of every answer. */

import { z } from 'zod';

export const dataset = z
  .strictObject({
    version: z.string().describe('The release, as "data" takes it.'),
    hash: z.string().describe('SHA-256 over its records.'),
    current: z.string().exactOptional().describe('The release in use, where this is an earlier one.'),
  })
  .meta({ id: 'Dataset', description: 'The release of the data set that answered.' });
