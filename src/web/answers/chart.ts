/** A chart as data: its description as JSON, its table as CSV. */

import type { ChartDescription } from '../../charts/index.ts';
import { chartAddress } from '../params/chart-address.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import type { CsvRow } from './csv.ts';
import { ignoredAnswer } from './ignored.ts';

/** Where the same chart stands in its other forms; `permalink` keeps its figures. */
export interface ChartForms {
  readonly page: string;
  readonly svg: string;
  readonly png: string;
  readonly csv: string;
  readonly json: string;
  readonly embed: string;
}

export function formsOf(asked: ChartAsked, pinned: boolean): ChartForms {
  const { id } = asked.chart;
  const parts = { pinned, look: true };
  const data = { pinned, look: false };
  return {
    page: chartAddress(asked, '/charts', { ...parts, more: [['chart', id]] }),
    svg: chartAddress(asked, `/charts/${id}.svg`, parts),
    png: chartAddress(asked, `/charts/${id}.png`, parts),
    csv: chartAddress(asked, `/charts/${id}.csv`, data),
    json: chartAddress(asked, `/charts/${id}.json`, data),
    embed: chartAddress(asked, `/embed/${id}`, parts),
  };
}

/** Where a reader finds what changed since the release that answered; null for the current one. */
export function changesLink(asked: ChartAsked): string | null {
  const { version, current } = asked.catalogue.dataset;
  if (current === undefined) return null;
  const unpinned = { ...asked, catalogue: { ...asked.catalogue, dataset: { version, hash: '' } } };
  return chartAddress(unpinned, `/charts/${asked.chart.id}/changes`, {
    pinned: false,
    look: false,
    more: [['since', version]],
  });
}

export function chartAnswer(asked: ChartAsked, description: ChartDescription): object {
  const changes = changesLink(asked);
  const { scenario, threshold, second } = asked.question;
  return {
    dataset: asked.catalogue.dataset,
    scenario,
    ...ignoredAnswer(asked.input, scenario, { used: [threshold, second] }),
    chart: description,
    links: formsOf(asked, false),
    permalinks: formsOf(asked, true),
    ...(changes === null ? {} : { changes }),
  };
}

export function chartColumns({ table }: ChartDescription): string[] {
  return table.columns.map(({ key }) => key);
}

/** The table, one row each; a gap is said in words or left empty where a number has none. */
export function chartRows({ table }: ChartDescription): CsvRow[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] ?? undefined])),
  );
}
