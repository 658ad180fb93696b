/** What an oEmbed consumer asks: the address of a chart here, and how large it may be. */

import { CHARTS } from '../../charts/index.ts';
import type { Releases } from '../../model/index.ts';
import type { MostSize } from '../answers/oembed.ts';
import { badRequest, Problem } from '../problem.ts';
import { SIZES } from './chart-look.ts';
import { chartFromUrl } from './chart-query.ts';
import type { ChartAsked } from './chart-query.ts';
import { between, readParameters, text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';

export const OEMBED = {
  url: {
    schema: text,
    about: 'The address of a chart of this site: its page, frame or picture.',
    required: true,
    example: 'http://localhost:3000/charts?chart=outcomes',
  },
  format: { schema: text, about: 'Only json; anything else is a 501. Default: json.', example: 'json' },
  maxwidth: {
    schema: between(SIZES.width.from),
    about: 'The most it may be wide, in CSS pixels. Default: no limit.',
    example: '640',
  },
  maxheight: {
    schema: between(SIZES.height.from),
    about: 'The most it may be high, in CSS pixels. Default: no limit.',
    example: '480',
  },
} as const satisfies ParameterTable;

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
  const { query, errors } = parseQuery(url, Object.keys(OEMBED));
  const { values, errors: wrong } = readParameters(query, OEMBED);
  const { url: address, format = 'json', maxwidth, maxheight } = values;
  if (format !== 'json') throw new Problem(501, 'Not implemented', 'oEmbed answers come as JSON only.');
  const missing = address === undefined ? [{ parameter: 'url', detail: '"url" is missing.' }] : [];
  const mistakes = [...errors, ...missing, ...wrong];
  if (mistakes.length > 0 || address === undefined) throw badRequest(mistakes);
  if (!URL.canParse(address)) throw noChartAt(address);
  const at = new URL(address);
  const chart = at.host === host ? CHARTS.find(({ id }) => id === chartAt(at)) : undefined;
  if (!chart) throw noChartAt(address);
  for (const name of ['chart', 'figures', 'scale', 'dpi']) at.searchParams.delete(name);
  return {
    asked: chartFromUrl(releases, chart, `${at.pathname}${at.search}`, today),
    most: {
      ...(maxwidth === undefined ? {} : { width: Math.floor(maxwidth) }),
      ...(maxheight === undefined ? {} : { height: Math.floor(maxheight) }),
    },
  };
}
