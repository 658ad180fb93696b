/** What stands around a plot: title, subtitle and keys above; note, sources and version below. */

import type { ChartDescription, Key } from './description.ts';
import type { KeyGlyph, PlacedText, TextRole, Type } from './placed.ts';
import { textWidth } from './text-width.ts';
import type { FontWeight } from './text-width.ts';
import type { Tone } from './tones.ts';
import { wrapped } from './wrap.ts';

/** Texts relative to the block's own corner. */
export interface Block {
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

interface Style {
  readonly role: TextRole;
  readonly size: number;
  readonly weight: FontWeight;
  readonly tone: Tone;
}

const LINE = 1.3;

/** Lines under one another, with space after the last. */
function paragraph(lines: readonly string[], style: Style, after: number): Block {
  const step = style.size * LINE;
  const texts = lines.map((text, i) => ({
    ...style,
    text,
    x: 0,
    y: i * step + style.size,
    anchor: 'start' as const,
  }));
  return { texts, height: lines.length === 0 ? 0 : lines.length * step + after };
}

export const GLYPH = 14;
const KEY_GAP = 18;

/** Keys in lines, each with its glyph before it. */
function keysBlock(keys: readonly Key[], width: number, type: Type): { block: Block; glyphs: KeyGlyph[] } {
  const step = type.text * 1.55;
  let [x, row] = [0, 0];
  const texts: PlacedText[] = [];
  const glyphs = keys.map((key): KeyGlyph => {
    const long = GLYPH + 6 + textWidth(key.text, type.text);
    if (x > 0 && x + long > width) [x, row] = [0, row + 1];
    const at = { x, y: row * step + type.text * 0.64 };
    texts.push({
      role: 'key',
      text: key.text,
      x: x + GLYPH + 6,
      y: row * step + type.text,
      anchor: 'start',
      size: type.text,
      weight: 400,
      tone: 'muted',
    });
    x += long + KEY_GAP;
    return { key, ...at };
  });
  return { block: { texts, height: keys.length === 0 ? 0 : (row + 1) * step + 8 }, glyphs };
}

export interface Header {
  readonly blocks: readonly Block[];
  readonly keys: readonly KeyGlyph[];
}

export function headerOf(description: ChartDescription, width: number, type: Type, titled: boolean): Header {
  const title: Style = { role: 'title', size: type.title, weight: 600, tone: 'ink' };
  const subtitle: Style = { role: 'subtitle', size: type.subtitle, weight: 400, tone: 'muted' };
  const lines = (text: string, { size, weight }: Style): string[] =>
    titled ? wrapped(text, width, size, weight) : [];
  const blocks = [
    paragraph(lines(description.title, title), title, 3),
    paragraph(lines(description.subtitle, subtitle), subtitle, 8),
  ];
  const { block, glyphs } = keysBlock(description.keys, width, type);
  const above = blocks.reduce((sum, { height }) => sum + height, 0);
  return { blocks: [...blocks, block], keys: glyphs.map((glyph) => ({ ...glyph, y: glyph.y + above })) };
}

const MOST_SOURCES = 4;
const MOST_SOURCE_LINES = 4;

function sourcesText({ sources }: ChartDescription, most: number): string {
  if (sources.length === 0) return '';
  const named = sources.slice(0, most).map(({ text }) => text);
  const more = sources.length - named.length;
  return `Sources: ${named.join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}.`;
}

/** As many sources by name as fit: how many more there are is never cut off. */
function sourceLines(description: ChartDescription, width: number, size: number): string[] {
  for (let most = MOST_SOURCES; most > 1; most -= 1) {
    const lines = wrapped(sourcesText(description, most), width, size);
    if (lines.length <= MOST_SOURCE_LINES) return lines;
  }
  return wrapped(sourcesText(description, 1), width, size);
}

export function footerOf(description: ChartDescription, width: number, type: Type): Block {
  const style: Style = { role: 'footer', size: type.footer, weight: 400, tone: 'muted' };
  const lines = [
    ...wrapped(description.note, width, type.footer),
    ...sourceLines(description, width, type.footer),
    `Linewidth, dataset ${description.dataset.version}`,
  ];
  const block = paragraph(lines, style, 0);
  return { texts: block.texts.map((text) => ({ ...text, y: text.y + 8 })), height: block.height + 8 };
}
