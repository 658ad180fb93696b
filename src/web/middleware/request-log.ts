/** One line of JSON for each request, with its id, and with nothing about the person who asked. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { stdSerializers } from 'pino';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Problem } from '../problem.ts';

const LONGEST_PATH = 200;
const FAULT = 500;

interface Told {
  readonly id: unknown;
  readonly method: string;
  readonly url: string;
}

/** Without query, which holds what people search; without headers and addresses, which tell who they are. */
function request({ id, method, url }: Told): object {
  return { id, method, path: url.split('?')[0]?.slice(0, LONGEST_PATH) };
}

function response({ statusCode }: { readonly statusCode: number }): object {
  return { status: statusCode };
}

/** Has the line about an answer of 500 or above say why it is one. */
export function noteCause(answer: ServerResponse, { status }: Problem, cause: unknown): void {
  if (status >= FAULT) answer.err = cause instanceof Error ? cause : new Error(String(cause));
}

/** Meant, such as a refusal of too much work at once; a fault of ours is always a 500. */
function isMeant({ statusCode }: ServerResponse): boolean {
  return statusCode > FAULT;
}

/** `error` is that of a connection; what went wrong here stands on the answer, whose head may have been sent before. */
function levelOf(answer: ServerResponse, error: Error | undefined): 'error' | 'warn' | 'info' {
  if (error === undefined && isMeant(answer)) return 'warn';
  return error !== undefined || answer.err !== undefined || answer.statusCode === FAULT ? 'error' : 'info';
}

interface Line {
  readonly err: Error;
}

/** Of what was meant its reason is enough; where in the program it was said helps nobody. */
function withoutStack({ err, ...rest }: Line): object {
  const behind = err.cause instanceof Error ? ` ${err.cause.message}` : '';
  return { ...rest, reason: err.message + behind };
}

export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    genReqId: ({ id }: IncomingMessage) => id,
    customLogLevel: (_, answer, error) => levelOf(answer, error),
    customErrorObject: (_, answer, _error, line: Line) => (isMeant(answer) ? withoutStack(line) : line),
    customErrorMessage: (_, answer) => (isMeant(answer) ? 'request refused' : 'request failed'),
    serializers: { req: request, res: response, err: stdSerializers.err },
  });
}
