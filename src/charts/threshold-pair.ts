/** Which two thresholds a map is drawn over: those asked for, else two of one measure in play. */

import { thresholdsInPlay } from '../model/index.ts';
import type { Catalogue, KeyedThreshold } from '../model/index.ts';
import type { ChartQuestion } from './question.ts';
import { askedThreshold } from './thresholds.ts';

export type Pair = readonly [x: KeyedThreshold, y: KeyedThreshold];

const PREFERRED = ['mrf-nm', 'dco-nm'];

/** Two thresholds of one measure, resolution and overlay where it has both, else the first two of its text. */
function pairOf(all: readonly KeyedThreshold[]): Pair | null {
  const preferred = PREFERRED.flatMap((id) => all.find(({ threshold }) => threshold.threshold === id) ?? []);
  const [x, y] = preferred.length === 2 ? preferred : all;
  return x && y ? [x, y] : null;
}

/** The thresholds asked for; where only one is, the other is of the same measure. */
export function askedPair(catalogue: Catalogue, { scenario, threshold, second }: ChartQuestion): Pair | null {
  const all = thresholdsInPlay(catalogue, scenario);
  const ofMeasure = (id: string): KeyedThreshold[] => all.filter(({ measure }) => measure.id === id);
  if (threshold === null && second === null) {
    const pairs = scenario.measures.flatMap((id) => [pairOf(ofMeasure(id))]).filter((pair) => pair !== null);
    const both = pairs.find((pair) => PREFERRED.every((id, i) => pair[i]?.threshold.threshold === id));
    return both ?? pairs[0] ?? null;
  }
  const [first, other] = [threshold ?? second, threshold === null ? null : second];
  const x = askedThreshold(catalogue, scenario, first);
  if (!x) return null;
  const rest = ofMeasure(x.measure.id).filter(({ key }) => key !== x.key);
  const y =
    other === null
      ? (pairOf([x, ...rest])?.find(({ key }) => key !== x.key) ?? null)
      : askedThreshold(catalogue, scenario, other);
  return y && y.key !== x.key ? [x, y] : null;
}
