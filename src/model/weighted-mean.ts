/** Bounds of a weighted mean whose weights and values each lie in an interval. */

import type { Interval } from './figure.ts';

/**
 * Bounds of a weighted mean Σ w·r / Σ w with every weight and ratio in its own interval. The mean rises with each ratio;
 * in the weights it is extreme where those above some ratio are high and those below it low, or the other way round
 * (Karnik and Mendel's argument), so trying every such cut finds both ends.
 */
export function weightedMean(
  rows: readonly { readonly weight: Interval; readonly ratio: Interval }[],
): Interval {
  const mean = (end: 'low' | 'high', cut: number, sorted: typeof rows): number => {
    let [top, bottom] = [0, 0];
    for (const [i, { weight, ratio }] of sorted.entries()) {
      const heavy = end === 'high' ? i >= cut : i < cut;
      const w = heavy ? weight.high : weight.low;
      top += w * ratio[end];
      bottom += w;
    }
    return bottom === 0 ? 1 : top / bottom;
  };
  const at = (end: 'low' | 'high'): number[] => {
    const sorted = [...rows].sort((a, b) => a.ratio[end] - b.ratio[end]);
    return [...sorted, null].map((_, cut) => mean(end, cut, sorted));
  };
  return { low: Math.min(...at('low')), high: Math.max(...at('high')) };
}
