/** Where everything of a chart stands at one size: plots, ticks and texts. The SVG and the Chart.js figure share it. */

import type { Band, BandAxis, ChartDescription, NumberAxis } from './description.ts';
import { footerOf, headerOf } from './frame.ts';
import type { Block } from './frame.ts';
import { headBlock, tickLabels } from './axis-labels.ts';
import { cellContents } from './cell-contents.ts';
import { markLabels } from './mark-labels.ts';
import { groupRow } from './placed.ts';
import type { Layout, LayoutSize, PlacedPanel, PlacedText, Rect, Type } from './placed.ts';
import { scaleOf } from './scales.ts';
import type { Scale } from './scales.ts';
import { textWidth } from './text-width.ts';
import { wrapped } from './wrap.ts';

/** Beyond this width a chart grows as a whole, so that its text stays legible on a slide. */
const WIDEST = 960;
const COMPACT_BELOW = 480;

/** The widths that pages are drawn for, by the names that the style sheet shows them under; between them they stretch. */
export const DRAWN_WIDTHS = { narrow: 360, medium: 720, wide: 960 } as const;

function typeFor(width: number): Type {
  return width < COMPACT_BELOW
    ? { title: 16, subtitle: 12, text: 11, footer: 10, margin: 10, row: 21 }
    : { title: 19, subtitle: 13, text: 12, footer: 10.5, margin: 14, row: 23 };
}

const LEAST_ROW = 14;
const LEAST_PLOT = 120;
const PANEL_GAP = 28;

/** Rows of a band axis with a row for the name of each group. */
function withGroups(axis: BandAxis): BandAxis {
  let last: string | undefined;
  const bands = axis.bands.flatMap((band) => {
    const starts = band.group !== undefined && band.group !== last;
    last = band.group;
    return starts ? [{ id: groupRow(band.group), label: band.group }, band] : [band];
  });
  return { ...axis, bands };
}

function usualPlotHeight(description: ChartDescription, plotWidth: number, type: Type): number {
  const { y } = description;
  if (y.kind === 'band')
    return Math.max(LEAST_ROW * 3, withGroups(y).bands.length * type.row * (y.tall ?? 1));
  return Math.round(Math.min(420, Math.max(230, plotWidth * 0.56)));
}

function leastPlotHeight({ y }: ChartDescription): number {
  return y.kind === 'band' ? withGroups(y).bands.length * LEAST_ROW : LEAST_PLOT;
}

function leftMargin({ y }: ChartDescription, width: number, type: Type): number {
  const labels: readonly Pick<Band, 'label' | 'strong'>[] = y.kind === 'band' ? y.bands : y.ticks;
  const widest = Math.max(
    0,
    ...labels.map(({ label, strong = false }) => textWidth(label, type.text, strong ? 600 : 400)),
  );
  return Math.min(widest + 10, width * 0.36);
}

function stacked(blocks: readonly Block[], top: number): { texts: PlacedText[]; bottom: number } {
  let at = top;
  const texts = blocks.flatMap((block) => {
    const placed = block.texts.map((text) => ({ ...text, y: text.y + at }));
    at += block.height;
    return placed;
  });
  return { texts, bottom: at };
}

/** Lays a chart out. Where a height is asked that its rows do not fit, the layout is higher than asked. */
export function layoutOf(description: ChartDescription, size: LayoutSize): Layout {
  const width = Math.min(size.units ?? size.width, WIDEST);
  const type = typeFor(width);
  const asked = size.height === undefined ? null : (size.height * width) / size.width;
  const inner = width - 2 * type.margin;
  const header = headerOf(description, inner, type, size.title ?? true);
  const left = type.margin + leftMargin(description, inner, type);
  const right = width - type.margin - 4;
  const count = description.panels.length;
  const each = (right - left - PANEL_GAP * (count - 1)) / count;
  const heads = headBlock(description, each, type);
  const above = stacked(header.blocks, type.margin);
  const top = above.bottom + heads.above;
  const footer = (size.footer ?? true) ? footerOf(description, inner, type) : { texts: [], height: 0 };
  const below = heads.below + footer.height + type.margin;
  const usual = usualPlotHeight(description, each, type);
  const height = Math.max(
    leastPlotHeight(description),
    asked === null ? usual : Math.floor(asked - top - below),
  );
  const yAxis = description.y.kind === 'band' ? withGroups(description.y) : description.y;
  const panels = description.panels.map((panel, i): PlacedPanel => {
    const plot = { left: left + i * (each + PANEL_GAP), top, width: each, height };
    const { x } = panel;
    const scale = scaleOf(x, [plot.left, plot.left + plot.width]);
    return {
      panel,
      plot,
      x: scale,
      y: scaleOf(yAxis, yAxis.kind === 'band' ? [top, top + height] : [top + height, top]),
      xTicks: x.kind === 'band' ? [] : fitting(x, scale, type),
    };
  });
  const shift = type.margin;
  const foot = stacked([footer], top + height + heads.below);
  return {
    width,
    height: Math.ceil(top + height + below),
    panels,
    keys: header.keys.map((key) => ({ ...key, x: key.x + shift, y: key.y + type.margin })),
    glyphs: panels.flatMap((placed) => cellContents(placed, type).flatMap(({ glyph }) => glyph ?? [])),
    texts: [
      ...[...above.texts, ...foot.texts].map((text) => ({ ...text, x: text.x + shift })),
      ...tickLabels(description, yAxis, panels, type),
      ...panels.flatMap((placed) => markLabels(placed, type)),
      ...emptyWords(description, { left, top, width: right - left, height }, type),
    ],
  };
}

/** Says in the middle of the plots why nothing stands there. */
function emptyWords({ empty = '' }: ChartDescription, plot: Rect, type: Type): PlacedText[] {
  const style = { role: 'label', size: type.text, weight: 400, tone: 'ink', anchor: 'middle' } as const;
  const lines = wrapped(empty, plot.width - 2 * type.margin, type.text);
  const step = type.text * 1.3;
  const first = plot.top + plot.height / 2 - (lines.length / 2 - 0.8) * step;
  return lines.map((text, i) => ({ ...style, text, x: plot.left + plot.width / 2, y: first + i * step }));
}

/** Ticks whose labels do not touch, from the low end on. */
function fitting(axis: NumberAxis, scale: Scale, type: Type): NumberAxis['ticks'] {
  let end = Number.NEGATIVE_INFINITY;
  return [...axis.ticks]
    .sort((a, b) => a.at - b.at)
    .filter(({ at, label }) => {
      const half = textWidth(label, type.text) / 2;
      if (scale.at(at) - half < end + 6) return false;
      end = scale.at(at) + half;
      return true;
    });
}

/** The least height in CSS pixels at which the chart's rows are legible at that width. */
export function leastSize(description: ChartDescription, size: LayoutSize): number {
  const { height, width } = layoutOf(description, { ...size, height: 1 });
  return Math.ceil((height * size.width) / width);
}
