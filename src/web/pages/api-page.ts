/** `/api`: every operation of the API for people, made from the same list that answers. */

import type { z } from 'zod';
import type { Catalogue } from '../../model/index.ts';
import { requestSnippets } from '../answers/request-snippets.ts';
import type { Snippet } from '../answers/chart-snippets.ts';
import { namesWithin, SCHEMA_ADDRESSES } from '../api/description/components.ts';
import type { JsonObject } from '../api/description/components.ts';
import { addressOf } from '../api/description/example-answers.ts';
import type { ExampleAnswers } from '../api/description/example-answers.ts';
import { EXAMPLE_ORIGIN } from '../api/description/site-addresses.ts';
import { fullPath, listOfIds, TAGS } from '../api/operation.ts';
import type { Described as Address } from '../api/operation.ts';
import type { ParameterTable } from '../params/parameter.ts';
import { SCENARIO } from '../params/scenario-query.ts';
import { PROBLEM_KINDS } from '../problem-kinds.ts';
import type { ProblemKind } from '../problem-kinds.ts';
import { fieldRows, parameterRows } from './api-parameters.ts';
import type { ParameterRow } from './api-parameters.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

interface SchemaLink {
  readonly name: string;
  readonly href: string;
}

interface BodyView {
  readonly name: string;
  readonly about: string;
  readonly rows: readonly ParameterRow[];
}

interface OperationView {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly title: string;
  readonly about: string;
  readonly idOf: { readonly what: string; readonly list: string } | null;
  /** Does it take all parameters of a scenario? They stand in a table of their own. */
  readonly takesScenario: boolean;
  readonly parameters: readonly ParameterRow[];
  readonly bodies: readonly BodyView[];
  readonly answers: readonly { readonly type: string; readonly schema: SchemaLink }[];
  readonly snippets: readonly Snippet[];
  readonly example: string;
  readonly examples: readonly { readonly title: string; readonly href: string | null }[];
  /** The answer to the first example, lists cut to their first entries; null where it is no JSON. */
  readonly shown: string | null;
}

export interface ApiPage extends SitePage {
  readonly origin: string;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly operations: readonly OperationView[];
  }[];
  readonly scenario: readonly ParameterRow[];
  readonly problems: readonly ProblemKind[];
}

type SchemaMap = ReadonlyMap<string, JsonObject>;

/** All that the page is made of. */
export interface Described {
  readonly addresses: readonly Address[];
  readonly schemas: SchemaMap;
  /** Answers to the examples. */
  readonly shown: ExampleAnswers;
}

const OF_SCENARIO = Object.entries(SCENARIO);

function takesScenario(query: ParameterTable): boolean {
  return OF_SCENARIO.every(([name, parameter]) => query[name] === parameter);
}

function ownParameters(query: ParameterTable): ParameterTable {
  if (!takesScenario(query)) return query;
  return Object.fromEntries(
    Object.entries(query).filter(([name]) => !OF_SCENARIO.some(([of]) => of === name)),
  );
}

function schemaLink(schema: z.ZodType): SchemaLink {
  const name = schema.meta()?.id ?? '';
  return { name, href: SCHEMA_ADDRESSES + name };
}

/** A body and the objects in it, each with its fields. */
function bodyViews(body: z.ZodType | undefined, schemas: SchemaMap): BodyView[] {
  if (!body) return [];
  const names = new Set(namesWithin(schemaLink(body).name, schemas, SCHEMA_ADDRESSES));
  return [...names].flatMap((name): BodyView[] => {
    const schema = schemas.get(name) ?? {};
    const rows = fieldRows(schema);
    return rows.length === 0 ? [] : [{ name, about: String(schema['description']), rows }];
  });
}

function operationView(operation: Address, { schemas, shown }: Described, origin: string): OperationView {
  const { id, method, title, about, idOf, query, body, examples } = operation;
  const [first] = examples;
  const url = (example: typeof first): string =>
    origin +
    addressOf(operation, example).replace(encodeURIComponent(EXAMPLE_ORIGIN), encodeURIComponent(origin));
  const answer = shown.get(id);
  const isJson = 'application/json' in operation.answers;
  return {
    id,
    method: method.toUpperCase(),
    path: fullPath(operation),
    title,
    about,
    idOf: idOf === undefined ? null : { what: idOf, list: listOfIds(operation) },
    takesScenario: takesScenario(query),
    parameters: parameterRows(ownParameters(query)),
    bodies: bodyViews(body, schemas),
    answers: Object.entries(operation.answers).map(([type, schema]) => ({
      type,
      schema: schemaLink(schema),
    })),
    // The other languages read JSON.
    snippets: requestSnippets(id, {
      url: url(first),
      ...(method === 'post' ? { body: first.body } : {}),
    }).filter((_, i) => i === 0 || isJson),
    example: first.title,
    examples: examples.slice(1).map((example) => ({
      title: example.title,
      href: method === 'get' ? url(example).slice(origin.length) : null,
    })),
    shown: answer === undefined ? null : JSON.stringify(answer, null, 2),
  };
}

export function apiPage(
  catalogue: Catalogue,
  described: Described,
  { origin, today }: { readonly origin: string; readonly today: string },
): ApiPage {
  const page = sitePage(catalogue, today, {
    title: 'The JSON endpoint',
    description: 'Every address of the API with its parameters, an example to copy, and what it answers.',
    section: 'api',
    path: '/api',
  });
  return {
    ...page,
    twins: [{ name: 'OpenAPI', href: '/api/v1/openapi.json' }],
    origin,
    groups: Object.entries(TAGS).map(([name, about]) => ({
      id: name.toLowerCase().replaceAll(' ', '-'),
      name,
      about,
      operations: described.addresses
        .filter(({ tag }) => tag === name)
        .map((operation) => operationView(operation, described, origin)),
    })),
    scenario: parameterRows(SCENARIO),
    problems: PROBLEM_KINDS,
  };
}
