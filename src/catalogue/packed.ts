/**
 * The data set as a package carries it: one file with the catalogue as its checks passed it, so that a command line
 * starts without reading and checking hundreds of records. The first line holds the hash of the second.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Catalogue } from '../model/index.ts';
import { deepFreeze } from './freeze.ts';
import { hashOfText } from './hash.ts';

/** Where it lies below the product's folder. */
export const PACKED = 'dist/data/catalogue.json';

/** The packed data cannot be used. */
export class PackedError extends Error {
  override readonly name = 'PackedError';
}

export function packedText(catalogue: Catalogue): string {
  const text = JSON.stringify(catalogue);
  return `${JSON.stringify({ hash: hashOfText(text) })}\n${text}`;
}

export function writePacked(file: string, catalogue: Catalogue): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packedText(catalogue));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new PackedError(`${file} cannot be read; install the package again`, { cause: error });
  }
}

/** Throws a `PackedError` where the file is missing or is not as it was written. */
export function readPacked(file: string): Catalogue {
  const [first = '', text = ''] = textOf(file).split('\n');
  if (first !== JSON.stringify({ hash: hashOfText(text) }))
    throw new PackedError(`${file} is damaged; install the package again`);
  // The hash says that this is what was written, which was a catalogue.
  return deepFreeze(JSON.parse(text) as Catalogue);
}
