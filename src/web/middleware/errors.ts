/** One place where errors become answers: problem details for programs, a page for people. Never a stack trace. */

import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { BrokenRelease } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import { API_HEADERS, EXPOSED } from '../api/headers.ts';
import type { AssetLinks } from '../assets.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { askedAddress } from '../front/aside.ts';
import { sendDrawnProblem, sendFramedProblem } from '../problem-media.ts';
import type { ImageEnding } from '../problem-media.ts';
import { mistakeText, Problem, sendProblem } from '../problem.ts';
import { noteCause } from './request-log.ts';

export const notFound: RequestHandler = (request) => {
  if (!['GET', 'HEAD'].includes(request.method) && !request.path.startsWith('/api/')) {
    const detail = `${request.method.slice(0, 20)} is not allowed here; pages answer GET and HEAD.`;
    throw new Problem(405, 'Method not allowed', detail, [], { Allow: 'GET, HEAD, OPTIONS' });
  }
  throw new Problem(404, 'Not found', `There is nothing at ${request.path.slice(0, 200)}.`);
};

interface HttpError {
  readonly status: number;
  readonly type?: string;
}

function isHttpError(error: unknown): error is HttpError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status < 500
  );
}

const BODY_PROBLEMS: Readonly<Record<string, readonly [number, string, string]>> = {
  'entity.parse.failed': [400, 'Bad request', 'The body is not valid JSON.'],
  'entity.too.large': [413, 'Content too large', 'The body is larger than 256 kB.'],
  'encoding.unsupported': [415, 'Unsupported media type', 'The encoding of the body is not supported.'],
  'charset.unsupported': [415, 'Unsupported media type', 'The body must be UTF-8.'],
  'request.aborted': [400, 'Bad request', 'The body ended early.'],
  'request.size.invalid': [400, 'Bad request', 'The body is not as long as its header says.'],
};

/** What was thrown, as a problem. Anything unforeseen is a 500 whose cause stays in the log. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof BrokenRelease) {
    const detail = `The dataset release ${error.version} is kept, but cannot be read at the moment. Other releases answer.`;
    return new Problem(503, 'Release unavailable', detail);
  }
  if (error instanceof URIError)
    return new Problem(400, 'Bad request', 'The address has a broken percent-encoding.');
  if (isHttpError(error)) {
    const [status, title, detail] = BODY_PROBLEMS[error.type ?? ''] ?? [
      error.status,
      error.status === 404 ? 'Not found' : 'Bad request',
      'The request could not be read.',
    ];
    return new Problem(status, title, detail);
  }
  return new Problem(500, 'Internal error', 'Something went wrong here. The cause is in the server log.');
}

/** Addresses that answer as data alone. */
const DATA_ALONE = /^\/(?:api\/|oembed$|charts\/[^/]+\/changes$|data\/(?!changes$))|\.(?:json|csv)$/;

/** A program asked: by the address, by `format=`, or by what it accepts. */
function wantsData(request: Request): boolean {
  if (DATA_ALONE.test(request.path)) return true;
  if (/[?&]format=(?:json|csv)(?:&|$)/.test(request.originalUrl)) return true;
  return request.accepts(['html', 'json']) === 'json';
}

const MOST_SHOWN = 10;

/** The picture that an address asks for, or null. */
function imageAsked({ path }: Request): ImageEnding | null {
  if (!path.startsWith('/charts/')) return null;
  return path.endsWith('.svg') ? 'svg' : path.endsWith('.png') ? 'png' : null;
}

/** Scripts of other origins may read where the API sends them and why it refused them, however early it did. */
export function openToOrigins(request: Request, response: Response): void {
  if (!/^\/+api\//.test(request.path)) return;
  response.set({
    ...API_HEADERS,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': EXPOSED.join(','),
  });
}

export function errors(
  { dataset }: Catalogue,
  links: AssetLinks,
  drawings: ChartDrawings,
): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const problem = asProblem(error);
    noteCause(response, problem, error);
    if (response.headersSent) {
      next(error);
      return;
    }
    openToOrigins(request, response);
    const image = imageAsked(request);
    if (image) {
      await sendDrawnProblem(response, problem, image, drawings);
      return;
    }
    if (request.path.startsWith('/embed/')) {
      sendFramedProblem(response, problem);
      return;
    }
    if (wantsData(request)) {
      sendProblem(response, problem, askedAddress(request).slice(0, 500));
      return;
    }
    response.status(problem.status).set({ ...problem.headers, 'Cache-Control': 'no-store' });
    response.render('errors/problem', {
      title: problem.title,
      section: '',
      status: problem.status,
      detail: problem.message,
      errors: problem.errors.slice(0, MOST_SHOWN).map(mistakeText),
      more: Math.max(0, problem.errors.length - MOST_SHOWN),
      dataset,
      links,
    });
  };
}
