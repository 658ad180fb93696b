/** The product's own data set: its records where they are at hand, as they were packed where they are not. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onlyRelease } from '../model/index.ts';
import type { Releases } from '../model/index.ts';
import { ABOUT } from './hash.ts';
import { PACKED, readPacked } from './packed.ts';

/** Has the folder records, as a copy of the project has and an installed package has not? */
export function hasRecords(folder: string): boolean {
  return existsSync(join(folder, ABOUT));
}

/**
 * The releases of the product in a folder. What reads records and kept releases takes a while to load and is loaded only
 * where it is needed: for records, and with `earlier`, where a kept release may be asked. Throws where there are no data.
 */
export async function ownReleases(
  root: string,
  { earlier, instead = null }: { readonly earlier: boolean; readonly instead?: string | null },
): Promise<Releases> {
  const folder = instead ?? join(root, 'data');
  if (instead !== null || hasRecords(folder)) {
    const { loadReleases } = await import('./releases.ts');
    return loadReleases(folder);
  }
  const current = readPacked(join(root, PACKED));
  if (!earlier) return onlyRelease(current);
  const { releasesIn } = await import('./releases.ts');
  return releasesIn(folder, current);
}
