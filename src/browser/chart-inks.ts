/** Colors and patterns of a chart as a canvas takes them. */

import { ASLANT, HATCH, HATCH_LINE } from '../charts/index.ts';
import type { Ink } from '../charts/index.ts';

/** Side of one tile in units of the layout. */
const TILES = { hatched: HATCH, dotted: 5 } as const;

function tile(pattern: keyof typeof TILES, color: string, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILES[pattern] * scale;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(scale, scale);
  context.fillStyle = context.strokeStyle = color;
  if (pattern === 'hatched') {
    context.lineWidth = HATCH_LINE;
    context.stroke(new Path2D(ASLANT));
  } else {
    context.arc(1.5, 1.5, 1, 0, 2 * Math.PI);
    context.fill();
  }
  return canvas;
}

export type Inks = (ink: Ink) => string | CanvasPattern;

/** Patterns as fine as the screen, each made once; `unit` is CSS pixels to a unit of the layout. */
export function inksFor(context: CanvasRenderingContext2D, unit: number): Inks {
  const made = new Map<string, CanvasPattern>();
  const scale = Math.max(1, Math.ceil(unit * window.devicePixelRatio));
  return (ink) => {
    if (typeof ink === 'string') return ink;
    const key = `${ink.pattern} ${ink.color}`;
    const known = made.get(key);
    if (known) return known;
    const pattern = context.createPattern(tile(ink.pattern, ink.color, scale), 'repeat');
    if (!pattern) return ink.color;
    pattern.setTransform(new DOMMatrix().scale(unit / scale));
    made.set(key, pattern);
    return pattern;
  };
}
