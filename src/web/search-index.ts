/** Search over nodes, equipment, measures, sources, claims and the pages about the model: by words, beginnings of words and near misspellings. */

import MiniSearch from 'minisearch';
import { byId } from '../model/index.ts';
import type { Catalogue } from '../model/index.ts';
import { CLASS_WORDS } from '../text/index.ts';

export interface Hit {
  readonly kind: 'nodes' | 'equipment' | 'measures' | 'sources' | 'claims' | 'pages';
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

interface Entry extends Hit {
  readonly key: string;
  readonly words: string;
}

/** Pages that are no record: address, title, about, other words they go by. */
const PAGES: readonly (readonly [id: string, title: string, about: string, words: string])[] = [
  [
    'method',
    'How the model works',
    'equations, parameters, what is left out',
    'assumptions formula overlay cost',
  ],
  ['record-check', 'The model held against the record', 'claims, hits, misses', 'validation test accuracy'],
  [
    'history',
    'What each measure changed on its day',
    'law and production since 2020',
    'historical run China',
  ],
  ['timeline', 'Timeline', 'measures and nodes on one axis', 'dates'],
  ['compare', 'Compare nodes', 'side by side', 'ratio lag'],
  ['data', 'The data set', 'download', 'json csv'],
  ['api', 'The JSON endpoint', 'every address, parameter and field', 'API OpenAPI curl Python JavaScript R'],
];

function entriesOf(catalogue: Catalogue): Entry[] {
  const entry = (kind: Hit['kind'], id: string, title: string, about: string, words: string): Entry => ({
    key: `${kind}/${id}`,
    kind,
    id,
    title,
    about,
    words: `${id.replaceAll('-', ' ')} ${words}`,
  });
  const party = (id: string): string => byId(catalogue.parties, id)?.name ?? id;
  return [
    ...catalogue.nodes.map((node) =>
      entry(
        'nodes',
        node.id,
        node.name,
        `${party(node.foundry)}, ${node.deviceClass}`,
        `${node.nodeClass ?? ''} ${node.transistor} ${node.representativeChip ?? ''}`,
      ),
    ),
    ...catalogue.equipment.map((machine) =>
      entry(
        'equipment',
        machine.id,
        machine.name,
        CLASS_WORDS[machine.class],
        `${machine.maker} ${machine.class}`,
      ),
    ),
    ...catalogue.measures.map((measure) =>
      entry(
        'measures',
        measure.id,
        measure.title,
        `${measure.jurisdiction}, ${measure.history[0]?.on ?? ''}`,
        `${measure.instrument} ${measure.citation ?? ''} ${measure.shortTitle}`,
      ),
    ),
    ...catalogue.sources.map((source) =>
      entry('sources', source.id, source.title, source.producer, source.kind),
    ),
    ...catalogue.claims.map((claim) =>
      entry('claims', claim.id, claim.title, 'claim of the record check', claim.question.ask),
    ),
    ...PAGES.map(([id, title, about, words]) => entry('pages', id, title, about, words)),
  ];
}

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
export function searchIndex(catalogue: Catalogue): (query: string) => Hit[] {
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
  index.addAll(entriesOf(catalogue));
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
