/** What every answer may be beside the one asked for, as OpenAPI describes it: problems by status, and plain refusals. */

import { badRequest, notOneOf, Problem, problemBody } from '../../problem.ts';
import { PROBLEM_KINDS } from '../../problem-kinds.ts';
import type { ProblemKind } from '../../problem-kinds.ts';
import type { Described } from '../operation.ts';
import { problem } from '../schemas/problem.ts';
import { fieldsOf, referenceTo } from './components.ts';
import type { JsonObject } from './components.ts';
import { headersOfAnswer, headersOfProblem, headersOfServer, headersOfUnchanged } from './headers.ts';

/** In words joined: `bad-request` is `BadRequest`; beside the API `SiteBadRequest`, which leads to no description. */
function nameOf(slug: string, inApi: boolean): string {
  const words = slug.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${inApi ? '' : 'Site'}${words.join('')}`;
}

function exampleOf({ status, title, about }: ProblemKind): object {
  if (status !== 400) return problemBody(new Problem(status, title, about), '/api/v1/nodes');
  const errors = [notOneOf('deviceClass', 'logik', ['logic', 'nand', 'dram'])];
  return problemBody(badRequest(errors), '/api/v1/nodes?deviceClass=logik');
}

function problemResponse(kind: ProblemKind, inApi: boolean): JsonObject {
  const example = inApi ? { example: exampleOf(kind) } : {};
  return {
    description: kind.about,
    headers: headersOfProblem(kind.status, inApi),
    content: { 'application/problem+json': { schema: referenceTo(problem), ...example } },
  };
}

/**
 * What the server says to a connection itself, whatever it asks. Its words are described in words alone: were they a
 * medium of each operation, programs written from the description would take every mistake for text.
 */
const OF_SERVER = [
  [408, 'request-timeout', 'The request did not arrive in time.'],
  [417, 'expectation-failed', '"Expect" asks for something else than "100-continue".'],
  [431, 'header-fields-too-large', 'More than 100 headers, or more than 16 kB of address and headers.'],
] as const;

/** No method that is described is answered so; oEmbed says in its own words what it does not do. */
const NEVER = [405, 501];
const OF_API_ALONE = [406, 413, 415];

function familyOf(inApi: boolean): [string, JsonObject][] {
  const left = inApi ? NEVER : [...NEVER, ...OF_API_ALONE];
  return [
    [
      nameOf('not-modified', inApi),
      {
        description:
          'The answer is still the one whose tag was sent in "If-None-Match". No body, and no question counted.',
        headers: headersOfUnchanged(inApi),
      },
    ],
    ...PROBLEM_KINDS.filter(({ status }) => !left.includes(status)).map((kind): [string, JsonObject] => [
      nameOf(kind.slug, inApi),
      problemResponse(kind, inApi),
    ]),
  ];
}

export const RESPONSES: Readonly<Record<string, JsonObject>> = Object.fromEntries([
  ...familyOf(true),
  ...familyOf(false),
  ...OF_SERVER.map(([, slug, about]) => [
    nameOf(slug, true),
    { description: `${about} Told in plain text, ahead of the API.`, headers: headersOfServer() },
  ]),
]);

/** The kinds of problem that an address answers with. */
function statusesOf({ base, query, idOf, body, heavy, ofProcess }: Described): number[] {
  if (ofProcess) return [];
  const inApi = base !== '';
  const reads = inApi || idOf !== undefined || Object.keys(query).length > 0;
  const asksRelease = 'data' in query || (body !== undefined && fieldsOf(body).includes('data'));
  return [
    ...(reads ? [400] : []),
    ...(idOf === undefined ? [] : [404]),
    ...(inApi ? [406] : []),
    ...(body ? [413, 415] : []),
    414,
    429,
    500,
    ...(asksRelease || heavy ? [503] : []),
  ];
}

function reference(name: string): JsonObject {
  return { $ref: `#/components/responses/${name}` };
}

/** Told in the medium that was asked for, such as in a drawing. */
function ownProblem({ answers }: Described, kind: ProblemKind): JsonObject {
  const content = Object.entries(answers).map(([type, schema]) => [type, { schema: referenceTo(schema) }]);
  return {
    description: kind.about,
    headers: headersOfProblem(kind.status, false),
    content: Object.fromEntries(content) as JsonObject,
  };
}

function problemsOf(of: Described): [string, JsonObject][] {
  const inApi = of.base !== '';
  const statuses = statusesOf(of);
  return PROBLEM_KINDS.filter(({ status }) => statuses.includes(status)).map((kind) => [
    String(kind.status),
    of.ownProblems ? ownProblem(of, kind) : reference(nameOf(kind.slug, inApi)),
  ]);
}

/** The answers that are not the one asked for, by status. */
export function otherResponses(of: Described): JsonObject {
  const kept = of.method === 'get' && !of.ofProcess;
  return Object.fromEntries([
    ...(kept ? [['304', reference(nameOf('not-modified', of.base !== ''))]] : []),
    ...problemsOf(of),
    ...OF_SERVER.map(([status, slug]) => [String(status), reference(nameOf(slug, true))]),
    ...Object.entries(of.also ?? {}).map(([status, { about, answer }]) => [
      status,
      {
        description: about,
        headers: of.ofProcess ? headersOfAnswer(of) : headersOfProblem(Number(status), false),
        content: answer
          ? { 'application/json': { schema: referenceTo(answer) } }
          : { 'application/problem+json': { schema: referenceTo(problem) } },
      },
    ]),
  ]);
}
