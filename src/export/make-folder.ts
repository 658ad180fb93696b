/** A folder and those above it, made one at a time: Node's own recursive way never ends where the system lets none be made (`/proc`). */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Makes the folder; false where the one above it is missing. Throws where the system does not let it be made. */
function madeHere(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return true;
}

/** Makes the folder and those above it that are missing. Throws where that cannot be done. */
export function makeFolder(folder: string): void {
  if (madeHere(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  // The folder above is there now: whoever says it is not lets nothing be made in it.
  if (!madeHere(folder)) throw new RangeError(`${folder} cannot be made: no folder can be made in ${above}.`);
}
