/** Which nodes a comparison is asked for, from a query string. */

import { onlyRelease } from '../../model/index.ts';
import type { Catalogue, Releases } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import { parseQuery, readList } from './query.ts';
import { releaseInUrl } from './release.ts';
import { scenarioFromUrl } from './scenario-query.ts';

export interface CompareQuestion {
  readonly catalogue: Catalogue;
  /** In the order asked for, each once; the first is the base. */
  readonly nodes: readonly string[];
}

/** `nodes`, and `data` for another release. Throws a 400 with every mistake. */
export function compareFromUrl(releases: Releases, url: string): CompareQuestion {
  const { query, errors } = parseQuery(url, ['nodes', 'data']);
  const { catalogue, errors: release } = releaseInUrl(releases, url);
  const ids = readList(query.get('nodes') ?? '');
  const allowed = catalogue.nodes.map(({ id }) => id);
  const missing =
    ids.length === 0 && errors.length === 0
      ? [{ parameter: 'nodes', detail: '"nodes" is missing.', allowed }]
      : [];
  const mistakes = [...errors, ...missing, ...release];
  if (mistakes.length > 0) throw badRequest(mistakes);
  scenarioFromUrl(onlyRelease(catalogue), `?nodes=${encodeURIComponent(ids.join(','))}`);
  return { catalogue, nodes: [...new Set(ids)] };
}
