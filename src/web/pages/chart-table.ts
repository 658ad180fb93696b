/** A chart's table as a view prints it: every cell as words, numbers to the right. */

import type { Cell, ChartDescription } from '../../charts/index.ts';
import { numberText } from '../../text/index.ts';

export interface ChartTableView {
  readonly heads: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly { readonly text: string; readonly numeric: boolean }[])[];
}

function cellText(cell: Cell): string {
  if (cell === null) return '\u2013';
  return typeof cell === 'number' ? numberText(cell) : cell;
}

export function tableOf({ table }: ChartDescription): ChartTableView {
  const numeric = table.columns.map((column) => column.numeric ?? false);
  return {
    heads: table.columns.map(({ head }, i) => ({ text: head, numeric: numeric[i] ?? false })),
    rows: table.rows.map((row) =>
      row.map((cell, i) => ({ text: cellText(cell), numeric: numeric[i] ?? false })),
    ),
  };
}
