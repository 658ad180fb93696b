/** `/search?q=`: what was found, by kind of record. */

import type { Catalogue } from '../../model/index.ts';
import { countText } from '../../text/index.ts';
import type { Hit } from '../search-index.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

const GROUPS = [
  ['nodes', 'Process nodes'],
  ['equipment', 'Equipment'],
  ['measures', 'Measures'],
  ['sources', 'Sources'],
] as const;

export interface SearchPage extends SitePage {
  readonly query: string;
  readonly summary: string;
  readonly groups: readonly {
    readonly title: string;
    readonly hits: readonly { readonly title: string; readonly about: string; readonly href: string }[];
  }[];
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
      path: `/search?q=${encodeURIComponent(query)}`,
    }),
    query,
    summary:
      query === ''
        ? 'Type a node, a machine, a paragraph or a source.'
        : `${countText(hits.length, 'record')} for “${query}”`,
    groups: GROUPS.map(([kind, title]) => ({
      title,
      hits: hits
        .filter((hit) => hit.kind === kind)
        .map((hit) => ({ title: hit.title, about: hit.about, href: `/${kind}/${hit.id}` })),
    })).filter((group) => group.hits.length > 0),
  };
}
