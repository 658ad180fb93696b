/** The app's own answers, asked over a loopback socket: a copy says what the server says, and nothing is rendered twice. */

import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import { EXPORT_HOST } from './address.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  /** The content security policy that came with it; empty for none. */
  readonly policy: string;
  readonly body: Buffer;
}

export interface Asker {
  /** The answer at an address of the site: a page where there is one. */
  ask(address: string): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * Both ends are this process: while it writes pages, neither is served, and a connection that the server's end gave up
 * meanwhile would be one that the other end still asks over.
 */
const NEVER_HURRIED = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 } as const;

function headerOf(message: IncomingMessage, name: string): string {
  const value = message.headers[name];
  return typeof value === 'string' ? value : '';
}

/** Serves the app to this process alone until it is closed. */
export async function asking(app: RequestListener): Promise<Asker> {
  const server = createServer(NEVER_HURRIED, app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new RangeError('the loopback socket has no port');
  const agent = new Agent({ keepAlive: true });
  const headers = { Host: EXPORT_HOST, Accept: 'text/html, */*;q=0.5' };
  return {
    ask: async (address) => {
      const asked = request({ host: '127.0.0.1', port: bound.port, path: address, agent, headers }).end();
      const [message] = (await once(asked, 'response')) as [IncomingMessage];
      const parts: Buffer[] = [];
      for await (const part of message) parts.push(Buffer.from(part));
      return {
        status: message.statusCode ?? 0,
        type: headerOf(message, 'content-type'),
        policy: headerOf(message, 'content-security-policy'),
        body: Buffer.concat(parts),
      };
    },
    close: async () => {
      agent.destroy();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
