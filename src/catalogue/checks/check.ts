/** What a cross-record check is: one rule, one file, all its findings at once. */

import { RECORD_KINDS, RECORD_LISTS } from '../../model/index.ts';
import type { Catalogue, Figure, RecordKind } from '../../model/index.ts';
import type { Path } from '../read-record.ts';

export type Kind = RecordKind;

export interface Draft {
  readonly catalogue: Catalogue;
  /** The day the data set was released; nothing may have been checked later. */
  readonly released: string;
  /** Every readable record file with the id it holds, such as `nodes/example.yaml`. */
  readonly files: readonly { readonly name: string; readonly kind: Kind; readonly id: string }[];
}

export interface Finding {
  /** Name of the file, where the record's id does not tell it. */
  readonly file?: string;
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
  readonly message: string;
}

export interface Check {
  readonly name: string;
  readonly description: string;
  /** Kinds whose every record must be readable before the check makes sense. */
  readonly needs: readonly Kind[];
  check(draft: Draft): Finding[];
}

type Keyed = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every record with its kind. */
export function recordsOf(catalogue: Catalogue): { kind: Kind; id: string; record: Keyed }[] {
  return RECORD_KINDS.flatMap((kind) =>
    catalogue[RECORD_LISTS[kind]].map((record) => ({ kind, id: record.id, record: { ...record } as Keyed })),
  );
}

/** Every mapping inside a record with its path, the record itself first. */
export function* mappingsIn(value: unknown, path: Path = []): Generator<{ path: Path; mapping: Keyed }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* mappingsIn(item, [...path, index]);
  } else if (isObject(value)) {
    yield { path, mapping: value };
    for (const [key, child] of Object.entries(value)) yield* mappingsIn(child, [...path, key]);
  }
}

/** Every number figure inside a record, those also reported and unverified ones included. */
export function* figuresIn(record: unknown): Generator<{ path: Path; figure: Figure }> {
  for (const { path, mapping } of mappingsIn(record)) {
    if ('standing' in mapping && 'unit' in mapping && !('central' in mapping)) {
      yield { path, figure: mapping as unknown as Figure };
    }
  }
}
