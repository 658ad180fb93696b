/** The releases kept under `data/releases/`: read from disk when first asked, a few at a time in memory. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenRelease, byVersion, keptAnswers, onlyRelease, supersededBy } from '../model/index.ts';
import type { Catalogue, Kept, Releases } from '../model/index.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { readRelease, RELEASE_ENDING } from './release-file.ts';

export const RELEASES = 'releases';
const MOST_IN_MEMORY = 2;
const VERSION = /^\d{4}\.\d{2}\.\d+$/;

/** The files under `data/releases/`, hidden ones left out. */
export function releaseFiles(folder: string): string[] {
  const at = join(folder, RELEASES);
  return existsSync(at) ? readdirSync(at).filter((name) => !name.startsWith('.')) : [];
}

/** The version that a file is named after; null for a file that is no release. */
export function versionOf(name: string): string | null {
  const version = name.endsWith(RELEASE_ENDING) ? name.slice(0, -RELEASE_ENDING.length) : '';
  return VERSION.test(version) ? version : null;
}

export function releasePath(folder: string, version: string): string {
  return join(folder, RELEASES, `${version}${RELEASE_ENDING}`);
}

/** The current catalogue with the earlier releases that a data folder keeps. Only names are read here. */
export function releasesIn(folder: string, current: Catalogue): Releases {
  const now = current.dataset.version;
  const earlier = releaseFiles(folder)
    .flatMap((name) => versionOf(name) ?? [])
    .filter((version) => byVersion(version, now) > 0)
    .sort(byVersion);
  const kept: Kept<string, Catalogue> = keptAnswers(MOST_IN_MEMORY);
  const load = (version: string): Catalogue => {
    try {
      return supersededBy(readRelease(version, readFileSync(releasePath(folder, version), 'utf8')), now);
    } catch (error) {
      throw new BrokenRelease(version, error);
    }
  };
  return {
    current,
    versions: [now, ...earlier],
    at: (version) =>
      earlier.includes(version) ? kept.get(version, () => load(version)) : onlyRelease(current).at(version),
  };
}

/** Reads the current data set and lists the kept releases. Throws `CatalogueError`. */
export function loadReleases(folder: string): Releases {
  return releasesIn(folder, loadCatalogue(folder));
}
