/** From values to places: the scale functions of an axis over an extent in pixels. */

import { scaleBand, scaleLinear, scaleLog } from 'd3-scale';
import type { Axis, BandAxis, Lane, NumberAxis, Position, Span } from './description.ts';

export interface Scale {
  /** The middle of a band, or the place of a number. */
  at(value: Position): number;
  /** Both ends of a band, or of a span of numbers; the lesser first. */
  span(of: string | Span): readonly [number, number];
  /** Thickness of a band; 0 on a scale of numbers. */
  readonly bandwidth: number;
}

function numberScale({ kind, low, high }: NumberAxis, extent: Span): Scale {
  const scale = (kind === 'log' ? scaleLog() : scaleLinear()).domain([low, high]).range(extent).clamp(true);
  const at = (value: Position): number => scale(Number(value));
  return {
    at,
    span: ([from, to]) => {
      const ends = [at(Number(from)), at(Number(to))] as const;
      return [Math.min(...ends), Math.max(...ends)];
    },
    bandwidth: 0,
  };
}

const PADDING = 0.22;

function bandScale({ bands, gap = PADDING }: BandAxis, [from, to]: Span): Scale {
  const scale = scaleBand()
    .domain(bands.map(({ id }) => id))
    .range([Math.min(from, to), Math.max(from, to)])
    .paddingInner(gap)
    .paddingOuter(gap / 2);
  const width = scale.bandwidth();
  const start = (id: Position): number => scale(String(id)) ?? Number.NaN;
  return {
    at: (id) => start(id) + width / 2,
    span: (of) => [start(String(of)), start(String(of)) + width],
    bandwidth: width,
  };
}

/** `extent` runs from the low end to the high end; bands run down or to the right, in the order given. */
export function scaleOf(axis: Axis, extent: Span): Scale {
  return axis.kind === 'band' ? bandScale(axis, extent) : numberScale(axis, extent);
}

const WHOLE: Lane = { index: 0, of: 1 };

/** Both edges of a lane of a row. */
export function laneSpan(scale: Scale, row: string, { index, of }: Lane = WHOLE): readonly [number, number] {
  const [top, bottom] = scale.span(row);
  const height = (bottom - top) / of;
  return [top + index * height, top + (index + 1) * height];
}

/** Where a point stands along y: at its value, or in the middle of its lane. */
export function pointAt(scale: Scale, y: Position, lane: Lane | undefined): number {
  if (lane === undefined || typeof y === 'number') return scale.at(y);
  const [top, bottom] = laneSpan(scale, y, lane);
  return (top + bottom) / 2;
}

/** About so many round numbers between two ends. */
export function roundNumbers(low: number, high: number, about: number): number[] {
  return scaleLinear().domain([low, high]).ticks(about);
}
