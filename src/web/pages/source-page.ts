/** `/sources` and `/sources/:id`: the bibliography, and everything that rests on one publication. */

import { byId, perObject } from '../../model/index.ts';
import type { Catalogue, Source } from '../../model/index.ts';
import { countText } from '../../text/index.ts';
import { SOURCE_KINDS } from '../../model/index.ts';
import type { Filters, ListState } from '../params/list-state.ts';
import { listHref } from '../params/list-state.ts';
import { filterViews } from './filter-view.ts';
import type { FilterView } from './filter-view.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';
import { tableView } from './table-view.ts';
import type { Column, TableView } from './table-view.ts';

export interface Use {
  readonly kind: 'nodes' | 'equipment' | 'measures' | 'parameters' | 'claims' | 'other';
  readonly record: string;
  readonly name: string;
  /** Field of the record, in the words of the data. */
  readonly field: string;
  readonly first: boolean;
}

/** The sources that a part of a record cites itself, not those that parts of it do. */
function citedBy(part: Readonly<Record<string, unknown>>): string[] {
  const lists = [part['alsoSources'], part['sources']].filter((list) => Array.isArray(list)).flat();
  const named: unknown[] = [part['source'], ...lists];
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}

type Uses = Map<string, Use[]>;

/** Goes through a record once and adds each field that cites a source to that source's uses. */
function addUses(uses: Uses, record: { readonly id: string }, kind: Use['kind'], name: string): void {
  const seen = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, path);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const part = value as Readonly<Record<string, unknown>>;
    for (const source of citedBy(part)) {
      const use = {
        kind,
        record: record.id,
        name,
        field: path === '' ? 'record' : path,
        first: part['source'] === source,
      };
      const key = `${source} ${use.field} ${String(use.first)}`;
      if (!seen.has(key)) uses.set(source, [...(uses.get(source) ?? []), use]);
      seen.add(key);
    }
    for (const [key, child] of Object.entries(part)) visit(child, path === '' ? key : `${path}.${key}`);
  };
  visit(record, '');
}

const allUses = perObject((catalogue: Catalogue): Uses => {
  const uses: Uses = new Map();
  for (const record of catalogue.nodes) addUses(uses, record, 'nodes', record.name);
  for (const record of catalogue.equipment) addUses(uses, record, 'equipment', record.name);
  for (const record of catalogue.measures) addUses(uses, record, 'measures', record.title);
  for (const record of catalogue.parameters) addUses(uses, record, 'parameters', record.label);
  for (const record of catalogue.claims) addUses(uses, record, 'claims', record.title);
  for (const record of catalogue.equipmentClasses) addUses(uses, record, 'other', record.name);
  for (const record of catalogue.parties) addUses(uses, record, 'other', record.name);
  for (const record of catalogue.countryGroups) addUses(uses, record, 'other', record.title);
  return uses;
});

/** Everything on record that cites a source. */
export function usesOf(catalogue: Catalogue, source: string): readonly Use[] {
  return allUses(catalogue).get(source) ?? [];
}

function useCount(catalogue: Catalogue, id: string): number {
  return usesOf(catalogue, id).length;
}

export function sourceFilters(): Filters {
  return { kind: SOURCE_KINDS };
}

export function filteredSources(catalogue: Catalogue, state: ListState): Source[] {
  const kind = state.filters.get('kind');
  return catalogue.sources.filter((source) => kind === undefined || source.kind === kind);
}

export function sourceColumns(catalogue: Catalogue): Column<Source>[] {
  return [
    {
      key: 'producer',
      label: 'Producer',
      cell: (source) => ({ text: source.producer }),
      order: (source) => source.producer.toLowerCase(),
    },
    {
      key: 'title',
      label: 'Title',
      cell: (source) => ({ text: source.title, href: `/sources/${source.id}` }),
      order: (source) => source.title.toLowerCase(),
    },
    {
      key: 'published',
      label: 'Published',
      cell: (source) => ({ text: source.published ?? 'not stated', quiet: source.published === undefined }),
      order: (source) => source.published ?? null,
    },
    { key: 'kind', label: 'Kind', cell: (source) => ({ text: source.kind }), order: (source) => source.kind },
    {
      key: 'uses',
      label: 'Rests on it',
      numeric: true,
      cell: (source) => ({ text: String(useCount(catalogue, source.id)) }),
      order: (source) => useCount(catalogue, source.id),
    },
  ];
}

export interface SourcesPage extends SitePage {
  readonly filters: readonly FilterView[];
  readonly count: string;
  readonly table: TableView;
}

export function sourcesPage(catalogue: Catalogue, state: ListState, today: string): SourcesPage {
  const sources = filteredSources(catalogue, state);
  return {
    ...sitePage(catalogue, today, {
      title: 'Sources',
      description: 'Every publication that a figure, measure or assumption on record rests on.',
      section: 'sources',
      path: listHref('/sources', Object.fromEntries(state.filters)),
      csv: true,
      notes: noteTexts(state.errors),
    }),
    filters: filterViews(catalogue, sourceFilters(), state),
    count: countText(sources.length, 'source'),
    table: tableView('Sources', '/sources', sources, sourceColumns(catalogue), state),
  };
}

export interface SourcePage extends SitePage {
  readonly id: string;
  readonly url: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly uses: readonly { readonly name: string; readonly href: string; readonly fields: string }[];
}

/** The page of a record, or its row on the page that lists it; empty where it has neither. */
function hrefOf({ kind, record }: Use): string {
  if (kind === 'other') return '';
  if (kind === 'parameters') return `/method#${record}`;
  return kind === 'claims' ? `/record-check#${record}` : `/${kind}/${record}`;
}

export function sourcePage(catalogue: Catalogue, source: Source, today: string): SourcePage {
  const uses = usesOf(catalogue, source.id);
  const records = [...new Set(uses.map((use) => `${use.kind}/${use.record}`))];
  return {
    ...sitePage(catalogue, today, {
      title: source.title,
      description: `${source.producer}: ${source.title}, and everything on record that rests on it.`,
      section: 'sources',
      path: `/sources/${source.id}`,
    }),
    id: source.id,
    url: source.url ?? '',
    facts: [
      { label: 'Producer', value: source.producer },
      { label: 'Published', value: source.published ?? 'not stated' },
      { label: 'Read', value: source.accessed ?? 'not read; the address was taken from a citation' },
      { label: 'Kind', value: source.kind },
      { label: 'License', value: source.license },
      ...(source.note === undefined ? [] : [{ label: 'Note', value: source.note }]),
    ],
    uses: records.map((key) => {
      const of = uses.filter((use) => `${use.kind}/${use.record}` === key);
      const fields = of.map((use) => use.field + (use.first ? '' : ' (beside another)'));
      return {
        name: byId(catalogue.nodes, of[0]?.record ?? '')?.name ?? of[0]?.name ?? key,
        href: of[0] ? hrefOf(of[0]) : '',
        fields: fields.join(', '),
      };
    }),
  };
}
