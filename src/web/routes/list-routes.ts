/** The routes of one kind of record: the list, which can be filtered and sorted, and each record by its id. */

import type { Request, Router } from 'express';
import { byId } from '../../model/index.ts';
import type { Catalogue, Releases } from '../../model/index.ts';
import type { CsvRow } from '../answers/csv.ts';
import { noted } from '../pages/site-page.ts';
import type { SitePage } from '../pages/site-page.ts';
import { sortedBy } from '../pages/table-view.ts';
import type { Column } from '../pages/table-view.ts';
import { splitEnding, wantedFormat } from '../params/format.ts';
import { onlyParameters, pageParameters } from '../params/list-query.ts';
import { listState } from '../params/list-state.ts';
import type { Filters, ListState } from '../params/list-state.ts';
import { releaseInUrl } from '../params/release.ts';
import { scenarioFromUrl } from '../params/scenario-query.ts';
import { badRequest, notOnRecord } from '../problem.ts';
import { sendAs } from './send-as.ts';

type ListName = 'nodes' | 'equipment' | 'measures' | 'sources';

export interface List<T extends { readonly id: string }> {
  readonly what: string;
  readonly records: readonly T[];
  readonly filters: () => Filters;
  readonly filtered: (state: ListState) => T[];
  readonly columns: () => Column<T>[];
  readonly listPage: (state: ListState) => SitePage;
  readonly onePage: (record: T, request: Request) => SitePage;
  readonly answer: (record: T, request: Request) => unknown;
  readonly more?: () => object;
  readonly oneAnswer?: (record: T, request: Request) => object;
  readonly row: (record: T) => CsvRow;
  readonly csvColumns: readonly string[];
}

export function listRoutes<T extends { readonly id: string }>(
  router: Router,
  releases: Releases,
  name: ListName,
  listOf: (catalogue: Catalogue) => List<T>,
): void {
  router.get([`/${name}`, `/${name}.json`, `/${name}.csv`], (request, response) => {
    const format = wantedFormat(request, splitEnding(request.path).format);
    const { catalogue, errors } = releaseInUrl(releases, request.originalUrl);
    const list = listOf(catalogue);
    const columns = list.columns();
    const sorts = columns.filter((column) => column.order).map((column) => column.key);
    const read = listState(request.originalUrl, list.filters(), sorts, format === 'html');
    const state = { ...read, errors: [...errors, ...read.errors] };
    if (format !== 'html' && state.errors.length > 0) throw badRequest(state.errors);
    const records = (): T[] => sortedBy(list.filtered(state), columns, state);
    sendAs(response, format, {
      html: () => ({ view: `pages/${name}`, page: list.listPage(state) }),
      json: () => ({
        dataset: catalogue.dataset,
        [name]: records().map((record) => list.answer(record, request)),
        ...list.more?.(),
      }),
      csv: () => ({ name, rows: records().map(list.row), columns: list.csvColumns }),
    });
  });
  router.get(`/${name}/:id`, (request, response) => {
    const ending = splitEnding(request.params.id);
    const { catalogue, errors: release } = releaseInUrl(releases, request.originalUrl);
    const list = listOf(catalogue);
    const record = byId(list.records, ending.name);
    if (!record) throw notOnRecord(list.what, ending.name, list.records);
    const format = wantedFormat(request, ending.format);
    if (format !== 'html' && name === 'measures') scenarioFromUrl(releases, request.originalUrl, ['format']);
    else if (format !== 'html') onlyParameters(releases, request.originalUrl, ['format']);
    sendAs(response, format, {
      html: () => {
        // A measure's page takes a scenario, and says itself what of it could not be used.
        const errors =
          name === 'measures'
            ? release
            : pageParameters(releases, request.originalUrl, ['format'], format).errors;
        return {
          view: `pages/${name === 'equipment' ? 'machine' : name.slice(0, -1)}`,
          page: noted(list.onePage(record, request), errors),
        };
      },
      json: () => ({
        dataset: catalogue.dataset,
        ...(list.oneAnswer?.(record, request) ?? { record: list.answer(record, request) }),
      }),
      csv: () => ({ name: record.id, rows: [list.row(record)], columns: list.csvColumns }),
    });
  });
}
