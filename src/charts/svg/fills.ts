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

export function fillsOf(paint: Paint, id: string): Fills {
  const used = new Map<string, string>();
  const pattern = (tone: Tone, fill: 'hatched' | 'dotted', strength: number): string => {
    const faint = strength === 1 ? '' : ` opacity="${String(strength)}"`;
    const name = `${id}-${fill}-${tone}${strength === 1 ? '' : `-${String(Math.round(strength * 100))}`}`;
    const drawn =
      fill === 'hatched'
        ? `<path d="M0 0V6" ${paint.stroke(tone)} stroke-width="2"${faint}/>`
        : `<circle cx="1.5" cy="1.5" r="1" ${paint.fill(tone)}${faint}/>`;
    const turned = fill === 'hatched' ? ' patternTransform="rotate(45)"' : '';
    const size = fill === 'hatched' ? 6 : 5;
    used.set(
      name,
      `<pattern id="${name}" width="${String(size)}" height="${String(size)}" patternUnits="userSpaceOnUse"${turned}>${drawn}</pattern>`,
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
