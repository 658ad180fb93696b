/** `/api/v1`: the same answers as the pages, as JSON in the shapes that other programs rely on (api.md). */

import cors from 'cors';
import express, { Router } from 'express';
import type { RequestHandler, Response } from 'express';
import { assess, byId, classify, compare, resolveScenario } from '../../model/index.ts';
import type { Catalogue, Releases } from '../../model/index.ts';
import { assessmentAnswer, classifyAnswer } from '../answers/assessment.ts';
import { comparisonAnswer } from '../answers/comparison.ts';
import { HISTORY_CHOICES, historyAnswer } from '../answers/history.ts';
import { RECORD_CHECK_CHOICES, recordCheckAnswer } from '../answers/record-check.ts';
import { ignoredAnswer } from '../answers/ignored.ts';
import {
  equipmentAnswer,
  equipmentClassAnswer,
  measureAnswer,
  nodeAnswer,
  sourceAnswer,
} from '../answers/records.ts';
import { sensitivityAnswer } from '../answers/sensitivity.ts';
import { assessFromUrl } from '../params/assess-query.ts';
import { classifyFromBody, scenariosFromBody } from '../params/body.ts';
import { onlyChosenIn } from '../params/choices.ts';
import { compareFromUrl } from '../params/compare-query.ts';
import { askedNodes, onlyParameters } from '../params/list-query.ts';
import type { Question } from '../params/release.ts';
import { scenarioFromUrl } from '../params/scenario-query.ts';
import { sensitivityFromUrl } from '../params/sensitivity-query.ts';
import { preparedRelease } from '../prepare.ts';
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

