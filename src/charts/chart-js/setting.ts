/** What the marks of one panel are drawn in: its axes as Chart.js has them, the unit, the shade. */

import type { Axis, Lane, Position, Span } from '../description.ts';
import type { PlacedPanel } from '../placed.ts';
import { laneSpan, pointAt } from '../scales.ts';
import type { Scale } from '../scales.ts';
import type { Shade } from '../tones.ts';

/** From positions to values of an axis. On a band axis a value is a place in the layout's units. */
export interface Values {
  at(position: Position): number;
  span(of: string | Span): readonly [number, number];
}

export interface Setting {
  readonly placed: PlacedPanel;
  readonly xAxisID: string;
  readonly yAxisID: string;
  readonly x: Values;
  readonly y: Values;
  /** CSS pixels to a unit of the layout. */
  readonly unit: number;
  readonly shade: Shade;
}

/** To a thousandth, so that equal charts give equal JSON. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** What lies beyond an axis stands at its end, as in the drawing. */
export function valuesOn(axis: Axis, scale: Scale): Values {
  if (axis.kind === 'band') {
    return {
      at: (id) => rounded(scale.at(id)),
      span: (of) => {
        const [from, to] = scale.span(of);
        return [rounded(from), rounded(to)];
      },
    };
  }
  const within = (value: Position): number => Math.min(axis.high, Math.max(axis.low, Number(value)));
  return {
    at: within,
    span: ([from, to]) => {
      const ends = [within(Number(from)), within(Number(to))] as const;
      return [Math.min(...ends), Math.max(...ends)];
    },
  };
}

/** Both ends of an axis: of its numbers, or of its extent in the layout. */
export function endsOf(axis: Axis, [from, to]: Span): Span {
  return axis.kind === 'band' ? [rounded(from), rounded(to)] : [axis.low, axis.high];
}

/** Where a point stands along y: at its value, or in the middle of its lane. */
export function laneValue({ placed, y }: Setting, position: Position, lane: Lane | undefined): number {
  return typeof position === 'number' ? y.at(position) : rounded(pointAt(placed.y, position, lane));
}

/** Middle of a lane as a value, and its height in pixels. */
export function laneOf(
  { placed, unit }: Setting,
  row: string,
  lane: Lane | undefined,
): { readonly middle: number; readonly thickness: number } {
  const [top, bottom] = laneSpan(placed.y, row, lane);
  return { middle: rounded((top + bottom) / 2), thickness: rounded((bottom - top) * unit) };
}

/** What every dataset of a mark says. */
export function drawnIn({ xAxisID, yAxisID }: Setting, mark: { readonly id: string; readonly name: string }) {
  return { mark: mark.id, label: mark.name, xAxisID, yAxisID, clip: false } as const;
}
