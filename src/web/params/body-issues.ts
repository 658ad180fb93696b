/** What is wrong with the form of a JSON body, in the words of this API, each mistake with its JSON Pointer. */

import { z } from 'zod';
import { didYouMean, doesNotTake } from '../problem.ts';
import type { FieldError } from '../problem.ts';

type Path = readonly PropertyKey[];

/** RFC 6901: `~` and `/` escaped. */
export function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The part of a schema that a path leads to. */
function schemaAt(schema: z.ZodType, path: Path): unknown {
  let at: unknown = schema;
  for (const part of path) {
    if (at instanceof z.ZodExactOptional) at = at.unwrap();
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = (at.shape as Record<string, unknown>)[String(part)];
  }
  return at instanceof z.ZodExactOptional ? at.unwrap() : at;
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object of names and values',
};

/** A list of texts is one of ids; the only other list is that of a batch. A text may be a day. */
function typeText(schema: z.ZodType, path: Path, expected: string): string {
  const at = schemaAt(schema, path);
  if (at instanceof z.ZodString && at.meta()?.format === 'date') return 'a day, such as 2021-12-17';
  if (expected !== 'array') return TYPES[expected] ?? 'of another type';
  return at instanceof z.ZodArray && at.element instanceof z.ZodString
    ? 'a list of ids'
    : 'a list of scenarios';
}

/** What is counted of a list and of a text; other bounds are of numbers. */
const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  array: ['entry', 'entries'],
  string: ['character', 'characters'],
};

type OutOfBounds = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall;

/** What a bound allows: `at most 200 entries`, `more than 0`. */
function boundText(issue: OutOfBounds): string {
  const small = issue.code === 'too_small';
  const bound = Number(small ? issue.minimum : issue.maximum);
  const than = small ? 'more than' : 'less than';
  const text = `${issue.inclusive === false ? than : small ? 'at least' : 'at most'} ${String(bound)}`;
  const counted = COUNTED[issue.origin];
  return counted ? `${text} ${counted[bound === 1 ? 0 : 1]}` : text;
}

function boundError(issue: OutOfBounds): readonly [wrong: string, allowed: string] {
  const allowed = boundText(issue);
  if (!COUNTED[issue.origin]) return [`must be ${allowed}`, allowed];
  if (issue.code === 'too_big') return [`takes ${allowed}`, allowed];
  return [issue.origin === 'array' ? 'names nothing' : 'is empty', allowed];
}

/** What is wrong with a value's form, after its name, and what is allowed in its place; null where there are no words. */
function formText(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
): readonly [wrong: string, allowed: string] | null {
  if (issue.code === 'invalid_type') {
    const allowed = typeText(schema, issue.path, issue.expected);
    return [`${issue.input === undefined ? 'is missing; it ' : ''}must be ${allowed}`, allowed];
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return boundError(issue);
  // The only format asked for is a country's code.
  if (issue.code === 'invalid_format') return ['must be an ISO 3166 alpha-2 code, such as CN', 'two letters'];
  return null;
}

/** `node.deviceClass`, as people name a place in a body. */
function fieldName(path: Path): string {
  return path.map(String).join('.').slice(0, 100);
}

/** `"nodes" must be a list of ids.`; zod's own words never reach an answer. */
function formError(schema: z.ZodType, issue: z.core.$ZodIssue): FieldError {
  const { path } = issue;
  const at = { pointer: pointer(path) };
  if (issue.code === 'invalid_type' && path.length === 0)
    return { ...at, detail: 'The body must be a JSON object.', allowed: ['an object'] };
  const subject = path.length === 0 ? 'The body' : `"${fieldName(path)}"`;
  const [wrong, allowed] = formText(schema, issue) ?? ['cannot be read'];
  return { ...at, detail: `${subject} ${wrong}.`, ...(allowed === undefined ? {} : { allowed: [allowed] }) };
}

/** Every mistake that a schema found; a field that it does not know comes with those it does. */
export function zodErrors(schema: z.ZodType, error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        pointer: pointer([...issue.path, key.slice(0, 200)]),
        detail: `"${key.slice(0, 100)}" is not a field here.${didYouMean(key, allowed)}`,
        allowed,
      }));
    }
    if (issue.code === 'invalid_value') {
      const allowed = issue.values.map(String);
      const given = typeof issue.input === 'string' ? issue.input : (JSON.stringify(issue.input) ?? '');
      const detail = doesNotTake(fieldName(issue.path), given, allowed);
      return [{ pointer: pointer(issue.path), detail, allowed }];
    }
    return [formError(schema, issue)];
  });
}