/** All endpoints; each answers from the release asked for. */
export function apiRoutes(releases: Releases, today: () => string): Router {
  const router = Router();
  const { current } = releases;
  const send = (response: Response, { dataset }: Catalogue, answer: object): void => {
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
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const records = ['nodes', 'equipment', 'measures', 'sources'];
    const names = [...records, 'compare', 'assess', 'sensitivity', 'classify', 'record-check', 'history'];
    const links = Object.fromEntries(names.map((name) => [name, `/api/v1/${name}`]));
    send(response, catalogue, { name: 'Linewidth', links, releases: releases.versions });
  });
  get('/nodes', (request, response) => {
    const { catalogue, nodes } = askedNodes(releases, request.originalUrl);
    send(response, catalogue, { nodes: nodes.map((node) => nodeAnswer(catalogue, node)) });
  });
  get('/nodes/:id', (request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const id = String(request.params['id']);
    const node = byId(catalogue.nodes, id);
    if (!node)
      throw notOnRecord(
        'process node',
        id,
        catalogue.nodes.map((entry) => entry.id),
      );
    send(response, catalogue, { node: nodeAnswer(catalogue, node) });
  });
  get('/equipment', (request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    send(response, catalogue, {
      equipment: catalogue.equipment.map((machine) => equipmentAnswer(catalogue, machine)),
      equipmentClasses: catalogue.equipmentClasses.map((entry) => equipmentClassAnswer(catalogue, entry)),
    });
  });
  get('/equipment/:id', (request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const id = String(request.params['id']);
    const machine = byId(catalogue.equipment, id);
    if (!machine)
      throw notOnRecord(
        'machine',
        id,
        catalogue.equipment.map((entry) => entry.id),
      );
    send(response, catalogue, { equipment: equipmentAnswer(catalogue, machine) });
  });
  get('/measures', (request, response) => {
    const { catalogue, on = today() } = askedDay(releases, request.originalUrl);
    send(response, catalogue, {
      on,
      measures: catalogue.measures.map((measure) => measureAnswer(catalogue, measure, on)),
    });
  });
  get('/measures/:id', (request, response) => {
    const { catalogue, on = today() } = askedDay(releases, request.originalUrl);
    const id = String(request.params['id']);
    const measure = byId(catalogue.measures, id);
    if (!measure)
      throw notOnRecord(
        'measure',
        id,
        catalogue.measures.map((entry) => entry.id),
      );
    send(response, catalogue, { on, measure: measureAnswer(catalogue, measure, on) });
  });
  get('/sources', (request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    send(response, catalogue, { sources: catalogue.sources.map(sourceAnswer) });
  });
  get('/sources/:id', (request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const id = String(request.params['id']);
    const source = byId(catalogue.sources, id);
    if (!source)
      throw notOnRecord(
        'source',
        id,
        catalogue.sources.map((entry) => entry.id),
      );
    send(response, catalogue, { source: sourceAnswer(source) });
  });
  get('/compare', (request, response) => {
    const { catalogue, nodes } = compareFromUrl(releases, request.originalUrl);
    const comparison = compare(catalogue, nodes);
    if (!comparison) throw badRequest([{ parameter: 'nodes', detail: '"nodes" names no node.' }]);
    send(response, catalogue, comparisonAnswer(catalogue, comparison));
  });
  get('/record-check', async (request, response) => {
    const chosen = onlyChosenIn(releases, request.originalUrl, RECORD_CHECK_CHOICES, { assume: true });
    await preparedRelease(releases, chosen.catalogue);
    send(response, chosen.catalogue, recordCheckAnswer(chosen.catalogue, chosen));
  });
  get('/history', async (request, response) => {
    const chosen = onlyChosenIn(releases, request.originalUrl, HISTORY_CHOICES);
    await preparedRelease(releases, chosen.catalogue);
    send(response, chosen.catalogue, historyAnswer(chosen.catalogue, chosen));
  });

  get('/sensitivity', async (request, response) => {
    const { catalogue, input, seed, runs } = sensitivityFromUrl(releases, request.originalUrl);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const scenario = resolveScenario(catalogue, input, today());
    const answer = await sensitivityAnswer(catalogue, scenario, { seed, runs }, gone.signal);
    if (!gone.signal.aborted) send(response, catalogue, { ...answer, ...ignoredAnswer(input, scenario) });
  });

  const body = [jsonOnly, express.json({ limit: BODY_LIMIT, strict: false })];
  router
    .route('/assess')
    .get((request, response) => {
      const question = assessFromUrl(releases, request.originalUrl);
      send(response, question.catalogue, answerTo(question, today(), question.trace));
    })
    .post(...body, (request, response) => {
      const { batch, trace, questions } = scenariosFromBody(releases, request.body);
      if (batch)
        return sendBatch(response, current.dataset, questions, (question) => ({
          // An answer from another release than the batch says its own.
          ...(question.catalogue === current ? {} : { dataset: question.catalogue.dataset }),
          ...answerTo(question, today()),
        }));
      const [only] = questions;
      if (only) send(response, only.catalogue, answerTo(only, today(), trace));
      return undefined;
    })
    .all(methodNotAllowed('GET', 'HEAD', 'POST'));
  router
    .route('/classify')
    .post(...body, (request, response) => {
      const input = classifyFromBody(current, request.body, today());
      const results = classifyAnswer(current, classify(current, input));
      send(response, current, { on: input.on, results });
    })
    .all(methodNotAllowed('POST'));
  return router;
}

function answerTo({ catalogue, input }: Question, today: string, trace = false): object {
  const scenario = resolveScenario(catalogue, input, today);
  return {
    ...assessmentAnswer(catalogue, assess(catalogue, scenario), trace),
    ...ignoredAnswer(input, scenario),
  };
}

/** The one scenario parameter that the measures take: the date. */
function askedDay(releases: Releases, url: string): { readonly catalogue: Catalogue; readonly on?: string } {
  onlyParameters(releases, url, ['on']);
  const { catalogue, input } = scenarioFromUrl(releases, url);
  return { catalogue, ...(input.on === undefined ? {} : { on: input.on }) };
}
