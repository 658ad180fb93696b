/** What a live table holds, as plain data: the server's view and the browser's script print the same rows. */

import type { Mark } from './line.ts';

/** How a production result is marked: a shape and a hue beside its word. */
export type ProductionMark =
  'unaffected' | 'costlier' | 'degraded' | 'no-route' | 'production-open' | 'not-modeled';

export interface Line {
  readonly text: string;
  readonly mark?: Mark | 'not-tested' | ProductionMark;
  readonly href?: string;
  readonly quiet?: boolean;
}

/** A cell is one or more lines; the first cell of a row is its head. */
export type Cell = readonly Line[];

export type Row = readonly Cell[];

/** A disclosure with a table in it. */
export interface Group {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
}

export function said(text: string): Cell {
  return [{ text }];
}

export function quietly(...texts: readonly string[]): readonly Line[] {
  return texts.filter((text) => text !== '').map((text) => ({ text, quiet: true }));
}
