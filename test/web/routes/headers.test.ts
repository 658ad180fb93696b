import { expect } from 'chai';
import { API, PROPOSAL, problemOf, site } from '../site.ts';

const READABLE = [
  API,
  `${API}/nodes`,
  `${API}/nodes/smic-14nm`,
  `${API}/equipment`,
  `${API}/measures`,
  `${API}/sources`,
  `${API}/compare?nodes=smic-14nm,tsmc-n5`,
  `${API}/assess?measures=${PROPOSAL}&nodes=smic-14nm`,
  '/',
];

const EXPOSED = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'];

describe('headers', () => {
  const ask = site();

  for (const path of READABLE) {
    it(`let ${path} be kept and checked again`, async () => {
      const { headers } = await ask.get(path).expect(200);
      const tag = headers['etag'] ?? '';
      expect(tag).to.match(/^"[^"]+"$/);
      expect(headers['cache-control']).to.match(/^public\b.*\bs-maxage=\d+/);
      expect(headers['vary']).to.match(/Accept-Encoding/i);
      const again = await ask.get(path).set('If-None-Match', tag).expect(304);
      expect(again.text).to.equal('');
      expect(again.headers['etag']).to.equal(tag);
      await ask.get(path).set('If-None-Match', '"another"').expect(200);
    });

    it(`answer HEAD of ${path} as GET without a body`, async () => {
      const got = await ask.get(path).set('Accept-Encoding', 'identity').expect(200);
      const { headers, text } = await ask.head(path).set('Accept-Encoding', 'identity').expect(200);
      expect(text ?? '').to.equal('');
      for (const name of ['etag', 'content-type', 'cache-control', 'content-length']) {
        expect(headers[name], name).to.equal(got.headers[name]);
      }
    });
  }

  it('give different answers different tags', async () => {
    const tags = await Promise.all(READABLE.map(async (path) => (await ask.get(path)).headers['etag']));
    expect(new Set(tags).size).to.equal(READABLE.length);
  });

  it('compress an answer for who can read it', async () => {
    const { headers } = await ask.get(`${API}/nodes`).set('Accept-Encoding', 'gzip').expect(200);
    expect(headers['content-encoding']).to.equal('gzip');
  });

  it('open the API to other origins and keep the page to its own', async () => {
    const api = await ask.get(`${API}/nodes`).set('Origin', 'https://other.example').expect(200);
    expect(api.headers['access-control-allow-origin']).to.equal('*');
    expect(api.headers['access-control-allow-credentials']).to.equal(undefined);
    expect(api.headers['cross-origin-resource-policy']).to.equal('cross-origin');
    const page = await ask.get('/').set('Origin', 'https://other.example').expect(200);
    expect(page.headers['access-control-allow-origin']).to.equal(undefined);
    expect(page.headers['cross-origin-resource-policy']).to.equal('same-origin');
  });

  for (const [path, status] of [
    [`${API}/nodes`, 200],
    [`${API}/nodes/none`, 404],
    [`${API}/nowhere`, 404],
    ['/api/nowhere', 404],
    [`${API}/nodes/`, 301],
    [`${API}/nodes?foundry=${'x'.repeat(8000)}`, 414],
    [`${API}/nodes/%zz`, 400],
  ] as const) {
    it(`lead from ${path.slice(0, 30)} to the description, and let scripts of other origins ask again`, async () => {
      const { headers } = await ask.get(path).set('Origin', 'https://other.example').expect(status);
      expect(headers['access-control-allow-origin']).to.equal('*');
      expect(headers['cross-origin-resource-policy']).to.equal('cross-origin');
      expect(headers['access-control-expose-headers']?.split(',')).to.have.members(EXPOSED);
      expect(headers['link']).to.match(/^<\/api\/v1\/openapi\.json>; rel="describedby"/);
    });
  }

  it('say where another Accept gives another answer', async () => {
    const swept = `${API}/sweep?threshold=${PROPOSAL}.node-nm&measures=${PROPOSAL}&nodes=smic-14nm&from=14&to=14`;
    const varies = async (path: string, accept: string, status: number): Promise<string[]> => {
      const { headers } = await ask.get(path).set('Accept', accept).expect(status);
      return (headers['vary'] ?? '').split(', ');
    };
    for (const path of [swept, `${API}/openapi.json`, `${API}/schemas/Figure`]) {
      expect(await varies(path, '*/*', 200), path).to.include('Accept');
      expect(await varies(path, 'image/png', 406), path).to.include('Accept');
    }
    expect(await varies(`${API}/nodes`, 'image/png', 406)).to.include('Accept');
    expect(await varies(`${API}/nodes`, '*/*', 200)).not.to.include('Accept');
    expect(await varies(`${swept}&format=csv`, '*/*', 200)).not.to.include('Accept');
  });

  for (const path of [`${API}/assess`, `${API}/classify`, `${API}/find-lines`]) {
    it(`let a browser of another origin send JSON to ${path}`, async () => {
      const { headers } = await ask
        .options(path)
        .set('Origin', 'https://other.example')
        .set('Access-Control-Request-Method', 'POST')
        .set('Access-Control-Request-Headers', 'content-type')
        .expect(204);
      expect(headers['access-control-allow-origin']).to.equal('*');
      expect(headers['access-control-allow-methods']?.split(',')).to.include('POST');
      expect(headers['access-control-allow-headers']).to.match(/content-type/i);
      expect(Number(headers['access-control-max-age'])).to.be.above(0);
    });
  }

  for (const [path, methods] of [
    [`${API}/nodes`, 'GET,HEAD'],
    [`${API}/nodes/smic-14nm`, 'GET,HEAD'],
    [`${API}/assess`, 'GET,HEAD,POST'],
    [`${API}/classify`, 'POST'],
  ] as const) {
    it(`say beforehand what ${path} allows`, async () => {
      const { headers } = await ask.options(path).set('Origin', 'https://other.example').expect(204);
      expect(headers['access-control-allow-methods']).to.equal(methods);
      expect(headers['allow']?.split(', ')).to.deep.equal([...methods.split(','), 'OPTIONS']);
    });
  }

  it('answer a client that names the charset of the JSON that it accepts', async () => {
    const accept = 'application/json; charset=utf-8';
    await ask.get(`${API}/nodes`).set('Accept', accept).expect(200);
    await ask
      .post(`${API}/assess`, { nodes: ['smic-14nm'] })
      .set('Accept', accept)
      .expect(200);
    const refused = 'application/json;charset=utf-8;q=0, text/csv';
    await ask
      .post(`${API}/assess`, { nodes: ['smic-14nm'] })
      .set('Accept', refused)
      .expect(406);
  });

  for (const [method, path, allow] of [
    ['post', `${API}/nodes`, 'GET, HEAD, OPTIONS'],
    ['delete', `${API}/nodes/smic-14nm`, 'GET, HEAD, OPTIONS'],
    ['put', `${API}/measures`, 'GET, HEAD, OPTIONS'],
    ['post', `${API}/compare`, 'GET, HEAD, OPTIONS'],
    ['patch', `${API}/assess`, 'GET, HEAD, POST, OPTIONS'],
    ['put', `${API}/classify`, 'POST, OPTIONS'],
  ] as const) {
    it(`say what ${path} allows instead of ${method.toUpperCase()}`, async () => {
      const response = await ask.send(method, path).expect(405);
      expect(response.headers['allow']).to.equal(allow);
      expect(response.headers['content-type']).to.match(/^application\/problem\+json/);
      expect(problemOf(response)).to.include({ status: 405, instance: path });
      expect(problemOf(response).detail).to.include(method.toUpperCase());
    });
  }

  it('say that classify is asked by POST', async () => {
    const { headers } = await ask.get(`${API}/classify`).expect(405);
    expect(headers['allow']).to.equal('POST, OPTIONS');
  });

  for (const path of ['/', '/nowhere', API, `${API}/nowhere`, '/assets/site.css']) {
    it(`keep ${path} from running anything but the site's own files`, async () => {
      const { headers } = await ask.get(path);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).to.include("default-src 'none'").and.include("script-src 'self'");
      expect(policy).to.not.match(/unsafe-inline|unsafe-eval|\*|https?:/);
      expect(policy).to.include("frame-ancestors 'none'").and.include("base-uri 'none'");
      expect(headers['x-content-type-options']).to.equal('nosniff');
      expect(headers).to.not.have.property('x-powered-by');
    });
  }

  it('keep what is stamped with its hash for a while', async () => {
    const page = (await ask.get('/')).text;
    const links = [...page.matchAll(/(?:href|src)="(\/(?:static|assets)\/[^"]+\?v=[0-9a-f]+)"/g)];
    expect(links).to.have.lengthOf(3);
    for (const [, link = ''] of links) {
      const { headers } = await ask.get(link).expect(200);
      expect(headers['cache-control']).to.match(/public, max-age=\d{4,}/);
      expect(headers['etag']).to.be.a('string');
    }
  });
});
