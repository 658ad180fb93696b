/** What differs between two releases of the data set: records that came and went, and every figure that changed. */

import { RECORD_KINDS, RECORD_LISTS } from './catalogue.ts';
import type { Catalogue, Dataset, RecordKind } from './catalogue.ts';
import { recordChanges } from './record-changes.ts';
import type { FigureChange } from './record-changes.ts';

export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

export interface ChangedRecord extends RecordName {
  readonly figures: readonly FigureChange[];
}

export interface ReleaseChanges {
  readonly from: Dataset;
  readonly to: Dataset;
  readonly added: readonly RecordName[];
  readonly removed: readonly RecordName[];
  readonly changed: readonly ChangedRecord[];
}

interface KindChanges {
  readonly added: readonly RecordName[];
  readonly removed: readonly RecordName[];
  readonly changed: readonly ChangedRecord[];
}

function kindChanges(kind: RecordKind, from: Catalogue, to: Catalogue): KindChanges {
  const list = RECORD_LISTS[kind];
  const recordsIn = (release: Catalogue): ReadonlyMap<string, object> =>
    new Map(release[list].map((record) => [record.id, record]));
  const [before, after] = [recordsIn(from), recordsIn(to)];
  const onlyIn = (own: ReadonlyMap<string, object>, other: ReadonlyMap<string, object>): RecordName[] =>
    [...own.keys()].filter((id) => !other.has(id)).map((id) => ({ kind, id }));
  const changed = [...after].flatMap(([id, record]): ChangedRecord[] => {
    const old = before.get(id);
    const figures = old ? recordChanges(old, record) : [];
    return figures.length === 0 ? [] : [{ kind, id, figures }];
  });
  return { added: onlyIn(after, before), removed: onlyIn(before, after), changed };
}

/** The changes from one release to another, record by record in the order of their kinds. Pure. */
export function releaseChanges(from: Catalogue, to: Catalogue): ReleaseChanges {
  const kinds = RECORD_KINDS.map((kind) => kindChanges(kind, from, to));
  return {
    from: from.dataset,
    to: to.dataset,
    added: kinds.flatMap(({ added }) => added),
    removed: kinds.flatMap(({ removed }) => removed),
    changed: kinds.flatMap(({ changed }) => changed),
  };
}
