import { Agent } from 'node:http';
import type { Server } from 'node:http';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import supertest from 'supertest';
import { hostileRequests, isMeant } from './hostile-requests.ts';
import type { Hostile } from './hostile-requests.ts';
import { put } from './put.ts';
import type { Answer } from './put.ts';
import { close, listen, newApp, portOf } from './site.ts';

const COUNT = 10_000;
const SEED = 20261122;
const AT_ONCE = 16;
/** What is wrong with an answer, or null. A connection that the server closes on a broken request is no fault. */
function faultIn(asked: Hostile, { status, type }: Answer): string | null {
  const { method, path } = asked;
  if ((status >= 500 && !isMeant(asked, status)) || status < 200) return `answered ${String(status)}`;
  const problem = status >= 400 && path.startsWith('/api/') && method !== 'HEAD';
  return problem && !type.startsWith('application/problem+json')
    ? `answered ${String(status)} as "${type}"`
    : null;
}

describe('ten thousand hostile requests', () => {
  const thrown: unknown[] = [];
  const collect = (error: unknown): void => {
    thrown.push(error);
  };
  let server: Server;

  before(async () => {
    process.on('unhandledRejection', collect);
    process.on('uncaughtException', collect);
    server = await listen(newApp());
  });
  after(async () => {
    process.off('unhandledRejection', collect);
    process.off('uncaughtException', collect);
    await close(server);
  });

  it('get no answer of 500 or above but one that is meant, and none hangs', async function () {
    this.timeout(300_000);
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const requests = hostileRequests(COUNT, SEED);
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    let next = 0;
    const work = async (): Promise<void> => {
      for (let asked = requests[next]; asked; asked = requests[next]) {
        next += 1;
        const fault = await put(portOf(server), agent, asked).then(
          (answer) => {
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
            return faultIn(asked, answer);
          },
          (error: unknown) => String(error),
        );
        if (fault !== null) faults.push(`${fault}: ${JSON.stringify(asked).slice(0, 400)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    agent.destroy();
    expect(next).to.equal(COUNT);
    expect(faults).to.deep.equal([]);
    expect([...statuses.keys()]).to.include.members([200, 204, 400, 404, 405, 413, 415, 501]);
  });

  it('leave no rejection unhandled and no prototype changed', () => {
    expect(thrown).to.deep.equal([]);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  for (const [name, bytes] of [
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost x\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a version that does not exist', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(5000)}\r\n`],
    ['an address of 100 kB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['raw bytes in the address', 'GET /\u00ff\u0000<> HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'two lengths',
      'POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    ],
    ['a negative length', 'POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n{}'],
    [
      'a length and chunks',
      'POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'a broken chunk',
      'POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n',
    ],
  ] as const) {
    it(`are turned away without harm when they hold ${name}`, async () => {
      const socket = createConnection({ port: portOf(server), host: '127.0.0.1' });
      socket.end(Buffer.from(bytes, 'latin1'));
      const answer = await text(socket).catch(() => '');
      expect(answer).to.match(/^(?:HTTP\/1\.1 4\d\d |$)/);
    });
  }

  it('leave a server that still answers the first page', async () => {
    const { text: html } = await supertest(server).get('/').expect(200);
    expect(html).to.include('<h1 id="title">Which process nodes does a line catch?</h1>');
  });
});
