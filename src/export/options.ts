/** What `npm run export` is asked. */

import { parseArgs } from 'node:util';

export interface ExportOptions {
  readonly out: string;
  /** Where the copy will stand, with a slash at its end; null where that is not known. */
  readonly site: string | null;
  /** The day to answer for; null for today. */
  readonly on: string | null;
  readonly force: boolean;
}

export const USAGE = `Writes the site as plain files, for any web host and any base path.

  npm run export -- --out DIR [--site URL] [--on DAY] [--force]

  --out DIR    the folder to write to: new, empty, or an earlier export
  --site URL   where the copy will stand (https://example.org/linewidth/); without it
               citations and code to paste name the address that the reader sees
  --on DAY     the day to answer for (2026-11-30); today (UTC) without it
  --force      write into a folder that holds other files, beside them
  --help       this text

Examples
  npm run export -- --out public
  npm run export -- --out public --site https://example.org/linewidth/
`;

function siteIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search !== '' || url.hash !== '')
    throw new RangeError(`--site is "${text}"; it must be an http or https address without query`);
  if (url.username !== '' || url.password !== '')
    throw new RangeError('--site holds a user name or password; every page would show it');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function dayIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/.test(text) ||
    Number.isNaN(day.valueOf()) ||
    day.toISOString().slice(0, 10) !== text
  )
    throw new RangeError(`--on is "${text}"; it must be a day such as 2026-11-30`);
  return text;
}

/** Reads the arguments; null where help is asked. Throws with what is wrong and what is allowed. */
export function exportOptions(args: readonly string[]): ExportOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      site: { type: 'string' },
      on: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (values.out === undefined || values.out === '')
    throw new RangeError('--out is missing; it names the folder to write to');
  return { out: values.out, site: siteIn(values.site), on: dayIn(values.on), force: values.force };
}
