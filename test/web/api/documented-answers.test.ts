import type { Server } from 'node:http';
import { expect } from 'chai';
import { BrokenRelease, onlyRelease } from '../../../src/model/index.ts';
import type { Releases } from '../../../src/model/index.ts';
import { addressOf } from '../../../src/web/api/description/example-answers.ts';
import { EXAMPLE_ORIGIN, SITE_ADDRESSES } from '../../../src/web/api/description/site-addresses.ts';
import { fullPath } from '../../../src/web/api/operation.ts';
import type { Described } from '../../../src/web/api/operation.ts';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import type { App } from '../../../src/web/app.ts';
import { records } from '../../support/records.ts';
import { put, raw } from '../front/asking.ts';
import type { Asked, Given } from '../front/asking.ts';
import { API, close, limitedApp, listen, portOf } from '../site.ts';
import { at, isJson } from './described.ts';

const BROKEN = '2020.01.0';
const ADDRESSES: readonly Described[] = [...OPERATIONS, ...SITE_ADDRESSES];
const HOST = new URL(EXAMPLE_ORIGIN).host;
/** Told by no request that a test can send to every address: a fault of ours, and what Node says to a connection. */
const ELSEWHERE = ['408', '417', '431', '500'];

function withBroken(): Releases {
  const { current, versions } = onlyRelease(records());
  return {
    current,
    versions: [...versions, BROKEN],
    at: (version) => {
      if (version === BROKEN) throw new BrokenRelease(BROKEN, new Error('cut short'));
      return versions.includes(version) ? current : null;
    },
  };
}

interface Request extends Asked {
  readonly path: string;
}

/** An example as it is sent. */
function sent(address: Described, example = address.examples[0]): Request {
  const headers = { host: HOST, ...(address.body ? { 'content-type': 'application/json' } : {}) };
  const body = example.body === undefined ? {} : { body: JSON.stringify(example.body) };
  return { path: addressOf(address, example), method: address.method.toUpperCase(), headers, ...body };
}

function asking(request: Request, more: string): Request {
  const [path = '', query] = request.path.split('?');
  return { ...request, path: `${path}?${query === undefined ? '' : `${query}&`}${more}` };
}

/** The first example with one thing wrong with it at a time. */
function mistakes(address: Described): Request[] {
  const good = sent(address);
  const { headers } = good;
  const withId = address.idOf === undefined ? [] : [{ ...address.examples[0], id: 'nobody' }];
  const bodies = [
    { ...good, headers: { ...headers, 'content-type': 'text/plain' } },
    { ...good, body: JSON.stringify('x'.repeat(300_000)) },
    { ...good, body: '{"nobody":1}' },
    { ...good, body: JSON.stringify({ ...Object(address.examples[0].body), data: BROKEN }) },
  ];
  return [
    asking(good, 'nobody=1'),
    asking(good, `data=${BROKEN}`),
    asking(good, `nobody=${'x'.repeat(8000)}`),
    { ...good, headers: { ...headers, accept: 'application/x-nothing' } },
    ...withId.map((example) => sent(address, example)),
    ...(address.body ? bodies : []),
    ...(address.id === 'oembed' ? mistakenEmbeds(good) : []),
  ];
}

function mistakenEmbeds(good: Request): Request[] {
  const ofBroken = encodeURIComponent(`${EXAMPLE_ORIGIN}/charts/outcomes.svg?data=${BROKEN}`);
  return [
    asking(good, 'format=xml'),
    { ...good, path: '/oembed?url=https%3A%2F%2Fother.example%2F' },
    { ...good, path: `/oembed?url=${ofBroken}` },
  ];
}

