/** Point glyphs on a canvas, from the outlines that the SVG has. */

import { outline } from '../charts/index.ts';
import type { Glyph } from '../charts/index.ts';

interface Paths {
  readonly whole: Path2D;
  readonly half: Path2D;
}

const made = new Map<string, Paths>();

function pathsOf({ shape }: Glyph, radius: number): Paths {
  const key = `${shape} ${String(radius)}`;
  const known = made.get(key);
  if (known) return known;
  const { whole, half } = outline(shape, 0, 0, radius);
  const paths = { whole: new Path2D(whole), half: new Path2D(half) };
  made.set(key, paths);
  return paths;
}

/** Draws one glyph about a middle; `unit` is CSS pixels to a unit of the layout. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  at: { readonly x: number; readonly y: number; readonly radius: number },
  paper: string,
  unit: number,
): void {
  const { whole, half } = pathsOf(glyph, at.radius);
  context.save();
  context.translate(at.x, at.y);
  context.fillStyle = glyph.filling === 'filled' ? glyph.color : paper;
  context.strokeStyle = glyph.color;
  context.lineWidth = 1.8 * unit;
  context.setLineDash(glyph.filling === 'dashed' ? [2.5 * unit, 2 * unit] : []);
  context.fill(whole);
  context.stroke(whole);
  if (glyph.filling === 'half') {
    context.fillStyle = glyph.color;
    context.fill(half);
  }
  context.restore();
}
