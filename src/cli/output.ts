/** Where an answer goes: to standard output, or to a file that is whole or not there. */

import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Arguments } from './arguments.ts';
import { isOn, valueOf } from './arguments.ts';
import { USUAL_COLUMNS } from './layout.ts';
import { CommandError, EXIT, stopIfAsked } from './world.ts';
import type { Screen, World } from './world.ts';

/** `table` for people; the others for programs. */
export type Form = 'table' | 'json' | 'csv';

/** The form asked for by a switch or by the ending of `--out`. Throws where two are asked for. */
export function formOf(given: Arguments): Form {
  const asked = (['json', 'csv'] as const).filter((name) => isOn(given, name));
  if (asked.length > 1) throw new CommandError('Give --json or --csv, not both.');
  const ending = extname(valueOf(given, 'out') ?? '')
    .slice(1)
    .toLowerCase();
  return asked[0] ?? (ending === 'json' || ending === 'csv' ? ending : 'table');
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

/** Under another name first, so that a stop, a full disk or a crash leaves no half-written file. */
function writeWhole(path: string, data: string | Uint8Array): void {
  const folder = dirname(path);
  const unfinished = join(folder, `.${basename(path)}.${randomUUID()}.part`);
  try {
    writeFileSync(unfinished, data, { flag: 'wx' });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`Cannot write "${path}": ${why.replaceAll(unfinished, path)}`, EXIT.problem);
  }
}

/** Sends an answer to `--out`, or to standard output: exactly these bytes, with a line end only for a person to read. */
export async function deliver(given: Arguments, world: World, data: string | Uint8Array): Promise<void> {
  // A Ctrl-C during the work is heard now.
  await setImmediate();
  stopIfAsked(world);
  const path = fileIn(given);
  if (path !== undefined) {
    writeWhole(path, data);
    return;
  }
  world.out.write(data);
  if (typeof data === 'string' && world.out.columns !== null && !data.endsWith('\n')) world.out.write('\n');
}

/** Says on a person's terminal how far long work is; the returned function takes the line away. */
export function progress({ err }: World): { say: (text: string) => void; done: () => void } {
  if (err.columns === null) return { say: () => undefined, done: () => undefined };
  const most = err.columns - 1;
  return {
    say: (text) => err.write(`\r\u001B[2K${text.slice(0, most)}`),
    done: () => err.write('\r\u001B[2K'),
  };
}
