/** At which values of a threshold's own grid something can flip (design §5.9). */

import type { Catalogue } from './catalogue.ts';
import type { Adjustable } from './criterion.ts';
import { valueIn } from './keyed-threshold.ts';
import type { KeyedThreshold } from './keyed-threshold.ts';
import type { Scenario } from './scenario.ts';
import { turnsOf } from './turns.ts';
import type { Turn } from './turns.ts';

/** Where a threshold's steps begin, and how far they go. */
export interface Grid {
  readonly from: number;
  readonly step: number;
}

/** Decimal steps do not add up exactly: to ten decimals, as `set` takes them. */
function rounded(value: number): number {
  return Number(value.toFixed(10));
}

/** The value of a grid after so many steps. */
export function gridValue({ from, step }: Grid, steps: number): number {
  return rounded(from + steps * step);
}

/** A value's place on a grid in steps; whole where it is on one within the roundings of decimals. */
export function placeOnGrid({ from, step }: Grid, value: number): number {
  const place = (value - from) / step;
  return Math.abs(place - Math.round(place)) < 1e-6 ? Math.round(place) : place;
}

/** The first steps of the threshold's own grid on the far side of a turn. */
function stepsAt({ at, when }: Turn, grid: Adjustable): number[] {
  const near = placeOnGrid(grid, at);
  const reached = when === 'passed' ? [] : [Math.ceil(near)];
  const passed = when === 'reached' ? [] : [Math.floor(near) + 1];
  return [...reached, ...passed]
    .map((steps) => gridValue(grid, steps))
    .filter((value) => value >= grid.from && value <= grid.to);
}

/**
 * Every value that a threshold may be set to (on its own grid) at which an outcome can differ from that one step
 * below, with the ends of its range and the question's own value. Between two neighbors nothing changes.
 */
export function breakValues(catalogue: Catalogue, scenario: Scenario, of: KeyedThreshold): number[] {
  const { threshold } = of;
  const { from, to } = threshold;
  const own = valueIn(scenario, of);
  const values = turnsOf(catalogue, scenario, of).flatMap((turn) => stepsAt(turn, threshold));
  const inRange = own >= from && own <= to ? [own] : [];
  return [...new Set([from, to, ...inRange, ...values])].sort((a, b) => a - b);
}
