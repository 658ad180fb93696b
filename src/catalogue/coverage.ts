/** How well the record is covered: figures by kind and standing, gaps beside them. */

import { GAPS, STANDINGS } from '../model/index.ts';
import type { Catalogue } from '../model/index.ts';
import { mappingsIn, recordsOf } from './checks/check.ts';

/** Standings, then gaps, in the order in which tables have them. */
export const COLUMNS = [...STANDINGS, ...GAPS];

/** How many figures of each kind of record have each standing or are a gap of each kind. */
export function coverageOf(catalogue: Catalogue): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { kind, record } of recordsOf(catalogue)) {
    for (const { mapping } of mappingsIn(record)) {
      const standing = mapping['standing'] ?? mapping['gap'];
      if (typeof standing !== 'string') continue;
      const row = counts.get(kind) ?? new Map<string, number>();
      row.set(standing, (row.get(standing) ?? 0) + 1);
      counts.set(kind, row);
    }
  }
  return counts;
}

/** A Markdown table with a row per kind of record that carries figures. */
export function coverageTable(catalogue: Catalogue): string {
  const counts = coverageOf(catalogue);
  const head = `| figures of | ${COLUMNS.join(' | ')} |`;
  const rule = `|---|${COLUMNS.map(() => '---:').join('|')}|`;
  const rows = [...counts].map(
    ([kind, row]) => `| ${kind} | ${COLUMNS.map((column) => String(row.get(column) ?? 0)).join(' | ')} |`,
  );
  return [head, rule, ...rows].join('\n');
}

const OPEN = '<!-- coverage -->';
const CLOSE = '<!-- /coverage -->';

/** A text with the table between its coverage marks. Throws where the marks are missing. */
export function withCoverage(text: string, table: string): string {
  const [from, to] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
  if (from < 0 || to < from) throw new Error(`the text has no ${OPEN} … ${CLOSE}`);
  return `${text.slice(0, from)}${OPEN}\n${table}\n${text.slice(to)}`;
}
