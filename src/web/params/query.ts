/** Query strings as flat, single-valued text: repeated, empty and unknown parameters are mistakes, never guesses. */

import type { FieldError } from '../problem.ts';
import { unknownParameter } from '../problem.ts';

export type Query = ReadonlyMap<string, string>;

export interface ParsedQuery {
  readonly query: Query;
  readonly errors: readonly FieldError[];
}

/**
 * Reads the raw query of a URL. `known` are the parameters allowed here; one that ends in a dot is a family
 * (`set.` allows `set.anything`). What is wrong comes back beside what could be used.
 */
export function parseQuery(url: string, known: readonly string[]): ParsedQuery {
  const at = url.indexOf('?');
  const pairs = [...new URLSearchParams(at < 0 ? '' : url.slice(at + 1))];
  const query = new Map<string, string>();
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  for (const [name, value] of pairs) {
    const allowed = known.some((entry) => (entry.endsWith('.') ? name.startsWith(entry) : entry === name));
    if (!allowed) errors.push(unknownParameter(name, known));
    else if (seen.has(name)) errors.push({ parameter: name, detail: `"${name}" is given more than once.` });
    else if (value.trim() === '') errors.push({ parameter: name, detail: `"${name}" is empty.` });
    else query.set(name, value.trim());
    seen.add(name);
  }
  return { query, errors };
}

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;

/** A plain decimal number, or null: no exponent, hexadecimal, sign of infinity or empty text. */
export function readNumber(text: string): number | null {
  return text.length <= 20 && NUMBER.test(text) ? Number(text) : null;
}

/** A comma-separated list without empty entries. */
export function readList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** What was read of a parameter, and what is wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly errors: readonly FieldError[];
}
