/** All record files → one checked, frozen catalogue, or every problem at once with file and line. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Catalogue } from '../model/index.ts';
import { CHECKS } from './checks/index.ts';
import type { Draft, Kind } from './checks/check.ts';
import { readRecord } from './read-record.ts';
import type { Path, Problem, RecordFile } from './read-record.ts';
import { equipment, equipmentClass } from './schemas/equipment.ts';
import { measure } from './schemas/measure.ts';
import { node } from './schemas/node.ts';
import {
  caseOnRecord,
  countryGroup,
  dataset,
  parameter,
  party,
  readerParameter,
  source,
} from './schemas/reference.ts';
import { claim, preset } from './schemas/scenario.ts';

/** The data cannot be served. Its message lists every problem, one a line. */
export class CatalogueError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`);
    super(`${String(problems.length)} problem(s) in the data:\n${lines.join('\n')}`);
    this.name = 'CatalogueError';
    this.problems = problems;
  }
}

/** One kind of record: its folder under `data/` and the schema of its files. */
const KINDS = {
  nodes: node,
  equipment,
  'equipment-classes': equipmentClass,
  measures: measure,
  sources: source,
  parties: party,
  'country-groups': countryGroup,
  parameters: parameter,
  'reader-parameters': readerParameter,
  cases: caseOnRecord,
  presets: preset,
  claims: claim,
} as const satisfies Record<Kind, z.ZodType>;
type RecordOf<K extends Kind> = z.output<(typeof KINDS)[K]>;

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

function hashOf(files: DataFiles): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) hash.update(`${name}\0${files.get(name) ?? ''}\0`);
  return `sha256-${hash.digest('hex')}`;
}

function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`))
    .join('')
    .slice(1);
}

function stringPath(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

/** A value outside a closed list; a bare number that is on it in words only wants its quotes. */
function choiceText(given: unknown, allowed: readonly string[]): string {
  const quoted = typeof given === 'number' && allowed.includes(String(given));
  return quoted
    ? ` is the number ${String(given)}; quote it: "${String(given)}"`
    : `: must be one of ${allowed.join(', ')}`;
}

/** zod's issues in a reviewer's words: the field, what is wrong, what is allowed. */
function problemsOf(file: RecordFile, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = stringPath(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file: file.file,
        line: file.lineOf([...path, key]),
        message: `unknown key "${key}"${path.length > 0 ? ` in ${pathText(path)}` : ''}`,
      }));
    }
    const said =
      issue.code === 'invalid_value'
        ? choiceText(issue.input, issue.values.map(String))
        : ` ${issue.message}`;
    return [
      { file: file.file, line: file.lineOf(path), message: `${pathText(path) || 'the record'}${said}` },
    ];
  });
}

interface Read<K extends Kind> {
  readonly records: RecordOf<K>[];
  /** Readable files by name, each with the id it holds. */
  readonly files: Map<string, { readonly id: string; readonly record: RecordFile }>;
  readonly problems: Problem[];
}

function readKind<K extends Kind>(kind: K, data: DataFiles): Read<K> {
  const read: Read<K> = { records: [], files: new Map(), problems: [] };
  for (const [name, text] of data) {
    if (!name.startsWith(`${kind}/`)) continue;
    const file = `data/${name}`;
    const record = readRecord(file, text);
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

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}

function readDataset(data: DataFiles): { version: string; released: string; problems: Problem[] } {
  const record = readRecord('data/dataset.yaml', data.get('dataset.yaml') ?? '');
  if ('problems' in record) return { version: '', released: '', problems: record.problems };
  const result = dataset.safeParse(record.value, { reportInput: true });
  if (!result.success) return { version: '', released: '', problems: problemsOf(record, result.error) };
  return { ...result.data, problems: [] };
}

/** Validates every record, runs every cross-record check, and returns the frozen catalogue. Throws `CatalogueError`. */
export function buildCatalogue(data: DataFiles): Catalogue {
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
    dataset: { version: about.version, hash: hashOf(data) },
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
  for (const check of CHECKS.filter(({ needs }) => !needs.some(broken))) {
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

/** Reads and builds in one step. */
export function loadCatalogue(folder: string): Catalogue {
  return buildCatalogue(readDataFiles(folder));
}
