/** The OpenAPI 3.1 description of the API, made from the operations and the schemas that check their requests. */

import type { Dataset } from '../../../model/index.ts';
import { TAGS } from '../operation.ts';
import type { Described } from '../operation.ts';
import { openApiSchemas } from './components.ts';
import type { JsonObject } from './components.ts';
import type { ExampleAnswers } from './example-answers.ts';
import { HEADERS } from './headers.ts';
import { pagesAsData } from './page-twins.ts';
import { pathsOf } from './paths.ts';
import { RESPONSES } from './responses.ts';

/** The product's version, as its package states it (held by a test). */
export const PRODUCT_VERSION = '0.1.0';

function infoOf({ version, hash }: Dataset): JsonObject {
  return {
    title: 'Linewidth',
    version: `${PRODUCT_VERSION}+${version}`,
    summary: 'Which process nodes a chip export-control line catches, which it spares, and why.',
    description: [
      'Answers come from a reviewed data set; every figure has a standing and a citation.',
      `This describes product ${PRODUCT_VERSION} with dataset ${version} (${hash}).`,
      'To cite an answer: Linewidth, dataset version and hash (both are in every answer under "dataset"), the address, the day.',
      pagesAsData(),
      'Another method than those named is answered with 405, and "Allow" names them.',
      'An address with "on" and "data" keeps its answer for ever.',
      'Fields may be added to answers at any time; none is renamed or dropped under /api/v1. A renamed parameter keeps its old name.',
      'Ids are not listed here, as they grow with the data set: /api/v1/nodes, /equipment, /measures and /sources list them.',
      'The program is under the MIT License, the data set under CC BY 4.0.',
    ].join('\n\n'),
    license: { name: 'MIT', identifier: 'MIT' },
  };
}

/** The whole description. `shown` are answers to examples. */
export function openApiDocument(
  addresses: readonly Described[],
  dataset: Dataset,
  shown: ExampleAnswers,
): JsonObject {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: infoOf(dataset),
    servers: [{ url: '/' }],
    externalDocs: { description: 'The same for people, with examples to copy.', url: '/api' },
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: pathsOf(addresses, shown),
    components: {
      schemas: openApiSchemas(addresses.flatMap(({ body }) => body ?? [])),
      responses: RESPONSES,
      headers: HEADERS,
    },
  };
}
