/** Process nodes through time: marketed number by start of volume production, a series for each foundry, lines across. */

import { LEGAL_MARK_WORDS } from '../text/index.ts';
import type { LegalMark } from '../text/index.ts';
import type { ChartDescription, Key, NumberAxis, Point, PointMarks, RegionMark } from './description.ts';
import { datasetOf, LEGAL_FILLINGS, seriesShape, ticksAt, yearTicks } from './parts.ts';
import { foundryName } from './question.ts';
import { marketedOf, markOfNode, timelinePoint, yearsOf } from './timeline-points.ts';
import { timelineAlt, timelineNote, timelineSources, timelineTable } from './timeline-words.ts';
import type { TimelineNodes } from './timeline-words.ts';
import { seriesTone } from './tones.ts';

export type Timeline = Omit<ChartDescription, 'id' | 'title' | 'subtitle'>;

const NODE_TICKS = [130, 90, 65, 40, 28, 20, 14, 10, 7, 5, 3, 2, 1.4];
/** The usual extent in nanometers, so that nothing jumps when a line moves; wider where a node or a line is outside. */
const USUAL_NM = [1.6, 76] as const;
const USUAL_YEARS = [2005, 2025] as const;
const LEAST_YEARS = 6;
/** Of the axis, for nodes without a date. */
const APART = 0.09;

interface Years {
  readonly axis: NumberAxis;
  /** Where nodes without a date stand; null where there are none. */
  readonly apart: readonly [number, number] | null;
}

function yearsAxis({ nodes }: TimelineNodes): Years {
  const years = nodes.flatMap((node) => yearsOf(node) ?? []);
  const [first, last] =
    years.length === 0 ? USUAL_YEARS : [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years) + 0.01)];
  const more = Math.max(0, Math.ceil((LEAST_YEARS - (last - first)) / 2));
  const [low, high] = [first - more, last + more];
  const long = high - low;
  const every = long > 24 ? 5 : long > 9 ? 2 : 1;
  const undated = nodes.some((node) => yearsOf(node) === null && marketedOf(node) !== null);
  const margin = Math.max(0.25, long * 0.02);
  const end = undated ? high + margin + long * APART : high;
  return {
    axis: {
      kind: 'linear',
      label: 'Start of volume production',
      low,
      high: end,
      ticks: yearTicks(low, high, every),
    },
    apart: undated ? [high + margin, end] : null,
  };
}

function nodeAxis({ nodes, rules }: TimelineNodes): NumberAxis {
  const numbers = [
    ...nodes.flatMap((node) => marketedOf(node) ?? []),
    ...rules.flatMap(({ axis, at }) => (axis === 'y' ? [at] : [])),
  ];
  const low = Math.min(USUAL_NM[0], ...numbers.map((nm) => nm / 1.15));
  const high = Math.max(USUAL_NM[1], ...numbers.map((nm) => nm * 1.15));
  const ticks = ticksAt(NODE_TICKS.filter((nm) => nm >= low && nm <= high));
  return { kind: 'log', label: 'Marketed node (nm), logarithmic', low, high, ticks };
}

function seriesOf(of: TimelineNodes, apart: Years['apart']): PointMarks[] {
  const [left, right] = apart ?? [0, 0];
  return of.foundries.map((foundry, i) => {
    const own = of.nodes.filter((node) => node.foundry === foundry);
    const place = left + ((i + 1) / (of.foundries.length + 1)) * (right - left);
    const points = own.flatMap((node): Point[] => {
      const point = timelinePoint(of.catalogue, of.marks, node, place);
      return point ? [point] : [];
    });
    return {
      kind: 'points',
      id: foundry,
      name: foundryName(of.catalogue, foundry),
      tone: seriesTone(i),
      shape: seriesShape(i),
      trail: true,
      points: points.sort((a, b) => Number(a.x) - Number(b.x)),
    };
  });
}

function keysOf({ nodes, marks }: TimelineNodes, series: readonly PointMarks[], apart: boolean): Key[] {
  const present = new Set(nodes.map((node) => markOfNode(marks, node)));
  const outcomes = Object.keys(LEGAL_MARK_WORDS) as LegalMark[];
  const shown = outcomes.filter((mark) => present.has(mark));
  return [
    ...series.map(({ name, tone, shape }): Key => ({
      text: name,
      tone,
      glyph: { shape, filling: 'filled' },
    })),
    ...shown.map((mark): Key => ({
      text: LEGAL_MARK_WORDS[mark],
      tone: 'ink',
      glyph: { shape: 'circle', filling: LEGAL_FILLINGS[mark] },
    })),
    ...(apart ? [{ text: 'no date on record', tone: 'grid', fill: 'hatched' } as const] : []),
  ];
}

function emptyWords({ nodes }: TimelineNodes): string {
  return nodes.length === 0
    ? 'No logic nodes to show.'
    : 'None of these nodes has a marketed number on record.';
}

/** Describes the timeline of nodes with their marks and the lines drawn through it; the caller names it. */
export function timelineOf(of: TimelineNodes): Timeline {
  const { axis, apart } = yearsAxis(of);
  const y = nodeAxis(of);
  const series = seriesOf(of, apart);
  const region: RegionMark[] = apart
    ? [{ kind: 'region', id: 'no-date', x: apart, y: [y.low, y.high], tone: 'grid', fill: 'hatched' }]
    : [];
  return {
    y,
    panels: [{ id: 'time', x: axis, marks: [...region, ...of.rules, ...series] }],
    keys: keysOf(of, series, apart !== null),
    table: timelineTable(of),
    alt: timelineAlt(of),
    note: timelineNote(of),
    ...(series.some(({ points }) => points.length > 0) ? {} : { empty: emptyWords(of) }),
    sources: timelineSources(of),
    dataset: datasetOf(of.catalogue),
  };
}
