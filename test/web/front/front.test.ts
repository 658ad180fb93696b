import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { RequestListener, ServerResponse } from 'node:http';
import { expect } from 'chai';
import type { FrontParts } from '../../../src/web/front/front.ts';
import { fronted, put, raw } from './asking.ts';
import type { Fronted } from './asking.ts';

const PUBLIC = 'public, max-age=60';
const LONG = 'figures '.repeat(500);

/** An app whose answers are its paths; it writes down what it was asked. */
class Recorder {
  readonly asked: string[] = [];
  /** What an answer waits for. */
  gate: Promise<void> = Promise.resolve();
  readonly handle: RequestListener = (request, response) => {
    this.asked.push(request.url ?? '');
    const [path = ''] = (request.url ?? '').split('?');
    void this.gate.then(() => this.#answer(path, request.url ?? '', response));
  };

  #answer(path: string, url: string, response: ServerResponse): undefined {
    response.statusCode = path === '/bad' ? 400 : path === '/limited' ? 429 : 200;
    response.setHeader('Content-Type', path === '/picture' ? 'image/png' : 'application/json');
    if (path !== '/private') response.setHeader('Cache-Control', path === '/bad' ? 'no-store' : PUBLIC);
    if (path === '/cookie') response.setHeader('Set-Cookie', 'a=b');
    if (path === '/agent') response.setHeader('Vary', 'User-Agent');
    response.setHeader('RateLimit', 'r=1');
    response.end(JSON.stringify({ url, LONG }));
    return undefined;
  }
}

