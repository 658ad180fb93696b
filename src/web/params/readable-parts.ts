/**
 * What of a body has the right form though the rest has not, so that mistakes of meaning are told together with those of
 * form: fields, members of an object or a map, entries of a list.
 */

import { z } from 'zod';
import type { FieldError } from '../problem.ts';
import { pointer } from './body-issues.ts';

export interface Readable<T> {
  readonly parts: Partial<T>;
  /** The same mistakes, each entry of a list called by its place in the body, where entries before it may be unreadable. */
  readonly placed: (errors: readonly FieldError[], prefix?: readonly PropertyKey[]) => FieldError[];
}

type Field = z.core.$ZodType;

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fits(schema: Field, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

function unwrapped(schema: Field): Field {
  return schema instanceof z.ZodExactOptional ? unwrapped(schema.unwrap()) : schema;
}

/** The places of the entries that fit; null where the value is no list, or ought to be none. */
function fittingPlaces(schema: Field, value: unknown): number[] | null {
  const list = unwrapped(schema);
  if (!(list instanceof z.ZodArray) || !Array.isArray(value)) return null;
  return value.flatMap((entry, i) => (fits(list.element, entry) ? [i] : []));
}

/** The members that fit, of a map or an object. */
function fittingMembers(schema: Field, value: unknown): object {
  const of = unwrapped(schema);
  if (!isPlain(value)) return {};
  if (of instanceof z.ZodObject) return readableParts(value, of).parts;
  if (!(of instanceof z.ZodRecord)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, member]) => fits(of.valueType, member)));
}

/** What of a field fits; undefined where nothing does. */
function fittingPart(
  schema: Field,
  value: unknown,
  places: readonly number[] | null,
): readonly unknown[] | object | undefined {
  const part =
    places && Array.isArray(value) ? places.map((i): unknown => value[i]) : fittingMembers(schema, value);
  return Object.keys(part).length > 0 && fits(schema, part) ? part : undefined;
}

/** The parts of a body that fit an object's schema, whatever else it holds. */
export function readableParts<S extends z.ZodRawShape>(
  body: unknown,
  { shape }: z.ZodObject<S>,
): Readable<z.output<z.ZodObject<S>>> {
  const fields = new Map<string, Field>(Object.entries(shape));
  const shifted = new Map<string, readonly number[]>();
  const parts = Object.entries(isPlain(body) ? body : {}).flatMap(([name, value]) => {
    const field = fields.get(name);
    if (!field) return [];
    if (fits(field, value)) return [[name, value] as const];
    const places = fittingPlaces(field, value);
    const part = fittingPart(field, value, places);
    if (part === undefined) return [];
    if (places) shifted.set(name, places);
    return [[name, part] as const];
  });
  return {
    parts: Object.fromEntries(parts) as Partial<z.output<z.ZodObject<S>>>,
    placed: (errors, prefix = []) =>
      errors.map((error) => ({ ...error, ...placeOf(error, prefix, shifted) })),
  };
}

function placeOf(
  { pointer: at }: FieldError,
  prefix: readonly PropertyKey[],
  shifted: ReadonlyMap<string, readonly number[]>,
): Pick<FieldError, 'pointer'> {
  for (const [name, places] of shifted) {
    const list = `${pointer([...prefix, name])}/`;
    const place = at?.startsWith(list) === true ? places[Number(at.slice(list.length))] : undefined;
    if (place !== undefined) return { pointer: list + String(place) };
  }
  return {};
}
