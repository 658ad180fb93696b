/** Text in lines that fit a width. */

import { textWidth } from './text-width.ts';
import type { FontWeight } from './text-width.ts';

/** Breaks at spaces; a word longer than the width stands alone. At most `most` lines, the last cut with an ellipsis. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width, size, weight)];
}

/** The text, or as much of it as fits before an ellipsis. */
export function cut(text: string, width: number, size: number, weight: FontWeight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let kept = text;
  while (kept !== '' && textWidth(`${kept}…`, size, weight) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
