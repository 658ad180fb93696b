/**
 * How a brief's one sheet is shared out, in CSS pixels of print: Letter is the lower of the two sheets, so what fits it
 * fits A4. The style sheet gives the charts what the words leave; this keeps the words from leaving them too little.
 */

import { layoutOf } from '../../charts/index.ts';
import type { ChartDescription } from '../../charts/index.ts';

/** Two charts stand side by side, each drawn at this width. */
export const CHART_WIDTH = 380;
const MOST_HEIGHT = 400;
/** A drawing may be made smaller on paper by as much without its text falling under 6 points. */
const LEAST_PART = 0.75;

const SHEET = 980;
/** Heads, headings, method and sources, and the space between them. */
const FIXED = 312;
const ROW = 17;
const ROWS = { least: 4, most: 14 } as const;

/** Characters of a line and its height, in the widest of the usual fonts. */
const LINES = { question: [104, 15], answer: [80, 21], permalink: [120, 12] } as const;

export type Words = Readonly<Record<keyof typeof LINES, string>>;

function heightOf(words: Words): number {
  return Object.entries(LINES).reduce((sum, [name, [characters, line]]) => {
    const { length } = words[name as keyof Words];
    return sum + Math.ceil(length / characters) * line;
  }, 0);
}

/** The height both drawings take: as much as the higher needs. */
export function chartHeight(descriptions: readonly ChartDescription[]): number {
  const look = { width: CHART_WIDTH, title: false, footer: false };
  const needs = descriptions.map((description) => {
    const [least, usual] = [{ ...look, height: 1 }, look].map((size) => layoutOf(description, size).height);
    return Math.max(least ?? 0, Math.min(usual ?? 0, MOST_HEIGHT));
  });
  return Math.ceil(Math.max(...needs));
}

/** How many rows of the table the sheet holds beside charts of that height. */
export function rowsThatFit(words: Words, height: number): number {
  const left = SHEET - FIXED - heightOf(words) - height * LEAST_PART;
  return Math.max(ROWS.least, Math.min(ROWS.most, Math.floor(left / ROW)));
}
