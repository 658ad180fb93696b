/** Point glyphs: shape by foundry, filling by outcome (full, half, open, dashed), so that color is never alone. */

import type { Mark } from '../text/index.ts';

const SIZE = 18;
const RADIUS = 6;

function outline(context: CanvasRenderingContext2D, shape: 'circle' | 'square'): void {
  const middle = SIZE / 2;
  context.beginPath();
  if (shape === 'circle') context.arc(middle, middle, RADIUS, 0, Math.PI * 2);
  else context.rect(middle - RADIUS + 0.5, middle - RADIUS + 0.5, RADIUS * 2 - 1, RADIUS * 2 - 1);
}

/** Draws one glyph on a canvas of its own, sharp at the screen's pixel ratio. */
export function glyph(
  shape: 'circle' | 'square',
  mark: Mark,
  color: string,
  paper: string,
): HTMLCanvasElement {
  const ratio = Math.max(1, Math.min(3, window.devicePixelRatio));
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * ratio;
  canvas.height = SIZE * ratio;
  canvas.style.width = `${String(SIZE)}px`;
  canvas.style.height = `${String(SIZE)}px`;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(ratio, ratio);
  context.lineWidth = 2;
  context.strokeStyle = color;
  outline(context, shape);
  context.fillStyle = mark === 'specified' ? color : paper;
  context.fill();
  if (mark === 'reached') {
    context.save();
    outline(context, shape);
    context.clip();
    context.fillStyle = color;
    context.fillRect(0, 0, SIZE / 2, SIZE);
    context.restore();
  }
  if (mark === 'undetermined') context.setLineDash([2.5, 2.5]);
  outline(context, shape);
  context.stroke();
  return canvas;
}
