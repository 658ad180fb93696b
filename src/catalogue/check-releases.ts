/** What `npm run data:check` says about kept releases: each can be read, and none was changed after its release. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byVersion, releaseChanges } from '../model/index.ts';
import type { Catalogue, ReleaseChanges } from '../model/index.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Problem } from './read-record.ts';
import { readRelease, releaseText } from './release-file.ts';
import { releaseFiles, releasePath, RELEASES, versionOf } from './releases.ts';
import type { RecordFiles } from './load-catalogue.ts';

const MOST_NAMED = 5;

/** The first few differences, so that a reviewer sees what was touched. */
function differences({ added, removed, changed }: ReleaseChanges): string {
  const all = [
    ...added.map(({ kind, id }) => `${kind}/${id} was added`),
    ...removed.map(({ kind, id }) => `${kind}/${id} was removed`),
    ...changed.flatMap(({ kind, id, figures }) =>
      figures.map(({ path, from, to }) => `${kind}/${id} ${path}: ${from ?? 'none'} → ${to ?? 'none'}`),
    ),
  ];
  const more = all.length - MOST_NAMED;
  const shown = all.slice(0, MOST_NAMED).join('; ');
  return `${shown || 'only what no page shows'}${more > 0 ? `; and ${String(more)} more` : ''}`;
}

function problemsOfRelease(folder: string, name: string, current: Catalogue): readonly Problem[] {
  const file = `data/${RELEASES}/${name}`;
  const { version, hash } = current.dataset;
  const own = versionOf(name);
  if (own === null) return [{ file, line: 1, message: 'is no release; they are named VERSION.ndjson' }];
  if (byVersion(own, version) < 0)
    return [{ file, line: 1, message: `is newer than the data, which data/dataset.yaml calls ${version}` }];
  try {
    const release = readRelease(own, readFileSync(releasePath(folder, own), 'utf8'));
    if (own !== version || release.dataset.hash === hash) return [];
    const said = differences(releaseChanges(release, current));
    const message = `a published version never changes, but the records do: ${said}. Give data/dataset.yaml a new version.`;
    return [{ file, line: 1, message }];
  } catch (error) {
    if (error instanceof CatalogueError) return error.problems;
    return [{ file, line: 1, message: 'cannot be read' }];
  }
}

/** Throws `CatalogueError` with every problem of every kept release. */
export function checkReleases(folder: string, current: Catalogue): void {
  const problems = releaseFiles(folder)
    .sort()
    .flatMap((name) => problemsOfRelease(folder, name, current));
  if (problems.length > 0) throw new CatalogueError(problems);
}

/** Is the version in `data/dataset.yaml` kept? */
export function isKept(folder: string, { dataset }: Catalogue): boolean {
  return releaseFiles(folder).some((name) => versionOf(name) === dataset.version);
}

/** Keeps checked records as the release of their version, and returns the file's name. */
export function writeRelease(folder: string, version: string, records: RecordFiles): string {
  mkdirSync(join(folder, RELEASES), { recursive: true });
  writeFileSync(releasePath(folder, version), releaseText(records));
  return `data/${RELEASES}/${version}.ndjson`;
}
