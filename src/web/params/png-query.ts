/** How fine a PNG is drawn: `scale` in pixels per CSS pixel, or `dpi` for paper. */

import { printScale } from '../../render/index.ts';
import type { FieldError } from '../problem.ts';
import { between, readParameters } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';

export const PNG = {
  scale: {
    schema: between(1, 4),
    about: 'Pixels for each CSS pixel. Default: 1.',
    example: '2',
  },
  dpi: {
    schema: between(96, 384),
    about: 'Dots per inch on paper, in place of "scale". Default: 96.',
    example: '300',
  },
} as const satisfies ParameterTable;

export const PNG_PARAMETERS = Object.keys(PNG);

/** The scale asked for, and what is wrong with it. */
export function pngFromUrl(url: string): { readonly scale: number; readonly errors: readonly FieldError[] } {
  const { query } = parseQuery(url, PNG_PARAMETERS);
  const { values, errors } = readParameters(query, PNG);
  const both = query.has('scale') && query.has('dpi');
  const one = both ? [{ parameter: 'dpi', detail: 'Give "scale" or "dpi", not both.' }] : [];
  const { dpi, scale = 1 } = values;
  return { scale: dpi === undefined ? scale : printScale(dpi), errors: [...errors, ...one] };
}
