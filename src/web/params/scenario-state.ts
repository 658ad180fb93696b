/** The calculator's state from an address; `format` is the request's own. */

import type { Catalogue, Releases } from '../../model/index.ts';
import { readState } from '../../text/index.ts';
import type { ReadState } from '../../text/index.ts';
import { releaseInUrl } from './release.ts';

/** The state, with the records of the release it asks: those in use where it asks for one that is not kept. */
export function stateFromUrl(releases: Releases, url: string): ReadState & { readonly catalogue: Catalogue } {
  const { catalogue, errors } = releaseInUrl(releases, url);
  const at = url.indexOf('?');
  const pairs = [...new URLSearchParams(at < 0 ? '' : url.slice(at + 1))];
  const own = pairs.filter(([name]) => name !== 'format' && (name !== 'data' || errors.length === 0));
  const { state, mistakes } = readState(catalogue, own);
  const release = errors.map(({ detail, allowed = [] }) => ({ parameter: 'data', detail, allowed }));
  return { catalogue, state, mistakes: [...release, ...mistakes] };
}
