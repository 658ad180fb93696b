/** `/api/v1`: the operations on their addresses, with what holds for all of them (api.md, "Headers"). */

import cors from 'cors';
import { Router } from 'express';
import type { RequestHandler } from 'express';
import { heavyWork } from '../heavy-work.ts';
import { badRequest, Problem } from '../problem.ts';
import { withAllowed } from './allowed.ts';
import { API_HEADERS, EXPOSED } from './headers.ts';
import { jsonBody } from './json-body.ts';
import type { ApiParts, Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

const sharedHeaders: RequestHandler = (request, response, next) => {
  response.set(API_HEADERS);
  if (request.method === 'GET' || request.method === 'HEAD') {
    response.set('Cache-Control', 'public, max-age=60, s-maxage=300, stale-while-revalidate=3600');
  }
  next();
};

/** A POST asks in its body: what its address asks beside it would otherwise go unheard. */
const noQuery: RequestHandler = (request, _, next) => {
  const at = request.originalUrl.indexOf('?');
  const names = new Set(new URLSearchParams(at < 0 ? '' : request.originalUrl.slice(at)).keys());
  const errors = [...names].map((name) => ({
    parameter: name.slice(0, 200),
    detail: `"${name.slice(0, 100)}" in the address of a POST says nothing; say it in the body.`,
    allowed: [],
  }));
  if (errors.length > 0) throw badRequest(errors);
  next();
};

/**
 * Refuses who accepts nothing that the operation answers; `format=` in the address is asked before. An answer that another
 * `Accept` would change says so.
 */
function acceptable({ answers, query }: Operation): RequestHandler {
  const types = Object.keys(answers);
  return (request, response, next) => {
    const named = 'format' in query && /[?&]format=/.test(request.originalUrl);
    const refused = !named && request.accepts(types) === false;
    if (refused || (!named && types.length > 1)) response.vary('Accept');
    if (refused) {
      throw new Problem(406, 'Not acceptable', `This address answers as ${types.join(', ')}.`);
    }
    next();
  };
}

function methodNotAllowed(allowed: readonly string[]): RequestHandler {
  return (request) => {
    const detail = `${request.method.slice(0, 20)} is not allowed here; use ${allowed.join(' or ')}.`;
    throw new Problem(405, 'Method not allowed', detail, [], { Allow: [...allowed, 'OPTIONS'].join(', ') });
  };
}

const METHODS = { get: ['GET', 'HEAD'], post: ['POST'] } as const;

/** Which scripts of other origins may ask, and what else may. */
function preflight(methods: readonly string[]): RequestHandler[] {
  const allow: RequestHandler = (_, response, next) => {
    response.set('Allow', [...methods, 'OPTIONS'].join(', '));
    next();
  };
  return [allow, cors({ methods: [...methods], maxAge: 86_400 })];
}

/** The work of an operation, of which only so much is done at once where it may be long. */
function workOf(operation: Operation, parts: ApiParts, heavy: ReturnType<typeof heavyWork>): RequestHandler {
  const answer: RequestHandler = async (request, response) => {
    try {
      await operation.answer(parts, request, response);
    } catch (error) {
      throw error instanceof Problem ? withAllowed(error, operation.query) : error;
    }
  };
  const isHeavy = operation.heavy;
  if (isHeavy === undefined) return answer;
  const work = heavy(answer);
  if (isHeavy === true) return work;
  return (request, response, next) =>
    isHeavy(request.body) ? work(request, response, next) : answer(request, response, next);
}

/** All operations; each answers from the release asked for. */
export function apiRoutes(parts: ApiParts): Router {
  const router = Router();
  router.use(cors({ preflightContinue: true, exposedHeaders: EXPOSED }));
  router.use(sharedHeaders);
  const heavy = heavyWork();
  for (const path of new Set(OPERATIONS.map((operation) => operation.path))) {
    const operations = OPERATIONS.filter((operation) => operation.path === path);
    const methods = operations.flatMap(({ method }) => METHODS[method]);
    const route = router.route(path.replace(/\{(\w+)\}/g, ':$1'));
    route.options(...preflight(methods));
    for (const operation of operations) {
      const body = operation.body ? [noQuery, jsonBody] : [];
      route[operation.method](acceptable(operation), ...body, workOf(operation, parts, heavy));
    }
    route.all(methodNotAllowed(methods));
  }
  return router;
}
