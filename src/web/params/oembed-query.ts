/** What an oEmbed consumer asks: the address of a chart here, and how large it may be. */

import { CHARTS } from '../../charts/index.ts';
import type { Releases } from '../../model/index.ts';
import type { MostSize } from '../answers/oembed.ts';
import { badRequest, Problem } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { SIZES } from './chart-look.ts';
import { chartFromUrl } from './chart-query.ts';
import type { ChartAsked } from './chart-query.ts';
import { parseQuery, readNumber } from './query.ts';

const KNOWN = ['url', 'format', 'maxwidth', 'maxheight'];

function readMost(
  text: string | undefined,
  name: string,
  least: number,
): { value?: number; errors: FieldError[] } {
  if (text === undefined) return { errors: [] };
  const value = readNumber(text);
  if (value !== null && value >= least) return { value: Math.floor(value), errors: [] };
  const detail = `"${text.slice(0, 40)}" is not a size in pixels that a chart fits.`;
  return { errors: [{ parameter: name, detail, allowed: [`a number from ${String(least)}`] }] };
}

function noChartAt(url: string): Problem {
  return new Problem(404, 'Not found', `There is no chart at "${url.slice(0, 200)}".`);
}

/** `/charts?chart=x`, `/charts/x.svg` and `/embed/x` are addresses of the chart x. */
function chartAt({ pathname, searchParams }: URL): string | null {
  if (pathname === '/charts') return searchParams.get('chart') ?? CHARTS[0]?.id ?? null;
  return /^\/(?:embed|charts)\/([a-z-]+)(?:\.(?:svg|png))?$/.exec(pathname)?.[1] ?? null;
}

export interface OembedAsked {
  readonly asked: ChartAsked;
  readonly most: MostSize;
}

/** Throws a 400 for a parameter, a 404 for an address that is no chart of this site, a 501 for XML (as oEmbed has it). */
export function oembedFromUrl(releases: Releases, url: string, host: string, today: string): OembedAsked {
  const { query, errors } = parseQuery(url, KNOWN);
  const format = query.get('format') ?? 'json';
  if (format !== 'json') throw new Problem(501, 'Not implemented', 'oEmbed answers come as JSON only.');
  const width = readMost(query.get('maxwidth'), 'maxwidth', SIZES.width.from);
  const height = readMost(query.get('maxheight'), 'maxheight', SIZES.height.from);
  const text = query.get('url');
  const missing = text === undefined ? [{ parameter: 'url', detail: '"url" is missing.' }] : [];
  const mistakes = [...errors, ...missing, ...width.errors, ...height.errors];
  if (mistakes.length > 0 || text === undefined) throw badRequest(mistakes);
  if (!URL.canParse(text)) throw noChartAt(text);
  const at = new URL(text);
  const chart = at.host === host ? CHARTS.find(({ id }) => id === chartAt(at)) : undefined;
  if (!chart) throw noChartAt(text);
  for (const name of ['chart', 'figures', 'scale', 'dpi']) at.searchParams.delete(name);
  return {
    asked: chartFromUrl(releases, chart, `${at.pathname}${at.search}`, today),
    most: {
      ...(width.value === undefined ? {} : { width: width.value }),
      ...(height.value === undefined ? {} : { height: height.value }),
    },
  };
}
