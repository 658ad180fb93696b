/** The calculator's state from an address; `format` is the request's own. */

import type { Catalogue } from '../../model/index.ts';
import { readState } from '../../text/index.ts';
import type { ReadState } from '../../text/index.ts';

export function stateFromUrl(catalogue: Catalogue, url: string): ReadState {
  const at = url.indexOf('?');
  const pairs = [...new URLSearchParams(at < 0 ? '' : url.slice(at + 1))];
  return readState(
    catalogue,
    pairs.filter(([name]) => name !== 'format'),
  );
}
