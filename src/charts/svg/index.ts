/** A chart description as one SVG: real text, a title and a description for those who listen, nothing from elsewhere. */

import type { ChartDescription } from '../description.ts';
import { GLYPH } from '../frame.ts';
import { layoutOf } from '../layout.ts';
import type { KeyGlyph, Layout, LayoutSize, PlacedText } from '../placed.ts';
import { FONT_FAMILY } from '../text-width.ts';
import { BACKING_OPACITY, backingOf } from './backing.ts';
import { fillsOf } from './fills.ts';
import { glyph, KEY_RADIUS } from './glyphs.ts';
import { grid } from './grid.ts';
import { drawMark } from './marks.ts';
import type { Pen } from './marks.ts';
import { AUTO_STYLE, paintFor } from './paint.ts';
import type { Paint, Theme } from './paint.ts';
import { escaped, px } from './text.ts';

export type { Theme } from './paint.ts';

export interface SvgOptions extends LayoutSize {
  readonly theme: Theme;
  /** Without the paper behind it. */
  readonly transparent?: boolean;
  /** Before the ids in the drawing, where a page holds several of one chart. */
  readonly prefix?: string;
}

function backing(of: PlacedText, paint: Paint): string {
  const box = backingOf(of);
  if (box === null) return '';
  const place = `x="${px(box.left)}" y="${px(box.top)}" width="${px(box.width)}" height="${px(box.height)}"`;
  return `<rect ${place} ${paint.fill('paper')} fill-opacity="${String(BACKING_OPACITY)}"/>`;
}

function text(of: PlacedText, paint: Paint): string {
  const [x, y] = [px(of.x), px(of.y)];
  const anchor = of.anchor === 'start' ? '' : ` text-anchor="${of.anchor}"`;
  const weight = of.weight === 400 ? '' : ` font-weight="${String(of.weight)}"`;
  const turned = of.turned === undefined ? '' : ` transform="rotate(-${String(of.turned)} ${x} ${y})"`;
  const place = `x="${x}" y="${y}" font-size="${px(of.size)}"${anchor}${weight}${turned}`;
  const words = escaped(of.text);
  const behind = backing(of, paint);
  return `${behind}<text ${place} ${paint.fill(of.tone)}>${words}</text>`;
}

function keyGlyph({ key, x, y }: KeyGlyph, { paint, fills }: Pen): string {
  const middle = x + GLYPH / 2;
  if (key.glyph) return glyph(paint, { ...key.glyph, tone: key.tone }, middle, y, KEY_RADIUS);
  const fill = key.fill ?? 'solid';
  const edge = fill === 'solid' ? '' : ` ${paint.stroke(key.tone)}`;
  const place = `x="${px(x)}" y="${px(y - 5)}" width="${px(GLYPH)}" height="10"`;
  return edge === ''
    ? `<rect ${place} ${fills.of(key.tone, fill, key.strength)}/>`
    : `<rect ${place} ${fills.of(key.tone, fill, key.strength)}/><rect ${place} fill="none"${edge}/>`;
}

/** What is drawn, without its frame. */
function body(description: ChartDescription, layout: Layout, pen: Pen): string {
  const { paint } = pen;
  const plots = layout.panels.map(
    (placed) =>
      `<path d="${grid(placed, description)}" fill="none" ${paint.stroke('grid')}/>` +
      placed.panel.marks.map((mark) => drawMark(mark, placed, pen)).join(''),
  );
  return [
    ...plots,
    ...layout.keys.map((key) => keyGlyph(key, pen)),
    ...layout.texts.map((of) => text(of, paint)),
    ...layout.glyphs.map((of) => glyph(paint, of, of.x, of.y, of.radius)),
  ].join('');
}

/** The drawing. Equal description and options give equal bytes. */
export function svgOf(description: ChartDescription, options: SvgOptions): string {
  const layout = layoutOf(description, options);
  const paint = paintFor(options.theme);
  const prefix = options.prefix ?? 'lw';
  const fills = fillsOf(paint, `${prefix}-${description.id}`);
  const drawn = body(description, layout, { paint, fills });
  const [width, height] = [layout.width, layout.height];
  const shown = Math.round((options.width * height) / width);
  const id = `${prefix}-${description.id}-${options.theme}`;
  const style = options.theme === 'auto' ? `<style>${AUTO_STYLE}</style>` : '';
  const paper =
    (options.transparent ?? false)
      ? ''
      : `<rect width="${px(width)}" height="${px(height)}" ${paint.fill('paper')}/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${String(options.width)}" height="${String(shown)}" ` +
    `role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${FONT_FAMILY}">` +
    `<title id="${id}-title">${escaped(description.title)}</title><desc id="${id}-desc">${escaped(description.alt)}</desc>` +
    `${style}<defs>${fills.defs()}</defs>${paper}${drawn}</svg>`
  );
}
