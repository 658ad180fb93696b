/** Where an answer goes: to standard output, or to a file that is whole or not there. */

import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Arguments } from './arguments.ts';
import { isOn, valueOf } from './arguments.ts';
import { USUAL_COLUMNS } from './layout.ts';
import { CommandError, EXIT, stopIfAsked } from './world.ts';
import type { Screen, World } from './world.ts';

/** `table` for people; the others for programs. */
const FORMS = ['json', 'csv', 'ndjson'] as const;
export type Form = 'table' | (typeof FORMS)[number];

/** Endings of what a person reads. */
const PLAIN = ['', 'txt'];

/**
 * The form asked for by a switch or by the ending of `--out`, of those that the command has. Throws where two are asked
 * for, or an ending that names none.
 */
export function formOf(given: Arguments): Form {
  const asked = FORMS.filter((name) => isOn(given, name));
  const switches = asked.map((name) => `--${name}`).join(' or ');
  if (asked.length > 1) throw new CommandError(`Give ${switches}, not ${asked.length > 2 ? 'all' : 'both'}.`);
  const ending = extname(valueOf(given, 'out') ?? '')
    .slice(1)
    .toLowerCase();
  const forms = FORMS.filter((name) => given.flags.some((flag) => flag.name === name));
  const named = forms.find((name) => name === ending);
  if (asked[0] === undefined && named === undefined && !PLAIN.includes(ending)) {
    const allowed = [...forms, 'txt'].map((name) => `.${name}`).join(', ');
    throw new CommandError(
      `--out ends in ".${ending.slice(0, 20)}", which names no form here; allowed: ${allowed}, or none for the table.`,
    );
  }
  return asked[0] ?? named ?? 'table';
}

function fileIn(given: Arguments): string | undefined {
  const path = valueOf(given, 'out');
  return path === '-' ? undefined : path;
}

/** How what a person reads is laid out: for the terminal, or plain for a file. */
export interface Page {
  readonly screen: Screen;
  readonly columns: number;
}

export function pageOf(given: Arguments, { out }: World): Page {
  const screen = fileIn(given) === undefined ? out : { ...out, columns: null, colors: false };
  return { screen, columns: screen.columns ?? USUAL_COLUMNS };
}

type Parts = Iterable<string | Uint8Array>;

/** The parts as they are worked out; before each is used, a Ctrl-C during the work is heard. */
async function* heard(parts: Parts, world: World): AsyncGenerator<string | Uint8Array> {
  for (const part of parts) {
    await setImmediate();
    stopIfAsked(world);
    yield part;
  }
}

async function writeAll(file: string, mode: 'w' | 'wx', parts: Parts, world: World): Promise<void> {
  const handle = await open(file, mode);
  try {
    for await (const part of heard(parts, world)) await handle.appendFile(part);
  } finally {
    await handle.close();
  }
}

function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** What commonly keeps a file from being written; anything else is told in the system's words. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist.',
  ENOTDIR: 'its folder is a file.',
  EISDIR: 'it is a folder.',
  EACCES: 'writing there is not allowed.',
  EPERM: 'writing there is not allowed.',
  EROFS: 'the disk can only be read.',
  ENOSPC: 'the disk is full.',
};

/** The file that a path leads to; null where it leads to a pipe, a device or a folder. */
async function fileAt(path: string): Promise<string | null> {
  try {
    const place = await realpath(path);
    return (await stat(place)).isFile() ? place : null;
  } catch {
    return path;
  }
}

/** Under another name first, so that a stop, a full disk or a crash leaves no half-written file. */
async function writeWhole(file: string, parts: Parts, world: World): Promise<void> {
  const unfinished = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`);
  try {
    await writeAll(unfinished, 'wx', parts, world);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeTo(path: string, parts: Parts, world: World): Promise<void> {
  try {
    const file = await fileAt(path);
    await (file === null ? writeAll(path, 'w', parts, world) : writeWhole(file, parts, world));
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    const why = WHY[String(error.code)] ?? error.message.replaceAll(/\.([^/\\]*)\.[\da-f-]{36}\.part/g, '$1');
    throw new CommandError(`Cannot write "${path}": ${why}`, EXIT.problem);
  }
}

/**
 * Sends an answer to `--out`, or to standard output, part by part as they are worked out: exactly these bytes, with a line
 * end only for a person to read.
 */
export async function deliverParts(given: Arguments, world: World, parts: Parts): Promise<void> {
  const path = fileIn(given);
  if (path !== undefined) {
    await writeTo(path, parts, world);
    return;
  }
  let unended = false;
  for await (const part of heard(parts, world)) {
    world.out.write(part);
    unended = typeof part === 'string' && !part.endsWith('\n');
    await world.out.drained();
  }
  if (unended && world.out.columns !== null) world.out.write('\n');
}

/** The same of an answer that is there as a whole. */
export function deliver(given: Arguments, world: World, data: string | Uint8Array): Promise<void> {
  return deliverParts(given, world, [data]);
}

/** Says on a person's terminal how far long work is, where that is `wanted`; `done` takes the line away. */
export function progress({ err }: World, wanted = true): { say: (text: string) => void; done: () => void } {
  if (err.columns === null || !wanted) return { say: () => undefined, done: () => undefined };
  const most = err.columns - 1;
  let shown = false;
  return {
    say: (text) => {
      shown = true;
      err.write(`\r\u001B[2K${text.slice(0, most)}`);
    },
    done: () => {
      if (shown) err.write('\r\u001B[2K');
      shown = false;
    },
  };
}
