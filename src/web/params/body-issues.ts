/** What is wrong with the form of a JSON body, in the words of this API, each mistake with its JSON Pointer. */

import { z } from 'zod';
import { nearest } from '../../model/index.ts';
import { notOneOf } from '../problem.ts';
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

/** A list of texts is one of ids; the only other list is that of a batch. */
function typeText(schema: z.ZodType, path: Path, expected: string): string {
  if (expected !== 'array') return TYPES[expected] ?? 'of another type';
  const at = schemaAt(schema, path);
  return at instanceof z.ZodArray && at.element instanceof z.ZodString
    ? 'a list of ids'
    : 'a list of scenarios';
}

function boundText(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const small = issue.code === 'too_small';
  const bound = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'array') return small ? 'names nothing' : `takes at most ${bound} entries`;
  if (issue.origin === 'string') return small ? 'is empty' : `takes at most ${bound} characters`;
  const than = small ? 'more than' : 'less than';
  return `must be ${issue.inclusive === false ? than : small ? 'at least' : 'at most'} ${bound}`;
}

/** `"nodes" must be a list of ids.`; zod's own words never reach an answer. The only format asked for is a country's code. */
function issueText(schema: z.ZodType, issue: z.core.$ZodIssue): string {
  const { path } = issue;
  if (issue.code === 'invalid_type' && path.length === 0) return 'The body must be a JSON object.';
  const subject = path.length === 0 ? 'The body' : `"${path.map(String).join('.').slice(0, 100)}"`;
  if (issue.code === 'invalid_type') {
    const missing = issue.input === undefined ? 'is missing; it ' : '';
    return `${subject} ${missing}must be ${typeText(schema, path, issue.expected)}.`;
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return `${subject} ${boundText(issue)}.`;
  if (issue.code === 'invalid_format') return `${subject} must be an ISO 3166 alpha-2 code, such as CN.`;
  return `${subject} cannot be read.`;
}

/** Every mistake that a schema found; a field that it does not know comes with those it does. */
export function zodErrors(schema: z.ZodType, error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => {
        const near = nearest(key, allowed);
        const hint = near === null ? '' : ` Did you mean "${near}"?`;
        return {
          pointer: pointer([...issue.path, key.slice(0, 200)]),
          detail: `"${key.slice(0, 100)}" is not a field here.${hint}`,
          allowed,
        };
      });
    }
    if (issue.code === 'invalid_value') {
      const { detail, allowed = [] } = notOneOf('', String(issue.input), issue.values.map(String));
      return [{ pointer: pointer(issue.path), detail, allowed }];
    }
    return [{ pointer: pointer(issue.path), detail: issueText(schema, issue) }];
  });
}
