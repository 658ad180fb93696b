/** A PNG as a reader of its own decodes it, for looking at single places. */

import { convertIndexedToRgb, decode } from 'fast-png';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Pixels per meter. */
  readonly perMeter: number | undefined;
  /** Whether the file holds a palette. */
  readonly byPalette: boolean;
  /** Red, green, blue and opacity at a place. */
  readonly at: (x: number, y: number) => readonly number[];
  /** How many pixels of a box are dark. */
  readonly ink: (left: number, top: number, width: number, height: number) => number;
}

export function pictureOf(png: Uint8Array): Picture {
  const decoded = decode(png, { checkCrc: true });
  const { width, height, palette } = decoded;
  const data = palette ? convertIndexedToRgb(decoded) : decoded.data;
  const channels = data.length / (width * height);
  const at = (x: number, y: number): number[] => {
    const pixel = [...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels)];
    return channels === 4 ? pixel : [...pixel, 255];
  };
  const isDark = ([red = 255, green = 255, blue = 255, opacity = 0]: readonly number[]): boolean =>
    opacity > 127 && red + green + blue < 384;
  return {
    width,
    height,
    perMeter: decoded.resolution?.x,
    byPalette: palette !== undefined,
    at,
    ink: (left, top, boxWidth, boxHeight) => {
      let dark = 0;
      for (let y = top; y < top + boxHeight; y += 1) {
        for (let x = left; x < left + boxWidth; x += 1) if (isDark(at(x, y))) dark += 1;
      }
      return dark;
    },
  };
}
