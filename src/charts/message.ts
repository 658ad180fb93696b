/** A message drawn as a picture, for an error answered in the medium that was asked for. */

import { paintFor } from './svg/paint.ts';
import type { Theme } from './svg/paint.ts';
import { escaped, px } from './svg/text.ts';
import { wrapped } from './wrap.ts';

const SIZE = 14;
const MOST_LINES = 12;

/** An SVG that says what was wrong and what is allowed, one paragraph each. */
export function messageSvg(
  title: string,
  paragraphs: readonly string[],
  { width, theme }: { readonly width: number; readonly theme: Exclude<Theme, 'page' | 'auto'> },
): string {
  const paint = paintFor(theme);
  const inner = Math.max(120, width - 40);
  const lines = paragraphs.flatMap((text) => wrapped(text, inner, SIZE)).slice(0, MOST_LINES);
  const height = 70 + lines.length * SIZE * 1.4;
  const texts = lines.map(
    (line, i) =>
      `<text x="20" y="${px(64 + i * SIZE * 1.4)}" font-size="${String(SIZE)}" ${paint.fill('ink')}>${escaped(line)}</text>`,
  );
  const box = `width="${String(width)}" height="${px(height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${px(height)}" ${box} role="img" aria-label="${escaped(title)}" font-family="Inter, 'Helvetica Neue', Arial, sans-serif">` +
    `<title>${escaped(title)}</title><desc>${escaped(paragraphs.join(' '))}</desc>` +
    `<rect ${box} ${paint.fill('paper')}/><path d="M0 0V${px(height)}" ${paint.stroke('line')} stroke-width="8"/>` +
    `<text x="20" y="36" font-size="17" font-weight="600" ${paint.fill('ink')}>${escaped(title)}</text>${texts.join('')}</svg>`
  );
}
