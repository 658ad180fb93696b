/** A chart description as a Chart.js configuration: plain JSON, no callbacks, so that it can be compared and tested. */

import type { Mark } from '../text/index.ts';
import type { LineTimeline, ChartPoint } from './line-timeline-description.ts';

export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly line: string;
  readonly caught: string;
  readonly series: Readonly<Record<string, string>>;
}

export interface Datum {
  readonly x: number;
  readonly y: number;
  readonly point?: ChartPoint;
}

export interface TimelineConfig {
  readonly type: 'scatter';
  readonly data: {
    readonly datasets: readonly {
      readonly label: string;
      readonly data: readonly Datum[];
      readonly showLine: boolean;
      readonly borderColor: string;
      readonly backgroundColor: string;
      readonly borderWidth: number;
      readonly pointRadius: number;
      readonly pointHitRadius: number;
      readonly fill?: 'start' | false;
      /** Glyph of each point: shape by foundry, filling by outcome. */
      readonly glyphs?: readonly { readonly shape: 'circle' | 'square'; readonly mark: Mark }[];
    }[];
  };
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The timeline's configuration in a palette; sizes and colors only, every position comes from the description.
 * Points come first (Chart.js draws the first on top), then a trail through each foundry's new generations, then
 * the line with the side it catches.
 */
export function timelineConfig(chart: LineTimeline, palette: Palette): TimelineConfig {
  const trails = chart.series.map((entry) => ({
    label: `${entry.name}, new generations`,
    data: entry.points.filter((point) => point.rank === 0).map(({ x, y }) => ({ x, y })),
    showLine: true,
    borderColor: palette.series[entry.id] ?? palette.ink,
    backgroundColor: palette.series[entry.id] ?? palette.ink,
    borderWidth: 1,
    pointRadius: 0,
    pointHitRadius: 0,
    fill: false as const,
  }));
  const series = chart.series.map((entry) => ({
    label: entry.name,
    data: entry.points.map((point) => ({ x: point.x, y: point.y, point })),
    showLine: false,
    borderColor: palette.series[entry.id] ?? palette.ink,
    backgroundColor: palette.series[entry.id] ?? palette.ink,
    borderWidth: 1,
    pointRadius: 7,
    pointHitRadius: 12,
    fill: false as const,
    glyphs: entry.points.map((point) => ({ shape: entry.shape, mark: point.mark })),
  }));
  const line = {
    label: `Line at ${chart.line.label}`,
    data: [
      { x: chart.x.low, y: chart.line.y },
      { x: chart.x.high, y: chart.line.y },
    ],
    showLine: true,
    borderColor: palette.line,
    backgroundColor: palette.caught,
    borderWidth: 3,
    pointRadius: 0,
    pointHitRadius: 0,
    fill: 'start' as const,
  };
  return {
    type: 'scatter',
    data: { datasets: [...series, ...trails, line] },
    options: options(chart, palette),
  };
}

function axis(scale: LineTimeline['x'], palette: Palette): Readonly<Record<string, unknown>> {
  return {
    type: scale.kind === 'log' ? 'logarithmic' : 'linear',
    min: scale.low,
    max: scale.high,
    title: { display: true, text: scale.label, color: palette.muted },
    ticks: { color: palette.muted, maxRotation: 0 },
    grid: { color: palette.grid, drawTicks: false },
    border: { color: palette.grid },
  };
}

function options(chart: LineTimeline, palette: Palette): Readonly<Record<string, unknown>> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: 8, right: 20 } },
    interaction: { mode: 'nearest', intersect: true },
    plugins: { legend: { display: false } },
    scales: { x: axis(chart.x, palette), y: axis(chart.y, palette) },
  };
}
