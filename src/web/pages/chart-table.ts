/** A chart's table as a view prints it: every cell as words, numbers to the right. */

import { tableTexts } from '../../charts/index.ts';
import type { ChartDescription } from '../../charts/index.ts';

export interface ChartTableView {
  readonly heads: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export function tableOf({ table }: ChartDescription): ChartTableView {
  return {
    heads: table.columns.map(({ head, numeric }) => ({ text: head, numeric: numeric ?? false })),
    rows: tableTexts(table),
  };
}
