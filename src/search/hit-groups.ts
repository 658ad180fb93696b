/** What was found, as a reader gets it: by kind of record, with where each hit leads. */

import { countText } from '../text/index.ts';
import type { Hit } from './entries.ts';

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

export interface HitGroup {
  readonly title: string;
  readonly hits: readonly { readonly title: string; readonly about: string; readonly href: string }[];
}

/** How many were found, or what to do. */
export function searchSummary(query: string, hits: readonly Hit[]): string {
  return query === ''
    ? 'Type a node, a machine, a paragraph or a source.'
    : `${countText(hits.length, 'record')} for “${query}”`;
}

/** The hits by kind; kinds without any are left out. */
export function hitGroups(hits: readonly Hit[]): HitGroup[] {
  return GROUPS.map(([kind, title]) => ({
    title,
    hits: hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({ title: hit.title, about: hit.about, href: hrefOf(hit) })),
  })).filter((group) => group.hits.length > 0);
}
