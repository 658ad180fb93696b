import type { Server } from 'node:http';
import { expect } from 'chai';
import { put } from '../front/asking.ts';
import type { Given } from '../front/asking.ts';
import { close, limitedApp, listen, portOf } from '../site.ts';
import type { App } from '../../../src/web/app.ts';

const EACH = 5;

describe('the limit of questions', () => {
  let app: App;
  let server: Server;
  let asked = 0;
  const start = async (settings: Parameters<typeof limitedApp>[0]): Promise<void> => {
    app = limitedApp(settings);
    server = await listen(app);
  };
  /** A question that nobody has put before. */
  const ask = async (from = '', path = '/api/v1/nodes'): Promise<Given> => {
    asked += 1;
    const headers = from === '' ? {} : { 'x-forwarded-for': from };
    return put(portOf(server), `${path}?unheard-of=${String(asked)}`, { headers });
  };
  const spend = async (from = ''): Promise<void> => {
    for (let i = 0; i < EACH; i += 1) expect((await ask(from)).status).to.equal(400);
  };
  afterEach(async () => {
    await close(server);
    await app.close();
  });

  it('is told with every answer, and beyond it a 429 says when to come back', async () => {
    await start({ requestsPerMinute: EACH });
    const { headers } = await ask();
    expect(headers['ratelimit-policy']).to.match(/^"questions";\s*q=5;\s*w=60/);
    expect(headers['ratelimit']).to.match(/^"questions";\s*r=4;\s*t=\d+/);
    for (let i = 1; i < EACH; i += 1) await ask();
    const refused = await ask();
    expect(refused.status).to.equal(429);
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 60);
    expect(refused.headers).to.include({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    expect(refused.headers['link']).to.match(/rel="describedby"/);
    expect(refused.headers['access-control-expose-headers']).to.match(/\bRetry-After\b/);
    expect(JSON.parse(refused.body.toString())).to.include({ status: 429, title: 'Too many requests' });
  });

  it('is told with an answer that is sent as it is made', async () => {
    await start({ requestsPerMinute: EACH });
    const line = 'with=us-2021-12-smic-14nm-proposal&threshold=us-2021-12-smic-14nm-proposal.node-nm';
    const { status, headers } = await put(portOf(server), `/api/v1/sweep?${line}&format=ndjson`);
    expect(status).to.equal(200);
    expect(headers['ratelimit']).to.match(/^"questions";\s*r=4;/);
  });

  it('is told in the medium that was asked for', async () => {
    await start({ requestsPerMinute: EACH });
    await spend();
    const types = [
      ['/charts/outcomes.svg', 'image/svg+xml'],
      ['/charts/outcomes.png', 'image/png'],
      ['/embed/outcomes', 'text/html'],
      ['/scenario', 'text/html'],
      ['/scenario.json', 'application/problem+json'],
    ] as const;
    for (const [path, type] of types) {
      const refused = await ask('', path);
      expect(refused.status, path).to.equal(429);
      expect(refused.headers['content-type'], path).to.match(new RegExp(`^${type.replace('+', '\\+')}`));
      expect(refused.headers['retry-after'], path).to.be.a('string');
    }
    const frame = await ask('', '/embed/outcomes');
    expect(frame.headers['content-security-policy']).to.include('frame-ancestors *');
  });

  it('does not count answers that are kept, nor files', async () => {
    await start({ requestsPerMinute: EACH });
    for (let i = 0; i < 3 * EACH; i += 1) {
      expect((await put(portOf(server), '/api/v1/nodes')).status).to.equal(200);
      expect((await put(portOf(server), `/assets/theme.js?i=${String(i)}`)).status).to.equal(200);
    }
    expect((await put(portOf(server), '/healthz')).status).to.equal(200);
    await ask();
  });

  it('counts a long body as the work that it is', async () => {
    await start({ requestsPerMinute: EACH });
    const post = (body: string): Promise<Given> =>
      put(portOf(server), '/api/v1/assess', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
        body,
      });
    expect((await post('{"x":1}')).status).to.equal(400);
    expect((await post(`{"x":"${'x'.repeat(5000)}"}`)).status).to.equal(429);
  });

  it('counts a body whose length is not told once it is known', async () => {
    await start({ requestsPerMinute: EACH });
    const post = (body: string): Promise<Given> =>
      put(portOf(server), '/api/v1/assess', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
        body,
      });
    expect((await post('{"x":1}')).status).to.equal(400);
    expect((await post(`{"x":"${'x'.repeat(5000)}"}`)).status).to.equal(400);
    expect((await post('{"x":1}')).status).to.equal(429);
  });

  it('believes no client about its address where no proxy is trusted', async () => {
    await start({ requestsPerMinute: EACH });
    for (let i = 0; i < EACH; i += 1) await ask(`198.51.100.${String(i)}`);
    expect((await ask('198.51.100.99')).status).to.equal(429);
  });

  it('counts each client behind a trusted proxy for itself, and IPv6 by network', async () => {
    await start({ requestsPerMinute: EACH, trustProxy: 1 });
    await spend('198.51.100.1');
    expect((await ask('198.51.100.1')).status).to.equal(429);
    expect((await ask('198.51.100.2')).status).to.equal(400);
    expect((await ask('forged, 198.51.100.1')).status).to.equal(429);
    await spend('2001:db8:1:2::1');
    expect((await ask('2001:db8:1:2:ffff::2')).status).to.equal(429);
    expect((await ask('2001:db8:2:2::1')).status).to.equal(400);
  });

  it('is off where it is not asked for', async () => {
    await start({});
    for (let i = 0; i < 3; i += 1) expect((await ask()).headers).to.not.have.property('ratelimit');
  });
});
