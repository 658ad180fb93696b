/** Lists of records and single records: nodes, equipment, measures, sources, each as page, JSON and CSV. */

import { Router } from 'express';
import type { Request, Response } from 'express';
import { byId, resolveScenario, assess } from '../../model/index.ts';
import type { Catalogue, Releases, ScenarioInput } from '../../model/index.ts';
import { assessmentAnswer } from '../answers/assessment.ts';
import { csvText } from '../answers/csv.ts';
import type { CsvRow } from '../answers/csv.ts';
import {
  EQUIPMENT_COLUMNS,
  equipmentRow,
  MEASURE_COLUMNS,
  measureRow,
  NODE_COLUMNS,
  nodeRow,
  SOURCE_COLUMNS,
  sourceRow,
} from '../answers/record-tables.ts';
import {
  equipmentAnswer,
  equipmentClassAnswer,
  measureAnswer,
  nodeAnswer,
  sourceAnswer,
} from '../answers/records.ts';
import type { AppParts } from '../app.ts';
import {
  equipmentColumns,
  equipmentFilters,
  equipmentListPage,
  equipmentPage,
  filteredEquipment,
} from '../pages/equipment-page.ts';
import { measurePage } from '../pages/measure-page.ts';
import { filteredMeasures, measureColumns, measureFilters, measuresPage } from '../pages/measures-page.ts';
import { nodePage } from '../pages/node-page.ts';
import { filteredNodes, allNodeColumns, nodeFilters, nodesPage } from '../pages/nodes-page.ts';
import {
  filteredSources,
  sourceColumns,
  sourceFilters,
  sourcePage,
  sourcesPage,
  usesOf,
} from '../pages/source-page.ts';
import { olderRelease } from '../pages/older-release.ts';
import { citedAt, noted } from '../pages/site-page.ts';
import type { SitePage } from '../pages/site-page.ts';
import { sortedBy } from '../pages/table-view.ts';
import type { Column } from '../pages/table-view.ts';
import { splitEnding, wantedFormat } from '../params/format.ts';
import type { Format } from '../params/format.ts';
import { onlyParameters, pageParameters } from '../params/list-query.ts';
import { listState } from '../params/list-state.ts';
import type { Filters, ListState } from '../params/list-state.ts';
import { releaseInUrl } from '../params/release.ts';
import { scenarioFromUrl } from '../params/scenario-query.ts';
import { badRequest, notOnRecord, Problem } from '../problem.ts';

/** Sends an answer in the form asked for; each form is built only when it is wanted. */
export function sendAs(
  response: Response,
  format: Format,
  forms: {
    readonly html: () => { readonly view: string; readonly page: SitePage };
    readonly json: () => object;
    readonly csv?: () => {
      readonly name: string;
      readonly rows: readonly CsvRow[];
      readonly columns: readonly string[];
    };
  },
): void {
  response.set('Cache-Control', 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600');
  response.vary('Accept');
  if (format === 'json') {
    response
      .set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .json(forms.json());
  } else if (format === 'csv') {
    if (!forms.csv)
      throw new Problem(406, 'Not acceptable', 'This address answers as a page or as JSON, not as CSV.');
    const { name, rows, columns } = forms.csv();
    response
      .set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .attachment(`${name}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvText(rows, columns));
  } else {
    const { view, page } = forms.html();
    const { req } = response;
    response.render(view, {
      ...citedAt(page, `${req.protocol}://${req.get('host') ?? 'localhost'}`),
      older: olderRelease(page.dataset, req.originalUrl),
    });
  }
}

type ListName = 'nodes' | 'equipment' | 'measures' | 'sources';

