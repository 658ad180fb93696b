/** How tones become attributes: fixed colors, or classes that a style sheet colors by theme. */

import { colorOf, TONES } from '../tones.ts';
import type { Shade, Tone } from '../tones.ts';

/** `auto` carries a style sheet and follows the reader's setting; `page` leaves the classes to the page's own. */
export type Theme = 'light' | 'dark' | 'auto' | 'page';

export interface Paint {
  readonly theme: Theme;
  fill(tone: Tone): string;
  stroke(tone: Tone): string;
}

const NAMES = Object.keys(TONES) as Tone[];

function fixed(shade: Shade): Paint {
  const fills = new Map(NAMES.map((tone) => [tone, `fill="${colorOf(tone, shade)}"`]));
  const strokes = new Map(NAMES.map((tone) => [tone, `stroke="${colorOf(tone, shade)}"`]));
  return {
    theme: shade,
    fill: (tone) => fills.get(tone) ?? '',
    stroke: (tone) => strokes.get(tone) ?? '',
  };
}

/** Inline, one element carries one class; both at once are joined by the caller with `both`. */
function classes(theme: 'auto' | 'page'): Paint {
  return { theme, fill: (tone) => `class="f-${tone}"`, stroke: (tone) => `class="s-${tone}"` };
}

const PAINTS: Readonly<Record<Theme, Paint>> = {
  light: fixed('light'),
  dark: fixed('dark'),
  auto: classes('auto'),
  page: classes('page'),
};

export function paintFor(theme: Theme): Paint {
  return PAINTS[theme];
}

/** Filled in one tone and outlined in another. */
export function both(paint: Paint, fill: Tone, stroke: Tone): string {
  return paint.theme === 'light' || paint.theme === 'dark'
    ? `${paint.fill(fill)} ${paint.stroke(stroke)}`
    : `class="f-${fill} s-${stroke}"`;
}

function rules(shade: Shade, under: string): string {
  return NAMES.map((tone) => {
    const color = colorOf(tone, shade);
    return `${under}.f-${tone}{fill:${color}}${under}.s-${tone}{stroke:${color}}`;
  }).join('');
}

/**
 * The style sheet of a drawing that follows the reader's theme. LibreOffice reads what stands in `@media` as if it stood
 * outside, but knows no `:root`: so it keeps to the light rules, as paper does.
 */
export const AUTO_STYLE = `${rules('light', '')}@media (prefers-color-scheme:dark){${rules('dark', ':root ')}}`;
