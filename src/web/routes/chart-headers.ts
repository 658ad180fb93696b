/** Headers of charts that other sites show: open to them, cached, and without anything that runs. */

import type { ChartAsked } from '../params/chart-query.ts';

type Headers = Readonly<Record<string, string>>;

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

/** A drawing opened by itself may color itself, and nothing else; what may be framed is `/embed`. */
const DRAWING = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
} as const;

const SHORT = { 'Cache-Control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=3600' } as const;

/** Of data that follows the day and the release. */
export const FOLLOWING: Headers = { ...OPEN, ...SHORT };

/** An address with day and release keeps its answer for long; one that follows them, for minutes. */
export function frameHeaders({ pinned, input }: ChartAsked): Headers {
  const long = 'public, max-age=86400, s-maxage=604800, stale-while-revalidate=2592000';
  return pinned && input.on !== undefined ? { 'Cache-Control': long } : SHORT;
}

export function dataHeaders(asked: ChartAsked): Headers {
  return { ...OPEN, ...frameHeaders(asked) };
}

/** Null for a drawn problem, which nobody is to keep. */
export function imageHeaders(asked: ChartAsked | null): Headers {
  const kept = asked ? frameHeaders(asked) : { 'Cache-Control': 'no-store' };
  return { ...OPEN, ...DRAWING, ...kept };
}
