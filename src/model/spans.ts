/** A threshold's range cut where an answer can turn: single values and the spans between them, each with one answer. */

import { gridValue, placeOnGrid } from './break-values.ts';
import type { Adjustable } from './criterion.ts';

/** Values of a threshold from one to another; an end may lie outside. */
export interface ValueSpan {
  readonly from: number;
  readonly fromIncluded: boolean;
  readonly to: number;
  readonly toIncluded: boolean;
}

/** A span on which nothing changes, with a value that stands for it. */
export interface SpanAt extends ValueSpan {
  readonly at: number;
}

function single(at: number): SpanAt {
  return { from: at, fromIncluded: true, to: at, toIncluded: true, at };
}

function between(from: number, to: number): SpanAt[] {
  const at = from + (to - from) / 2;
  const stands = at > from && at < to;
  return stands ? [{ from, fromIncluded: false, to, toIncluded: false, at }] : [];
}

/** The pieces of a range in order; turns outside it cut nothing. */
export function spansOf({ from, to }: Adjustable, turns: readonly number[]): SpanAt[] {
  const inside = turns.filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return cuts.flatMap((at, i) => {
    const next = cuts[i + 1];
    return next === undefined ? [single(at)] : [single(at), ...between(at, next)];
  });
}

/** Neighboring pieces, or none of either. */
function touch(before: ValueSpan, after: ValueSpan): boolean {
  return before.to === after.from && before.toIncluded !== after.fromIncluded;
}

/** Pieces that touch as one span. */
export function joined(pieces: readonly ValueSpan[]): ValueSpan[] {
  const found: ValueSpan[] = [];
  for (const { from, fromIncluded, to, toIncluded } of pieces) {
    const last = found.at(-1);
    if (last && touch(last, { from, fromIncluded, to, toIncluded })) {
      found[found.length - 1] = { ...last, to, toIncluded };
    } else found.push({ from, fromIncluded, to, toIncluded });
  }
  return found;
}

export function holds({ from, fromIncluded, to, toIncluded }: ValueSpan, value: number): boolean {
  return (fromIncluded ? value >= from : value > from) && (toIncluded ? value <= to : value < to);
}

/** The first value inside a span of the range that the threshold may be set to, or null where its steps pass over it. */
export function firstSettable(span: ValueSpan, grid: Adjustable): number | null {
  const first = Math.ceil(placeOnGrid(grid, span.from));
  const found = [first, first + 1].map((steps) => gridValue(grid, steps));
  return found.find((value) => holds(span, value)) ?? null;
}
