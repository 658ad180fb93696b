/** Headers of answers as OpenAPI describes them, and which answer carries which. */

import type { Described } from '../operation.ts';
import type { JsonObject } from './components.ts';

const text = { type: 'string' };

/** By name; those of one name that say different things have names of their own here. */
export const HEADERS = {
  ETag: {
    description:
      'Strong tag of this answer in this compression. Sent back in "If-None-Match", it gives a 304 while the answer is the same. Absent from what is sent as it is worked out: NDJSON, and answers above 8 MB.',
    schema: text,
  },
  CacheControl: {
    description: 'How long browsers and shared caches may keep the answer.',
    schema: text,
    example: 'public, max-age=60, s-maxage=300, stale-while-revalidate=3600',
  },
  NoStore: { description: 'Nobody is to keep the answer.', schema: { const: 'no-store' } },
  Link: { description: 'Where this description and the page that explains it are.', schema: text },
  RateLimit: {
    description:
      'What is left of the limit, where questions are limited. Absent from answers that the server still holds, which count for nothing.',
    schema: text,
    example: '"questions"; r=1199; t=60',
  },
  RateLimitPolicy: {
    description: 'The limit and its window in seconds, where questions are limited.',
    schema: text,
    example: '"questions"; q=1200; w=60',
  },
  RequestId: { description: 'The id of the request in the server log.', schema: text },
  RetryAfter: {
    description:
      'Seconds after which to ask again. Absent where nobody can say, as of a release of the data set that cannot be read.',
    schema: { type: 'integer' },
  },
} as const satisfies Readonly<Record<string, JsonObject>>;

type Carried = Readonly<Record<string, keyof typeof HEADERS>>;

const ID: Carried = { 'X-Request-Id': 'RequestId' };
const COUNTED: Carried = { RateLimit: 'RateLimit', 'RateLimit-Policy': 'RateLimitPolicy' };
const KEPT: Carried = { ETag: 'ETag', 'Cache-Control': 'CacheControl' };
const NOT_KEPT: Carried = { 'Cache-Control': 'NoStore' };
const OF_API: Carried = { Link: 'Link' };
const LATER: Carried = { 'Retry-After': 'RetryAfter' };

function references(...carried: readonly Carried[]): JsonObject {
  const all = carried.flatMap((some) => Object.entries(some));
  return Object.fromEntries(all.map(([name, of]) => [name, { $ref: `#/components/headers/${of}` }]));
}

type Of = Pick<Described, 'base' | 'method' | 'ofProcess'>;

/** Of the answer that was asked for. */
export function headersOfAnswer({ base, method, ofProcess }: Of): JsonObject {
  if (ofProcess) return references(NOT_KEPT, ID);
  return references(method === 'get' ? KEPT : {}, base === '' ? {} : OF_API, COUNTED, ID);
}

/** Of a 304; the question counts for nothing. */
export function headersOfUnchanged(inApi: boolean): JsonObject {
  return references(KEPT, inApi ? OF_API : {}, ID);
}

/** What is refused before the limit is asked. */
const UNCOUNTED = [414];
const FOR_LATER = [429, 503];

export function headersOfProblem(status: number, inApi: boolean): JsonObject {
  return references(
    NOT_KEPT,
    inApi ? OF_API : {},
    UNCOUNTED.includes(status) ? {} : COUNTED,
    FOR_LATER.includes(status) ? LATER : {},
    ID,
  );
}

/** Of what is said to a connection, before its request has an id. */
export function headersOfServer(): JsonObject {
  return references(NOT_KEPT);
}
