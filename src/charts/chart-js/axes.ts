/** Scales: those of the layout, each panel's x axis as wide as its plot. */

import type { Axis, ChartDescription, NumberAxis } from '../description.ts';
import type { Layout, PlacedPanel } from '../placed.ts';
import { colorOf } from '../tones.ts';
import type { Shade } from '../tones.ts';
import type { ScaleJson } from './json.ts';
import { endsOf, rounded } from './setting.ts';

const STACK = 'panels';

export function xAxisOf(index: number): string {
  return index === 0 ? 'x' : `x${String(index)}`;
}

function scale(
  axis: Axis,
  name: 'x' | 'y',
  extent: readonly [number, number],
  ticks: NumberAxis['ticks'],
  look: { readonly shade: Shade; readonly unit: number; readonly grid: boolean },
): ScaleJson {
  const [min, max] = endsOf(axis, extent);
  const color = colorOf('grid', look.shade);
  return {
    type: axis.kind === 'log' ? 'logarithmic' : 'linear',
    axis: name,
    position: name === 'x' ? 'bottom' : 'left',
    min,
    max,
    reverse: name === 'y' && axis.kind === 'band',
    bounds: 'data',
    offset: false,
    beginAtZero: false,
    shownTicks: ticks.map(({ at, label }) => ({ value: at, label })),
    ticks: { display: false },
    title: { display: false },
    grid: { display: look.grid, color, lineWidth: look.unit, drawTicks: false, offset: false },
    border: { display: name === 'x' && axis.kind !== 'band', color, width: look.unit },
  };
}

/** An axis of nothing, as wide as the space between two panels. */
function gap(width: number, like: ScaleJson): ScaleJson {
  const hidden = { ...like, shownTicks: [], grid: { ...like.grid, display: false } };
  return {
    ...hidden,
    type: 'linear',
    min: 0,
    max: 1,
    stackWeight: width,
    border: { ...like.border, display: false },
  };
}

function xScales(panels: readonly PlacedPanel[], shade: Shade, unit: number): Record<string, ScaleJson> {
  const scales: Record<string, ScaleJson> = {};
  for (const [i, { panel, plot, xTicks }] of panels.entries()) {
    const own = scale(panel.x, 'x', [plot.left, plot.left + plot.width], xTicks, {
      shade,
      unit,
      grid: panel.x.kind !== 'band',
    });
    const before = panels[i - 1]?.plot;
    const stacked = { ...own, stack: STACK, stackWeight: rounded(plot.width) };
    if (before) scales[`gap${String(i)}`] = gap(rounded(plot.left - before.left - before.width), stacked);
    scales[xAxisOf(i)] = panels.length === 1 ? own : stacked;
  }
  return scales;
}

export function scalesOf(
  { y }: ChartDescription,
  { panels }: Layout,
  shade: Shade,
  unit: number,
): Readonly<Record<string, ScaleJson>> {
  const [first] = panels;
  if (!first) return {};
  const { plot } = first;
  const ticks = y.kind === 'band' ? [] : y.ticks;
  const grid = y.kind !== 'band' && panels.length === 1;
  return {
    ...xScales(panels, shade, unit),
    y: scale(y, 'y', [plot.top, plot.top + plot.height], ticks, { shade, unit, grid }),
  };
}
