/** Search by words, beginnings of words and near misspellings. */

import MiniSearch from 'minisearch';
import type { Entry, Hit } from './entries.ts';

const MOST_HITS = 60;

/** What cites a record comes after the record. */
const BOOSTS: Partial<Record<Hit['kind'], number>> = { sources: 0.5, claims: 0.3 };

/** Splits at spaces and most punctuation, but keeps `N+2`, `NXT:1980Di` and `3B001.f.1` findable whole and in parts. */
function tokens(text: string): string[] {
  const whole = text.toLowerCase().split(/[\s,;()“”"]+/);
  const parts = whole.flatMap((word) => word.split(/[^a-z0-9+]+/));
  return [...new Set([...whole, ...parts])].filter((word) => word !== '');
}

/** Builds the index once; the returned function answers queries, best first. */
export function searchIndex(entries: readonly Entry[]): (query: string) => Hit[] {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'words', 'about'],
    storeFields: ['kind', 'id', 'title', 'about'],
    tokenize: tokens,
    searchOptions: {
      boost: { title: 3, words: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (_, __, stored) => BOOSTS[stored?.['kind'] as Hit['kind']] ?? 1,
    },
  });
  index.addAll(entries);
  return (query) => {
    const found = index.search(query);
    const hits = found.length > 0 ? found : index.search(query, { combineWith: 'OR' });
    return hits.slice(0, MOST_HITS).map((hit) => ({
      kind: hit['kind'] as Hit['kind'],
      id: String(hit['id']).includes('/')
        ? String(hit['id']).slice(String(hit['id']).indexOf('/') + 1)
        : String(hit['id']),
      title: String(hit['title']),
      about: String(hit['about']),
    }));
  };
}
