/** How long after one foundry another reached each class of node, as ranges from the ranges of both dates. */

import { decimalYear, lagsByClass } from '../../model/index.ts';
import type { Catalogue, ClassLag, ClassStanding } from '../../model/index.ts';
import { listText } from '../../text/index.ts';
import type { Cell, ChartMark, ChartTable, Key, NumberAxis } from '../description.ts';
import { datasetOf, sourceIn, sourcesOf, yearTicks } from '../parts.ts';
import { foundryName } from '../question.ts';
import type { Chart, ChartQuestion } from '../question.ts';
import { lagBar, lagPoint, lagWords, nodeWords, openBar, yearsWords } from './lag-rows.ts';
import type { LagPair } from './lag-rows.ts';

/** The first two foundries asked for; where one is missing, another of the cases on record. */
function pairOf({ cases }: Catalogue, { foundries }: ChartQuestion): readonly [string, string] {
  const known = cases.flatMap((of) => of.foundries);
  const [behind = '', ahead = ''] = [...new Set([...foundries.slice(0, 2), ...known])];
  return [behind, ahead];
}

const USUAL_YEARS = [2005, 2025] as const;

function datesIn(rows: readonly ClassLag[]): number[] {
  const standings = rows.flatMap(({ behind, ahead }) => [behind, ahead]);
  return standings.flatMap((of) =>
    of.state === 'dated' ? [decimalYear(of.date.from), decimalYear(of.date.to)] : [],
  );
}

/** With room on both sides for what is written beside the dates. */
function yearsAxis(rows: readonly ClassLag[], until: number): NumberAxis {
  const dates = datesIn(rows);
  const years = dates.length === 0 ? USUAL_YEARS : [...dates, until];
  const [first, last] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))];
  const long = last - first;
  const every = long > 24 ? 5 : long > 9 ? 2 : 1;
  return {
    kind: 'linear',
    label: 'Start of volume production',
    low: first - long * 0.16,
    high: last + long * 0.24,
    ticks: yearTicks(first, last, every),
  };
}

function marksOf(rows: readonly ClassLag[], pair: LagPair, x: NumberAxis): ChartMark[] {
  const open = rows.flatMap((row) => openBar(row, pair, [x.low, x.high]));
  return [
    {
      kind: 'bars',
      id: 'open',
      name: 'not reached',
      tone: 'muted',
      fill: 'hatched',
      lane: { index: 1, of: 3 },
      bars: open,
    },
    {
      kind: 'bars',
      id: 'lag',
      name: 'lag',
      tone: 'grid',
      fill: 'solid',
      lane: { index: 2, of: 5 },
      bars: rows.flatMap((row) => lagBar(row, pair)),
    },
    {
      kind: 'points',
      id: 'ahead',
      name: pair.ahead,
      tone: 'series-2',
      shape: 'square',
      points: rows.flatMap((row) => lagPoint(row, 'ahead', pair)),
    },
    {
      kind: 'points',
      id: 'behind',
      name: pair.behind,
      tone: 'series-1',
      shape: 'circle',
      points: rows.flatMap((row) => lagPoint(row, 'behind', pair)),
    },
  ];
}

function keysOf(rows: readonly ClassLag[], { behind, ahead }: LagPair): Key[] {
  const missing = rows.some((row) => row.behind.state !== 'dated');
  return [
    { text: behind, tone: 'series-1', glyph: { shape: 'circle', filling: 'filled' } },
    { text: ahead, tone: 'series-2', glyph: { shape: 'square', filling: 'open' } },
    ...(missing ? [{ text: `no dated ${behind} node`, tone: 'muted', fill: 'hatched' } as const] : []),
  ];
}

function dateCells(of: ClassStanding): Cell[] {
  return of.state === 'dated' ? [of.date.from, of.date.to] : [null, null];
}

function tableOf(rows: readonly ClassLag[], pair: LagPair): ChartTable {
  const side = (key: string, name: string): ChartTable['columns'] => [
    { key, head: `First ${name} node` },
    { key: `${key}.from`, head: 'from' },
    { key: `${key}.to`, head: 'to' },
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

function altOf(rows: readonly ClassLag[], { behind, ahead }: LagPair): string {
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

export const lag: Chart = {
  id: 'lag',
  title: 'Years behind, by class of node',
  about:
    'How long after one foundry another began volume production in each class of node, with the ranges of both dates.',
  asks: ['foundries'],
  describe(catalogue, question) {
    const [late, early] = pairOf(catalogue, question);
    const rows = lagsByClass(catalogue, late, early);
    const [behind, ahead] = [foundryName(catalogue, late), foundryName(catalogue, early)];
    const pair: LagPair = { catalogue, behind, ahead, until: decimalYear(question.scenario.on) };
    const x = yearsAxis(rows, pair.until);
    const nodes = rows
      .flatMap((row) => [row.behind, row.ahead])
      .flatMap((of) => (of.state === 'dated' ? [of.node] : []));
    return {
      id: this.id,
      title: `${behind} after ${ahead}: years between their first nodes of each class`,
      subtitle: `First node of each class in volume production, up to ${question.scenario.on}`,
      y: {
        kind: 'band',
        label: 'Node class',
        tall: 1.55,
        bands: rows.map(({ nodeClass }) => ({ id: nodeClass, label: `${nodeClass} nm` })),
      },
      panels: [{ id: 'years', x, marks: marksOf(rows, pair, x) }],
      keys: keysOf(rows, pair),
      table: tableOf(rows, pair),
      alt: altOf(rows, pair),
      note: 'Lags run from the least to the most that the precision of both dates leaves. Classes follow pitch and maker\u2019s claim; the first node of a class counts, variants too.',
      ...(rows.length === 0 ? { empty: 'Neither has a logic node on record.' } : {}),
      sources: sourcesOf(
        catalogue,
        nodes.flatMap(({ volumeProduction }) => sourceIn(volumeProduction)),
      ),
      dataset: datasetOf(catalogue),
    };
  },
};
