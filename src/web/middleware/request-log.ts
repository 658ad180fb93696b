/** One line of JSON for each request, with its id, and with nothing about the person who asked. */

import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { stdSerializers } from 'pino';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const LONGEST_PATH = 200;

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

function levelOf(status: number, error: Error | undefined): 'error' | 'info' {
  return error !== undefined || status >= 500 ? 'error' : 'info';
}

export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    genReqId: ({ id }: IncomingMessage) => id,
    customLogLevel: (_, { statusCode }, error) => levelOf(statusCode, error),
    serializers: { req: request, res: response, err: stdSerializers.err },
  });
}
