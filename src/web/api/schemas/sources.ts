/** Sources as answers send them. */

import { z } from 'zod';
import { SOURCE_KINDS } from '../../../model/index.ts';
import { id } from './values.ts';

export const source = z
  .strictObject({
    id: id.describe('Id of the source, as figures name it.'),
    title: z.string().describe('Title.'),
    producer: z.string().describe('Who published it.'),
    published: z.string().exactOptional().describe('Date of publication, at the precision known.'),
    accessed: z.string().exactOptional().describe('Day on which it was read.'),
    url: z.string().exactOptional().describe('Address.'),
    kind: z.enum(SOURCE_KINDS).describe('What kind of publication it is.'),
    license: z.string().describe('Terms of use, as far as known.'),
    note: z.string().exactOptional().describe('What a reader should know beside it.'),
    citation: z.string().describe('The source in one line.'),
  })
  .meta({ id: 'Source', description: 'A publication that figures or measures are taken from.' });
