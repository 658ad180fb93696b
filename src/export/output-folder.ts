/** The folder that an export is written to: made aside first, so that a copy in use is replaced only by a whole one. */

import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Names what an export wrote; by it the next one knows the folder as its own. */
export const MANIFEST = 'linewidth-export.json';
const ASIDE = '.linewidth-export';

export interface Manifest {
  readonly dataset: { readonly version: string; readonly hash: string };
  readonly on: string;
  readonly files: readonly string[];
}

export interface OutputFolder {
  readonly write: (file: string, body: string | Buffer) => void;
  read(file: string): string;
  /** Puts what was written in the place of an earlier export; whatever else is in the folder stays. */
  finish(manifest: Omit<Manifest, 'files'>): { readonly files: number; readonly bytes: number };
  /** Leaves the folder as it was. */
  abandon(): void;
}

function entriesOf(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') throw new RangeError(`${folder} is a file; name a folder.`, { cause: error });
    throw error;
  }
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'files' in value &&
    Array.isArray(value.files) &&
    value.files.every((file) => typeof file === 'string')
  );
}

/** The files of an earlier export, each inside the folder whatever its manifest says. */
function earlierFiles(folder: string): string[] {
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch {
    return [];
  }
  return isManifest(said) ? said.files.filter((file) => isInside(folder, file)) : [];
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, resolve(folder, file));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}

/** Removes folders that were left empty, from the file's own upward. */
function removeEmpty(folder: string, file: string): void {
  for (let at = dirname(file); at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(folder, at));
    } catch {
      return;
    }
  }
}

/** Opens a folder that is new, empty, an earlier export, or any with `force`. Throws with what to do otherwise. */
export function openOutput(out: string, force: boolean): OutputFolder {
  const folder = resolve(out);
  const there = entriesOf(folder);
  const others = (there ?? []).filter((name) => name !== ASIDE);
  if (others.length > 0 && !others.includes(MANIFEST) && !force)
    throw new RangeError(
      `${out} is not empty and was not written by an export. Name another folder, or add --force to write beside what is there.`,
    );
  const aside = join(folder, ASIDE);
  rmSync(aside, { recursive: true, force: true });
  makeFolder(aside);
  const written = new Map<string, number>();
  return {
    write: (file, body) => {
      if (!isInside(aside, file)) throw new RangeError(`${file} is no file of an export`);
      makeFolder(dirname(join(aside, file)));
      writeFileSync(join(aside, file), body);
      written.set(file, Buffer.byteLength(body));
    },
    read: (file) => readFileSync(join(aside, file), 'utf8'),
    finish: (manifest) => {
      const files = [...written.keys()].sort();
      const gone = earlierFiles(folder).filter((file) => !written.has(file));
      for (const file of files) {
        makeFolder(dirname(join(folder, file)));
        renameSync(join(aside, file), join(folder, file));
      }
      for (const file of gone) {
        rmSync(join(folder, file), { force: true });
        removeEmpty(folder, file);
      }
      writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ ...manifest, files }, null, 1)}\n`);
      rmSync(aside, { recursive: true, force: true });
      return { files: files.length, bytes: [...written.values()].reduce((sum, size) => sum + size, 0) };
    },
    abandon: () => {
      rmSync(aside, { recursive: true, force: true });
      if (there === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}
