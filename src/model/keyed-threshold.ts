/** Movable thresholds by their key `measure.threshold`, as questions name them. */

import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { perObject } from './kept.ts';
import { thresholdsOf } from './measure.ts';
import type { Measure, Threshold } from './measure.ts';
import { splitThreshold } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** A threshold by its key `measure.threshold`, with the measure that states it. */
export interface KeyedThreshold {
  readonly key: string;
  readonly measure: Measure;
  readonly threshold: Threshold;
}

/** Every movable threshold on record, by its key. */
export const thresholdKeysIn = perObject((catalogue: Catalogue): readonly string[] =>
  catalogue.measures.flatMap((measure) =>
    thresholdsOf(measure).map(({ threshold }) => `${measure.id}.${threshold}`),
  ),
);

export function thresholdByKey(catalogue: Catalogue, key: string): KeyedThreshold | null {
  const of = splitThreshold(key);
  const measure = byId(catalogue.measures, of.measure);
  const threshold = measure && thresholdsOf(measure).find((entry) => entry.threshold === of.threshold);
  return measure && threshold ? { key, measure, threshold } : null;
}

/** The movable thresholds of the measures in play, in the order of the measures and of their texts. */
export function thresholdsInPlay(catalogue: Catalogue, scenario: Scenario): KeyedThreshold[] {
  return scenario.measures.flatMap((id) => {
    const measure = byId(catalogue.measures, id);
    return measure
      ? thresholdsOf(measure).map((threshold) => ({
          key: `${id}.${threshold.threshold}`,
          measure,
          threshold,
        }))
      : [];
  });
}

/** The value at which a question puts a threshold: moved, or as written. */
export function valueIn(scenario: Scenario, { key, threshold }: KeyedThreshold): number {
  return scenario.set[key] ?? threshold.value;
}

/** The same question with the threshold moved. */
export function movedTo(scenario: Scenario, { key }: KeyedThreshold, value: number): Scenario {
  return { ...scenario, set: { ...scenario.set, [key]: value } };
}