interface List<T extends { readonly id: string }> {
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

function listRoutes<T extends { readonly id: string }>(
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

/** A measure page's scenario: a day, its thresholds and its reading. What cannot be used is said, and left out. */
function measureInput(
  releases: Releases,
  request: Request,
): { readonly input: ScenarioInput; readonly notes: readonly string[] } {
  try {
    const { on, set, reading } = scenarioFromUrl(releases, request.originalUrl, ['format']).input;
    const input = { ...(on ? { on } : {}), ...(set ? { set } : {}), ...(reading ? { reading } : {}) };
    return { input, notes: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      input: {},
      notes: error.errors
        .filter(({ parameter }) => parameter !== 'data')
        .map(
          ({ parameter, detail, allowed }) =>
            `${parameter ?? ''}: ${detail}${allowed && allowed.length < 6 ? ` Allowed: ${allowed.join(', ')}.` : ''}`,
        ),
    };
  }
}

export function recordRoutes({ releases, today }: AppParts): Router {
  const router = Router();
  listRoutes(router, releases, 'nodes', (catalogue) => ({
    what: 'process node',
    records: catalogue.nodes,
    filters: () => nodeFilters(catalogue),
    filtered: (state) => filteredNodes(catalogue, state),
    columns: () => allNodeColumns(catalogue),
    listPage: (state) => nodesPage(catalogue, state, today()),
    onePage: (node) => nodePage(catalogue, node, today()),
    answer: (node) => nodeAnswer(catalogue, node),
    oneAnswer: (node) => ({ node: nodeAnswer(catalogue, node) }),
    row: nodeRow,
    csvColumns: NODE_COLUMNS,
  }));
  listRoutes(router, releases, 'equipment', (catalogue) => ({
    what: 'machine',
    records: catalogue.equipment,
    filters: () => equipmentFilters(catalogue),
    filtered: (state) => filteredEquipment(catalogue, state),
    columns: () => equipmentColumns(catalogue),
    listPage: (state) => equipmentListPage(catalogue, state, today()),
    onePage: (machine) => equipmentPage(catalogue, machine, today()),
    answer: (machine) => equipmentAnswer(catalogue, machine),
    more: () => ({
      equipmentClasses: catalogue.equipmentClasses.map((entry) => equipmentClassAnswer(catalogue, entry)),
    }),
    oneAnswer: (machine) => ({ equipment: equipmentAnswer(catalogue, machine) }),
    row: equipmentRow,
    csvColumns: EQUIPMENT_COLUMNS,
  }));
  listRoutes(router, releases, 'measures', (catalogue) => ({
    what: 'measure',
    records: catalogue.measures,
    filters: () => measureFilters(catalogue),
    filtered: (state) => filteredMeasures(catalogue, state, today()),
    columns: () => measureColumns(today()),
    listPage: (state) => measuresPage(catalogue, state, today()),
    onePage: (measure, request) => {
      const { input, notes } = measureInput(releases, request);
      return measurePage(catalogue, measure, input, notes, input.on ?? today());
    },
    answer: (measure) => measureAnswer(catalogue, measure, today()),
    oneAnswer: (measure, request) => {
      const { on, set, reading } = scenarioFromUrl(releases, request.originalUrl, ['format']).input;
      const input = { measures: [measure.id], ...(set ? { set } : {}), ...(reading ? { reading } : {}) };
      const scenario = resolveScenario(catalogue, input, on ?? today());
      return {
        measure: measureAnswer(catalogue, measure, scenario.on),
        ...assessmentAnswer(catalogue, assess(catalogue, scenario)),
      };
    },
    row: (measure) => measureRow(measure, today()),
    csvColumns: MEASURE_COLUMNS,
  }));
  listRoutes(router, releases, 'sources', (catalogue) => ({
    what: 'source',
    records: catalogue.sources,
    filters: sourceFilters,
    filtered: (state) => filteredSources(catalogue, state),
    columns: () => sourceColumns(catalogue),
    listPage: (state) => sourcesPage(catalogue, state, today()),
    onePage: (source) => sourcePage(catalogue, source, today()),
    answer: (source) => sourceAnswer(source),
    oneAnswer: (source) => ({ source: sourceAnswer(source), uses: usesOf(catalogue, source.id) }),
    row: sourceRow,
    csvColumns: SOURCE_COLUMNS,
  }));
  return router;
}
