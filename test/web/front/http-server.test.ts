import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import type { ServerLimits } from '../../../src/web/front/http-server.ts';
import { fronted, raw } from './asking.ts';
import type { Fronted } from './asking.ts';

describe('the server', () => {
  let running: Fronted | null = null;
  const start = async (limits: ServerLimits = {}): Promise<number> => {
    running = await fronted(
      (request, response) => {
        request.resume();
        request.once('end', () => response.end('read'));
      },
      {},
      limits,
    );
    return running.port;
  };
  afterEach(async () => {
    await running?.close();
    running = null;
  });

  for (const [what, bytes, status] of [
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['what cannot be met', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: more\r\n\r\n', 417],
    ['a hundred and one headers', `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(100)}\r\n`, 431],
    ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ] as const) {
    it(`answers ${what} with a plain ${String(status)}, and closes`, async () => {
      const answer = await raw(await start(), bytes, true);
      expect(answer).to.match(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
      expect(answer)
        .to.match(/\r\nConnection: close\r\n/)
        .and.match(/\r\nContent-Type: text\/plain/);
      expect(answer).to.include("Content-Security-Policy: default-src 'none'");
      expect(answer).to.not.match(/node|express|HPE_/i);
    });
  }

  it('answers a request without a host with a 400', async () => {
    expect(await raw(await start(), 'GET / HTTP/1.1\r\n\r\n', true)).to.match(/^HTTP\/1\.1 400 /);
  });

  it('cuts off headers and bodies that do not come in time, with a 408', async () => {
    const port = await start({ requestMs: 200, headersMs: 100 });
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n';
    for (const bytes of [head, `${head}\r\n`]) {
      const socket = createConnection({ port, host: '127.0.0.1' });
      socket.write(bytes);
      // A byte now and then does not make a request any less late.
      const drip = setInterval(() => socket.write('a'), 50);
      try {
        expect(await text(socket).catch(() => 'reset')).to.match(/^HTTP\/1\.1 408 |^reset$/);
      } finally {
        clearInterval(drip);
      }
    }
  });

  it('reads a body that comes slowly but in time', async () => {
    const port = await start({ requestMs: 2000, headersMs: 1000 });
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\n');
    for (const byte of ['a', 'b', 'c']) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.write(byte);
    }
    expect(await text(socket))
      .to.match(/^HTTP\/1\.1 200 /)
      .and.include('read');
  });

  it('lets a body come whose sender asks first, and none that is too large', async () => {
    const port = await start();
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n';
    const allowed = createConnection({ port, host: '127.0.0.1' });
    allowed.write(`${head}Content-Length: 1\r\n\r\n`);
    const [said] = (await once(allowed, 'data')) as [Buffer];
    expect(said.toString()).to.match(/^HTTP\/1\.1 100 /);
    allowed.write('a');
    expect(await text(allowed)).to.match(/^HTTP\/1\.1 200 /);
    const refused = createConnection({ port, host: '127.0.0.1' });
    refused.write(`${head}Content-Length: 300000\r\n\r\n`);
    setTimeout(() => refused.end('a'.repeat(300_000)), 100);
    const answer = await text(refused);
    expect(answer).to.match(/^HTTP\/1\.1 200 /);
    expect(answer).to.not.include(' 100 ');
  });

  it('does not write a complaint into an answer that is on its way', async () => {
    const port = await start();
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).to.match(/^HTTP\/1\.1 200 /);
    socket.write('no HTTP\r\n\r\n');
    const rest = await text(socket).catch(() => '');
    expect(rest).to.match(/^(?:HTTP\/1\.1 400 |$)/);
  });

  it('cuts off a client that does not read its answer', async () => {
    const large = Buffer.alloc(64 * 2 ** 20);
    running = await fronted(
      (request, response) => {
        request.resume();
        response.end(large);
      },
      {},
      { stalledMs: 200 },
    );
    const socket = createConnection({ port: running.port, host: '127.0.0.1' });
    socket.pause();
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n');
    const [connection] = (await once(running.server, 'connection')) as [Socket];
    await once(connection, 'close');
    expect(socket.bytesRead).to.be.below(large.length);
    socket.destroy();
  });

  it('says nothing of what it runs on', async () => {
    const answer = await raw(await start(), 'GET / HTTP/1.0\r\n\r\n', true);
    expect(answer).to.not.match(/^(?:server|x-powered-by):/im);
  });
});
