/** Requests byte by byte as they are sent, and fronts over an app that a test writes. */

import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server } from 'node:http';
import { createConnection } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { pino } from 'pino';
import { Front } from '../../../src/web/front/front.ts';
import type { FrontParts } from '../../../src/web/front/front.ts';
import { httpServer } from '../../../src/web/front/http-server.ts';
import type { ServerLimits } from '../../../src/web/front/http-server.ts';
import { tagsOver } from '../../../src/web/front/tag-of.ts';
import { onlyRelease } from '../../../src/model/index.ts';
import { records } from '../../support/records.ts';
import { close, portOf } from '../site.ts';

export interface Given {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request, on a connection of its own. */
export async function put(port: number, path: string, asked: Asked = {}): Promise<Given> {
  const { method = 'GET', headers = {}, body } = asked;
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await buffer(response),
  };
}

/** Bytes as they are, and all that comes back until the server closes. */
export async function raw(port: number, bytes: string, keepOpen = false): Promise<string> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  if (keepOpen) socket.write(Buffer.from(bytes, 'latin1'));
  else socket.end(Buffer.from(bytes, 'latin1'));
  return text(socket);
}

export interface Fronted {
  readonly front: Front;
  readonly server: Server;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A front over an app, listening. */
export async function fronted(
  app: RequestListener,
  parts: Partial<FrontParts> = {},
  limits: ServerLimits = {},
): Promise<Fronted> {
  const front = new Front({
    app,
    tagOf: tagsOver(onlyRelease(records()), 'program'),
    today: () => '2026-11-22',
    cacheBytes: 2 ** 20,
    trusts: null,
    log: pino({ level: 'silent' }),
    ...parts,
  });
  const server = httpServer(front.handle, limits).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { front, server, port: portOf(server), close: () => close(server) };
}
