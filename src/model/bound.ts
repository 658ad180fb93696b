/** Bounds against values: numbers, ranges, and the one defined term. */

import { BOUND_OPERATORS } from './criterion.ts';
import type { BoundOperator, Bounds } from './criterion.ts';
import { isPoint } from './figure.ts';
import type { Interval } from './figure.ts';
import type { Outcome } from './outcome.ts';
import type { BoundResult } from './reason.ts';

/** The bounds of one criterion; NaN where it has none of that kind, as no value is above or below NaN. */
export interface Limits {
  readonly atLeast: number;
  readonly moreThan: number;
  readonly atMost: number;
  readonly lessThan: number;
}

export function limitsOf(bounds: Bounds): Limits {
  return {
    atLeast: bounds.at_least ?? Number.NaN,
    moreThan: bounds.more_than ?? Number.NaN,
    atMost: bounds.at_most ?? Number.NaN,
    lessThan: bounds.less_than ?? Number.NaN,
  };
}

/**
 * A set of possible values, from `low` to `high`, against all bounds: met if all of the values are inside, not met if
 * one bound leaves none of them. `lowOpen`: `low` itself is not in the set, so that (1.5, 2] is wholly "more than 1.5"
 * and none of it is "at most 1.5".
 */
export function testLimits(low: number, high: number, lowOpen: boolean, limits: Limits): Outcome {
  let result: Outcome = 'met';
  if (low < limits.atLeast) {
    if (high < limits.atLeast) return 'not-met';
    result = 'undetermined';
  }
  if (low < limits.moreThan || (low === limits.moreThan && !lowOpen)) {
    if (high <= limits.moreThan) return 'not-met';
    result = 'undetermined';
  }
  if (high > limits.atMost) {
    if (low > limits.atMost || (low === limits.atMost && lowOpen)) return 'not-met';
    result = 'undetermined';
  }
  if (high >= limits.lessThan) {
    if (low >= limits.lessThan) return 'not-met';
    result = 'undetermined';
  }
  return result;
}

export function testInterval(actual: Interval, limits: Limits): Outcome {
  return testLimits(actual.low, actual.high, actual.lowExclusive === true && !isPoint(actual), limits);
}

function isLower(operator: BoundOperator): boolean {
  return operator === 'at_least' || operator === 'more_than';
}

/** The bounds without a value to measure from. */
export function unmeasured(bounds: Bounds): readonly BoundResult[] {
  return BOUND_OPERATORS.flatMap((operator) => {
    const value = bounds[operator];
    return value === undefined ? [] : [{ operator, value, margin: null }];
  });
}

/** The same with the distance of the value to each. */
export function measured(results: readonly BoundResult[], actual: number): BoundResult[] {
  const found: BoundResult[] = [];
  for (const { operator, value } of results) {
    found.push({ operator, value, margin: isLower(operator) ? actual - value : value - actual });
  }
  return found;
}

/**
 * Minimum resolvable feature = K × wavelength ÷ numerical aperture, K being the measure's own
 * (technical note to 3B001.f.1; Wassenaar 3.B.1.f).
 */
export function smallestFeature(wavelength: number, aperture: number, kFactor: number): number {
  return (kFactor * wavelength) / aperture;
}

/** The same for ranges of both. */
export function minimumResolvableFeature(
  wavelength: Interval,
  aperture: Interval,
  kFactor: number,
): Interval {
  return {
    low: smallestFeature(wavelength.low, aperture.high, kFactor),
    high: smallestFeature(wavelength.high, aperture.low, kFactor),
  };
}
