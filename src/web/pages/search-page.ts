/** `/search?q=`: what was found, by kind of record. */

import type { Catalogue } from '../../model/index.ts';
import { hitGroups, searchSummary } from '../../search/index.ts';
import type { Hit, HitGroup } from '../../search/index.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface SearchPage extends SitePage {
  readonly query: string;
  readonly summary: string;
  readonly groups: readonly HitGroup[];
}

export function searchPage(
  catalogue: Catalogue,
  query: string,
  hits: readonly Hit[],
  today: string,
): SearchPage {
  return {
    ...sitePage(catalogue, today, {
      title: query === '' ? 'Search' : `Search: ${query}`,
      description: 'Search process nodes, equipment, measures and sources.',
      section: 'search',
      path: query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`,
    }),
    query,
    summary: searchSummary(query, hits),
    groups: hitGroups(hits),
  };
}
