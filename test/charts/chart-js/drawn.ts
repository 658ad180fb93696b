/** What a Chart.js configuration puts on the canvas, and what an SVG holds, as the same plain lists. */

import type { ChartJson, ScaleJson } from '../../../src/charts/index.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Surface extends Place {
  readonly width: number;
  readonly height: number;
}

function share({ type, min, max }: ScaleJson, value: number): number {
  return type === 'logarithmic' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** Left end and width of an x axis: those in a stack share the plot by weight. */
function extentOf(json: ChartJson, id: string): readonly [left: number, width: number] {
  const { padding } = json.options.layout;
  const whole = json.width - padding.left - padding.right;
  const axes = Object.entries(json.options.scales).filter(([, { axis }]) => axis === 'x');
  const weight = ([, { stackWeight = 1 }]: readonly [string, ScaleJson]): number => stackWeight;
  const total = axes.reduce((sum, axis) => sum + weight(axis), 0);
  const at = axes.findIndex(([name]) => name === id);
  const before = axes.slice(0, at).reduce((sum, axis) => sum + weight(axis), 0);
  const own = axes[at];
  return [padding.left + (whole * before) / total, own ? (whole * weight(own)) / total : 0];
}

export function xPixel(json: ChartJson, id: string, value: number): number {
  const scale = json.options.scales[id];
  const [left, width] = extentOf(json, id);
  return scale ? left + width * share(scale, value) : Number.NaN;
}

export function yPixel(json: ChartJson, value: number): number {
  const { padding } = json.options.layout;
  const scale = json.options.scales['y'];
  if (!scale) return Number.NaN;
  const height = json.height - padding.top - padding.bottom;
  const from = share(scale, value);
  return padding.top + height * (scale.reverse ? from : 1 - from);
}

export interface DrawnGlyph extends Place {
  readonly color: string;
  readonly filling: string;
}

/** Middles of all glyphs in the order of drawing, those of the keys last. */
export function glyphsOf(json: ChartJson): DrawnGlyph[] {
  const beside = [...json.frame.keys, ...json.frame.glyphs];
  const keys = beside.flatMap(({ x, y, glyph }) =>
    glyph ? [{ x, y, color: glyph.color, filling: glyph.filling }] : [],
  );
  const marks = json.data.datasets.flatMap((set) =>
    set.type === 'scatter'
      ? set.data.map(({ x, y }, i) => ({
          x: xPixel(json, set.xAxisID, x),
          y: yPixel(json, y),
          color: set.glyphs[i]?.color ?? '',
          filling: set.glyphs[i]?.filling ?? '',
        }))
      : [],
  );
  return [...marks, ...keys];
}

/** Bars of rows and cells, in the order of drawing. */
export function surfacesOf(json: ChartJson): Surface[] {
  return json.data.datasets.flatMap((set): Surface[] => {
    if (set.type === 'matrix') {
      return set.data.map(({ x, y }, i) => ({
        x: xPixel(json, set.xAxisID, x),
        y: yPixel(json, y),
        width: set.width[i] ?? Number.NaN,
        height: set.height[i] ?? Number.NaN,
      }));
    }
    if (set.type !== 'bar' || set.barThickness < 2) return [];
    return set.data.map(({ x, y }) => {
      const [from, to] = typeof x === 'number' ? [x, x] : x;
      const left = xPixel(json, set.xAxisID, from);
      const top = yPixel(json, Number(y)) - set.barThickness / 2;
      return { x: left, y: top, width: xPixel(json, set.xAxisID, to) - left, height: set.barThickness };
    });
  });
}

const NUMBER = '(-?[\\d.]+)';

/** Glyphs in an SVG, from how each outline begins. */
export function glyphsIn(svg: string): DrawnGlyph[] {
  const found = svg.matchAll(
    new RegExp(
      `<path d="M${NUMBER} ${NUMBER}(A|h|L)([^"]*)" fill="(#\\w+)" stroke="(#\\w+)" stroke-width="1.8"( stroke-dasharray)?[^>]*/>(<path d="[^"]*" fill="#\\w+"/>)?`,
      'g',
    ),
  );
  return [...found].map(([, left = '', second = '', how, rest = '', fill, stroke = '', dashed, half]) => {
    const numbers = [...rest.matchAll(/-?[\d.]+/g)].map(Number);
    const [x0, y0] = [Number(left), Number(second)];
    const middle = {
      A: () => ({ x: x0 + (numbers[0] ?? 0), y: y0 }),
      h: () => ({ x: x0 + (numbers[0] ?? 0) / 2, y: y0 + (numbers[0] ?? 0) / 2 }),
      L: () => {
        const [cx = 0, top = 0] = numbers;
        const isDiamond = numbers.length === 6;
        return { x: cx, y: isDiamond ? y0 : (y0 - top) * (1.2 / 2.2) + top };
      },
    }[how as 'A' | 'h' | 'L']();
    const filling = dashed ? 'dashed' : half ? 'half' : fill === stroke ? 'filled' : 'open';
    return { ...middle, color: stroke, filling };
  });
}

/** Rectangles that tell a pointer something: bars and cells. */
export function surfacesIn(svg: string): Surface[] {
  const place = `x="${NUMBER}" y="${NUMBER}" width="${NUMBER}" height="${NUMBER}"`;
  return [...svg.matchAll(new RegExp(`<g><rect ${place}`, 'g'))].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

export interface Said extends Place {
  readonly text: string;
  readonly color: string;
  readonly size: number;
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (_, name: string) => CHARACTERS[name] ?? '');
}

export function textsIn(svg: string): Said[] {
  const found = svg.matchAll(
    /<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"[^>]*? fill="(#\w+)">([^<]*)</g,
  );
  return [...found].map(([, x, y, size, color = '', text = '']) => ({
    text: plain(text),
    color,
    size: Number(size),
    x: Number(x),
    y: Number(y),
  }));
}

export function textsOf({ frame }: ChartJson): Said[] {
  return frame.texts.map(({ text, color, x, y, font }) => ({
    text,
    color,
    size: Number(/([\d.]+)px/.exec(font)?.[1]),
    x,
    y,
  }));
}

/** Every color that is drawn with, patterns included. */
export function colorsIn(svg: string): Set<string> {
  const drawn = svg.slice(svg.indexOf('<defs>'));
  return new Set([...drawn.matchAll(/(?:fill|stroke)="(#\w+)"/g)].map(([, color = '']) => color));
}

function hexOf(color: string): string {
  const parts = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(color);
  if (!parts) return color;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

export function colorsOf(json: ChartJson): Set<string> {
  const found = new Set<string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (/color|paper|edge|fill/i.test(key) && /^(?:#|rgba\()/.test(value) && !value.endsWith(', 0)'))
        found.add(hexOf(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) collect(child, Array.isArray(value) ? key : name);
    }
  };
  const scales = Object.values(json.options.scales).filter(
    ({ grid, border }) => grid.display || border.display,
  );
  collect({ data: json.data, frame: json.frame, scales }, '');
  return found;
}
