/** The API described by itself: the OpenAPI document, and each schema at an address of its own. */

import type { Request, Response } from 'express';
import { z } from 'zod';
import { perObject } from '../../model/index.ts';
import type { Releases } from '../../model/index.ts';
import { onlyParameters } from '../params/list-query.ts';
import { parseQuery } from '../params/query.ts';
import { DATA } from '../params/release.ts';
import { badRequest, notOnRecord } from '../problem.ts';
import type { Schemas } from './description/components.ts';
import { openApiDocument } from './description/document.ts';
import type { Shown } from './description/example-answers.ts';
import { SITE_ADDRESSES } from './description/site-addresses.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { idIn, send } from './send.ts';

const document = z
  .looseObject({ openapi: z.string().describe('The version of OpenAPI.') })
  .meta({ id: 'OpenApiDocument', description: 'A description by OpenAPI 3.1.' });
const schema = z
  .looseObject({ $id: z.string().describe('The address of the schema.') })
  .meta({ id: 'JsonSchema', description: 'A schema by JSON Schema, draft 2020-12.' });

/** The description as text, made with the first request for it and kept as long as its data set. */
function documentOf(
  operations: () => readonly Operation[],
  shown: Shown,
): (releases: Releases) => Promise<string> {
  return perObject(async (releases: Releases) =>
    JSON.stringify(
      openApiDocument([...operations(), ...SITE_ADDRESSES], releases.current.dataset, await shown(releases)),
    ),
  );
}

/** Sends JSON under whichever of the operation's media types is asked for. */
function sendAs(
  operation: Pick<Operation, 'answers'>,
  request: Request,
  response: Response,
  text: string,
): void {
  const types = Object.keys(operation.answers);
  response.type(request.accepts(types) || types.join()).send(text);
}

function takesNothing(request: Request): void {
  const { errors } = parseQuery(request.originalUrl, []);
  if (errors.length > 0) throw badRequest(errors);
}

function openApiOf(operations: () => readonly Operation[], shown: Shown): Operation {
  const textOf = documentOf(operations, shown);
  const types = { 'application/json': document, 'application/vnd.oai.openapi+json': document };
  return {
    id: 'openApi',
    method: 'get',
    path: '/openapi.json',
    tag: 'This API',
    title: 'This description',
    about: 'The API described by OpenAPI 3.1, from the schemas that check its requests and answers.',
    query: {},
    answers: types,
    examples: [{ title: 'The description' }],
    answer: async ({ releases }, request, response) => {
      takesNothing(request);
      sendAs({ answers: types }, request, response, await textOf(releases));
    },
  };
}

function listSchemasOf(schemas: Schemas): Operation {
  return {
    id: 'listSchemas',
    method: 'get',
    path: '/schemas',
    tag: 'This API',
    title: 'JSON Schemas',
    about: 'The schemas of requests and answers, by name, each with the address where it stays.',
    query: DATA,
    answers: { 'application/json': answers.schemasAnswer },
    examples: [{ title: 'Every schema' }],
    answer: ({ releases }, request, response) => {
      const { catalogue } = onlyParameters(releases, request.originalUrl, []);
      const entries = [...schemas()].map(([name, { $id, description }]) => ({
        name,
        href: $id,
        description,
      }));
      send(response, catalogue, { schemas: entries });
    },
  };
}

const schemaTypes = { 'application/json': schema, 'application/schema+json': schema };

function getSchemaOf(schemas: Schemas): Operation {
  return {
    id: 'getSchema',
    method: 'get',
    path: '/schemas/{id}',
    tag: 'This API',
    title: 'One JSON Schema',
    about:
      'A schema by JSON Schema, draft 2020-12. Its references lead to the other schemas at their addresses.',
    idOf: 'schema',
    query: {},
    answers: schemaTypes,
    examples: [{ title: 'A figure', id: 'Figure' }],
    answer: (_, request, response) => {
      takesNothing(request);
      const name = idIn(request);
      const found = schemas().get(name);
      const known = (): { readonly id: string }[] => [...schemas().keys()].map((id) => ({ id }));
      if (!found) throw notOnRecord('schema', name, known());
      sendAs({ answers: schemaTypes }, request, response, JSON.stringify(found));
    },
  };
}

/** The operations that describe the others. */
export function describing(
  operations: () => readonly Operation[],
  schemas: Schemas,
  shown: Shown,
): readonly Operation[] {
  return [openApiOf(operations, shown), listSchemasOf(schemas), getSchemaOf(schemas)];
}
