/** The words of the lag chart: its table and its alternative text. */

import type { ClassLag, ClassStanding } from '../../model/index.ts';
import { listText } from '../../text/index.ts';
import type { Cell, ChartTable } from '../description.ts';
import { lagWords, nodeWords, yearsWords } from './lag-rows.ts';
import type { LagPair } from './lag-rows.ts';

function dateCells(of: ClassStanding): Cell[] {
  return of.state === 'dated' ? [of.date.from, of.date.to] : [null, null];
}

export function lagTable(rows: readonly ClassLag[], pair: LagPair): ChartTable {
  const side = (key: string, name: string): ChartTable['columns'] => [
    { key, head: `First ${name} node` },
    { key: `${key}.earliest`, head: 'no earlier than' },
    { key: `${key}.latest`, head: 'no later than' },
  ];
  return {
    columns: [
      { key: 'class', head: 'Node class (nm)' },
      ...side('ahead', pair.ahead),
      ...side('behind', pair.behind),
      { key: 'lag', head: 'Lag' },
      { key: 'low', head: 'at least (years)', numeric: true },
      { key: 'high', head: 'at most (years)', numeric: true },
    ],
    rows: rows.map((row) => [
      row.nodeClass,
      ...[row.ahead, row.behind].flatMap((of) => [nodeWords(pair.catalogue, of), ...dateCells(of)]),
      lagWords(row, pair),
      ...(row.years
        ? [row.years.low, row.years.high].map((years) => Number(years.toFixed(1)))
        : [null, null]),
    ]),
  };
}

export function lagAlt(rows: readonly ClassLag[], { behind, ahead }: LagPair): string {
  const lags = rows.flatMap(({ nodeClass, years }) => (years ? [{ nodeClass, years }] : []));
  const [least, ...more] = lags.sort((a, b) => a.years.low + a.years.high - b.years.low - b.years.high);
  const most = more.at(-1);
  const said = (lag: (typeof lags)[number]): string => `${yearsWords(lag.years)} (${lag.nodeClass} nm class)`;
  const between =
    most && least
      ? `from ${said(least)} to ${said(most)}`
      : least
        ? said(least)
        : 'no class has dates for both';
  const missing = rows.flatMap((row) => (row.behind.state === 'none' ? [row.nodeClass] : []));
  const none =
    missing.length === 0
      ? ''
      : ` ${behind} has none yet in the ${listText(missing)} nm class${missing.length > 1 ? 'es' : ''}.`;
  return `Years by which the first ${behind} node of a class came after the first of ${ahead}: ${between}.${none}`;
}
