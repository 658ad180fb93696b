/** What stands in a cell: a text, as long as there is room, and a glyph before it. */

import type { CellMarks } from './description.ts';
import type { PlacedGlyph, PlacedPanel, PlacedText, Type } from './placed.ts';
import { textWidth } from './text-width.ts';
import type { Tone } from './tones.ts';
import { cut } from './wrap.ts';

export interface CellContent {
  readonly text: PlacedText;
  readonly glyph?: PlacedGlyph;
}

type Cell = CellMarks['cells'][number];

const PAD = 3;
/** Before a text that begins at the left. */
const INSET = 12;
const GLYPH_RADIUS = 4.4;
const GLYPH_ROOM = 2 * GLYPH_RADIUS + 6;

/** A cell this strongly filled takes its text in the color of paper. */
const DARK = 0.6;

function toneOn({ fill, strength = 1 }: Cell): Tone {
  return fill === 'solid' && strength > DARK ? 'paper' : 'ink';
}

/** The text where it fits with room to spare, else the short one, else as much of that as fits. */
function fittingText({ text = '', short }: Cell, room: number, spare: number, size: number): string {
  if (short === undefined || textWidth(text, size) + spare <= room) return cut(text, room, size);
  return cut(short, room, size);
}

function contentOf(
  cell: Cell,
  align: CellMarks['align'],
  { x, y }: PlacedPanel,
  size: number,
): CellContent[] {
  const [left, right] = x.span(cell.x);
  const [top, bottom] = y.span(cell.y);
  const room = right - left - 2 * PAD;
  const glyphRoom =
    cell.glyph && room > GLYPH_ROOM + textWidth(cell.short ?? cell.text ?? '', size) ? GLYPH_ROOM : 0;
  const text = fittingText(cell, room - glyphRoom, align === 'start' ? INSET : 0, size);
  // A number cut short would be another number.
  const isCutNumber = /^\d.*…$/.test(text);
  if (text === '' || text === '…' || isCutNumber || bottom - top < size) return [];
  const long = textWidth(text, size) + glyphRoom;
  const inset = Math.min(INSET, (right - left - long) / 2);
  const start = align === 'start' ? left + inset : (left + right - long) / 2;
  const middle = (top + bottom) / 2;
  const tone = toneOn(cell);
  const patterned = cell.fill === 'hatched' || cell.fill === 'dotted';
  const patch = { left: start - 4, top: middle - size * 0.65, width: long + 8, height: size * 1.3 };
  const style = { role: 'cell', text, anchor: 'middle', size, weight: 400, tone } as const;
  return [
    {
      text: {
        ...style,
        x: start + glyphRoom + (long - glyphRoom) / 2,
        y: middle + size * 0.35,
        ...(patterned ? { patch } : {}),
      },
      ...(cell.glyph && glyphRoom > 0
        ? { glyph: { ...cell.glyph, tone, x: start + GLYPH_RADIUS, y: middle, radius: GLYPH_RADIUS } }
        : {}),
    },
  ];
}

/** Texts and glyphs in the cells of a panel. */
export function cellContents(placed: PlacedPanel, type: Type): CellContent[] {
  return placed.panel.marks.flatMap((mark) =>
    mark.kind === 'cells' ? mark.cells.flatMap((cell) => contentOf(cell, mark.align, placed, type.text)) : [],
  );
}
