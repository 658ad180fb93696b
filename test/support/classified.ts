/** One measure put to what a reader types in, among the invented records. */

import { classify } from '../../src/model/index.ts';
import type { ClassifyInput, ClassifyResult, Measure } from '../../src/model/index.ts';
import { catalogue } from './invented.ts';

export type Given = Omit<ClassifyInput, 'on' | 'measures'>;

export const DAY = '2022-01-01';

export function put(of: Measure, input: Given, on = DAY): ClassifyResult {
  const [result] = classify(catalogue({ measures: [of] }), { on, measures: [of.id], ...input });
  if (!result) throw new Error('no result');
  return result;
}
