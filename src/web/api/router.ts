/** `/api/v1`: the operations on their addresses, with what holds for all of them (api.md, "Headers"). */

import cors from 'cors';
import express, { Router } from 'express';
import type { RequestHandler } from 'express';
import { Problem } from '../problem.ts';
import { heavyWork } from './heavy-work.ts';
import type { ApiParts, Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

const BODY_LIMIT = '256kb';

const DESCRIBED = [
  '</api/v1/openapi.json>; rel="describedby"; type="application/vnd.oai.openapi+json"',
  '</api>; rel="service-doc"; type="text/html"',
].join(', ');

/** What scripts of other origins may read beside the body. */
const EXPOSED = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'];

const sharedHeaders: RequestHandler = (request, response, next) => {
  response.set({ 'Cross-Origin-Resource-Policy': 'cross-origin', Link: DESCRIBED });
  if (request.method === 'GET' || request.method === 'HEAD') {
    response.set('Cache-Control', 'public, max-age=60, s-maxage=300, stale-while-revalidate=3600');
  }
  next();
};

const jsonOnly: RequestHandler = (request, _, next) => {
  if (request.is('application/json') === false) {
    throw new Problem(415, 'Unsupported media type', 'Send the body as application/json.');
  }
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

/** All operations; each answers from the release asked for. */
export function apiRoutes(parts: ApiParts): Router {
  const router = Router();
  router.use(cors({ methods: ['GET', 'HEAD', 'POST'], maxAge: 86_400, exposedHeaders: EXPOSED }));
  router.use(sharedHeaders);
  const heavy = heavyWork();
  const body = [jsonOnly, express.json({ limit: BODY_LIMIT, strict: false })];
  for (const path of new Set(OPERATIONS.map((operation) => operation.path))) {
    const operations = OPERATIONS.filter((operation) => operation.path === path);
    const route = router.route(path.replace(/\{(\w+)\}/g, ':$1'));
    for (const operation of operations) {
      const answer: RequestHandler = (request, response) => operation.answer(parts, request, response);
      const work = operation.heavy ? heavy(answer) : answer;
      route[operation.method](acceptable(operation), ...(operation.body ? body : []), work);
    }
    route.all(methodNotAllowed(operations.flatMap(({ method }) => METHODS[method])));
  }
  return router;
}
