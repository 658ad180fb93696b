/** Programs of the machine that a test may need: where one is, and a folder of its own to run it in. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The path of a program, or null where the machine has none of that name. */
export function programPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

const ENDS_WITHIN_MS = 150_000;

/** Runs a program with that folder as its home and returns what it printed. Throws if it fails. */
export function runIn(folder: string, program: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
    timeout: ENDS_WITHIN_MS,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

/** Gives a new folder to what runs, and removes it after. */
export function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'linewidth-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for what takes its time. */
export async function inFolderUntilDone<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'linewidth-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
