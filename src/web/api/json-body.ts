/** Reads the JSON body of a request, and stops reading where it is too large. */

import express from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { MOST_BODY_BYTES } from '../front/reading.ts';
import { Problem } from '../problem.ts';

/** One a little too large is read to its end, so that its sender hears why; of a larger one no more is taken in. */
const MOST_READ = 4 * MOST_BODY_BYTES;

const tooLarge = (): Problem => new Problem(413, 'Content too large', 'The body is larger than 256 kB.');

function refuse(request: Request, response: Response): Problem {
  response.set('Connection', 'close');
  response.once('finish', () => request.socket.destroySoon());
  return tooLarge();
}

/** By its own word. Who asks before sending it has not begun. */
function isTooLarge({ headers }: Request): boolean {
  const most = headers.expect === undefined ? MOST_READ : MOST_BODY_BYTES;
  return Number(headers['content-length'] ?? 0) > most;
}

const parse = express.json({ limit: MOST_BODY_BYTES, strict: false });

export const jsonBody: RequestHandler = (request, response, next) => {
  if (request.is('application/json') === false)
    throw new Problem(415, 'Unsupported media type', 'Send the body as application/json.');
  if (isTooLarge(request)) throw refuse(request, response);
  let [bytes, refused] = [0, false];
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes <= MOST_READ || refused) return;
    refused = true;
    next(refuse(request, response));
  };
  request.on('data', count);
  parse(request, response, (error?: unknown) => {
    request.off('data', count);
    if (refused) return;
    // What is read of no body at all is not an empty question.
    if (error === undefined && bytes === 0) request.body = undefined;
    next(error);
  });
};
