/** Two releases on disk that differ in one figure: the real records as the current one, and an earlier one beside them. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseText } from '../../src/catalogue/release-file.ts';
import { releasePath, releasesIn } from '../../src/catalogue/releases.ts';
import type { RecordFiles } from '../../src/catalogue/load-catalogue.ts';
import type { Releases } from '../../src/model/index.ts';
import { recordFiles, records } from './records.ts';

export const OLD_VERSION = '2020.01.0';
/** The one figure that differs, and what it was. */
export const CHANGED = { node: 'tsmc-n5', figure: 'minimumMetalPitchNm', was: 32 } as const;

/** Where a record holds a mapping, a copy with these entries; paths that a record lacks are mistakes of the test. */
function withEntries(value: unknown, path: readonly string[], entries: object): object {
  if (typeof value !== 'object' || value === null) throw new Error('there is nothing to change');
  const [key, ...rest] = path;
  if (key === undefined) return { ...value, ...entries };
  return { ...value, [key]: withEntries((value as Record<string, unknown>)[key], rest, entries) };
}

/** The records with some entries of one file's record changed. */
export function changed(
  files: RecordFiles,
  name: string,
  path: readonly string[],
  entries: object,
): RecordFiles {
  const file = files.get(name);
  if (!file || 'problems' in file) throw new Error(`there is no ${name}`);
  return new Map([...files, [name, { ...file, value: withEntries(file.value, path, entries) }]]);
}

/** The real records as a release of another version. */
export function asVersion(version: string, files: RecordFiles = recordFiles()): RecordFiles {
  return changed(files, 'dataset.yaml', [], { version });
}

/** The real records as they were before the one figure changed. */
export function oldRecords(version = OLD_VERSION): RecordFiles {
  const was = { value: CHANGED.was, low: CHANGED.was, high: CHANGED.was };
  return changed(asVersion(version), `nodes/${CHANGED.node}.yaml`, [CHANGED.figure], was);
}

export interface ReleaseFolder {
  /** A data folder that holds `releases/` alone. */
  readonly folder: string;
  /** Keeps a release under that version's name, from records or as any text at all. */
  keep(version: string, release: RecordFiles | string): void;
  /** The releases of the folder with the real records as the current one. */
  open(): Releases;
  remove(): void;
}

/** A data folder in a temporary place, with the earlier release kept in it. */
export function releaseFolder(): ReleaseFolder {
  const folder = mkdtempSync(join(tmpdir(), 'linewidth-releases-'));
  const keep = (version: string, release: RecordFiles | string): void => {
    mkdirSync(join(folder, 'releases'), { recursive: true });
    writeFileSync(releasePath(folder, version), typeof release === 'string' ? release : releaseText(release));
  };
  keep(OLD_VERSION, oldRecords());
  return {
    folder,
    keep,
    open: () => releasesIn(folder, records()),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

let both: Releases | null = null;

/** The two releases, for tests that only read; all in memory once asked. */
export function twoReleases(): Releases {
  if (both) return both;
  const { open, remove } = releaseFolder();
  const releases = open();
  // Read before its file goes.
  const old = releases.at(OLD_VERSION);
  remove();
  both = { ...releases, at: (version) => (version === OLD_VERSION ? old : releases.at(version)) };
  return both;
}
