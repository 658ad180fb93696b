/** What `/data/changes` takes: `since`, the release to compare with, and `data`, the one compared, by default the current. */

import type { Catalogue, Releases } from '../../model/index.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery } from './query.ts';
import { askedRelease, releaseInUrl } from './release.ts';

export interface AskedChanges {
  /** Null where no release to compare with is named, or none can be. */
  readonly from: Catalogue | null;
  readonly to: Catalogue;
  readonly errors: readonly FieldError[];
}

/** Throws `BrokenRelease`. */
export function changesInUrl(releases: Releases, url: string): AskedChanges {
  const { query, errors } = parseQuery(url, ['since', 'data', 'format']);
  const to = releaseInUrl(releases, url);
  const since = query.get('since');
  const from = since === undefined ? null : askedRelease(releases, since);
  const own = (from?.errors ?? []).map((error) => ({ ...error, parameter: 'since' }));
  const said = errors.some(({ parameter }) => parameter === 'since');
  const missing: FieldError[] =
    since === undefined && !said
      ? [{ parameter: 'since', detail: '"since" is missing.', allowed: releases.versions }]
      : [];
  return {
    from: from && own.length === 0 ? from.catalogue : null,
    to: to.catalogue,
    errors: [...errors, ...own, ...missing, ...to.errors],
  };
}
