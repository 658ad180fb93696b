/**
 * A kept release as text: its hash on the first line, then the data set and its records, one a line and as they are
 * written, so that what changed between releases shows line by line and the schemas read an old release as they read
 * `data/`. The hash is that of all lines after the first, which `tail -n +2 FILE | sha256sum` prints.
 */

import type { Catalogue } from '../model/index.ts';
import { ABOUT, canonicalText, hashOfText } from './hash.ts';
import { catalogueFrom } from './load-catalogue.ts';
import type { RecordFiles } from './load-catalogue.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Problem, RecordFile } from './read-record.ts';

export const RELEASE_ENDING = '.ndjson';

/** The release that records make; equal records give equal bytes. */
export function releaseText(records: RecordFiles): string {
  const text = canonicalText(records);
  return `${JSON.stringify({ hash: hashOfText(text) })}\n${text}`;
}

type Line = { readonly name: string; readonly record: RecordFile } | { readonly problem: Problem };

function parsedLine(file: string, text: string, line: number): Line {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { problem: { file, line, message: 'is not valid JSON; the release is cut short or damaged' } };
  }
  if (typeof read !== 'object' || read === null || !('file' in read) || !('record' in read))
    return { problem: { file, line, message: 'is no record of a release: "file" or "record" is missing' } };
  return { name: String(read.file), record: { file, value: read.record, lineOf: () => line } };
}

function statedHash(line: string): string | null {
  return /^\{"hash":"(sha256-[0-9a-f]{64})"\}$/.exec(line)?.[1] ?? null;
}

/** What is wrong with the hash that a release states of its records. */
function hashProblems(file: string, stated: string | null, own: string): Problem[] {
  if (stated === own) return [];
  const message =
    stated === null
      ? 'must state the hash of the release: {"hash":"sha256-…"}'
      : `states the hash ${stated}, but the records below it have ${own}`;
  return [{ file, line: 1, message }];
}

/** The catalogue that a release file holds, by today's schemas. Throws `CatalogueError` with every problem by line. */
export function readRelease(version: string, text: string): Catalogue {
  const file = `data/releases/${version}${RELEASE_ENDING}`;
  const end = text.indexOf('\n');
  const [first, rest] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
  const lines = rest.split('\n').filter((line, i, all) => line !== '' || i < all.length - 1);
  const read = lines.map((line, i) => parsedLine(file, line, i + 2));
  const hash = hashOfText(rest);
  const problems = [
    ...hashProblems(file, statedHash(first), hash),
    ...read.flatMap((line) => ('problem' in line ? [line.problem] : [])),
  ];
  if (problems.length > 0) throw new CatalogueError(problems);
  const records = new Map(read.flatMap((line) => ('record' in line ? [[line.name, line.record]] : [])));
  const about = records.get(ABOUT);
  if (!about) throw new CatalogueError([{ file, line: 2, message: `has no record of ${ABOUT}` }]);
  // Its cross-record checks were passed when it was written, and its hash says that it is unchanged.
  const catalogue = catalogueFrom(records, [], hash);
  if (catalogue.dataset.version !== version)
    throw new CatalogueError([
      {
        file,
        line: about.lineOf([]),
        message: `is release ${catalogue.dataset.version}, which its name is not`,
      },
    ]);
  return catalogue;
}
