/** Texts and keys where the layout has them. */

import { GLYPH } from '../frame.ts';
import type { KeyGlyph, PlacedGlyph, PlacedText } from '../placed.ts';
import { backingOf } from '../svg/backing.ts';
import { KEY_RADIUS } from '../svg/glyphs.ts';
import { FONT_FAMILY } from '../text-width.ts';
import { colorOf } from '../tones.ts';
import type { Shade } from '../tones.ts';
import { inkOf } from './inks.ts';
import type { KeyJson, TextJson } from './json.ts';
import { rounded } from './setting.ts';

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

export function textJson(of: PlacedText, shade: Shade, unit: number): TextJson {
  const box = backingOf(of);
  return {
    text: of.text,
    x: rounded(of.x * unit),
    y: rounded(of.y * unit),
    textAlign: ALIGN[of.anchor],
    font: `${String(of.weight)} ${String(rounded(of.size * unit))}px ${FONT_FAMILY}`,
    color: colorOf(of.tone, shade),
    ...(of.turned === undefined ? {} : { turned: of.turned }),
    ...(box === null
      ? {}
      : {
          backing: [
            rounded(box.left * unit),
            rounded(box.top * unit),
            rounded(box.width * unit),
            rounded(box.height * unit),
          ] as const,
        }),
  };
}

export function keyJson({ key, x, y }: KeyGlyph, shade: Shade, unit: number): KeyJson {
  const color = colorOf(key.tone, shade);
  const place = { width: GLYPH * unit, height: 10 * unit };
  if (key.glyph) {
    const glyph = { ...key.glyph, color, radius: KEY_RADIUS * unit };
    return { ...place, x: rounded((x + GLYPH / 2) * unit), y: rounded(y * unit), glyph };
  }
  const fill = key.fill ?? 'solid';
  return {
    ...place,
    x: rounded(x * unit),
    y: rounded((y - 5) * unit),
    fill: inkOf(key.tone, fill, shade, key.strength),
    ...(fill === 'solid' ? {} : { edge: color }),
  };
}

/** A glyph beside a text, about its middle. */
export function glyphJson(of: PlacedGlyph, shade: Shade, unit: number): KeyJson {
  const { shape, filling, tone, radius } = of;
  const glyph = { shape, filling, color: colorOf(tone, shade), radius: radius * unit };
  return { x: rounded(of.x * unit), y: rounded(of.y * unit), width: 0, height: 0, glyph };
}
