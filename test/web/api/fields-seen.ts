/** Which optional fields of a schema some values show, so that a schema cannot keep fields that nothing sends. */

import { z } from 'zod';

/** The name of an object schema: its own, or where it stands in the one that holds it. */
function nameOf(schema: z.ZodType, within: string): string {
  return schema.meta()?.id ?? within;
}

function inside(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable) return schema.unwrap();
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodLazy) return schema.unwrap();
  return undefined;
}

function isSchema(value: unknown): value is z.ZodType {
  return value instanceof z.ZodType;
}

function fieldsOf(schema: z.ZodObject): [string, z.ZodType][] {
  return Object.entries(schema.shape).flatMap(([key, field]): [string, z.ZodType][] =>
    isSchema(field) ? [[key, field]] : [],
  );
}

/** Every optional field of a schema, as `Figure.method`. */
export function optionalFields(schema: z.ZodType, within = '', known = new Set<z.ZodType>()): Set<string> {
  const found = new Set<string>();
  const visit = (at: unknown, name: string): void => {
    if (!isSchema(at) || known.has(at)) return;
    known.add(at);
    const own = nameOf(at, name);
    if (at instanceof z.ZodObject) {
      for (const [key, field] of fieldsOf(at)) {
        if (field instanceof z.ZodExactOptional) found.add(`${own}.${key}`);
        visit(field, `${own}.${key}`);
      }
    } else if (at instanceof z.ZodArray) visit(at.element, own);
    else if (at instanceof z.ZodRecord) visit(at.valueType, own);
    else if (at instanceof z.ZodUnion) at.options.forEach((option) => visit(option, own));
    else visit(inside(at), own);
  };
  visit(schema, within);
  return found;
}

/** Adds the optional fields that a valid value shows. */
export function noteSeen(schema: unknown, value: unknown, seen: Set<string>, within = ''): void {
  if (!isSchema(schema) || value === null || value === undefined) return;
  const own = nameOf(schema, within);
  if (schema instanceof z.ZodObject) {
    for (const [key, field] of fieldsOf(schema)) {
      if (!Object.hasOwn(value, key)) continue;
      if (field instanceof z.ZodExactOptional) seen.add(`${own}.${key}`);
      noteSeen(field, Object.entries(value).find(([name]) => name === key)?.[1], seen, `${own}.${key}`);
    }
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const entry of value) noteSeen(schema.element, entry, seen, own);
  } else if (schema instanceof z.ZodRecord) {
    for (const entry of Object.values(value)) noteSeen(schema.valueType, entry, seen, own);
  } else if (schema instanceof z.ZodUnion) {
    const fits = schema.options.find((option) => isSchema(option) && option.safeParse(value).success);
    noteSeen(fits, value, seen, own);
  } else noteSeen(inside(schema), value, seen, own);
}
