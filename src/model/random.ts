/** Random numbers that a seed fixes: equal seed, equal draws, on every machine. */

import type { Distribution } from './parameters.ts';

/** Numbers in [0, 1), evenly spread (mulberry32, T. Ettinger, public domain: 32 bits of state, enough for a few thousand draws). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Spread {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly distribution: Distribution;
}

/** The value below which a share of draws lies: the inverse of the distribution function of a triangle, or of an even spread. */
export function quantileOf({ low, central, high, distribution }: Spread, share: number): number {
  const width = high - low;
  if (distribution === 'uniform') return low + share * width;
  const tip = (central - low) / width;
  return share < tip
    ? low + Math.sqrt(share * width * (central - low))
    : high - Math.sqrt((1 - share) * width * (high - central));
}
