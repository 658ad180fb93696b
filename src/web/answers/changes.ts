/** What changed between two releases, as data: records that came and went, and every figure that changed. */

import type { ReleaseChanges } from '../../model/index.ts';
import type { CsvRow } from './csv.ts';

export function changesAnswer({ from, to, added, removed, changed }: ReleaseChanges): object {
  return { dataset: to, since: { version: from.version, hash: from.hash }, added, removed, changed };
}

export const CHANGES_COLUMNS = ['change', 'kind', 'id', 'path', 'from', 'to'];

export function changesRows({ added, removed, changed }: ReleaseChanges): CsvRow[] {
  return [
    ...added.map((record): CsvRow => ({ change: 'added', ...record })),
    ...removed.map((record): CsvRow => ({ change: 'removed', ...record })),
    ...changed.flatMap(({ kind, id, figures }) =>
      figures.map(({ path, from, to }): CsvRow => ({
        change: 'changed',
        kind,
        id,
        path,
        from: from ?? undefined,
        to: to ?? undefined,
      })),
    ),
  ];
}
