/** Two invented charts that hold every kind of mark, axis, filling and label between them. */

import type { ChartDescription, Filling, Point, Shape } from '../../src/charts/index.ts';

const FILLINGS: readonly Filling[] = ['filled', 'half', 'open', 'dashed'];
const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle'];

const FRAME = {
  subtitle: 'Invented',
  table: { columns: [{ key: 'name', head: 'Name' }], rows: [['one']] },
  alt: 'One of each.',
  note: 'Nothing here is so.',
  sources: [],
  dataset: { version: '0', hash: 'sha256:0' },
} as const;

function ticks(...values: readonly number[]) {
  return values.map((at) => ({ at, label: String(at) }));
}

function points(y: (i: number) => Point['y']): Point[] {
  return FILLINGS.map((filling, i) => ({
    id: filling,
    x: 2 + i * 1.5,
    y: y(i),
    xRange: [1.5 + i * 1.5, 3 + i * 1.5],
    filling,
    label: `point ${filling}`,
    hint: `${filling} at ${String(i)}`,
  }));
}

/** Numbers on both axes; two panels, one logarithmic. */
export const NUMBERS: ChartDescription = {
  ...FRAME,
  id: 'invented-numbers',
  title: 'Numbers',
  y: { kind: 'log', label: 'Height (m)', low: 1, high: 100, ticks: ticks(1, 10, 100) },
  panels: [
    {
      id: 'left',
      x: { kind: 'linear', label: 'Width (m)', low: 0, high: 10, ticks: ticks(0, 5, 10) },
      marks: [
        {
          kind: 'region',
          id: 'apart',
          x: [1, 3],
          y: [2, 20],
          tone: 'muted',
          fill: 'hatched',
          label: 'apart',
        },
        {
          kind: 'cells',
          id: 'cells',
          name: 'cells',
          cells: [
            { id: 'a', x: [5, 6], y: [1, 4], tone: 'costlier', fill: 'solid', strength: 0.5, hint: 'cell a' },
            { id: 'b', x: [6, 7], y: [4, 9], tone: 'no-route', fill: 'dotted', hint: 'cell b', text: 'b' },
          ],
        },
        {
          kind: 'curve',
          id: 'band',
          name: 'band',
          tone: 'series-3',
          fill: 'wash',
          steps: true,
          points: [
            { x: 1, y: 8, base: 4 },
            { x: 4, y: 12, base: 5 },
            { x: 9, y: 30, base: 9 },
          ],
          label: 'band',
          hint: 'a band',
        },
        ...SHAPES.map((shape, i) => ({
          kind: 'points' as const,
          id: shape,
          name: shape,
          tone: `series-${String(i + 1)}` as 'series-1',
          shape,
          trail: i === 0,
          points: points((at) => 3 + at * 6 + i * 12),
        })),
        { kind: 'rule', id: 'line', axis: 'y', at: 14, label: '14 m', tone: 'line', side: 'below' },
      ],
    },
    {
      id: 'right',
      x: { kind: 'log', label: 'Depth (m)', low: 1, high: 1000, ticks: ticks(1, 10, 100, 1000) },
      marks: [
        {
          kind: 'rule',
          id: 'today',
          axis: 'x',
          at: 40,
          label: 'today',
          tone: 'ink',
          dashed: true,
          side: 'above',
        },
        {
          kind: 'curve',
          id: 'curve',
          name: 'curve',
          tone: 'series-4',
          fill: 'none',
          steps: false,
          dashed: true,
          points: [
            { x: 1, y: 2 },
            { x: 30, y: 50 },
            { x: 900, y: 70 },
          ],
          hint: 'a curve',
        },
      ],
    },
  ],
  keys: [
    { text: 'square', tone: 'series-2', glyph: { shape: 'square', filling: 'half' } },
    { text: 'hatched', tone: 'muted', fill: 'hatched' },
    { text: 'solid', tone: 'costlier', fill: 'solid' },
  ],
};

/** Rows in groups, with bars and points in lanes; a second panel with columns. */
export const ROWS: ChartDescription = {
  ...FRAME,
  id: 'invented-rows',
  title: 'Rows',
  y: {
    kind: 'band',
    label: '',
    bands: [
      { id: 'one', label: 'Row one', group: 'First' },
      { id: 'two', label: 'Row two', group: 'First' },
      { id: 'three', label: 'Row three', group: 'Second' },
      { id: 'four', label: 'Row four', group: 'Second' },
    ],
  },
  panels: [
    {
      id: 'lengths',
      x: { kind: 'linear', label: 'Length (m)', low: 0, high: 10, ticks: ticks(0, 2, 4, 6, 8, 10) },
      marks: [
        {
          kind: 'bars',
          id: 'bars',
          name: 'bars',
          tone: 'series-1',
          fill: 'solid',
          lane: { index: 0, of: 2 },
          bars: [
            { id: 'one', at: 'one', from: 1, to: 4, hint: 'bar one', label: '3 m' },
            { id: 'two', at: 'two', from: 2, to: 12, hint: 'bar two', tone: 'muted', fill: 'hatched' },
            { id: 'four', at: 'four', from: 2, to: 5, hint: 'bar four', fill: 'wash' },
          ],
        },
        {
          kind: 'points',
          id: 'points',
          name: 'points',
          tone: 'series-2',
          shape: 'diamond',
          lane: { index: 1, of: 2 },
          points: points((i) => ['one', 'two', 'three', 'four'][i] ?? 'one'),
        },
        { kind: 'rule', id: 'limit', axis: 'x', at: 7, label: 'limit', tone: 'line' },
      ],
    },
    {
      id: 'columns',
      x: {
        kind: 'band',
        label: '',
        bands: [
          { id: 'p', label: 'P' },
          { id: 'q', label: 'Q' },
        ],
      },
      marks: [
        {
          kind: 'cells',
          id: 'grid',
          name: 'grid',
          cells: [
            { id: 'op', x: 'p', y: 'one', tone: 'unaffected', fill: 'solid', hint: 'one p', text: 'ok' },
            { id: 'tq', x: 'q', y: 'three', tone: 'grid', fill: 'none', hint: 'three q' },
          ],
        },
      ],
    },
  ],
  keys: [{ text: 'points', tone: 'series-2', glyph: { shape: 'diamond', filling: 'dashed' } }],
};
