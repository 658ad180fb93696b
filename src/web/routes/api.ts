/** `/api/v1`: the same answers as the pages, as JSON in the shapes that other programs rely on (api.md). */

import cors from 'cors';
import express, { Router } from 'express';
import type { RequestHandler, Response } from 'express';
import { assess, byId, classify, compare, resolveScenario } from '../../model/index.ts';
import type { Catalogue, ScenarioInput } from '../../model/index.ts';
import { assessmentAnswer, classifyAnswer } from '../answers/assessment.ts';
import { comparisonAnswer } from '../answers/comparison.ts';
import { HISTORY_CHOICES, historyAnswer } from '../answers/history.ts';
import { RECORD_CHECK_CHOICES, recordCheckAnswer } from '../answers/record-check.ts';
import {
  equipmentAnswer,
  equipmentClassAnswer,
  measureAnswer,
  nodeAnswer,
  sourceAnswer,
} from '../answers/records.ts';
import { sensitivityAnswer } from '../answers/sensitivity.ts';
import { classifyFromBody, scenariosFromBody } from '../params/body.ts';
import { onlyChosenIn } from '../params/choices.ts';
import { nodesFilter, onlyParameters } from '../params/list-query.ts';
import { parseQuery, readList } from '../params/query.ts';
import { datasetErrors, scenarioFromUrl } from '../params/scenario-query.ts';
import { sensitivityFromUrl } from '../params/sensitivity-query.ts';
import { badRequest, notOnRecord, Problem } from '../problem.ts';
import { sendBatch } from '../send-batch.ts';

const BODY_LIMIT = '256kb';

function methodNotAllowed(...allowed: string[]): RequestHandler {
  return (request) => {
    const detail = `${request.method} is not allowed here; use ${allowed.join(' or ')}.`;
    throw new Problem(405, 'Method not allowed', detail, [], { Allow: allowed.join(', ') });
  };
}

const jsonOnly: RequestHandler = (request, _, next) => {
  if (request.is('application/json') === false) {
    throw new Problem(415, 'Unsupported media type', 'Send the body as application/json.');
  }
  next();
};

