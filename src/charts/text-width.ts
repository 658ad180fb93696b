/** How wide a text will be drawn, so that charts can be laid out without drawing. */

import { FONT_CHARACTERS, REGULAR_WIDTHS, SEMIBOLD_WIDTHS } from './font-widths.ts';

/** The weights that the fonts in `static/fonts` are drawn at; bold is drawn with the semibold file. */
export type FontWeight = 400 | 600 | 700;

/** What texts are drawn in; where Inter is missing, a font that is no wider stands in. */
export const FONT_FAMILY = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** A character that the fonts lack comes from another font: counted as one em, which few exceed. */
const UNKNOWN_WIDTH = 1000;

function widthTable(widths: readonly number[]): ReadonlyMap<string, number> {
  return new Map(Array.from(FONT_CHARACTERS, (char, i) => [char, widths[i] ?? UNKNOWN_WIDTH]));
}

const REGULAR = widthTable(REGULAR_WIDTHS);
const SEMIBOLD = widthTable(SEMIBOLD_WIDTHS);

/** Width of one line of text in pixels, as the sum of its characters' widths; kerning takes a little off. */
export function textWidth(text: string, sizePx: number, weight: FontWeight = 400): number {
  const widths = weight === 400 ? REGULAR : SEMIBOLD;
  let thousandths = 0;
  for (const char of text) thousandths += widths.get(char) ?? UNKNOWN_WIDTH;
  return (thousandths * sizePx) / 1000;
}
