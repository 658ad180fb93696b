import { Writable } from 'node:stream';
import type { Server } from 'node:http';
import { expect } from 'chai';
import { pino } from 'pino';
import { BrokenRelease, onlyRelease } from '../../../src/model/index.ts';
import type { Releases } from '../../../src/model/index.ts';
import { records, TODAY } from '../../support/records.ts';
import { put } from '../front/asking.ts';
import { close, limitedApp, listen, portOf } from '../site.ts';
import type { App } from '../../../src/web/app.ts';

const BROKEN = '2020.01.0';
const { current } = onlyRelease(records());

/** With a release that cannot be read. */
const releases: Releases = {
  current,
  versions: [current.dataset.version, BROKEN],
  at: (version) => {
    if (version === BROKEN) throw new BrokenRelease(BROKEN, new Error('it is cut short'));
    return version === current.dataset.version ? current : null;
  },
};

describe('the log', () => {
  let app: App;
  let server: Server;
  let written = '';
  let fails = false;
  const today = (): string => {
    if (fails) throw new Error('the clock stands still');
    return TODAY;
  };
  before(async () => {
    const into = new Writable({
      write: (chunk, _, done) => {
        written += String(chunk);
        done();
      },
    });
    app = limitedApp({
      log: pino({ level: 'debug' }, into),
      trustProxy: 1,
      releases,
      today,
      drawing: { mostWaiting: 0 },
    });
    server = await listen(app);
  });
  beforeEach(() => {
    written = '';
  });
  after(async () => {
    await close(server);
    await app.close();
  });
  const lines = (): Record<string, unknown>[] =>
    written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('has a line of JSON with the id that was answered, for answers made and kept', async () => {
    for (const [level, again] of [
      [30, false],
      [20, true],
    ] as const) {
      written = '';
      const { headers } = await put(portOf(server), '/api/v1/sources');
      const [line] = lines();
      const id = again ? line?.['id'] : (line?.['req'] as Record<string, unknown> | undefined)?.['id'];
      expect(line?.['level']).to.equal(level);
      expect(id).to.equal(headers['x-request-id']);
    }
  });

  it('says nothing of who asked, nor what they searched, sent or hold', async () => {
    const headers = {
      'user-agent': 'secret-agent',
      cookie: 'session=secret-cookie',
      authorization: 'Bearer secret-token',
      referer: 'https://secret-referer.example',
      'x-forwarded-for': '198.51.100.77',
      'content-type': 'application/json',
    };
    await put(portOf(server), '/search?q=secret-words', { headers });
    await put(portOf(server), '/search?q=secret-words', { headers });
    await put(portOf(server), '/api/v1/assess?secret-parameter=1', { headers });
    await put(portOf(server), '/api/v1/assess', {
      method: 'POST',
      headers,
      body: '{"party":"secret-party"}',
    });
    expect(lines().length).to.be.at.least(4);
    expect(written).to.not.include('secret').and.not.include('198.51.100.77').and.not.include('127.0.0.1');
  });

  for (const [path, status, reason] of [
    ['/oembed?url=x&format=xml', 501, 'oEmbed answers come as JSON only.'],
    [`/api/v1/nodes?data=${BROKEN}`, 503, 'it is cut short'],
    [`/charts/outcomes.svg?data=${BROKEN}`, 503, 'it is cut short'],
    [`/embed/outcomes?data=${BROKEN}`, 503, 'it is cut short'],
    ['/charts/outcomes.png', 503, 'drawings'],
  ] as const) {
    it(`warns in one line, without a stack, of what it refuses on purpose: ${path}`, async () => {
      expect((await put(portOf(server), path)).status).to.equal(status);
      expect(lines()).to.have.lengthOf(1);
      expect(lines()[0]).to.include({ level: 40, msg: 'request refused' });
      expect(lines()[0]?.['reason']).to.include(reason);
      expect(written).not.to.match(/\bstack\b|\bat .*\.[jt]s:\d/);
    });
  }

  it('tells a fault of ours once, as an error, with where it happened', async () => {
    fails = true;
    const headers = { 'content-type': 'application/json' };
    const { status } = await put(portOf(server), '/api/v1/assess', { method: 'POST', headers, body: '{}' });
    fails = false;
    expect(status).to.equal(500);
    expect(lines()).to.have.lengthOf(1);
    const [line] = lines();
    expect(line).to.include({ level: 50, msg: 'request failed' });
    expect(line?.['err']).to.include({ message: 'the clock stands still' });
    expect(written).to.match(/"stack":"Error: the clock stands still/);
  });

  it('takes an id from outside only as a short plain word', async () => {
    const idFor = async (given: string): Promise<unknown> =>
      (await put(portOf(server), '/healthz', { headers: { 'x-request-id': given } })).headers['x-request-id'];
    expect(await idFor('abc-1.2_3')).to.equal('abc-1.2_3');
    for (const given of ['', 'a b', 'a"b', 'a'.repeat(65), '<script>', '{"a":1}', 'é']) {
      expect(await idFor(given), given)
        .to.match(/^[\w-]{4,40}$/)
        .and.not.equal(given);
    }
  });
});
