/** Which form of an answer a request asks for: by the ending of its path, `format=`, or `Accept`. */

import type { Request } from 'express';
import { Problem } from '../problem.ts';

export const FORMATS = ['html', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

function isFormat(text: string | undefined): text is Format {
  return FORMATS.some((format) => format === text);
}

/** `smic-14nm.json` → the id and the format its ending names. */
export function splitEnding(name: string): { readonly name: string; readonly format?: Format } {
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1);
  return dot > 0 && isFormat(ending) && ending !== 'html'
    ? { name: name.slice(0, dot), format: ending }
    : { name };
}

/** The format asked for. Throws a 400 for an unknown `format=` and a 406 where none of ours is acceptable. */
export function wantedFormat(request: Request, ending?: Format): Format {
  if (ending) return ending;
  const asked = new URL(request.originalUrl, 'http://local').searchParams.get('format');
  if (asked !== null) {
    if (isFormat(asked)) return asked;
    const error = {
      parameter: 'format',
      detail: `"${asked.slice(0, 60)}" is not a format.`,
      allowed: FORMATS,
    };
    throw new Problem(400, 'Bad request', error.detail, [error]);
  }
  const accepted = request.accepts(['html', 'json', 'csv']);
  if (isFormat(accepted || undefined)) return accepted as Format;
  throw new Problem(
    406,
    'Not acceptable',
    'This address answers as text/html, application/json or text/csv.',
  );
}
