/** Rows as CSV: formula-like text quoted for spreadsheets, numbers left alone. */

import { stringify } from 'csv-stringify/sync';

export type CsvValue = string | number | undefined;
export type CsvRow = Readonly<Record<string, CsvValue>>;

/**
 * One header line of the rows' keys, unless it stands already, then a line a row. Text that a spreadsheet would run is led
 * by an apostrophe.
 */
export function csvText(
  rows: readonly CsvRow[],
  columns: readonly string[],
  { header = true }: { readonly header?: boolean } = {},
): string {
  return stringify([...rows], {
    header,
    columns: [...columns],
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
}
