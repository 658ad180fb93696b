/** Reads the tables of a Markdown page: cells as text, by column head, with the heading above and the line they are on. */

export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function isRule(line: string): boolean {
  return /^\|[\s:|-]+\|$/.test(line.trim());
}

export function tablesIn(markdown: string): Table[] {
  const lines = markdown.split('\n');
  const tables: Table[] = [];
  let heading = '';
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (line.startsWith('#')) heading = line.replace(/^#+\s*/, '');
    if (!line.startsWith('|') || !isRule(lines[i + 1] ?? '')) continue;
    const columns = cellsOf(line);
    const rows: TableRow[] = [];
    for (i += 2; lines[i]?.startsWith('|') === true; i += 1) {
      const cells = cellsOf(lines[i] ?? '');
      if (cells.length !== columns.length)
        throw new Error(`line ${String(i + 1)}: ${String(cells.length)} cells`);
      rows.push({ line: i + 1, cells: new Map(columns.map((column, at) => [column, cells[at] ?? ''])) });
    }
    tables.push({ heading, columns, rows });
  }
  return tables;
}

/** A table with its columns padded, as prettier leaves it. */
export function tableText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, i) =>
    Math.max(3, column.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
