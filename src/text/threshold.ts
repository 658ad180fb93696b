/** Movable thresholds and their values in words. */

import type { KeyedThreshold, Unit, ValueSpan } from '../model/index.ts';
import { numberText, unitText } from './numbers.ts';

/** `14 nm`. */
export function valueText({ threshold: { unit } }: KeyedThreshold, value: number): string {
  const of = unitText(unit as Unit);
  return `${numberText(value)}${of === '' ? '' : ` ${of}`}`;
}

/** `the process node of the 2021 proposal`. */
export function thresholdText({ threshold, measure }: KeyedThreshold): string {
  return `the ${threshold.label} of ${measure.shortTitle}`;
}

/** `the line of the 2021 proposal on process node`. */
export function lineText({ threshold, measure }: KeyedThreshold): string {
  return `the line of ${measure.shortTitle} on ${threshold.label}`;
}

/** `14 nm`, `any value from 14 up to, not including, 20 nm`, `any value above 10, up to 12 nm`. */
export function spanText(of: KeyedThreshold, span: ValueSpan): string {
  const { from, fromIncluded, to, toIncluded } = span;
  if (from === to) return valueText(of, from);
  const end = toIncluded ? `to ${valueText(of, to)}` : `up to, not including, ${valueText(of, to)}`;
  return fromIncluded
    ? `any value from ${numberText(from)} ${end}`
    : `any value above ${numberText(from)}, ${toIncluded ? `up ${end}` : end}`;
}
