/** What Chart.js does not draw itself: glyphs by outcome, and every word where the layout has it, to the pixel as in the SVG. */

import type { Plugin } from 'chart.js';
import { BACKING_OPACITY } from '../charts/index.ts';
import type { ChartJson, KeyJson, TextJson } from '../charts/index.ts';
import { drawGlyph } from './chart-glyphs.ts';
import type { Inks } from './chart-inks.ts';

/** What is drawn now; changed before each update. */
export interface Shown {
  json: ChartJson;
  inks: Inks;
}

function drawText(context: CanvasRenderingContext2D, of: TextJson, paper: string): void {
  context.save();
  if (of.backing) {
    context.globalAlpha = BACKING_OPACITY;
    context.fillStyle = paper;
    context.fillRect(...of.backing);
    context.globalAlpha = 1;
  }
  context.translate(of.x, of.y);
  if (of.turned !== undefined) context.rotate((-of.turned * Math.PI) / 180);
  context.textRendering = 'geometricPrecision';
  context.font = of.font;
  context.textAlign = of.textAlign;
  context.fillStyle = of.color;
  context.fillText(of.text, 0, 0);
  context.restore();
}

function drawKey(context: CanvasRenderingContext2D, key: KeyJson, { json, inks }: Shown): void {
  if (key.glyph) {
    const at = { x: key.x, y: key.y, radius: key.glyph.radius };
    drawGlyph(context, key.glyph, at, json.frame.paper, json.unit);
    return;
  }
  const place = [key.x, key.y, key.width, key.height] as const;
  context.save();
  context.fillStyle = inks(key.fill ?? json.frame.paper);
  context.fillRect(...place);
  if (key.edge !== undefined) {
    context.strokeStyle = key.edge;
    context.lineWidth = json.unit;
    context.strokeRect(...place);
  }
  context.restore();
}

export function framePlugin(shown: Shown): Plugin {
  return {
    id: 'frame',
    afterDatasetDraw: ({ ctx }, { index, meta }) => {
      const { json } = shown;
      const dataset = json.data.datasets[index];
      if (dataset?.type !== 'scatter') return;
      for (const [i, glyph] of dataset.glyphs.entries()) {
        const point = meta.data[i];
        const radius = dataset.pointRadius;
        if (point) drawGlyph(ctx, glyph, { x: point.x, y: point.y, radius }, json.frame.paper, json.unit);
      }
    },
    afterDatasetsDraw: ({ ctx }) => {
      const { keys, texts, glyphs, paper } = shown.json.frame;
      for (const key of keys) drawKey(ctx, key, shown);
      for (const text of texts) drawText(ctx, text, paper);
      for (const glyph of glyphs) drawKey(ctx, glyph, shown);
    },
  };
}
