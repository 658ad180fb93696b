/** What changed in a chart between two releases of the data set: its tables held against each other, row by row. */

import type { Cell, ChartDescription } from './description.ts';

export interface CellChange {
  readonly column: string;
  readonly head: string;
  readonly before: Cell;
  readonly after: Cell;
}

export interface RowChange {
  readonly row: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly cells: readonly CellChange[];
}

/** Rows go by their first column; rows that share it, by their order. */
function rowsByName({ table }: ChartDescription): Map<string, readonly Cell[]> {
  const rows = new Map<string, readonly Cell[]>();
  for (const row of table.rows) {
    const name = String(row[0] ?? '');
    let key = name;
    for (let n = 2; rows.has(key); n += 1) key = `${name} (${String(n)})`;
    rows.set(key, row);
  }
  return rows;
}

/** A row's cell under a column of that key, wherever it stands. */
function cellOf({ table }: ChartDescription, row: readonly Cell[] | undefined, key: string): Cell {
  const at = table.columns.findIndex((column) => column.key === key);
  return row?.[at] ?? null;
}

/** Changes from one description to another of the same chart and question, in the order of the later one. */
export function chartChanges(before: ChartDescription, after: ChartDescription): RowChange[] {
  const [old, now] = [rowsByName(before), rowsByName(after)];
  const cellsOf = (row: string): CellChange[] =>
    after.table.columns.flatMap(({ key, head }) => {
      const [was, is] = [cellOf(before, old.get(row), key), cellOf(after, now.get(row), key)];
      return was === is ? [] : [{ column: key, head, before: was, after: is }];
    });
  const changed = [...now.keys()].flatMap((row): RowChange[] => {
    if (!old.has(row)) return [{ row, kind: 'added', cells: cellsOf(row) }];
    const cells = cellsOf(row);
    return cells.length === 0 ? [] : [{ row, kind: 'changed', cells }];
  });
  const removed = [...old.keys()].filter((row) => !now.has(row));
  return [...changed, ...removed.map((row): RowChange => ({ row, kind: 'removed', cells: [] }))];
}
