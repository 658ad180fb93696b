/** A chart's table as texts, the same from the server and from the browser. */

import { numberText } from '../text/index.ts';
import type { ChartTable } from './description.ts';

/** What stands where the model gives no number. */
const NONE = '–';

export function tableTexts({ rows }: ChartTable): string[][] {
  return rows.map((row) =>
    row.map((cell) => (cell === null ? NONE : typeof cell === 'number' ? numberText(cell) : cell)),
  );
}