describe('the front', () => {
  let running: Fronted | null = null;
  let app = new Recorder();
  const start = async (parts: Partial<FrontParts> = {}, handle?: RequestListener): Promise<number> => {
    app = new Recorder();
    running = await fronted(handle ?? app.handle, parts);
    return running.port;
  };
  afterEach(async () => {
    await running?.close();
    running = null;
  });

  it('asks once for every spelling of one question', async () => {
    const port = await start();
    const first = await put(port, '/a?b=2&a=1');
    const second = await put(port, '/a?a=%31&b=2');
    expect(second.body.equals(first.body)).to.equal(true);
    expect(second.headers.etag).to.equal(first.headers.etag);
    expect(app.asked).to.deep.equal(['/a?a=1&b=2']);
  });

  it('sends again what it was sent, but for what is about one request', async () => {
    const port = await start();
    const first = await put(port, '/a');
    const second = await put(port, '/a');
    const { date: _a, 'x-request-id': firstId, ratelimit, ...firstRest } = first.headers;
    const { date: _b, 'x-request-id': secondId, ...secondRest } = second.headers;
    expect(secondRest).to.deep.equal(firstRest);
    expect(firstId).to.not.equal(secondId);
    expect(ratelimit).to.equal('r=1');
    expect(second.headers).to.not.have.property('ratelimit');
  });

  it('answers HEAD as GET without a body, and fills what is kept', async () => {
    const port = await start();
    const head = await put(port, '/a', { method: 'HEAD' });
    const got = await put(port, '/a');
    expect(head.body).to.have.lengthOf(0);
    expect(head.headers['content-length']).to.equal(String(got.body.length));
    expect(head.headers.etag).to.equal(got.headers.etag);
    expect(app.asked).to.have.lengthOf(1);
    const again = await put(port, '/a', { method: 'HEAD' });
    expect(again.headers['content-length']).to.equal(String(got.body.length));
  });

  it('sends each encoding with its own tag, and makes it once', async () => {
    const port = await start();
    const plain = await put(port, '/a');
    const br = await put(port, '/a', { headers: { 'accept-encoding': 'gzip, br' } });
    const gzip = await put(port, '/a', { headers: { 'accept-encoding': 'gzip' } });
    expect(brotliDecompressSync(br.body).equals(plain.body)).to.equal(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).to.equal(true);
    expect([br, gzip].map(({ headers }) => headers['content-encoding'])).to.deep.equal(['br', 'gzip']);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).to.equal(3);
    for (const { headers } of [plain, br, gzip]) expect(headers.vary).to.equal('Accept-Encoding');
    const again = await put(port, '/a', { headers: { 'accept-encoding': 'br' } });
    expect(again.body.equals(br.body)).to.equal(true);
    expect(app.asked).to.have.lengthOf(1);
  });

  it('does not compress a picture, nor says that it might', async () => {
    const port = await start();
    const { headers } = await put(port, '/picture', { headers: { 'accept-encoding': 'br' } });
    expect(headers).to.not.have.any.keys('content-encoding', 'vary');
  });

  it('answers 304 without asking, for a tag in a list, weak or strong, by GET and HEAD', async () => {
    const port = await start();
    const { headers } = await put(port, '/a');
    const tag = headers.etag ?? '';
    for (const named of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      for (const method of ['GET', 'HEAD']) {
        const same = await put(port, '/a', { method, headers: { 'if-none-match': named } });
        expect(same.status, named).to.equal(304);
        expect(same.body).to.have.lengthOf(0);
        expect(same.headers).to.include({ etag: tag, 'cache-control': PUBLIC, vary: 'Accept-Encoding' });
        expect(same.headers).to.not.have.any.keys('content-length', 'content-type');
      }
    }
    const other = await put(port, '/a', { headers: { 'if-none-match': '"x"' } });
    expect(other.status).to.equal(200);
    const packed = await put(port, '/a', { headers: { 'if-none-match': tag, 'accept-encoding': 'br' } });
    expect(packed.status).to.equal(200);
    expect(app.asked).to.have.lengthOf(1);
  });

  it('compares a tag after asking, for a question it does not know', async () => {
    const port = await start();
    const { headers } = await put(port, '/a');
    await running?.close();
    const other = await start();
    const same = await put(other, '/a', {
      headers: { 'if-none-match': headers.etag ?? '', host: `127.0.0.1:${String(port)}` },
    });
    expect(same.status).to.equal(304);
    expect(app.asked).to.have.lengthOf(1);
  });

  for (const named of ['*', '"x"']) {
    it(`never answers 304, nor gives a tag, for a mistake: ${named}`, async () => {
      const port = await start();
      for (const time of ['first', 'again']) {
        const { status, headers } = await put(port, '/bad', { headers: { 'if-none-match': named } });
        expect(status, time).to.equal(400);
        expect(headers).to.not.have.property('etag');
      }
      expect(app.asked).to.have.lengthOf(2);
    });
  }

  for (const path of ['/bad', '/private', '/cookie', '/agent', '/limited']) {
    it(`keeps nothing of ${path}`, async () => {
      const port = await start();
      const first = await put(port, path);
      await put(port, path);
      expect(app.asked).to.have.lengthOf(2);
      expect(first.headers).to.not.have.property('etag');
    });
  }

  it('asks every time for what is no GET or HEAD', async () => {
    const port = await start();
    await put(port, '/a', { method: 'POST', body: '{}' });
    await put(port, '/a?b=1&a=1', { method: 'POST', body: '{}' });
    expect(app.asked).to.deep.equal(['/a', '/a?b=1&a=1']);
  });

  it('sends the whole answer to who asks for a part', async () => {
    const port = await start();
    const part = await put(port, '/a', { headers: { range: 'bytes=0-1' } });
    expect(part.status).to.equal(200);
    expect(part.body.length).to.be.above(1000);
  });

  it('keeps answers of pages by the name of the site, those of the API under one', async () => {
    const port = await start();
    for (const path of ['/a', '/api/v1/a']) {
      const tags = await Promise.all(
        ['one', 'two'].map(async (host) => (await put(port, path, { headers: { host } })).headers.etag),
      );
      expect(new Set(tags).size, path).to.equal(path === '/a' ? 2 : 1);
    }
  });

  it('lets equal requests under way wait for one answer', async () => {
    const port = await start();
    let open: () => void = () => undefined;
    app.gate = new Promise((resolve) => {
      open = resolve;
    });
    const all = Promise.all(['/a?a=1&b=1', '/a?b=1&a=1', '/a?a=1&b=1'].map((path) => put(port, path)));
    await wait(100);
    open();
    const answers = await all;
    expect(new Set(answers.map(({ body }) => body.toString())).size).to.equal(1);
    expect(app.asked).to.have.lengthOf(1);
    expect(answers.filter(({ headers }) => headers['ratelimit'] !== undefined)).to.have.lengthOf(1);
  });

  it('gives the answer to those who wait when the first asker has left', async () => {
    const port = await start();
    let open: () => void = () => undefined;
    app.gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = createConnection({ port, host: '127.0.0.1' });
    first.write(`GET /a HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\n\r\n`);
    await wait(50);
    const second = put(port, '/a');
    await wait(50);
    first.destroy();
    await wait(50);
    open();
    expect((await second).status).to.equal(200);
    expect(app.asked).to.have.lengthOf(1);
  });

  it('tells the work when nobody waits for it any more, and asks anew for the next', async () => {
    const ends: Promise<unknown>[] = [];
    let asked = 0;
    const port = await start({}, (_, response) => {
      asked += 1;
      ends.push(once(response, 'close'));
      if (asked > 1) response.end('done');
    });
    const first = createConnection({ port, host: '127.0.0.1' });
    first.write('GET /a HTTP/1.1\r\nHost: x\r\n\r\n');
    await wait(50);
    first.destroy();
    await ends[0];
    expect((await put(port, '/a', { headers: { host: 'x' } })).body.toString()).to.equal('done');
  });

  it('shares a mistake only with who made it in the same words, and a limit with nobody', async () => {
    const port = await start();
    const bad = await Promise.all(['/bad?b=1&a=1', '/bad?a=1&b=1'].map((path) => put(port, path)));
    expect(bad.map(({ status }) => status)).to.deep.equal([400, 400]);
    expect(app.asked).to.have.lengthOf(2);
    await Promise.all(['/limited', '/limited'].map((path) => put(port, path)));
    expect(app.asked).to.have.lengthOf(4);
  });

  it('keeps within its bytes, and still answers 304 for what had to go', async () => {
    const port = await start({ cacheBytes: 60_000 });
    const { headers } = await put(port, '/a?i=0');
    for (let i = 1; i < 20; i += 1) await put(port, `/a?i=${String(i)}`);
    const { entries, bytes } = running?.front.figures() ?? { entries: 0, bytes: 0 };
    expect(entries).to.be.within(1, 19);
    expect(bytes).to.be.within(1, 60_000);
    const asked = app.asked.length;
    const same = await put(port, '/a?i=0', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(same.status).to.equal(304);
    expect(app.asked).to.have.lengthOf(asked);
    expect((await put(port, '/a?i=0')).status).to.equal(200);
    expect(app.asked).to.have.lengthOf(asked + 1);
  });

  it('keeps what is used longer than what is not', async () => {
    const port = await start({ cacheBytes: 60_000 });
    for (let i = 0; i < 20; i += 1) {
      await put(port, '/a?used=1');
      await put(port, `/a?i=${String(i)}`);
    }
    expect(app.asked.filter((url) => url === '/a?used=1')).to.have.lengthOf(1);
  });

  it('keeps nothing where it has no room, and answers all the same', async () => {
    const port = await start({ cacheBytes: 0 });
    const first = await put(port, '/a', { headers: { 'accept-encoding': 'br' } });
    const second = await put(port, '/a');
    expect(brotliDecompressSync(first.body).equals(second.body)).to.equal(true);
    expect(app.asked).to.have.lengthOf(2);
  });

  it('asks again on another day, and gives another tag', async () => {
    let day = '2026-11-22';
    const port = await start({ today: () => day });
    const { headers } = await put(port, '/a');
    day = '2026-11-23';
    const next = await put(port, '/a', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(next.status).to.equal(200);
    expect(next.headers.etag).to.not.equal(headers.etag);
    expect(app.asked).to.have.lengthOf(2);
  });

  it('keeps nothing that was begun on the day before', async () => {
    let day = '2026-11-22';
    const port = await start({ today: () => day });
    let open: () => void = () => undefined;
    app.gate = new Promise((resolve) => {
      open = resolve;
    });
    const late = put(port, '/a');
    await wait(50);
    day = '2026-11-23';
    open();
    expect((await late).headers).to.not.have.property('etag');
    await put(port, '/a');
    expect(app.asked).to.have.lengthOf(2);
  });

  it('sends a stream as it is made, compressed for who can read it, and keeps none of it', async () => {
    let asked = 0;
    const port = await start({}, (_, response) => {
      asked += 1;
      response.setHeader('Content-Type', 'application/x-ndjson');
      response.setHeader('Cache-Control', PUBLIC);
      response.write('{"row":1}\n');
      setTimeout(() => response.end('{"row":2}\n'), 50);
    });
    const plain = await put(port, '/rows');
    expect(plain.body.toString()).to.equal('{"row":1}\n{"row":2}\n');
    expect(plain.headers).to.not.have.any.keys('etag', 'content-length');
    const packed = await put(port, '/rows', { headers: { 'accept-encoding': 'br' } });
    expect(brotliDecompressSync(packed.body).equals(plain.body)).to.equal(true);
    expect((await put(port, '/rows', { method: 'HEAD' })).status).to.equal(200);
    expect(asked).to.equal(3);
    const both = await Promise.all([put(port, '/rows'), put(port, '/rows')]);
    for (const { body } of both) expect(body.equals(plain.body)).to.equal(true);
  });

  it('ends a stream whose asker has left', async () => {
    let ended: Promise<unknown> = Promise.resolve();
    const port = await start({}, (_, response) => {
      response.setHeader('Content-Type', 'application/x-ndjson');
      ended = once(response, 'close');
      response.write('{"row":1}\n');
    });
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.write('GET /rows HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
    await ended;
  });

  it('sends an answer too large to keep, whole', async () => {
    const large = Buffer.alloc(9 * 2 ** 20, 'x');
    const port = await start({}, (_, response) => {
      response.setHeader('Content-Type', 'text/plain');
      response.setHeader('Cache-Control', PUBLIC);
      response.end(large);
    });
    const { body, headers } = await put(port, '/large');
    expect(body.equals(large)).to.equal(true);
    expect(headers).to.not.have.property('etag');
    expect(running?.front.figures().entries).to.equal(0);
  });

  it('answers requests sent at once on one connection in their order', async () => {
    const port = await start();
    await put(port, '/a?i=1', { headers: { host: 'x' } });
    const requests = [3, 1, 2].map(
      (i) => `GET /a?i=${String(i)} HTTP/1.1\r\nHost: x\r\n${i === 2 ? 'Connection: close\r\n' : ''}\r\n`,
    );
    const answer = await raw(port, requests.join(''), true);
    const order = [...answer.matchAll(/"url":"\/a\?i=(\d)"/g)].map(([, i]) => i);
    expect(order).to.deep.equal(['3', '1', '2']);
  });

  it('answers HTTP/1.0 and closes', async () => {
    const port = await start();
    for (const when of ['made', 'kept']) {
      const answer = await raw(port, 'GET /a HTTP/1.0\r\n\r\n', true);
      expect(answer, when)
        .to.match(/^HTTP\/1\.1 200 OK\r\n/)
        .and.match(/\r\nConnection: close\r\n/);
      expect(answer.endsWith('"}')).to.equal(true);
    }
  });

  it('keeps a connection open between requests until it stops accepting', async () => {
    const port = await start();
    await put(port, '/a');
    const get = 'GET /a HTTP/1.1\r\nHost: x\r\n\r\n';
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.write(get);
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).to.include('Connection: keep-alive');
    running?.front.stopAccepting();
    socket.write(get);
    await once(socket, 'close');
    const after = await raw(port, get, true);
    expect(after).to.include('Connection: close');
  });

  it('outlives clients that leave while they are sent a large answer', async () => {
    const port = await start({}, (_, response) => {
      response.setHeader('Content-Type', 'text/plain');
      response.setHeader('Cache-Control', PUBLIC);
      response.end(Buffer.alloc(4 * 2 ** 20, 'x'));
    });
    for (let i = 0; i < 10; i += 1) {
      const socket = createConnection({ port, host: '127.0.0.1' });
      socket.write('GET /a HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(socket, 'data');
      socket.destroy();
    }
    expect((await put(port, '/a')).body).to.have.lengthOf(4 * 2 ** 20);
  });
});
