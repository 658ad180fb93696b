import { connect } from 'node:net';
import type { Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { csvText } from '../../src/web/answers/csv.ts';
import { put, raw } from './front/asking.ts';
import type { Given } from './front/asking.ts';
import { API, close, listen, newApp, portOf, problemOf, PROPOSAL } from './site.ts';
import type { App } from '../../src/web/app.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML = { accept: 'text/html' };

describe('the site is safe from', function () {
  this.timeout(60_000);
  let app: App;
  let server: Server;
  before(async () => {
    app = newApp();
    server = await listen(app);
  });
  after(async () => {
    await close(server);
    await app.close();
  });
  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Given> =>
    put(portOf(server), path, { headers });
  const post = (path: string, body: string): Promise<Given> =>
    put(portOf(server), path, { method: 'POST', headers: JSON_TYPE, body });
  const problem = ({ body }: Given): ReturnType<typeof problemOf> =>
    problemOf({ body: JSON.parse(body.toString()) });
  const timed = async (answer: Promise<Given>): Promise<number> => {
    const start = performance.now();
    await answer;
    return performance.now() - start;
  };

  describe('prototype pollution', () => {
    const untouched = (): void => {
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
      expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    };

    for (const body of [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '{"set":{"__proto__":1}}',
      '{"assume":{"__proto__":{"polluted":1}}}',
      '{"scenarios":[{"__proto__":{"polluted":1}}]}',
      '{"reading":{"__proto__":"x","constructor":"y"}}',
    ]) {
      it(`in a body: ${body}`, async () => {
        for (const path of [`${API}/assess`, `${API}/classify`]) {
          expect((await post(path, body)).status).to.equal(400);
          untouched();
        }
      });
    }

    for (const query of [
      '__proto__=1',
      '__proto__[polluted]=1',
      'constructor.prototype.polluted=1',
      'set.__proto__.polluted=1',
      'assume.__proto__=1',
      'reading.constructor=1',
      'nodes=__proto__',
      'nodes=constructor',
    ]) {
      it(`in an address: ${query}`, async () => {
        expect((await get(`${API}/assess?${query}`)).status).to.equal(400);
        for (const path of ['/', '/scenario', '/charts', '/nodes'])
          expect((await get(`${path}?${query}`, HTML)).status, path).to.be.oneOf([200, 400]);
        untouched();
      });
    }

    it('as an id', async () => {
      for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        for (const kind of ['nodes', 'equipment', 'measures', 'sources']) {
          expect((await get(`${API}/${kind}/${id}`)).status).to.equal(404);
          expect((await get(`/${kind}/${id}`, HTML)).status).to.equal(404);
        }
        expect((await get(`/charts/${id}.svg`)).status).to.equal(404);
        expect((await get(`/data/${id}`)).status).to.equal(404);
      }
    });
  });

  describe('parameter pollution', () => {
    it('by a parameter given twice, in any order and spelling', async () => {
      for (const query of ['on=2021-12-17&on=2022-01-01', 'on=2021-12-17&party=smic&%6fn=2022-01-01']) {
        const answer = await get(`${API}/assess?${query}`);
        expect(answer.status).to.equal(400);
        expect(problem(answer).errors?.[0]).to.include({
          parameter: 'on',
          detail: '"on" is given more than once.',
        });
      }
    });

    it('by a parameter as an array or an object', async () => {
      for (const query of ['nodes[]=smic-14nm', 'nodes[0]=smic-14nm', 'set[a]=1', 'on.x=1']) {
        expect((await get(`${API}/assess?${query}`)).status, query).to.equal(400);
      }
    });

    it('by a thousand of them, which are told in bounds', async () => {
      const many = Array.from({ length: 1000 }, (_, i) => `a${String(i)}=`).join('&');
      const answer = await get(`${API}/assess?${many}`);
      expect(answer.status).to.equal(400);
      expect(problem(answer).errors?.length).to.be.at.most(100);
    });

    it('through what is kept: a mistake never gets the answer to a question that is none', async () => {
      const good = `${API}/assess?nodes=smic-14nm`;
      const { headers } = await get(good);
      for (const bad of [`${good}&nodes=smic-14nm`, `${good}&x=1`, `${good}%00`, `${good}&on=`]) {
        for (const tag of [headers.etag ?? '', '*']) {
          const answer = await get(bad, { 'if-none-match': tag });
          expect(answer.status, bad).to.equal(400);
          expect(answer.headers).to.not.have.property('etag');
        }
      }
    });
  });

  describe('header injection', () => {
    it('by line ends in an address', async () => {
      for (const path of [
        '/nodes/%0d%0aX-Evil:1',
        '/charts?preset=%0d%0aX-Evil:1',
        '/data/%0d%0aX-Evil:1.csv',
      ]) {
        const answer = await get(path);
        expect(answer.headers, path).to.not.have.property('x-evil');
        expect(answer.status, path).to.be.below(500);
      }
    });

    it('by a request id', async () => {
      for (const given of ['x\ty: 1', 'x%0d%0ax-evil: 1', '"><script>']) {
        const { headers } = await get('/healthz', { 'x-request-id': given });
        expect(headers['x-request-id']).to.match(/^[\w-]+$/);
      }
      const split = await raw(
        portOf(server),
        'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Request-Id: a\rX-Evil: 1\r\n\r\n',
        true,
      );
      expect(split)
        .to.match(/^HTTP\/1\.1 400 /)
        .and.not.match(/^X-Evil/im);
    });

    it('by a host, which goes into no page as markup nor into the page of another', async () => {
      const evil = 'evil.example"><script>alert(1)</script>';
      const { body } = await get('/', { host: evil });
      expect(body.toString()).to.not.include('<script>alert(1)');
      const other = await get('/', { host: 'good.example' });
      expect(other.body.toString()).to.not.include('evil.example');
    });

    it('by what claims to come from a proxy', async () => {
      const forged = {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'evil',
        forwarded: 'host=evil',
      };
      for (const path of ['/', '/charts', '/embed/outcomes', API]) {
        expect((await get(path, forged)).body.toString(), path).to.not.include('evil');
        expect((await get(path)).body.toString(), path).to.not.include('evil');
      }
    });
  });

  describe('oversized and deep requests', () => {
    it('in an address', async () => {
      for (const path of ['/nodes', `${API}/assess`, '/charts/outcomes.svg']) {
        const answer = await get(`${path}?q=${'a'.repeat(9000)}`);
        expect(answer.status, path).to.equal(414);
        expect(answer.headers['cache-control']).to.equal('no-store');
        expect(answer.headers['content-security-policy']).to.include("default-src 'none'");
      }
      const told = problem(await get(`${API}/assess?q=${'a'.repeat(9000)}`));
      expect([told.status, told.type]).to.deep.equal([414, '/api#problem-uri-too-long']);
      expect((await get(`/search?q=${'a'.repeat(7900)}`)).status).to.equal(200);
    });

    it('in a body', async () => {
      expect((await post(`${API}/assess`, `{"on":"${'x'.repeat(300_000)}"}`)).status).to.equal(413);
      const chunked = [
        `POST ${API}/assess HTTP/1.1`,
        'Host: x',
        'Connection: close',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
        '',
        '50000',
        'x'.repeat(0x50000),
        '0',
        '',
        '',
      ].join('\r\n');
      expect(await raw(portOf(server), chunked, true).catch(() => 'HTTP/1.1 413')).to.match(
        /^HTTP\/1\.1 413/,
      );
    });

    it('in a body that unpacks to more than it is', async () => {
      const { gzipSync } = await import('node:zlib');
      const bomb = gzipSync(Buffer.alloc(20 * 2 ** 20, ' '));
      const socket = connect(portOf(server), '127.0.0.1');
      socket.write(
        `POST ${API}/assess HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: ${String(bomb.length)}\r\n\r\n`,
      );
      socket.write(bomb);
      expect(await text(socket)).to.match(/^HTTP\/1\.1 413 /);
    });

    it('in a body nested deeply', async () => {
      for (const body of [
        `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
        `${'{"set":'.repeat(5000)}1${'}'.repeat(5000)}`,
        `{"scenarios":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      ]) {
        expect(await timed(post(`${API}/assess`, body))).to.be.below(5000);
        expect((await post(`${API}/assess`, body)).status).to.equal(400);
      }
    });
  });

  describe('regular expressions that take for ever', () => {
    const long = 'a'.repeat(3000);
    for (const [what, path, headers] of [
      ['blanks in a list', `${API}/assess?nodes=${'%20'.repeat(1800)}x`, {}],
      ['blanks between commas', `${API}/assess?nodes=${'%20,'.repeat(1500)}`, {}],
      ['digits', `${API}/assess?assume.via-pitch-ratio=${'1'.repeat(3000)}x`, {}],
      ['empty parameters', `/nodes?${'&'.repeat(3500)}=`, HTML],
      ['empty fields of a form', `/nodes?${'a=&'.repeat(1500)}`, HTML],
      ['nodes of a form', `/compare?${'node=&'.repeat(1000)}`, HTML],
      ['a search', `/search?q=${'a%20'.repeat(1000)}`, HTML],
      ['dots of a name', `/charts/${'.'.repeat(3000)}svg`, {}],
      ['an accept', '/nodes', { accept: `text/html;${'q=1;'.repeat(2000)}` }],
      ['an accept of many', '/nodes', { accept: 'a/b,'.repeat(2000) }],
      ['encodings', '/nodes', { 'accept-encoding': 'gzip;q=0,'.repeat(1000) }],
      ['tags', '/nodes', { 'if-none-match': `"${'a",'.repeat(3000)}` }],
      ['a forwarded address', '/nodes', { 'x-forwarded-for': '1,'.repeat(4000) }],
      ['an embedded address', `/oembed?url=${'http://'.repeat(400)}`, {}],
      ['a date', `${API}/assess?on=${long}`, {}],
    ] as const) {
      it(`in ${what}`, async () => {
        const answer = get(path, headers);
        expect(await timed(answer)).to.be.below(3000);
        expect((await answer).status).to.be.below(500);
      });
    }
  });

  describe('path traversal', () => {
    const SECRETS = /"dependencies"|root:x:0|export function createApp|"dataset-version"/;
    for (const base of ['/static', '/assets', '/nodes', '/data', '/charts', '/embed', `${API}/nodes`]) {
      it(`under ${base}`, async () => {
        for (const step of ['..', '%2e%2e', '..%2f..', '..%5c..', '....//', '%252e%252e', '.%00.', '..;']) {
          for (const file of ['package.json', 'src/web/app.ts', 'etc/passwd', 'data/dataset.yaml']) {
            const path = `${base}/${step}/${step}/${file}`;
            const { status, body } = await get(path);
            expect(status, path).to.be.within(400, 499);
            expect(body.toString(), path).to.not.match(SECRETS);
          }
        }
      });
    }

    it('to files that begin with a dot, and to folders', async () => {
      for (const path of ['/static/.git/config', '/assets/.env', '/static/', '/assets/', '/static/css/'])
        expect((await get(path)).status, path).to.equal(404);
    });
  });

  describe('injection', () => {
    const markup = '<img src=x onerror=alert(1)>';
    it('of HTML, by whatever an address says back', async () => {
      const sent = encodeURIComponent(markup);
      for (const path of [
        `/${sent}`,
        `/nodes/${sent}`,
        `/?node-nm=${sent}`,
        `/?${sent}=1`,
        `/scenario?with=${sent}`,
        `/scenario?set.${sent}.x=1`,
        `/search?q=${sent}`,
        `/nodes?foundry=${sent}`,
        `/compare?nodes=${sent}`,
        `/charts?chart=${sent}`,
        `/charts?title=${sent}`,
        `/charts/outcomes.svg?nodes=${sent}`,
        `/embed/${sent}`,
        `/embed/outcomes?nodes=${sent}`,
        `/data/changes?since=${sent}`,
        `/nodes?data=${sent}`,
      ]) {
        const { headers, body } = await get(path, HTML);
        if (/html|svg/.test(headers['content-type'] ?? ''))
          expect(body.toString(), path).to.not.include('<img src=x');
        expect(headers['x-content-type-options'], path).to.equal('nosniff');
      }
    });

    it('of HTML, by a problem in JSON, which no browser takes for a page', async () => {
      const { headers } = await get(`${API}/nodes/${encodeURIComponent(markup)}`, HTML);
      expect(headers['content-type']).to.match(/^application\/problem\+json/);
      expect(headers['content-security-policy']).to.include("default-src 'none'");
    });

    it('of formulas into a table that a spreadsheet opens', async () => {
      for (const formula of ['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1'])
        expect(csvText([{ text: formula }], ['text']).split('\n')[1]).to.match(/^"?'/);
      expect(csvText([{ figure: -1 }], ['figure'])).to.equal('figure\n-1\n');
      const { body } = await get('/nodes.csv');
      const cells = body.toString().split(/[\n,]/);
      expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).to.deep.equal([]);
    });

    it('of commands, files or templates by what a scenario says', async () => {
      for (const given of ['$(id)', '`id`', '<%= 7*7 %>', '{{7*7}}', '${7*7}', '| id', '; id']) {
        const { status, body } = await get(`/search?q=${encodeURIComponent(given)}`, HTML);
        expect(status).to.equal(200);
        expect(body.toString())
          .to.not.include('uid=')
          .and.not.match(/value="49"|>49</);
      }
    });
  });

  describe('being framed, sniffed or told of', () => {
    for (const path of [
      '/',
      '/nowhere',
      '/healthz',
      '/charts/outcomes.svg',
      '/charts/none.png',
      API,
      `${API}/x`,
    ]) {
      it(`at ${path}`, async () => {
        const { headers } = await get(path);
        const policy = headers['content-security-policy'] ?? '';
        expect(policy).to.include("default-src 'none'").and.not.include('frame-ancestors *');
        expect(policy).to.include("frame-ancestors 'none'");
        expect(headers['x-frame-options']).to.equal('DENY');
        expect(headers['x-content-type-options']).to.equal('nosniff');
        expect(headers).to.not.have.any.keys('x-powered-by', 'server');
      });
    }

    it('but for frames, which any site may show, and whose mistakes too', async () => {
      for (const path of ['/embed/outcomes', '/embed/none', '/embed/outcomes?nodes=none']) {
        const { headers } = await get(path);
        expect(headers['x-frame-options'], path).to.equal(undefined);
        expect(headers['content-security-policy'], path)
          .to.include('frame-ancestors *')
          .and.include("script-src 'self'");
      }
    });
  });

  it('nothing that is wrong with a method: 405 says what is allowed, OPTIONS says it beforehand', async () => {
    for (const path of [
      '/',
      '/nodes',
      '/static/robots.txt',
      '/charts/outcomes.svg',
      '/healthz',
      '/nowhere',
    ]) {
      for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'PROPFIND']) {
        const { status, headers } = await put(portOf(server), path, { method });
        expect(status, `${method} ${path}`).to.equal(405);
        expect(headers.allow).to.equal('GET, HEAD, OPTIONS');
      }
      const { status, headers } = await put(portOf(server), path, { method: 'OPTIONS' });
      expect(status).to.equal(204);
      expect(headers.allow).to.equal('GET, HEAD, OPTIONS');
    }
    const all = await put(portOf(server), '*', { method: 'OPTIONS' });
    expect(all.status).to.equal(204);
    const preflight = await put(portOf(server), `/scenario.json?with=${PROPOSAL}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://other.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect(preflight.headers).to.include({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET,HEAD',
      'access-control-allow-headers': 'if-none-match',
    });
    expect(preflight.headers).to.not.have.property('access-control-allow-credentials');
  });
});
