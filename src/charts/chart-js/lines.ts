/** Rules, what they catch, regions, and thin lines between rows: straight lines, and the bands between two of them. */

import type { ChartDescription, RegionMark, RuleMark } from '../description.ts';
import { groupLines } from '../svg/grid.ts';
import { colorOf } from '../tones.ts';
import { inkOf, NO_INK } from './inks.ts';
import type { Ink, LineSet } from './json.ts';
import { drawnIn, endsOf, rounded } from './setting.ts';
import type { Setting } from './setting.ts';

interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The whole plot of the panel. */
function plotOf({ placed }: Setting, yAxis: ChartDescription['y']): Extent {
  const { plot, panel } = placed;
  return {
    x: endsOf(panel.x, [plot.left, plot.left + plot.width]),
    y: endsOf(yAxis, [plot.top, plot.top + plot.height]),
  };
}

function straight(
  at: Setting,
  id: string,
  { x, y }: Extent,
  stroke: { readonly color: string; readonly width: number; readonly dash?: readonly number[] },
): LineSet {
  return {
    ...drawnIn(at, { id, name: id }),
    type: 'line',
    data: [
      { x: x[0], y: y[0] },
      { x: x[1], y: y[1] },
    ],
    borderColor: stroke.color,
    borderWidth: stroke.width * at.unit,
    borderDash: (stroke.dash ?? []).map((length) => length * at.unit),
    stepped: false,
    fill: false,
    backgroundColor: NO_INK,
    pointRadius: 0,
    pointHitRadius: 0,
    hints: [],
  };
}

/** A rectangle, as the band between its two edges along x. */
function rectangle(at: Setting, id: string, { x, y }: Extent, ink: Ink): LineSet[] {
  const edge = (place: number): LineSet =>
    straight(at, id, { x, y: [place, place] }, { color: NO_INK, width: 0 });
  return [edge(y[0]), { ...edge(y[1]), fill: '-1', backgroundColor: ink }];
}

export function ruleDatasets(mark: RuleMark, at: Setting, yAxis: ChartDescription['y']): LineSet[] {
  const plot = plotOf(at, yAxis);
  const place = at[mark.axis].at(mark.at);
  const line = straight(
    at,
    mark.id,
    { ...plot, [mark.axis]: [place, place] },
    {
      color: colorOf(mark.tone, at.shade),
      width: 2,
      dash: (mark.dashed ?? false) ? [6, 4] : [],
    },
  );
  if (mark.side === undefined) return [line];
  const [low, high] = plot[mark.axis];
  const caught = { ...plot, [mark.axis]: mark.side === 'below' ? [low, place] : [place, high] };
  return [...rectangle(at, mark.id, caught, inkOf(mark.tone, 'wash', at.shade)), line];
}

export function regionDatasets(mark: RegionMark, at: Setting): LineSet[] {
  const extent = { x: at.x.span(mark.x), y: at.y.span(mark.y) };
  return rectangle(at, mark.id, extent, inkOf(mark.tone, mark.fill, at.shade, mark.strength));
}

/** Lines across a panel: one under the name of each group of rows, and, where panels stand side by side, one at each tick. */
export function rowDatasets(at: Setting, { y, panels }: ChartDescription): LineSet[] {
  if (y.kind !== 'band' && panels.length === 1) return [];
  const plot = plotOf(at, y);
  const places = y.kind === 'band' ? groupLines(y, at.placed.y) : y.ticks.map((tick) => tick.at);
  const stroke = { color: colorOf('grid', at.shade), width: 1 };
  return places.map((place) => straight(at, 'row', { ...plot, y: [rounded(place), rounded(place)] }, stroke));
}
