/** Charts asked of invented records, and what holds for every chart. */

import { expect } from 'chai';
import { CHARTS, svgOf } from '../../src/charts/index.ts';
import type { ChartDescription, ChartMark, ChartQuestion } from '../../src/charts/index.ts';
import { resolveScenario } from '../../src/model/index.ts';
import type { Catalogue, ScenarioInput } from '../../src/model/index.ts';

export type Asked = Partial<Omit<ChartQuestion, 'scenario'>>;

export function asked(
  id: string,
  on: Catalogue,
  input: ScenarioInput = {},
  more: Asked = {},
): ChartDescription {
  const chart = CHARTS.find((entry) => entry.id === id);
  if (!chart) throw new Error(`no chart "${id}"`);
  const usual = { foundries: ['arbor', 'brine'], node: 'arbor-12', threshold: null, second: null };
  return chart.describe(on, { scenario: resolveScenario(on, input, '2026-11-22'), ...usual, ...more });
}

export function marksOf<K extends ChartMark['kind']>(
  { panels }: ChartDescription,
  kind: K,
): Extract<ChartMark, { kind: K }>[] {
  const marks = panels.flatMap((panel) => panel.marks);
  return marks.filter((mark): mark is Extract<ChartMark, { kind: K }> => mark.kind === kind);
}

/** A column of the table by its key. */
export function column({ table }: ChartDescription, key: string): unknown[] {
  const at = table.columns.findIndex((entry) => entry.key === key);
  if (at === -1) throw new Error(`no column "${key}"`);
  return table.rows.map((row) => row[at]);
}

/** What holds for every chart: a table without ragged rows or words among numbers, and a drawing at every size. */
export function expectSound(chart: ChartDescription): void {
  const { columns, rows } = chart.table;
  expect(new Set(columns.map(({ key }) => key)).size, 'keys of columns').to.equal(columns.length);
  for (const row of rows) {
    expect(row).to.have.lengthOf(columns.length);
    row.forEach((cell, i) => {
      if (columns[i]?.numeric && cell !== null) expect(cell, columns[i].head).to.be.a('number');
    });
  }
  expect(chart.alt).to.match(/\.$/);
  for (const width of [320, 800]) {
    const svg = svgOf(chart, { width, theme: 'light' });
    expect(svg).to.not.match(/NaN|undefined|Infinity/);
    expect(svg).to.contain('<title');
  }
}
