/** Tones and fillings as colors. */

import type { Fill } from '../description.ts';
import { WASH } from '../svg/fills.ts';
import { colorOf } from '../tones.ts';
import type { Shade, Tone } from '../tones.ts';
import type { Ink } from './json.ts';

export const NO_INK = 'rgba(0, 0, 0, 0)';

/** A tone let through to a part, `1` being opaque. */
export function sheer(tone: Tone, shade: Shade, opacity: number): string {
  const hex = colorOf(tone, shade);
  if (opacity === 1) return hex;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${String(red)}, ${String(green)}, ${String(blue)}, ${String(opacity)})`;
}

export function inkOf(tone: Tone, fill: Fill, shade: Shade, strength = 1): Ink {
  if (fill === 'none') return NO_INK;
  if (fill === 'hatched' || fill === 'dotted') return { pattern: fill, color: sheer(tone, shade, strength) };
  return sheer(tone, shade, fill === 'wash' ? WASH : strength);
}
