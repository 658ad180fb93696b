/** Lists of records and single records: nodes, equipment, measures, sources, each as page, JSON and CSV. */

import { Router } from 'express';
import type { Request } from 'express';
import { assess, resolveScenario } from '../../model/index.ts';
import type { Releases, ScenarioInput } from '../../model/index.ts';
import { assessmentAnswer } from '../answers/assessment.ts';
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
import { scenarioFromUrl } from '../params/scenario-query.ts';
import { Problem } from '../problem.ts';
import { listRoutes } from './list-routes.ts';

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
