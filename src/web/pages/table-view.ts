/** A table as a view prints it: heads that sort by a link, cells that are text, links, figures or outcomes. */

import type { Mark } from '../../text/index.ts';
import type { ListState } from '../params/list-state.ts';
import { listHref } from '../params/list-state.ts';
import type { FigureView } from './figure-view.ts';

export type Cell =
  | { readonly text: string; readonly href?: string; readonly quiet?: boolean }
  | { readonly figure: FigureView }
  | { readonly mark: Mark; readonly text: string };

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  readonly cell: (record: T) => Cell;
  /** What it sorts by; a column without one does not sort. Null sorts last, either way. */
  readonly order?: (record: T) => string | number | null;
}

export interface TableView {
  readonly label: string;
  readonly heads: readonly {
    readonly label: string;
    readonly numeric: boolean;
    readonly href?: string;
    readonly sorted: 'ascending' | 'descending' | 'none';
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

function byColumn<T>(column: Column<T> | undefined, descending: boolean): (a: T, b: T) => number {
  return (a, b) => {
    const [x, y] = [column?.order?.(a) ?? null, column?.order?.(b) ?? null];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    const compared =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : String(x) < String(y)
          ? -1
          : String(x) > String(y)
            ? 1
            : 0;
    return descending ? -compared : compared;
  };
}

/** The records in the order that the state asks for. */
export function sortedBy<T>(records: readonly T[], columns: readonly Column<T>[], state: ListState): T[] {
  const column = columns.find((entry) => entry.key === state.sort);
  return [...records].sort(byColumn(column, state.descending));
}

/** Builds a table; its heads link to the same list sorted by them, or the other way round. */
export function tableView<T>(
  label: string,
  path: string,
  records: readonly T[],
  columns: readonly Column<T>[],
  state: ListState,
): TableView {
  const heads = columns.map((column) => {
    const current = state.sort === column.key;
    const sorted = current
      ? state.descending
        ? ('descending' as const)
        : ('ascending' as const)
      : ('none' as const);
    const order = current && !state.descending ? 'descending' : undefined;
    const href = listHref(path, { ...Object.fromEntries(state.filters), sort: column.key, order });
    return {
      label: column.label,
      numeric: column.numeric ?? false,
      sorted,
      ...(column.order ? { href } : {}),
    };
  });
  const rows = sortedBy(records, columns, state).map((record) =>
    columns.map((column) => column.cell(record)),
  );
  return { label, heads, rows };
}
