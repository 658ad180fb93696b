/** Thresholds that a request names: those on record, and those of the measures in play. */

import { thresholdByKey, thresholdsInPlay, thresholdKeysIn } from '../../model/index.ts';
import type { Catalogue, Scenario } from '../../model/index.ts';
import { didYouMean } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { pointer } from './body-issues.ts';

type Place = Pick<FieldError, 'parameter' | 'pointer'>;

/** Where a field of a question stands. */
export type PlaceOf = (field: string) => Place;
export const inAddress: PlaceOf = (parameter) => ({ parameter });
export const inBody: PlaceOf = (field) => ({ pointer: pointer([field]) });

/** What is wrong with the key of a threshold that ought to be on record; nothing where it is. */
export function unknownThreshold(catalogue: Catalogue, key: string, place: Place): FieldError[] {
  if (thresholdByKey(catalogue, key)) return [];
  const allowed = thresholdKeysIn(catalogue);
  const hint = didYouMean(key, allowed);
  return [{ ...place, detail: `There is no threshold "${key.slice(0, 100)}" on record.${hint}`, allowed }];
}

/** A threshold on record whose measure the question leaves out moves nothing. */
export function idleThreshold(
  catalogue: Catalogue,
  scenario: Scenario,
  key: string,
  place: Place,
): FieldError[] {
  const measure = thresholdByKey(catalogue, key)?.measure.id;
  if (measure === undefined || scenario.measures.includes(measure)) return [];
  const detail = `"${measure}" is not in play, so moving its threshold changes nothing; "with" adds a measure.`;
  return [{ ...place, detail, allowed: thresholdsInPlay(catalogue, scenario).map((of) => of.key) }];
}
