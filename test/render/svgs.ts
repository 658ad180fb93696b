/** Drawings for the tests, written by hand as charts write theirs. */

import { ROOT } from '../support/records.ts';

export const FONTS = `${ROOT}static/fonts`;
export const FAMILY = 'Inter, Helvetica, Arial, sans-serif';

export function svg(content: string, width = 200, height = 100): string {
  const size = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FAMILY}">${content}</svg>`;
}

export function label(text: string, weight = 400, size = 16): string {
  return `<text x="20" y="50" font-size="${String(size)}" font-weight="${String(weight)}">${text}</text>`;
}

/** Takes far longer to draw than any test waits. */
export const ENDLESS = svg(
  '<filter id="f"><feTurbulence baseFrequency="0.01" numOctaves="4000"/></filter><rect width="1000" height="1000" filter="url(#f)"/>',
  1000,
  1000,
);
