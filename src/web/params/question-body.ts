/** A scenario in a body or an object, with fields of its own beside it. */

import type { z } from 'zod';
import type { Catalogue, Releases } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { meaningErrors, parseBody, withoutOpen } from './body.ts';
import { scenarioBody } from './body-schemas.ts';
import { readableParts } from './readable-parts.ts';
import { askedRelease } from './release.ts';
import type { Question } from './release.ts';

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields that are not optional are there once the body has passed its schema. */
type Own<S extends z.ZodRawShape> = Partial<z.output<z.ZodObject<S>>>;

/**
 * Reads a body by its `schema`, which holds the fields of `own` and those of a scenario, or some of them. `mistakes`
 * finds what is wrong with the meaning of the own fields that could be read. Throws a 400 with every mistake of both.
 */
export function questionFromBody<S extends z.ZodRawShape>(
  releases: Releases,
  sent: unknown,
  { schema, own }: { readonly schema: z.ZodType; readonly own: z.ZodObject<S> },
  mistakes: (catalogue: Catalogue, own: Own<S>) => readonly FieldError[],
): { readonly question: Question; readonly own: Own<S> } {
  const body = withoutOpen(sent);
  const { parts: stated, placed } = readableParts(body, scenarioBody);
  const { parts: fields, placed: ownPlaced } = readableParts(body, own);
  const asked = askedRelease(releases, stated.data);
  const { catalogue } = asked;
  const errors = [...ownPlaced(mistakes(catalogue, fields)), ...placed(meaningErrors(asked, stated, []))];
  // Of what is no object, there is nothing more to say.
  parseBody(schema, body, () => (isObject(body) ? errors : []));
  if (errors.length > 0) throw badRequest(errors);
  const { data: _, ...input } = stated;
  return { question: { catalogue, input }, own: fields };
}
