/** Headers of charts that other sites show: open to them, cached, and without anything that runs. */

import type { ChartAsked } from '../params/chart-query.ts';

const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // A drawing opened by itself may color itself, and nothing else.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
} as const;

/** A pinned address keeps its answer for long; one that follows the data, or the day, for minutes. Null for a problem. */
export function imageHeaders(asked: ChartAsked | null): Readonly<Record<string, string>> {
  if (asked === null) return { ...OPEN, 'Cache-Control': 'no-store' };
  const pinned = asked.pinned && asked.input.on !== undefined;
  const long = 'public, max-age=86400, s-maxage=604800, stale-while-revalidate=2592000';
  const short = 'public, max-age=60, s-maxage=300, stale-while-revalidate=3600';
  return { ...OPEN, 'Cache-Control': pinned ? long : short };
}
