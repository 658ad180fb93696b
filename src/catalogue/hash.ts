/** The hash that names a data set: of what its records say, whatever the order of files and keys, spaces and remarks. */

import { createHash } from 'node:crypto';
import type { RecordFile } from './read-record.ts';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}

type Files = ReadonlyMap<string, RecordFile | { readonly problems: readonly unknown[] }>;

export const ABOUT = 'dataset.yaml';

/** The data set itself first, then its records by the names of their files. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a === ABOUT || b === ABOUT) return a === ABOUT ? -1 : 1;
  return a < b ? -1 : 1;
}

/** The data set as text, a record a line with its file's name; files that cannot be read are left out. */
export function canonicalText(files: Files): string {
  return [...files]
    .sort(byName)
    .flatMap(([name, file]) =>
      'value' in file ? [`${JSON.stringify({ file: name, record: sorted(file.value) })}\n`] : [],
    )
    .join('');
}

export function hashOfText(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}

export function hashOf(files: Files): string {
  return hashOfText(canonicalText(files));
}
