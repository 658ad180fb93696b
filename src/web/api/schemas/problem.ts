/** Problem details (RFC 9457), the answer to every mistake. */

import { z } from 'zod';
import { listOf, words } from './values.ts';

const fieldError = z
  .strictObject({
    pointer: z.string().exactOptional().describe('JSON Pointer (RFC 6901) to the field of the body.'),
    parameter: z.string().exactOptional().describe('Name of the parameter of the address.'),
    detail: z.string().describe('What is wrong, and the nearest that is right where there is one.'),
    allowed: words.exactOptional().describe('What is allowed.'),
  })
  .meta({ id: 'FieldError', description: 'One mistake, with where it is.' });

export const problem = z
  .strictObject({
    type: z.string().describe('What kind of problem it is: the address of its description.'),
    title: z.string().describe('The kind in words.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What is wrong with this request.'),
    instance: z.string().describe('The address that was asked.'),
    errors: listOf(fieldError).exactOptional().describe('Every mistake in the request, at most 100.'),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });
