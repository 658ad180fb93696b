/** A question to `classify`: the body in a file or on standard input, with the flags' fields over it. */

import { readFileSync } from 'node:fs';
import { readNumber } from '../web/params/query.ts';
import type { FieldError } from '../web/problem.ts';
import type { Arguments } from './arguments.ts';
import { valueOf } from './arguments.ts';
import { FIELDS, flagName, PARTS } from './classify-fields.ts';
import type { FieldKind, Part } from './classify-fields.ts';
import { CommandError } from './world.ts';
import type { World } from './world.ts';

/** What cannot be read stays text, which the parser of the body refuses in its own words. */
function fieldValue(kind: FieldKind, text: string): unknown {
  if (kind === 'number') return readNumber(text) ?? text;
  return kind === 'switch' ? text === 'true' : text;
}

function partOf(given: Arguments, part: Part): Record<string, unknown> {
  const pairs = Object.entries(FIELDS[part]).flatMap(([field, { kind }]) => {
    const text = valueOf(given, flagName(field));
    return text === undefined ? [] : [[field, fieldValue(kind, text)] as const];
  });
  return Object.fromEntries(pairs);
}

function listed(given: Arguments, name: string): string[] {
  return given.given
    .filter(({ flag }) => flag.name === name)
    .flatMap(({ value }) => value.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** The fields that flags give. */
function fromFlags(given: Arguments): Record<string, unknown> {
  const on = valueOf(given, 'on');
  const measures = listed(given, 'measures');
  const parts = PARTS.map((part) => [part, partOf(given, part)] as const);
  return {
    ...(on === undefined ? {} : { on }),
    ...(valueOf(given, 'measures') === undefined ? {} : { measures }),
    ...Object.fromEntries(parts.filter(([, fields]) => Object.keys(fields).length > 0)),
  };
}

async function textIn(given: Arguments, world: World, bare: boolean): Promise<string | null> {
  const file = valueOf(given, 'file');
  if (file === '-' || (file === undefined && bare)) {
    const text = await world.input();
    if (text !== null && (file === '-' || text.trim() !== '')) return text;
    throw new CommandError(
      'Say what to classify: fields by flags, or a body by --file FILE or standard input.',
    );
  }
  if (file === undefined) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(
      `Cannot read "${file}": ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as the API takes it; not yet held against its schema. */
export async function classifyBodyOf(given: Arguments, world: World): Promise<unknown> {
  const flags = fromFlags(given);
  const text = await textIn(given, world, Object.keys(flags).length === 0);
  if (text === null) return flags;
  const body = parsed(text);
  if (!isObject(body)) return body;
  const merged = PARTS.flatMap((part) => {
    const [under, over] = [body[part], flags[part]];
    return isObject(under) && isObject(over) ? [[part, { ...under, ...over }] as const] : [];
  });
  return { ...body, ...flags, ...Object.fromEntries(merged) };
}

/** A field as it was given: by its flag, else by where it stands in the body. */
export function fieldPlace(given: Arguments): (error: FieldError) => string {
  return ({ pointer = '' }) => {
    const field = pointer
      .split('/')
      .slice(1)
      .find((name) => !PARTS.some((part) => part === name));
    const flag = flagName(field ?? '');
    return valueOf(given, flag) === undefined ? pointer : `--${flag}`;
  };
}
