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
  ['claims', 'Claims of the record check'],
  ['pages', 'Pages'],
] as const;

/** Where a hit leads: a record's page, a row of the record check, or a page of its own. */
function hrefOf({ kind, id }: Hit): string {
  if (kind === 'pages') return `/${id}`;
  return kind === 'claims' ? `/record-check#${id}` : `/${kind}/${id}`;
}

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
        .map((hit) => ({ title: hit.title, about: hit.about, href: hrefOf(hit) })),
    })).filter((group) => group.hits.length > 0),
  };
}