/** All endpoints over one catalogue. */
export function apiRoutes(catalogue: Catalogue, today: () => string): Router {
  const router = Router();
  const { dataset } = catalogue;
  const send = (response: Response, answer: object): void => {
    response.json({ dataset, ...answer });
  };
  router.use(cors({ methods: ['GET', 'HEAD', 'POST'], maxAge: 86_400, exposedHeaders: ['ETag', 'Link'] }));
  router.use((request, response, next) => {
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method === 'GET' || request.method === 'HEAD') {
      response.set('Cache-Control', 'public, max-age=60, s-maxage=300, stale-while-revalidate=3600');
    }
    next();
  });

  const get = (path: string, handler: RequestHandler): void => {
    router.route(path).get(handler).all(methodNotAllowed('GET', 'HEAD'));
  };
  get('/', (request, response) => {
    onlyParameters(catalogue, request.originalUrl, []);
    const records = ['nodes', 'equipment', 'measures', 'sources'];
    const names = [...records, 'compare', 'assess', 'sensitivity', 'classify', 'record-check', 'history'];
    const links = Object.fromEntries(names.map((name) => [name, `/api/v1/${name}`]));
    send(response, { name: 'Linewidth', links });
  });
  get('/nodes', (request, response) => {
    const keep = nodesFilter(catalogue, request.originalUrl);
    send(response, { nodes: catalogue.nodes.filter(keep).map((node) => nodeAnswer(catalogue, node)) });
  });
  get('/nodes/:id', (request, response) => {
    onlyParameters(catalogue, request.originalUrl, []);
    const id = String(request.params['id']);
    const node = byId(catalogue.nodes, id);
    if (!node)
      throw notOnRecord(
        'process node',
        id,
        catalogue.nodes.map((entry) => entry.id),
      );
    send(response, { node: nodeAnswer(catalogue, node) });
  });
  get('/equipment', (request, response) => {
    onlyParameters(catalogue, request.originalUrl, []);
    send(response, {
      equipment: catalogue.equipment.map((machine) => equipmentAnswer(catalogue, machine)),
      equipmentClasses: catalogue.equipmentClasses.map((entry) => equipmentClassAnswer(catalogue, entry)),
    });
  });
  get('/equipment/:id', (request, response) => {
    onlyParameters(catalogue, request.originalUrl, []);
    const id = String(request.params['id']);
    const machine = byId(catalogue.equipment, id);
    if (!machine)
      throw notOnRecord(
        'machine',
        id,
        catalogue.equipment.map((entry) => entry.id),
      );
    send(response, { equipment: equipmentAnswer(catalogue, machine) });
  });
  get('/measures', (request, response) => {
    const on = scenarioFromUrlOn(catalogue, request.originalUrl) ?? today();
    send(response, {
      on,
      measures: catalogue.measures.map((measure) => measureAnswer(catalogue, measure, on)),
    });
  });
  get('/measures/:id', (request, response) => {
    const on = scenarioFromUrlOn(catalogue, request.originalUrl) ?? today();
    const id = String(request.params['id']);
    const measure = byId(catalogue.measures, id);
    if (!measure)
      throw notOnRecord(
        'measure',
        id,
        catalogue.measures.map((entry) => entry.id),
      );
    send(response, { on, measure: measureAnswer(catalogue, measure, on) });
  });
  get('/sources', (request, response) => {
    onlyParameters(catalogue, request.originalUrl, []);
    send(response, { sources: catalogue.sources.map(sourceAnswer) });
  });
  get('/sources/:id', (request, response) => {
    onlyParameters(catalogue, request.originalUrl, []);
    const id = String(request.params['id']);
    const source = byId(catalogue.sources, id);
    if (!source)
      throw notOnRecord(
        'source',
        id,
        catalogue.sources.map((entry) => entry.id),
      );
    send(response, { source: sourceAnswer(source) });
  });
  get('/compare', (request, response) => {
    const { query, errors } = parseQuery(request.originalUrl, ['nodes', 'data']);
    const ids = readList(query.get('nodes') ?? '');
    const missing = ids.length === 0 && errors.length === 0;
    const given = missing
      ? [
          {
            parameter: 'nodes',
            detail: '"nodes" is missing.',
            allowed: catalogue.nodes.map((node) => node.id),
          },
        ]
      : errors;
    const mistakes = [...given, ...datasetErrors(catalogue, query.get('data'))];
    if (mistakes.length > 0) throw badRequest(mistakes);
    scenarioFromUrl(catalogue, `?nodes=${encodeURIComponent(ids.join(','))}`);
    const comparison = compare(catalogue, [...new Set(ids)]);
    if (!comparison) throw badRequest([{ parameter: 'nodes', detail: '"nodes" names no node.' }]);
    send(response, comparisonAnswer(catalogue, comparison));
  });
  get('/record-check', (request, response) => {
    const chosen = onlyChosenIn(catalogue, request.originalUrl, RECORD_CHECK_CHOICES, { assume: true });
    send(response, recordCheckAnswer(catalogue, chosen));
  });
  get('/history', (request, response) => {
    send(response, historyAnswer(catalogue, onlyChosenIn(catalogue, request.originalUrl, HISTORY_CHOICES)));
  });

  get('/sensitivity', async (request, response) => {
    const { input, seed, runs } = sensitivityFromUrl(catalogue, request.originalUrl);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const scenario = resolveScenario(catalogue, input, today());
    const answer = await sensitivityAnswer(catalogue, scenario, { seed, runs }, gone.signal);
    if (!gone.signal.aborted) send(response, answer);
  });

  const body = [jsonOnly, express.json({ limit: BODY_LIMIT, strict: true })];
  router
    .route('/assess')
    .get((request, response) => {
      const input = scenarioFromUrl(catalogue, request.originalUrl);
      const scenario = resolveScenario(catalogue, input, today());
      send(response, assessmentAnswer(catalogue, assess(catalogue, scenario)));
    })
    .post(...body, (request, response) => {
      const { batch, scenarios } = scenariosFromBody(catalogue, request.body);
      const answer = (input: ScenarioInput): object =>
        assessmentAnswer(catalogue, assess(catalogue, resolveScenario(catalogue, input, today())));
      if (batch) return sendBatch(response, dataset, scenarios, answer);
      const [only] = scenarios;
      send(response, only ? answer(only) : {});
      return undefined;
    })
    .all(methodNotAllowed('GET', 'HEAD', 'POST'));
  router
    .route('/classify')
    .post(...body, (request, response) => {
      const input = classifyFromBody(catalogue, request.body, today());
      send(response, { on: input.on, results: classifyAnswer(catalogue, classify(catalogue, input)) });
    })
    .all(methodNotAllowed('POST'));
  return router;
}

/** The one scenario parameter that the measures take: the date. */
function scenarioFromUrlOn(catalogue: Catalogue, url: string): string | undefined {
  onlyParameters(catalogue, url, ['on']);
  return scenarioFromUrl(catalogue, url).on;
}
