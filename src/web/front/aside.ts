/**
 * Asks Express for an answer beside any connection: a request made of what may change the answer and nothing else, and a
 * response that is collected. So an answer can be kept, shared by all who wait for it, and does not end with one of them.
 */

import { IncomingMessage, ServerResponse } from 'node:http';
import type { OutgoingHttpHeaders, RequestListener } from 'node:http';
import { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { routePattern } from './route-pattern.ts';

export interface AsideRequest {
  readonly url: string;
  /** The address as the client wrote it, for messages about it. */
  readonly askedUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly protocol: string;
  /** For limits that count by client; goes nowhere else. */
  readonly clientAddress: string;
  readonly id: string;
}

export interface Head {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  /** The pattern of the route that answered, such as `/nodes/:id`. */
  readonly route: string;
}

/** An answer with its whole body, or one that comes piece by piece and is nobody else's. */
export type AsideAnswer = ({ readonly body: Buffer } & Head) | ({ readonly stream: PassThrough } & Head);

export interface Aside {
  readonly answer: Promise<AsideAnswer>;
  /** Nobody waits any more: what listens for the end of its client hears of it. */
  readonly abandon: () => void;
}

/** Sent as it is made; everything else is collected. */
const STREAMED = /^application\/x-ndjson\b/;

function requestAside({
  url,
  askedUrl,
  headers,
  protocol,
  clientAddress,
  id,
}: AsideRequest): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = url;
  request.headers = { ...headers };
  request.httpVersion = '1.1';
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.complete = true;
  request.push(null);
  // Own properties stand before the getters of Express, which would ask a connection that is not there.
  for (const [name, value] of Object.entries({ protocol, ip: clientAddress, askedUrl })) {
    Object.defineProperty(request, name, { value });
  }
  request.id = id;
  return request;
}

/** The address as its client wrote it; `url` of a request may be another spelling. */
export function askedAddress(request: IncomingMessage & { readonly originalUrl: string }): string {
  return 'askedUrl' in request && typeof request.askedUrl === 'string'
    ? request.askedUrl
    : request.originalUrl;
}

function asBytes(chunk: unknown, encoding: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  const named = typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';
  return Buffer.from(typeof chunk === 'string' ? chunk : '', named);
}

function isCallback(given: unknown): given is () => void {
  return typeof given === 'function';
}

/** The callback of a write or an end, which may stand in any place. */
function callLater(given: readonly unknown[]): void {
  const callback = given.find(isCallback);
  if (callback) process.nextTick(callback);
}

/** Runs the request; answers larger than `mostBytes` come as a stream. */
export function askAside(app: RequestListener, asked: AsideRequest, mostBytes: number): Aside {
  const request = requestAside(asked);
  const response = new ServerResponse(request);
  let settle: (answer: AsideAnswer) => void = () => undefined;
  const answer = new Promise<AsideAnswer>((resolve) => {
    settle = resolve;
  });
  let chunks: Buffer[] = [];
  let size = 0;
  let stream: PassThrough | null = null;

  const head = (): Head => ({
    status: response.statusCode,
    headers: response.getHeaders(),
    route: routePattern(request),
  });
  const startStream = (): PassThrough => {
    const made = new PassThrough();
    for (const chunk of chunks) made.write(chunk);
    chunks = [];
    made.on('drain', () => response.emit('drain'));
    made.once('close', () => response.emit('close'));
    settle({ ...head(), stream: made });
    return made;
  };
  const take = (chunk: Buffer): boolean => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    size += chunk.length;
    if (stream) return stream.write(chunk);
    if (chunk.length > 0) chunks.push(chunk);
    const type = String(response.getHeader('Content-Type') ?? '');
    if (size > mostBytes || STREAMED.test(type)) stream = startStream();
    return true;
  };
  const finish = (): void => {
    response.finished = true;
    if (stream) stream.end();
    else settle({ ...head(), body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
    process.nextTick(() => {
      response.emit('finish');
      if (!stream) response.emit('close');
    });
  };
  // On the response itself: Express changes what it inherits from.
  response.write = (chunk: unknown, ...more: unknown[]): boolean => {
    const taken = take(asBytes(chunk, more[0]));
    callLater(more);
    return taken;
  };
  response.end = (...given: unknown[]): typeof response => {
    if (response.finished) return response;
    take(asBytes(given[0], given[1]));
    finish();
    callLater(given);
    return response;
  };
  app(request, response);
  return {
    answer,
    abandon: () => {
      if (!response.finished) response.emit('close');
    },
  };
}
