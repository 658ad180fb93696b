/** The first page's timeline: year of volume production against node, points per foundry, the line drawn through it. */

import { centralOf, decimalYear, isGap } from '../model/index.ts';
import type { Case, Catalogue, LineEffect, ProcessNode } from '../model/index.ts';
import { countText, listText, MARK_WORDS, nodeMarks, numberText } from '../text/index.ts';
import type { Mark } from '../text/index.ts';
import type { ChartDescription, ChartTable, Key, Point, PointMarks } from './description.ts';
import { countsText, datasetOf, LEGAL_FILLINGS, sourceIn, sourcesOf, ticksAt, yearTicks } from './parts.ts';
import { foundryName } from './question.ts';
import { seriesTone } from './tones.ts';

const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
const NODE_TICKS = [65, 40, 28, 20, 14, 10, 7, 5, 3, 2];
const MARKS = ['specified', 'reached', 'undetermined', 'not-specified'] as const;
const LATEST_START = 2016;
/** Id of the rule that a reader moves. */
export const LINE_RULE = 'line';

type MarkOf = (node: ProcessNode) => Mark;

/** Nothing where the node has no number or no date that may be drawn. */
function pointOf(node: ProcessNode, mark: Mark, foundry: string): Point | null {
  const { marketedNm, volumeProduction: date } = node;
  if (isGap(marketedNm) || isGap(date) || date.standing === 'unverified') return null;
  const y = centralOf(marketedNm);
  if (y === null) return null;
  const years = [decimalYear(date.from), decimalYear(date.to)] as const;
  return {
    id: node.id,
    x: Number(((years[0] + years[1]) / 2).toFixed(2)),
    y,
    xRange: [Number(years[0].toFixed(2)), Number(years[1].toFixed(2))],
    filling: LEGAL_FILLINGS[mark],
    label: node.name.replace(`${foundry} `, ''),
    rank: node.generation === 'new' ? 0 : 1,
    hint: `${node.name}: ${MARK_WORDS[mark]}; volume production ${date.label}`,
  };
}

function seriesOf(
  catalogue: Catalogue,
  foundries: readonly string[],
  nodes: readonly ProcessNode[],
  markOf: MarkOf,
): PointMarks[] {
  return foundries.map((foundry, i) => {
    const name = foundryName(catalogue, foundry);
    const points = nodes
      .filter((node) => node.foundry === foundry)
      .flatMap((node) => pointOf(node, markOf(node), name) ?? [])
      .sort((a, b) => Number(a.x) - Number(b.x));
    const shape = SHAPES[i % SHAPES.length] ?? 'circle';
    return { kind: 'points', id: foundry, name, tone: seriesTone(i), shape, trail: true, points };
  });
}

function keysOf(series: readonly PointMarks[]): Key[] {
  return [
    ...series.map(({ name, tone, shape }): Key => ({
      text: name,
      tone,
      glyph: { shape, filling: 'filled' },
    })),
    ...MARKS.map((mark): Key => ({
      text: MARK_WORDS[mark],
      tone: 'muted',
      glyph: { shape: 'circle', filling: LEGAL_FILLINGS[mark] },
    })),
  ];
}

function tableOf(catalogue: Catalogue, nodes: readonly ProcessNode[], markOf: MarkOf): ChartTable {
  return {
    columns: [
      { key: 'node', head: 'Node' },
      { key: 'foundry', head: 'Foundry' },
      { key: 'marketedNm', head: 'Marketed node (nm)', numeric: true },
      { key: 'volumeProduction', head: 'Volume production' },
      { key: 'outcome', head: 'Outcome' },
    ],
    rows: nodes.map((node) => [
      node.name,
      foundryName(catalogue, node.foundry),
      isGap(node.marketedNm) ? 'not found' : centralOf(node.marketedNm),
      isGap(node.volumeProduction) ? 'not found' : node.volumeProduction.label,
      MARK_WORDS[markOf(node)],
    ]),
  };
}

function altText(series: readonly PointMarks[], drawn: ReadonlyMap<string, Mark>, line: number): string {
  const each = series.map(({ name, points }) => {
    const marks = points.flatMap(({ id }) => drawn.get(id) ?? []);
    const words = Object.fromEntries(MARKS.map((mark) => [mark, MARK_WORDS[mark]])) as typeof MARK_WORDS;
    const counts = countsText(marks, words);
    return [`${name}: ${countText(points.length, 'node')}`, ...(counts === '' ? [] : [counts])].join(', ');
  });
  return `Process nodes by year of volume production, with a line at ${numberText(line)} nm. ${each.join('; ')}.`;
}

/** Describes the timeline for one line's effect. Nodes without a verified date are named in the note, not drawn. */
export function lineTimeline(catalogue: Catalogue, of: Case, effect: LineEffect): ChartDescription {
  const marks = nodeMarks(effect);
  const markOf: MarkOf = ({ id }) => marks.get(id) ?? 'undetermined';
  const nodes = catalogue.nodes.filter(
    ({ deviceClass, foundry }) => deviceClass === 'logic' && of.foundries.includes(foundry),
  );
  const series = seriesOf(catalogue, of.foundries, nodes, markOf);
  const points = series.flatMap((set) => set.points);
  const drawn = new Map(points.map(({ id }) => [id, marks.get(id) ?? 'undetermined']));
  const missing = nodes.filter(({ id }) => !drawn.has(id)).map(({ name }) => name);
  const years = points.flatMap(({ xRange }) => xRange ?? []);
  const [low, high] = [
    Math.floor(Math.min(...years, LATEST_START)),
    Math.ceil(Math.max(...years, LATEST_START)),
  ];
  const at = effect.line.nodeNm;
  return {
    id: 'node-timeline',
    title: 'Process nodes by year of volume production',
    subtitle: `Marketed node in nanometers, logarithmic; the line stands at ${numberText(at)} nm`,
    y: { kind: 'log', label: 'Marketed node (nm)', low: 1.7, high: 75, ticks: ticksAt(NODE_TICKS) },
    panels: [
      {
        id: 'years',
        x: { kind: 'linear', label: 'Start of volume production', low, high, ticks: yearTicks(low, high, 2) },
        marks: [
          {
            kind: 'rule',
            id: LINE_RULE,
            axis: 'y',
            at,
            label: `${numberText(at)} nm`,
            tone: 'line',
            side: 'below',
          },
          ...series,
        ],
      },
    ],
    keys: keysOf(series),
    table: tableOf(catalogue, nodes, markOf),
    alt: altText(series, drawn, at),
    note: missing.length === 0 ? '' : `Without a date on record, so not drawn: ${listText(missing)}.`,
    sources: sourcesOf(
      catalogue,
      nodes.flatMap(({ volumeProduction }) => sourceIn(volumeProduction)),
    ),
    dataset: datasetOf(catalogue),
  };
}
