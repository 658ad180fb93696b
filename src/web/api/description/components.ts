/** Every named schema of the API as JSON Schema, under an address of the caller's choosing. */

import { z } from 'zod';

export type JsonObject = Record<string, unknown>;

const SAFE = Number.MAX_SAFE_INTEGER;

/** Leaves out what only says how JavaScript holds a value. */
function plain({ jsonSchema }: { readonly jsonSchema: JsonObject }): void {
  delete jsonSchema['readOnly'];
  if (jsonSchema['minimum'] === -SAFE) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === SAFE) delete jsonSchema['maximum'];
  if (JSON.stringify(jsonSchema['propertyNames']) === '{"type":"string"}') delete jsonSchema['propertyNames'];
}

/** An answer may have more fields one day; who checks it by its schema then should not stumble over them. */
function open(of: { readonly jsonSchema: JsonObject }): void {
  plain(of);
  if (of.jsonSchema['additionalProperties'] === false) delete of.jsonSchema['additionalProperties'];
}

function registered(addressOf: (name: string) => string, override: typeof plain): Map<string, JsonObject> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: addressOf, target: 'draft-2020-12', override });
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, { ...schema }]));
}

/** The names of bodies, and of what they are made of. */
export function namesWithin(name: string, schemas: ReadonlyMap<string, JsonObject>, at: string): string[] {
  const inside = JSON.stringify(schemas.get(name) ?? {}).matchAll(/"\$ref":"([^"]+)"/g);
  const names = [...inside].flatMap(([, address = '']) =>
    address.startsWith(at) ? address.slice(at.length) : [],
  );
  return [name, ...names.flatMap((inner) => namesWithin(inner, schemas, at))];
}

/**
 * The named schemas by name, each with `$id` and with references to the others under `base`. Those of `bodies` take no
 * field but their own; answers may gain fields.
 */
export function namedSchemas(base: string, bodies: readonly z.ZodType[]): Record<string, JsonObject> {
  const addressOf = (name: string): string => base + name;
  const closed = registered(addressOf, plain);
  const taken = bodies.flatMap((body) => namesWithin(body.meta()?.id ?? '', closed, base));
  const entries = [...registered(addressOf, open)].map(([name, schema]): [string, JsonObject] => [
    name,
    taken.includes(name) ? (closed.get(name) ?? schema) : schema,
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a parameter's text is read as. */
export function outputSchema(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', override: plain });
  return rest;
}

function fieldsWithin(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, child]: [string, unknown]) => [
    ...(key === 'properties' && typeof child === 'object' && child !== null ? Object.keys(child) : []),
    ...fieldsWithin(child),
  ]);
}

/** The names of a schema's fields, at any depth. */
export function fieldsOf(schema: z.ZodType): string[] {
  return fieldsWithin(z.toJSONSchema(schema, { io: 'input' }));
}

/** A reference to a named schema. Throws for one without a name: an answer's schema has to have one. */
export function referenceTo(schema: z.ZodType): JsonObject {
  const name = schema.meta()?.id;
  if (name === undefined) throw new Error('a schema of the API has no name');
  return { $ref: `#/components/schemas/${name}` };
}

export function openApiSchemas(bodies: readonly z.ZodType[]): Record<string, JsonObject> {
  const schemas = namedSchemas('#/components/schemas/', bodies);
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...rest }]) => [name, rest]),
  );
}

/** Where each schema has an address of its own. */
export const SCHEMA_ADDRESSES = '/api/v1/schemas/';

export type Schemas = () => ReadonlyMap<string, JsonObject>;

/** The schemas at those addresses, made when first asked for: they are the program's own. */
export function keptSchemas(bodies: () => readonly z.ZodType[]): Schemas {
  let made: ReadonlyMap<string, JsonObject> | null = null;
  return () => {
    made ??= new Map(Object.entries(namedSchemas(SCHEMA_ADDRESSES, bodies())));
    return made;
  };
}
