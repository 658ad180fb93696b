/** How fine a PNG is drawn: `scale` in pixels per CSS pixel, or `dpi` for paper. */

import { printScale } from '../../render/index.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery, readNumber } from './query.ts';

export const PNG_PARAMETERS = ['scale', 'dpi'] as const;
const SCALES = { from: 1, to: 4 } as const;
const DOTS = { from: 96, to: 384 } as const;

function between(text: string | undefined, { from, to }: { from: number; to: number }): number | null {
  const value = text === undefined ? null : readNumber(text);
  return value !== null && value >= from && value <= to ? value : null;
}

/** The scale asked for, and what is wrong with it. */
export function pngFromUrl(url: string): { readonly scale: number; readonly errors: readonly FieldError[] } {
  const { query } = parseQuery(url, [...PNG_PARAMETERS]);
  const [scale, dpi] = [query.get('scale'), query.get('dpi')];
  const errors: FieldError[] = [];
  if (scale !== undefined && between(scale, SCALES) === null) {
    const detail = `"${scale.slice(0, 40)}" is not a scale that can be drawn.`;
    errors.push({ parameter: 'scale', detail, allowed: ['a number from 1 to 4'] });
  }
  if (dpi !== undefined && between(dpi, DOTS) === null) {
    const detail = `"${dpi.slice(0, 40)}" is not a number of dots per inch that can be drawn.`;
    errors.push({ parameter: 'dpi', detail, allowed: ['a number from 96 to 384'] });
  }
  if (scale !== undefined && dpi !== undefined) {
    errors.push({ parameter: 'dpi', detail: 'Give "scale" or "dpi", not both.' });
  }
  const dots = between(dpi, DOTS);
  return { scale: dots === null ? (between(scale, SCALES) ?? 1) : printScale(dots), errors };
}
