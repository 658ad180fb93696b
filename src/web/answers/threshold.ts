/** A threshold as answers name it. */

import type { KeyedThreshold } from '../../model/index.ts';
import type { ThresholdAnswer } from './shapes.ts';

/** Its key, whose it is, and the range and steps in which it may be set. */
export function thresholdAnswer({ key, measure, threshold }: KeyedThreshold): ThresholdAnswer {
  const { label, unit, from, to, step, value } = threshold;
  return { threshold: key, measure: measure.id, label, unit, asWritten: value, range: { from, to, step } };
}
