/** Writes answers to connections. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { PassThrough } from 'node:stream';
import type { Ready } from './answer-bytes.ts';
import type { Head } from './aside.ts';
import { encoder, encodingFor, isCompressible } from './encodings.ts';
import { namesTag } from './entity-tag.ts';
import { fixedHeaders, ownHeaders } from './raw-headers.ts';
import type { RawHeaders } from './raw-headers.ts';

/** Where the value of `X-Request-Id` stands in the headers of an answer. */
const ID_SLOT = 1;

/** Whether the client has said that it holds what this tag names. */
export function holds({ headers }: IncomingMessage, tag: string | null): boolean {
  const named = headers['if-none-match'];
  return named !== undefined && tag !== null && namesTag(named, tag);
}

export function sendUnchanged(response: ServerResponse, headers: RawHeaders, id: string): void {
  headers[ID_SLOT] = id;
  response.writeHead(304, headers);
  response.end();
}

/** `own` goes to this client beside what everyone is told. Node leaves the body of a HEAD out. */
export function sendReady(
  response: ServerResponse,
  status: number,
  { head, body }: Ready,
  id: string,
  own: RawHeaders,
): void {
  head[ID_SLOT] = id;
  response.writeHead(status, own.length === 0 ? head : [...head, ...own]);
  response.end(body);
}

/** Sends an answer as it is made; it ends with its client. */
export function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  head: Head,
  stream: PassThrough,
  id: string,
): void {
  const compressible = isCompressible(String(head.headers['content-type'] ?? ''));
  const encoding = compressible
    ? encodingFor(request.headers['accept-encoding'], Number.POSITIVE_INFINITY)
    : 'identity';
  const named = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
  const headers = [...fixedHeaders(head, compressible), ...ownHeaders(head), ...named];
  response.writeHead(head.status, ['X-Request-Id', id, ...headers]);
  if (request.method === 'HEAD') {
    stream.destroy();
    response.end();
    return;
  }
  const ended = (): void => undefined;
  if (encoding === 'identity') pipeline(stream, response, ended);
  else pipeline(stream, encoder(encoding), response, ended);
}
