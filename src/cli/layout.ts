/** Text and tables in a fixed number of columns. */

import { stripVTControlCharacters } from 'node:util';

/** Where no person reads along, tables are laid out for the usual terminal. */
export const USUAL_COLUMNS = 80;
const GAP = 2;
const NARROWEST = 8;
/** In the narrow cell of a table a word may be broken after a hyphen; in running text an id stays whole, to be copied. */
const CELL_BREAKS = /(?<=-)/;

/** What stays on one line: words, or the parts of words that may be broken; a blank stands only where a word begins. */
function partsOf(
  text: string,
  breaks: RegExp | undefined,
): { readonly part: string; readonly begins: boolean }[] {
  return text
    .split(' ')
    .flatMap((word) => (breaks ? word.split(breaks) : [word]).map((part, i) => ({ part, begins: i === 0 })));
}

/** Words in lines of at most `width`; a word that is longer is cut where it must be, `breaks` within it first. */
export function wrapped(text: string, width: number, breaks?: RegExp): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { part, begins } of partsOf(text, breaks)) {
    const joint = line !== '' && begins ? ' ' : '';
    if (line.length + joint.length + part.length <= width) {
      line += joint + part;
      continue;
    }
    if (line !== '') lines.push(line);
    line = part;
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...lines, line];
}

/** A paragraph with every line led in by `indent` spaces. */
export function paragraph(text: string, columns: number, indent = 0): string {
  return wrapped(text, Math.max(NARROWEST, columns - indent))
    .map((line) => `${' '.repeat(indent)}${line}`)
    .join('\n');
}

export interface TableColumn {
  readonly head: string;
  readonly align?: 'right';
  /** Never wrapped: an id is there to be copied. */
  readonly whole?: boolean;
  /** Colors the finished, padded text; its words stay. */
  readonly paint?: (text: string, row: number) => string;
}

/** The words of a head are not cut. */
function least({ head }: TableColumn): number {
  return Math.max(NARROWEST, ...partsOf(head, CELL_BREAKS).map(({ part }) => part.length));
}

/** Takes from the widest columns that may be wrapped until the table fits. */
function fitted(heads: readonly TableColumn[], widths: readonly number[], columns: number): number[] {
  const fit = [...widths];
  const spare = (i: number): number => {
    const [head, width = 0] = [heads[i], fit[i]];
    return head && !head.whole && width > least(head) ? width : 0;
  };
  let over = fit.reduce((sum, width) => sum + width, GAP * (fit.length - 1)) - columns;
  while (over > 0) {
    const spares = fit.map((_, i) => spare(i));
    const most = Math.max(...spares);
    if (most === 0) break;
    fit[spares.indexOf(most)] = most - 1;
    over -= 1;
  }
  return fit;
}

/**
 * Rows under their heads, aligned, wrapped within cells to fit the columns. A table with more columns than fit even so is
 * wider than the terminal.
 */
export function table(
  heads: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const natural = heads.map(({ head }, i) =>
    Math.max(head.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const widths = fitted(heads, natural, columns);
  const printed = (row: readonly string[], at: number | null): string[] => {
    const cells = heads.map((_, i) => wrapped(row[i] ?? '', widths[i] ?? NARROWEST, CELL_BREAKS));
    const lines = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: lines }, (_, line) =>
      heads
        .map(({ align, paint }, i) => {
          const text = cells[i]?.[line] ?? '';
          const width = widths[i] ?? 0;
          const padded = align === 'right' ? text.padStart(width) : text.padEnd(width);
          return paint && at !== null ? paint(padded, at) : padded;
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  const rule = widths.map((width) => '-'.repeat(width)).join(' '.repeat(GAP));
  const head = printed(
    heads.map((entry) => entry.head),
    null,
  );
  return [...head, rule, ...rows.flatMap((row, i) => printed(row, i))].join('\n');
}

/** Text that a terminal would take for a command of its own, made harmless. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)\p{Cc}/gu, '\uFFFD');
}
