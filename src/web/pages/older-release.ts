/** What a page says that answers from a release no longer in use: which, and where the current answer stands. */

import type { Dataset } from '../../model/index.ts';

export interface OlderRelease {
  readonly version: string;
  readonly current: string;
  /** The same page of the current release. */
  readonly href: string;
  readonly changes: string;
}

/** The address without the release it names. */
function unpinned(url: string): string {
  const [path = '', query = ''] = url.split('?');
  const rest = query.split('&').filter((pair) => pair !== '' && !/^data(?:=|$)/.test(pair));
  return rest.length === 0 ? path : `${path}?${rest.join('&')}`;
}

/** Null for a page of the current release. */
export function olderRelease({ version, current }: Dataset, url: string): OlderRelease | null {
  if (current === undefined) return null;
  return { version, current, href: unpinned(url), changes: `/data/changes?since=${version}` };
}

/** An address that keeps asking the release that answered, where that is not the one in use. */
export function pinnedPath({ version, current }: Dataset, path: string): string {
  if (current === undefined || /[?&]data=/.test(path)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}data=${version}`;
}
