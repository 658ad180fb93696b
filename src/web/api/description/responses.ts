/** What every answer carries and may be, as OpenAPI describes it: headers, and problems by status. */

import { badRequest, notOneOf, Problem, problemBody } from '../../problem.ts';
import { PROBLEM_KINDS } from '../../problem-kinds.ts';
import type { ProblemKind } from '../../problem-kinds.ts';
import type { Described } from '../operation.ts';
import { problem } from '../schemas/problem.ts';
import { referenceTo } from './components.ts';
import type { JsonObject } from './components.ts';

const text = { type: 'string' };

export const HEADERS: Readonly<Record<string, JsonObject>> = {
  ETag: {
    description:
      'Strong tag of this answer in this compression. Sent back in "If-None-Match", it gives a 304 while the answer is the same. Absent from what is sent as it is worked out: NDJSON, and answers above 8 MB.',
    schema: text,
  },
  'Cache-Control': {
    description: 'How long browsers and shared caches may keep the answer.',
    schema: text,
    example: 'public, max-age=60, s-maxage=300, stale-while-revalidate=3600',
  },
  Link: { description: 'Where this description and the page that explains it are.', schema: text },
  RateLimit: {
    description:
      'What is left of the limit, where questions are limited. Absent from answers that the server still holds, which count for nothing.',
    schema: text,
    example: '"questions"; r=1199; t=60',
  },
  'RateLimit-Policy': {
    description: 'The limit and its window in seconds, where questions are limited.',
    schema: text,
    example: '"questions"; q=1200; w=60',
  },
  'X-Request-Id': { description: 'The id of the request in the server log.', schema: text },
  Allow: { description: 'The methods that the address takes.', schema: text, example: 'GET, HEAD' },
  'Retry-After': { description: 'Seconds after which to ask again.', schema: { type: 'integer' } },
};

const ALWAYS = ['Link', 'RateLimit', 'RateLimit-Policy', 'X-Request-Id'];
const KEPT = ['ETag', 'Cache-Control'];

export function headerReferences(method: 'get' | 'post'): JsonObject {
  const names = method === 'get' ? [...KEPT, ...ALWAYS] : ALWAYS;
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** The name of a problem's response among the components. */
function nameOf({ slug }: ProblemKind): string {
  return slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

const OWN_HEADERS: Readonly<Record<number, readonly string[]>> = {
  405: ['Allow'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

function exampleOf({ status, title, about }: ProblemKind): object {
  if (status !== 400) return problemBody(new Problem(status, title, about), '/api/v1/nodes');
  const errors = [notOneOf('deviceClass', 'logik', ['logic', 'nand', 'dram'])];
  return problemBody(badRequest(errors), '/api/v1/nodes?deviceClass=logik');
}

/** Kinds that an operation of the API may answer with. */
const OF_API = PROBLEM_KINDS.filter(({ status }) => status !== 501);

export const RESPONSES: Readonly<Record<string, JsonObject>> = {
  NotModified: {
    description: 'The answer is still the one whose tag was sent in "If-None-Match". No body.',
    headers: headerReferences('get'),
  },
  ...Object.fromEntries(
    OF_API.map((kind) => [
      nameOf(kind),
      {
        description: kind.about,
        headers: Object.fromEntries(
          ['Link', 'X-Request-Id', ...(OWN_HEADERS[kind.status] ?? [])].map((name) => [
            name,
            { $ref: `#/components/headers/${name}` },
          ]),
        ),
        content: {
          'application/problem+json': { schema: referenceTo(problem), example: exampleOf(kind) },
        },
      },
    ]),
  ),
};

const OF_ID = [404];
const OF_BODY = [413, 415];
const OF_ANY = [406];
const OF_QUERY = [400];

/** The answers that are not the one asked for, by status; where they come in another medium, their description alone. */
export function otherResponses({ method, idOf, body, base, query, ownProblems }: Described): JsonObject {
  const plain = base === '' && Object.keys(query).length === 0;
  const left = [
    ...(plain ? OF_QUERY : []),
    ...(idOf === undefined ? OF_ID : []),
    ...(body ? [] : OF_BODY),
    ...(base === '' ? OF_ANY : []),
  ];
  const kinds = OF_API.filter(({ status }) => !left.includes(status));
  return Object.fromEntries([
    ...(method === 'get' ? [['304', { $ref: '#/components/responses/NotModified' }]] : []),
    ...kinds.map((kind) => [
      String(kind.status),
      ownProblems ? { description: kind.about } : { $ref: `#/components/responses/${nameOf(kind)}` },
    ]),
  ]);
}
