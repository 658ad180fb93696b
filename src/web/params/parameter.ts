/**
 * Parameters of addresses as tables of schemas: one table says what an address takes, reads it, and describes it to
 * others. A name that ends in a dot is a family: `set.` takes `set.anything`.
 */

import { z } from 'zod';
import { notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { readList, readNumber } from './query.ts';
import type { Query } from './query.ts';

/** One parameter: from the text in an address to its value. What the schema puts out is what is documented. */
export interface Parameter<T = unknown> {
  readonly schema: z.ZodType<T, string>;
  readonly about: string;
  /** Does the address answer nothing without it? */
  readonly required?: true;
  /** As written in an address; of a family with the rest of its name, `us-….node-nm=14`. */
  readonly example: string;
}

export type ParameterTable = Readonly<Record<string, Parameter>>;

type ValueName<K> = K extends `${infer Family}.` ? Family : K;

/** What a table's parameters say, each absent where the address leaves it out; a family is an object of its own. */
export type ParameterValues<T extends ParameterTable> = {
  readonly [K in keyof T as ValueName<K>]?: K extends `${string}.`
    ? Readonly<Record<string, z.output<T[K]['schema']>>>
    : z.output<T[K]['schema']>;
};

export const text = z.string();

/** An ISO 8601 day; that it is on the calendar and in range, the model says. */
export const isoDay = z.string().meta({ format: 'date' });

/** A comma-separated list that names something. */
export const list = z.string().transform(readList).pipe(z.array(z.string()).min(1));

/** The same, where one word says that there is nothing. */
export function listOr(none: string): z.ZodType<string[], string> {
  return z
    .string()
    .transform((given) => (given === none ? null : readList(given)))
    .pipe(z.array(z.string()).min(1).nullable())
    .transform((ids) => ids ?? [])
    .pipe(z.array(z.string()));
}

export function choice<const T extends string>(words: readonly T[]): z.ZodType<T, string> {
  return z.enum(words);
}

function refusing(read: (given: string) => number | null, detail: string, allowed: string) {
  return (given: string, context: z.RefinementCtx<string>): number => {
    const value = read(given);
    if (value !== null) return value;
    const message = `"${given.slice(0, 100)}" ${detail}`;
    context.addIssue({ code: 'custom', message, params: { allowed: [allowed] } });
    return z.NEVER;
  };
}

/** A plain decimal number. */
export const decimal = z
  .string()
  .transform(refusing(readNumber, 'is not a number.', 'a decimal number'))
  .pipe(z.number());

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): z.ZodType<number, string> {
  const read = (given: string): number | null => {
    const value = readNumber(given);
    return value !== null && Number.isInteger(value) && value >= least && value <= most ? value : null;
  };
  const allowed = `a whole number from ${String(least)} to ${String(most)}`;
  return z
    .string()
    .transform(refusing(read, 'is not a whole number in range.', allowed))
    .pipe(z.int().min(least).max(most));
}

/** A number from `least` to `most`, or without an upper end. */
export function between(least: number, most?: number): z.ZodType<number, string> {
  const read = (given: string): number | null => {
    const value = readNumber(given);
    return value !== null && value >= least && value <= (most ?? value) ? value : null;
  };
  const to = most === undefined ? '' : ` to ${String(most)}`;
  const range = z.number().min(least);
  return z
    .string()
    .transform(refusing(read, 'is not a number in range.', `a number from ${String(least)}${to}`))
    .pipe(most === undefined ? range : range.max(most));
}

function mistakes(parameter: string, given: string, error: z.ZodError): FieldError[] {
  return error.issues.map((issue): FieldError => {
    if (issue.code === 'invalid_value') return notOneOf(parameter, given, issue.values.map(String));
    if (issue.code === 'custom') {
      const allowed: unknown = issue.params?.['allowed'];
      return { parameter, detail: issue.message, ...(isWords(allowed) ? { allowed } : {}) };
    }
    return { parameter, detail: `"${parameter}" names nothing.` };
  });
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** The values of a family's members, by the rest of their names. */
function membersOf(query: Query, family: string): [string, string][] {
  return [...query]
    .filter(([name]) => name.startsWith(family))
    .map(([name, given]) => [name.slice(family.length), given]);
}

/** Reads a query by a table; what is wrong comes back beside what could be used. Parameters of others are left alone. */
export function readParameters<T extends ParameterTable>(
  query: Query,
  table: T,
): { readonly values: ParameterValues<T>; readonly errors: readonly FieldError[] } {
  const values: [string, unknown][] = [];
  const errors: FieldError[] = [];
  const read = (name: string, given: string, { schema }: Parameter): readonly [unknown] | readonly [] => {
    const result = schema.safeParse(given);
    if (result.success) return [result.data];
    errors.push(...mistakes(name, given, result.error));
    return [];
  };
  for (const [name, parameter] of Object.entries(table)) {
    if (name.endsWith('.')) {
      const members = membersOf(query, name).flatMap(([key, given]) =>
        read(name + key, given, parameter).map((value) => [key, value] as const),
      );
      if (members.length > 0) values.push([name.slice(0, -1), Object.fromEntries(members)]);
    } else {
      const given = query.get(name);
      if (given !== undefined)
        values.push(...read(name, given, parameter).map((value): [string, unknown] => [name, value]));
    }
  }
  return { values: Object.fromEntries(values) as ParameterValues<T>, errors };
}
