/** `/sources` and `/sources/:id`: the bibliography, and everything that rests on one publication. */

import { byId } from '../../model/index.ts';
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

function usesIn(record: { readonly id: string }, source: string, kind: Use['kind'], name: string): Use[] {
  const found: Use[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, path);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    const held = new Map(entries);
    const also = [held.get('alsoSources'), held.get('sources')].some(
      (list) => Array.isArray(list) && list.includes(source),
    );
    if (held.get('source') === source || also) {
      found.push({
        kind,
        record: record.id,
        name,
        field: path === '' ? 'record' : path,
        first: held.get('source') === source,
      });
    }
    for (const [key, child] of entries) visit(child, path === '' ? key : `${path}.${key}`);
  };
  visit(record, '');
  const fields = new Map(found.map((use) => [`${use.field} ${String(use.first)}`, use]));
  return [...fields.values()];
}

/** Everything on record that cites a source. */
export function usesOf(catalogue: Catalogue, source: string): Use[] {
  return [
    ...catalogue.nodes.flatMap((record) => usesIn(record, source, 'nodes', record.name)),
    ...catalogue.equipment.flatMap((record) => usesIn(record, source, 'equipment', record.name)),
    ...catalogue.measures.flatMap((record) => usesIn(record, source, 'measures', record.title)),
    ...catalogue.parameters.flatMap((record) => usesIn(record, source, 'parameters', record.label)),
    ...catalogue.claims.flatMap((record) => usesIn(record, source, 'claims', record.title)),
    ...catalogue.equipmentClasses.flatMap((record) => usesIn(record, source, 'other', record.name)),
    ...catalogue.parties.flatMap((record) => usesIn(record, source, 'other', record.name)),
    ...catalogue.countryGroups.flatMap((record) => usesIn(record, source, 'other', record.title)),
  ];
}

const counts = new WeakMap<Catalogue, Map<string, number>>();

function useCount(catalogue: Catalogue, id: string): number {
  const known =
    counts.get(catalogue) ??
    new Map(catalogue.sources.map((source) => [source.id, usesOf(catalogue, source.id).length]));
  counts.set(catalogue, known);
  return known.get(id) ?? 0;
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
