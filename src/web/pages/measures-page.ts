/** `/measures`: every measure, to filter and sort. */

import { STATUSES, statusOn, TESTS } from '../../model/index.ts';
import type { Catalogue, Measure } from '../../model/index.ts';
import { countText, measureSentence, STATUS_WORDS, TEST_WORDS } from '../../text/index.ts';
import type { Filters, ListState } from '../params/list-state.ts';
import { listHref } from '../params/list-state.ts';
import { filterViews } from './filter-view.ts';
import type { FilterView } from './filter-view.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';
import { tableView } from './table-view.ts';
import type { Column, TableView } from './table-view.ts';

/** The status of a measure on a day, in words. */
export function statusText(measure: Measure, on: string): string {
  const event = statusOn(measure, on);
  return event ? STATUS_WORDS[event.status] : 'not yet';
}

export function measureFilters(catalogue: Catalogue): Filters {
  return {
    jurisdiction: [...new Set(catalogue.measures.map((measure) => measure.jurisdiction))].sort(),
    status: STATUSES,
    tests: TESTS,
  };
}

export function filteredMeasures(catalogue: Catalogue, state: ListState, today: string): Measure[] {
  const of: Readonly<Record<string, (measure: Measure) => string>> = {
    jurisdiction: (measure) => measure.jurisdiction,
    status: (measure) => statusOn(measure, today)?.status ?? '',
    tests: (measure) => measure.tests,
  };
  return catalogue.measures.filter((measure) =>
    [...state.filters].every(([name, value]) => of[name]?.(measure) === value),
  );
}

export function measureColumns(today: string): Column<Measure>[] {
  return [
    {
      key: 'date',
      label: 'First event',
      cell: (measure) => ({ text: measure.history[0]?.on ?? '' }),
      order: (measure) => measure.history[0]?.on ?? '',
    },
    {
      key: 'title',
      label: 'Measure',
      cell: (measure) => ({ text: measure.title, href: `/measures/${measure.id}` }),
      order: (measure) => measure.title.toLowerCase(),
    },
    {
      key: 'jurisdiction',
      label: 'By',
      cell: (measure) => ({ text: measure.jurisdiction }),
      order: (measure) => measure.jurisdiction,
    },
    {
      key: 'status',
      label: 'Status today',
      cell: (measure) => ({
        text: statusText(measure, today) + (measure.kind === 'proposal' ? ', a proposal' : ''),
      }),
      order: (measure) => statusText(measure, today),
    },
    {
      key: 'tests',
      label: 'Tests',
      cell: (measure) => ({ text: TEST_WORDS[measure.tests] }),
      order: (measure) => TESTS.indexOf(measure.tests),
    },
    {
      key: 'sentence',
      label: 'Reads as',
      cell: (measure) => ({ text: measureSentence(measure), quiet: true }),
    },
  ];
}

export interface MeasuresPage extends SitePage {
  readonly filters: readonly FilterView[];
  readonly count: string;
  readonly table: TableView;
}

export function measuresPage(catalogue: Catalogue, state: ListState, today: string): MeasuresPage {
  const measures = filteredMeasures(catalogue, state, today);
  return {
    ...sitePage(catalogue, today, {
      title: 'Measures',
      description: 'Every control and proposal on record: what it tests, since when, and what it does.',
      section: 'measures',
      path: listHref('/measures', Object.fromEntries(state.filters)),
      csv: true,
      notes: noteTexts(state.errors),
    }),
    filters: filterViews(catalogue, measureFilters(catalogue), state),
    count: countText(measures.length, 'measure'),
    table: tableView('Measures', '/measures', measures, measureColumns(today), state),
  };
}
