/** The node timeline: year of volume production against node, a series per foundry, the line drawn through it. */

import { byId, centralOf, decimalYear, isGap } from '../model/index.ts';
import type { Case, Catalogue, LineEffect, ProcessNode } from '../model/index.ts';
import { countText, listText, MARK_WORDS, nodeMarks, numberText } from '../text/index.ts';
import type { Mark } from '../text/index.ts';
import type { LineTimeline, ChartPoint, ChartSeries } from './line-timeline-description.ts';

const SHAPES = ['circle', 'square'] as const;
const NODE_TICKS = [65, 40, 28, 20, 14, 10, 7, 5, 3, 2];

function pointOf(node: ProcessNode, mark: Mark, foundryName: string): ChartPoint | null {
  const { marketedNm, volumeProduction: date } = node;
  if (isGap(marketedNm) || isGap(date) || date.standing === 'unverified') return null;
  const y = centralOf(marketedNm);
  if (y === null) return null;
  const [xLow, xHigh] = [decimalYear(date.from), decimalYear(date.to)];
  return {
    id: node.id,
    x: Number(((xLow + xHigh) / 2).toFixed(2)),
    xLow: Number(xLow.toFixed(2)),
    xHigh: Number(xHigh.toFixed(2)),
    y,
    label: node.name.replace(`${foundryName} `, ''),
    mark,
    rank: node.generation === 'new' ? 0 : 1,
  };
}

function altText(series: readonly ChartSeries[], lineNm: number, missing: readonly string[]): string {
  const each = series.map(({ name, points }) => {
    const count = (mark: Mark): number => points.filter((point) => point.mark === mark).length;
    const parts = (['specified', 'reached', 'undetermined', 'not-specified'] as const)
      .filter((mark) => count(mark) > 0)
      .map((mark) => `${String(count(mark))} ${MARK_WORDS[mark]}`);
    return [
      `${name}: ${countText(points.length, 'node')}`,
      ...(parts.length > 0 ? [listText(parts)] : []),
    ].join(', ');
  });
  const left = missing.length === 0 ? '' : ` Not drawn for want of a date: ${listText(missing)}.`;
  return `Process nodes by year of volume production, with a line at ${numberText(lineNm)} nm. ${each.join('; ')}.${left}`;
}

/** Describes the timeline for one line's effect. Nodes without a verified date are named in the note, not drawn. */
export function nodeTimeline(catalogue: Catalogue, of: Case, effect: LineEffect): LineTimeline {
  const marks = nodeMarks(effect);
  const nodes = catalogue.nodes.filter(
    (node) => node.deviceClass === 'logic' && of.foundries.includes(node.foundry),
  );
  const nameOf = (foundry: string): string => byId(catalogue.parties, foundry)?.name ?? foundry;
  const series = of.foundries.map((foundry, i): ChartSeries => {
    const points = nodes
      .filter((node) => node.foundry === foundry)
      .flatMap((node) => pointOf(node, marks.get(node.id) ?? 'undetermined', nameOf(foundry)) ?? [])
      .sort((a, b) => a.x - b.x);
    return { id: foundry, name: nameOf(foundry), shape: SHAPES[i % SHAPES.length] ?? 'circle', points };
  });
  const drawn = new Set(series.flatMap(({ points }) => points.map((point) => point.id)));
  const missing = nodes.filter((node) => !drawn.has(node.id)).map((node) => node.name);
  const years = series.flatMap(({ points }) => points.flatMap((point) => [point.xLow, point.xHigh]));
  const low = Math.floor(Math.min(...years, 2016));
  const high = Math.ceil(Math.max(...years, 2016));
  return {
    id: 'node-timeline',
    title: 'Process nodes by year of volume production',
    subtitle: `Marketed node in nanometers, logarithmic; the line stands at ${numberText(effect.line.nodeNm)} nm`,
    x: {
      kind: 'linear',
      label: 'Start of volume production',
      low,
      high,
      ticks: Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((year) => year % 2 === 0),
    },
    y: { kind: 'log', label: 'Marketed node (nm)', low: 1.7, high: 75, ticks: NODE_TICKS },
    series,
    line: { y: effect.line.nodeNm, label: `${numberText(effect.line.nodeNm)} nm`, caughtSide: 'below' },
    table: {
      columns: ['Node', 'Foundry', 'Marketed node (nm)', 'Volume production', 'Outcome'],
      rows: nodes.map((node) => [
        node.name,
        nameOf(node.foundry),
        isGap(node.marketedNm) ? 'not found' : numberText(centralOf(node.marketedNm) ?? Number.NaN),
        isGap(node.volumeProduction) ? 'not found' : node.volumeProduction.label,
        MARK_WORDS[marks.get(node.id) ?? 'undetermined'],
      ]),
    },
    alt: altText(series, effect.line.nodeNm, missing),
    note: missing.length === 0 ? '' : `Without a date on record, so not drawn: ${listText(missing)}.`,
    sources: [
      ...new Set(
        nodes.flatMap(({ volumeProduction }) =>
          isGap(volumeProduction) || volumeProduction.source === undefined ? [] : [volumeProduction.source],
        ),
      ),
    ],
    dataset: catalogue.dataset.version,
  };
}
