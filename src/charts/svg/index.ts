/** A chart description as one SVG: real text, a title and a description for those who listen, nothing from elsewhere. */

import type { ChartDescription } from '../description.ts';
import { GLYPH } from '../frame.ts';
import { layoutOf } from '../layout.ts';
import { groupRow } from '../placed.ts';
import type { KeyGlyph, Layout, LayoutSize, PlacedPanel, PlacedText } from '../placed.ts';
import { textWidth } from '../text-width.ts';
import { fillsOf } from './fills.ts';
import { glyph } from './glyphs.ts';
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
}

const FONTS = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** Labels that may lie on marks stand on a patch of paper. */
const BACKED: ReadonlySet<PlacedText['role']> = new Set(['label', 'rule']);

function backing({ x, y, anchor, text: words, size, weight, patch }: PlacedText, paint: Paint): string {
  if (patch) {
    const { left, top, width, height } = patch;
    const place = `x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${px(height)}"`;
    return `<rect ${place} rx="3" ${paint.fill('paper')} fill-opacity="0.88"/>`;
  }
  const width = textWidth(words, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const place = `x="${px(left - 1)}" y="${px(y - size * 0.85)}" width="${px(width + 2)}" height="${px(size * 1.15)}"`;
  return `<rect ${place} ${paint.fill('paper')} fill-opacity="0.8"/>`;
}

function text(of: PlacedText, paint: Paint): string {
  const [x, y] = [px(of.x), px(of.y)];
  const anchor = of.anchor === 'start' ? '' : ` text-anchor="${of.anchor}"`;
  const weight = of.weight === 400 ? '' : ` font-weight="${String(of.weight)}"`;
  const turned = of.turned === undefined ? '' : ` transform="rotate(-${String(of.turned)} ${x} ${y})"`;
  const place = `x="${x}" y="${y}" font-size="${px(of.size)}"${anchor}${weight}${turned}`;
  const words = escaped(of.text);
  const behind = BACKED.has(of.role) || of.patch ? backing(of, paint) : '';
  return `${behind}<text ${place} ${paint.fill(of.tone)}>${words}</text>`;
}
/** Thin lines at the ticks; on rows, one under each group's name. */
function grid({ panel, plot, x, y, xTicks }: PlacedPanel, description: ChartDescription): string {
  const [right, bottom] = [px(plot.left + plot.width), px(plot.top + plot.height)];
  const [left, top] = [px(plot.left), px(plot.top)];
  const columns = xTicks.map(({ at }) => `M${px(x.at(at))} ${top}V${bottom}`);
  const rows =
    description.y.kind === 'band'
      ? [...new Set(description.y.bands.flatMap(({ group }) => group ?? []))].map(
          (group) => `M${left} ${px(y.span(groupRow(group))[1] + 2)}H${right}`,
        )
      : description.y.ticks.map(({ at }) => `M${left} ${px(y.at(at))}H${right}`);
  const base = panel.x.kind === 'band' ? '' : `M${left} ${bottom}H${right}`;
  return [...columns, ...rows, base].join('');
}

function keyGlyph({ key, x, y }: KeyGlyph, { paint, fills }: Pen): string {
  const middle = x + GLYPH / 2;
  if (key.glyph) return glyph(paint, { ...key.glyph, tone: key.tone }, middle, y, 5);
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
  const fills = fillsOf(paint, `lw-${description.id}`);
  const drawn = body(description, layout, { paint, fills });
  const [width, height] = [layout.width, layout.height];
  const shown = Math.round((options.width * height) / width);
  const id = `lw-${description.id}-${options.theme}`;
  const style = options.theme === 'auto' ? `<style>${AUTO_STYLE}</style>` : '';
  const paper =
    (options.transparent ?? false)
      ? ''
      : `<rect width="${px(width)}" height="${px(height)}" ${paint.fill('paper')}/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${String(options.width)}" height="${String(shown)}" ` +
    `role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${FONTS}">` +
    `<title id="${id}-title">${escaped(description.title)}</title><desc id="${id}-desc">${escaped(description.alt)}</desc>` +
    `${style}<defs>${fills.defs()}</defs>${paper}${drawn}</svg>`
  );
}