describe('answers and what is documented of them', function () {
  this.timeout(300_000);
  let server: Server;
  let app: App;
  let description: unknown;
  const start = async (requestsPerMinute: number): Promise<void> => {
    app = limitedApp({ releases: withBroken(), requestsPerMinute });
    server = await listen(app);
  };
  const stop = async (): Promise<void> => {
    await close(server);
    await app.close();
  };
  const ask = async ({ path, ...asked }: Request): Promise<Given> => put(portOf(server), path, asked);

  before(async () => {
    await start(0);
    description = JSON.parse((await ask({ path: `${API}/openapi.json` })).body.toString());
    await stop();
  });

  /** What is documented of that status; a reference as what it leads to. */
  const resolved = (value: unknown): unknown => {
    const reference = isJson(value) ? value['$ref'] : undefined;
    return typeof reference === 'string' ? at(description, ...reference.slice(2).split('/')) : value;
  };
  const documented = (address: Described): Readonly<Record<string, unknown>> =>
    at(description, 'paths', fullPath(address), address.method, 'responses');

  /** What an answer lacks of what is documented of it; of a 304 as much as of any. */
  const faultsOf = (address: Described, { status, headers }: Given): string[] => {
    const response = resolved(documented(address)[String(status)]);
    if (!isJson(response)) return [`answers ${String(status)}, which is not documented`];
    // A release that cannot be read may be mended at any time or never.
    const optional = status === 503 ? ['Retry-After'] : [];
    const named = Object.entries(isJson(response['headers']) ? response['headers'] : {});
    const wrong = named.flatMap(([name, of]) => {
      const header = resolved(of);
      const value = headers[name.toLowerCase()];
      if (!isJson(header)) return [`${name} is not described`];
      if (value === undefined) return optional.includes(name) ? [] : [`no ${name}`];
      const fixed = isJson(header['schema']) ? header['schema']['const'] : undefined;
      return fixed === undefined || fixed === value ? [] : [`${name}: ${String(value)}`];
    });
    const types = Object.keys(isJson(response['content']) ? response['content'] : {});
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    return [...wrong, ...(status === 304 || types.includes(type) ? [] : [`comes as "${type}"`])];
  };

  describe('where questions are limited', () => {
    before(() => start(1_000_000));
    after(stop);

    for (const address of ADDRESSES) {
      it(`of ${address.id} have the documented headers, and no other status`, async () => {
        const provoked = new Set<string>();
        const faults: string[] = [];
        const check = async (request: Request): Promise<Given> => {
          const given = await ask(request);
          provoked.add(String(given.status));
          const what = `${request.method ?? ''} ${request.path.slice(0, 200)}: ${String(given.status)}`;
          faults.push(...faultsOf(address, given).map((fault) => `${what} ${fault}`));
          return given;
        };
        for (const example of address.examples) {
          const request = sent(address, example);
          const given = await check(request);
          expect(given.status, request.path).to.equal(200);
          const tag = given.headers['etag'];
          if (tag !== undefined)
            await check({ ...request, headers: { ...request.headers, 'if-none-match': tag } });
        }
        for (const request of mistakes(address)) await check(request);
        expect(faults).to.deep.equal([]);

        // Too many questions, the end and too much work at once are provoked below, and in tests of their own.
        const others = [...ELSEWHERE, '429', ...(address.heavy || address.ofProcess ? ['503'] : [])];
        const never = Object.keys(documented(address)).filter(
          (status) => !provoked.has(status) && !others.includes(status),
        );
        expect(never, 'documented, and never answered').to.deep.equal([]);
      });
    }
  });

  it('of the server about to stop are as documented', async () => {
    await start(0);
    try {
      app.stopAccepting();
      const ready = ADDRESSES.find(({ id }) => id === 'ready');
      if (!ready) throw new Error('there is no address "ready"');
      const given = await ask(sent(ready));
      expect(given.status).to.equal(503);
      expect(faultsOf(ready, given)).to.deep.equal([]);
    } finally {
      await stop();
    }
  });

  it('beyond the limit have the documented headers', async () => {
    await start(1);
    try {
      await ask({ path: '/nowhere' });
      for (const address of ADDRESSES.filter(({ ofProcess }) => !ofProcess)) {
        const given = await ask(sent(address));
        expect(given.status, address.id).to.equal(429);
        expect(faultsOf(address, given), address.id).to.deep.equal([]);
      }
    } finally {
      await stop();
    }
  });

  it('of the server itself are plain text that nobody keeps', async () => {
    await start(0);
    try {
      const lines = [
        ['417', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: more\r\n\r\n'],
        ['431', `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(200)}\r\n`],
      ] as const;
      for (const [status, bytes] of lines) {
        const answer = await raw(portOf(server), bytes);
        expect(answer.split('\r\n')[0]).to.include(`HTTP/1.1 ${status} `);
        expect(answer).to.include('Content-Type: text/plain').and.include('Cache-Control: no-store');
        for (const address of ADDRESSES) {
          const response = at(resolved(documented(address)[status]));
          expect(response['description']).to.include('plain text');
        }
      }
    } finally {
      await stop();
    }
  });
});
