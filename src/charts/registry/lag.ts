/** How long after one foundry another reached each class of node, as ranges from the ranges of both dates. */

import { decimalYear, isGap, lagsByClass } from '../../model/index.ts';
import type { Catalogue, ClassLag, ProcessNode } from '../../model/index.ts';
import type { ChartMark, Key, NumberAxis } from '../description.ts';
import { datasetOf, sourceIn, sourcesOf, yearTicks } from '../parts.ts';
import { foundryName } from '../question.ts';
import type { Chart, ChartQuestion } from '../question.ts';
import { lagBar, lagPoint, openBar } from './lag-rows.ts';
import type { LagPair } from './lag-rows.ts';
import { lagAlt, lagTable } from './lag-words.ts';

/** The first two foundries asked for; where one is missing, another of the cases on record. */
function pairOf({ cases }: Catalogue, { foundries }: ChartQuestion): readonly [string, string] {
  const known = cases.flatMap((of) => of.foundries);
  const [behind = '', ahead = ''] = [...new Set([...foundries.slice(0, 2), ...known])];
  return [behind, ahead];
}

/** The records of a day: a node that began later is not there yet, nor is an undated one of a class that its maker dates. */
function begunBy(catalogue: Catalogue, day: string): Catalogue {
  const isDated = ({ volumeProduction }: ProcessNode): boolean => !isGap(volumeProduction);
  const begun = (node: ProcessNode): boolean =>
    isGap(node.volumeProduction)
      ? !catalogue.nodes.some(
          (other) => other.foundry === node.foundry && other.nodeClass === node.nodeClass && isDated(other),
        )
      : node.volumeProduction.from <= day;
  return { ...catalogue, nodes: catalogue.nodes.filter(begun) };
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

export const lag: Chart = {
  id: 'lag',
  title: 'Years behind, by class of node',
  about:
    'How long after one foundry another began volume production in each class of node, with the ranges of both dates.',
  asks: ['foundries'],
  describe(catalogue, question) {
    const [late, early] = pairOf(catalogue, question);
    const rows = lagsByClass(begunBy(catalogue, question.scenario.on), late, early);
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
      table: lagTable(rows, pair),
      alt: lagAlt(rows, pair),
      note: `Lags run from the least to the most that the precision of both dates leaves. Classes follow pitch and maker\u2019s claim; the first node of a class counts, variants too.${question.foundries.length > 2 ? ' Two foundries compare: the first two of those asked for.' : ''}`,
      ...(rows.length === 0 ? { empty: 'Neither has a logic node on record.' } : {}),
      sources: sourcesOf(
        catalogue,
        nodes.flatMap(({ volumeProduction }) => sourceIn(volumeProduction)),
      ),
      dataset: datasetOf(catalogue),
    };
  },
};
