/** Point glyphs: shape by kind, filling by outcome (full, half, open, dashed), so that color is never alone. */

import type { Filling, PointMarks, Shape } from '../description.ts';
import type { Scale } from '../scales.ts';
import type { Tone } from '../tones.ts';
import { both } from './paint.ts';
import type { Paint } from './paint.ts';
import { px } from './text.ts';

export const RADIUS = 5.5;
export const KEY_RADIUS = 5;

/** Points that share a row are as small as their lanes ask. */
export function glyphRadius({ lane }: PointMarks, y: Scale): number {
  return lane ? Math.min(RADIUS, (0.46 * y.bandwidth) / lane.of) : RADIUS;
}

/** The outline about a middle, clockwise from the left; the half that is filled is the left one. */
export function outline(shape: Shape, x: number, y: number, r: number): { whole: string; half: string } {
  const [l, t, b] = [px(x - r), px(y - r), px(y + r)];
  const [cx, cy, d] = [px(x), px(y), px(2 * r)];
  if (shape === 'circle') {
    const arc = `${px(r)} ${px(r)} 0 0 1`;
    return {
      whole: `M${l} ${cy}A${arc} ${px(x + r)} ${cy}A${arc} ${l} ${cy}Z`,
      half: `M${cx} ${b}A${arc} ${cx} ${t}Z`,
    };
  }
  if (shape === 'square') {
    return { whole: `M${l} ${t}h${d}v${d}h-${d}Z`, half: `M${l} ${t}h${px(r)}v${d}h-${px(r)}Z` };
  }
  const [top, right] = [px(y - r * 1.2), px(x + r * 1.2)];
  const [left, bottom] = [px(x - r * 1.2), px(y + r * 1.2)];
  if (shape === 'diamond') {
    return {
      whole: `M${left} ${cy}L${cx} ${top}L${right} ${cy}L${cx} ${bottom}Z`,
      half: `M${left} ${cy}L${cx} ${top}V${bottom}Z`,
    };
  }
  return { whole: `M${left} ${b}L${cx} ${top}L${right} ${b}Z`, half: `M${left} ${b}L${cx} ${top}V${b}Z` };
}

export function glyph(
  paint: Paint,
  of: { readonly shape: Shape; readonly filling: Filling; readonly tone: Tone },
  x: number,
  y: number,
  radius = RADIUS,
): string {
  const { whole, half } = outline(of.shape, x, y, radius);
  const inside = of.filling === 'filled' ? of.tone : 'paper';
  const dashes = of.filling === 'dashed' ? ' stroke-dasharray="2.5 2"' : '';
  const left = of.filling === 'half' ? `<path d="${half}" ${paint.fill(of.tone)}/>` : '';
  return `<path d="${whole}" ${both(paint, inside, of.tone)} stroke-width="1.8"${dashes}/>${left}`;
}
