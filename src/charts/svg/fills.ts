/** Fillings of surfaces: plain, washed, hatched, dotted. A pattern is defined once for each tone that uses it. */

import type { Fill } from '../description.ts';
import type { Tone } from '../tones.ts';
import type { Paint } from './paint.ts';

/** Attributes of a filled surface, and the patterns that were asked for. */
export interface Fills {
  of(tone: Tone, fill: Fill, strength?: number): string;
  defs(): string;
}

/** How much of its tone a wash lets through. */
export const WASH = 0.14;
/** Side of the tile that hatching repeats. */
export const HATCH = 8;
export const HATCH_LINE = 1.2;
/** The line that crosses a tile, and its ends at two corners. Not a turned tile: LibreOffice leaves those upright. */
export const ASLANT = 'M0 8L8 0M-1 1L1 -1M7 9L9 7';

export function fillsOf(paint: Paint, id: string): Fills {
  const used = new Map<string, string>();
  const pattern = (tone: Tone, fill: 'hatched' | 'dotted', strength: number): string => {
    const faint = strength === 1 ? '' : ` opacity="${String(strength)}"`;
    const name = `${id}-${fill}-${tone}${strength === 1 ? '' : `-${String(Math.round(strength * 100))}`}`;
    const drawn =
      fill === 'hatched'
        ? `<path d="${ASLANT}" ${paint.stroke(tone)} stroke-width="${String(HATCH_LINE)}"${faint}/>`
        : `<circle cx="1.5" cy="1.5" r="1" ${paint.fill(tone)}${faint}/>`;
    const size = String(fill === 'hatched' ? HATCH : 5);
    used.set(
      name,
      `<pattern id="${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${drawn}</pattern>`,
    );
    return `fill="url(#${name})"`;
  };
  return {
    of: (tone, fill, strength = 1) => {
      if (fill === 'none') return 'fill="none"';
      if (fill === 'hatched' || fill === 'dotted') return pattern(tone, fill, strength);
      const opacity = fill === 'wash' ? WASH : strength;
      return opacity === 1 ? paint.fill(tone) : `${paint.fill(tone)} fill-opacity="${String(opacity)}"`;
    },
    defs: () => [...used.values()].join(''),
  };
}
