/** Node's server with limits on what a client may send and how long it may take; what is no HTTP is told so and cut off. */

import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { MOST_BODY_BYTES } from './reading.ts';

export interface ServerLimits {
  /** For the whole request, body and all. */
  readonly requestMs?: number;
  readonly headersMs?: number;
  /** Longer than the minute that load balancers keep a connection, so that it is they who close it. */
  readonly keepAliveMs?: number;
  /** Without a byte either way, such as to a client that does not read its answer. */
  readonly stalledMs?: number;
}

const MOST_HEADER_BYTES = 16_384;
const MOST_HEADERS = 100;

const HEADERS_TOO_LARGE = '431 Request Header Fields Too Large';
const REASONS: Readonly<Record<string, readonly [line: string, said: string]>> = {
  HPE_HEADER_OVERFLOW: [
    HEADERS_TOO_LARGE,
    `The address and headers are larger than ${String(MOST_HEADER_BYTES)} bytes.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
};
const NOT_HTTP = ['400 Bad Request', 'The request is not valid HTTP.'] as const;

/** True once an answer is on its way: bytes of another between its own would garble both. */
function answering(socket: Duplex): boolean {
  const message: unknown = Reflect.get(socket, '_httpMessage');
  return (
    typeof message === 'object' &&
    message !== null &&
    'headersSent' in message &&
    message.headersSent === true
  );
}

function plain(line: string, said: string): string {
  const head = [
    `HTTP/1.1 ${line}`,
    'Connection: close',
    'Cache-Control: no-store',
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(said) + 1)}`,
    'X-Content-Type-Options: nosniff',
  ];
  return `${head.join('\r\n')}\r\n\r\n${said}\n`;
}

function turnAway(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET' || answering(socket)) {
    socket.destroy();
    return;
  }
  const [line, said] = REASONS[error.code ?? ''] ?? NOT_HTTP;
  socket.end(plain(line, said), () => socket.destroy());
}

/** Node drops headers past its limit without a word; one of them may have been a condition. So they are refused instead. */
function fewHeaders(handle: RequestListener): RequestListener {
  return (request, response) => {
    if (request.rawHeaders.length <= 2 * MOST_HEADERS) {
      handle(request, response);
      return;
    }
    const said = `The request has more than ${String(MOST_HEADERS)} headers.`;
    request.socket.end(plain(HEADERS_TOO_LARGE, said), () => request.socket.destroy());
  };
}

function noExpectation({ socket }: IncomingMessage): void {
  const said = '"Expect" may ask for "100-continue" alone.';
  socket.end(plain('417 Expectation Failed', said), () => socket.destroy());
}

/** A server that is not listening yet. */
export function httpServer(handle: RequestListener, limits: ServerLimits = {}): Server {
  const { requestMs = 30_000, headersMs = 15_000, keepAliveMs = 65_000, stalledMs = 120_000 } = limits;
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      requestTimeout: requestMs,
      headersTimeout: Math.min(headersMs, requestMs),
      keepAliveTimeout: keepAliveMs,
      connectionsCheckingInterval: Math.min(2000, requestMs),
    },
    fewHeaders(handle),
  );
  server.maxHeadersCount = MOST_HEADERS + 1;
  server.setTimeout(stalledMs);
  // Who asks whether to send a body that is too large is told why not instead.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) <= MOST_BODY_BYTES) response.writeContinue();
    server.emit('request', request, response);
  });
  server.on('clientError', turnAway);
  server.on('checkExpectation', noExpectation);
  return server;
}
