/** All record files → one checked, frozen catalogue, or every problem at once with file and line. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Catalogue } from '../model/index.ts';
import { CHECKS } from './checks/index.ts';
import type { Check, Draft, Kind } from './checks/check.ts';
import { deepFreeze } from './freeze.ts';
import { hashOf } from './hash.ts';
import { KINDS } from './kinds.ts';
import type { RecordOf } from './kinds.ts';
import { CatalogueError } from './catalogue-error.ts';
import { problemsOf } from './problems.ts';
import { readRecord } from './read-record.ts';
import type { Problem, RecordFile } from './read-record.ts';
import { dataset } from './schemas/reference.ts';

export { CatalogueError } from './catalogue-error.ts';

/** A data folder as text: what was found, by path from the folder. Handed in by tests to try broken records. */
export type DataFiles = ReadonlyMap<string, string>;

/** Reads `data/`: `dataset.yaml` and one folder a kind. */
export function readDataFiles(folder: string): DataFiles {
  const files = new Map<string, string>([
    ['dataset.yaml', readFileSync(join(folder, 'dataset.yaml'), 'utf8')],
  ]);
  for (const kind of Object.keys(KINDS)) {
    // A kind without records yet has no folder.
    const names = existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)).sort() : [];
    for (const name of names) {
      if (name.startsWith('.')) continue;
      files.set(`${kind}/${name}`, readFileSync(join(folder, kind, name), 'utf8'));
    }
  }
  return files;
}

/** The files of a data folder, or of a kept release, as values not yet held against their schemas. */
export type RecordFiles = ReadonlyMap<string, RecordFile | { readonly problems: readonly Problem[] }>;

/** Parses every file. */
export function readRecords(data: DataFiles): RecordFiles {
  return new Map([...data].map(([name, text]) => [name, readRecord(`data/${name}`, text)]));
}

interface Read<K extends Kind> {
  readonly records: RecordOf<K>[];
  /** Readable files by name, each with the id it holds. */
  readonly files: Map<string, { readonly id: string; readonly record: RecordFile }>;
  readonly problems: Problem[];
}

function readKind<K extends Kind>(kind: K, data: RecordFiles): Read<K> {
  const read: Read<K> = { records: [], files: new Map(), problems: [] };
  for (const [name, record] of data) {
    if (!name.startsWith(`${kind}/`)) continue;
    if ('problems' in record) {
      read.problems.push(...record.problems);
      continue;
    }
    const schema: z.ZodType = KINDS[kind];
    const result = schema.safeParse(record.value, { reportInput: true });
    if (!result.success) {
      read.problems.push(...problemsOf(record, result.error));
      continue;
    }
    const parsed = result.data as RecordOf<K>;
    read.records.push(parsed);
    read.files.set(name, { id: parsed.id, record });
  }
  return read;
}

function readDataset(data: RecordFiles): {
  version: string;
  released: string;
  problems: readonly Problem[];
} {
  const record = data.get('dataset.yaml') ?? readRecord('data/dataset.yaml', '');
  if ('problems' in record) return { version: '', released: '', problems: record.problems };
  const result = dataset.safeParse(record.value, { reportInput: true });
  if (!result.success) return { version: '', released: '', problems: problemsOf(record, result.error) };
  return { ...result.data, problems: [] };
}

/** Validates every record, runs the cross-record checks, and returns the frozen catalogue. Throws `CatalogueError`. */
export function catalogueFrom(
  data: RecordFiles,
  checks: readonly Check[] = CHECKS,
  hash: string = hashOf(data),
): Catalogue {
  const about = readDataset(data);
  const read = {
    nodes: readKind('nodes', data),
    equipment: readKind('equipment', data),
    'equipment-classes': readKind('equipment-classes', data),
    measures: readKind('measures', data),
    sources: readKind('sources', data),
    parties: readKind('parties', data),
    'country-groups': readKind('country-groups', data),
    parameters: readKind('parameters', data),
    'reader-parameters': readKind('reader-parameters', data),
    cases: readKind('cases', data),
    presets: readKind('presets', data),
    claims: readKind('claims', data),
  };
  const problems = [...about.problems, ...Object.values(read).flatMap((kind) => kind.problems)];
  const catalogue: Catalogue = {
    dataset: { version: about.version, hash },
    nodes: read.nodes.records,
    equipment: read.equipment.records,
    equipmentClasses: read['equipment-classes'].records,
    measures: read.measures.records,
    sources: read.sources.records,
    parties: read.parties.records,
    countryGroups: read['country-groups'].records,
    parameters: read.parameters.records,
    readerParameters: read['reader-parameters'].records,
    cases: read.cases.records,
    presets: read.presets.records,
    claims: read.claims.records,
  };
  const files = Object.entries(read).flatMap(([kind, { files: held }]) =>
    [...held].map(([name, { id }]) => ({ name, kind: kind as Kind, id })),
  );
  const draft: Draft = { catalogue, released: about.released, files };
  // A check that looks things up in a kind of record waits until all of that kind can be read: echoes hide mistakes.
  const broken = (kind: Kind): boolean => read[kind].problems.length > 0;
  for (const check of checks.filter(({ needs }) => !needs.some(broken))) {
    for (const { file, kind, id, path, message } of check.check(draft)) {
      const name =
        file ?? files.find((entry) => entry.kind === kind && entry.id === id)?.name ?? `${kind}/${id}.yaml`;
      const line = read[kind].files.get(name)?.record.lineOf(path) ?? 1;
      problems.push({ file: `data/${name}`, line, message });
    }
  }
  if (problems.length > 0) throw new CatalogueError(problems);
  return deepFreeze(catalogue);
}

/** The same from text. */
export function buildCatalogue(data: DataFiles): Catalogue {
  return catalogueFrom(readRecords(data));
}

/** Reads and builds in one step. */
export function loadCatalogue(folder: string): Catalogue {
  return buildCatalogue(readDataFiles(folder));
}
