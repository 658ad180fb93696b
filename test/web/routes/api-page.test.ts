import { expect } from 'chai';
import { SITE_ADDRESSES } from '../../../src/web/api/description/site-addresses.ts';
import { fullPath } from '../../../src/web/api/operation.ts';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import { SCENARIO } from '../../../src/web/params/scenario-query.ts';
import { PROBLEM_KINDS, problemType } from '../../../src/web/problem-kinds.ts';
import { API, problemOf, site } from '../site.ts';

describe('the page that explains the API', function () {
  this.timeout(30_000);
  const ask = site();
  const page = async (): Promise<string> => (await ask.get('/api').expect(200)).text;

  it('has every operation with its address, its own parameters and its answers', async () => {
    const text = await page();
    for (const address of [...OPERATIONS, ...SITE_ADDRESSES]) {
      const { id, method, query, answers } = address;
      const section = text
        .split(`<section class="operation" aria-labelledby="${id}">`)[1]
        ?.split('</section>')[0];
      expect(section, id).to.include(`<b>${method.toUpperCase()}</b> <code>${fullPath(address)}</code>`);
      for (const [name, parameter] of Object.entries(query)) {
        const ofScenario = Object.values<unknown>(SCENARIO).includes(parameter) && 'with' in query;
        if (!ofScenario)
          expect(section, `${id} ${name}`).to.include(`<code>${name.replace(/\.$/, '.…')}</code>`);
      }
      for (const schema of Object.values(answers)) {
        expect(section, id).to.include(`href="${API}/schemas/${schema.meta()?.id ?? ''}"`);
      }
    }
    for (const name of Object.keys(SCENARIO)) {
      expect(text).to.include(`<code>${name.replace(/\.$/, '.…')}</code>`);
    }
  });

  it('explains each kind of problem where the type of a problem leads', async () => {
    const text = await page();
    for (const { status } of PROBLEM_KINDS) {
      const [path, slug] = problemType(status).split('#');
      expect(path).to.equal('/api');
      expect(text).to.include(`id="${slug ?? ''}"`);
    }
    expect(problemOf(await ask.get(`${API}/nodes/nobody`).expect(404)).type).to.equal(
      '/api#problem-not-found',
    );
  });

  it('writes its examples for the host that it was asked at', async () => {
    const { text } = await ask.get('/api').set('Host', 'linewidth.example').expect(200);
    expect(text).to.include('http://linewidth.example/api/v1/nodes/smic-14nm');
    expect(text).to.include(`/oembed?url=${encodeURIComponent('http://linewidth.example/charts')}`);
    expect(text).not.to.include('127.0.0.1');
  });

  it('has links that lead somewhere', async () => {
    const text = await page();
    const links = new Set(
      [...text.matchAll(/href="(\/api\/v1[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    );
    expect(links.size).to.be.greaterThan(25);
    for (const href of links) {
      const { status } = await ask.get(href);
      const mistaken = href.includes('smic-14m') || href.includes('nm=');
      expect(status, href).to.equal(mistaken ? (href.includes('nm=') ? 400 : 404) : 200);
    }
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
    const inside = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(inside.filter((id) => !ids.has(id))).to.deep.equal([]);
    const all = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(all.length).to.equal(ids.size);
  });

  it('says what it could not use of its address', async () => {
    const { text } = await ask.get('/api?nm=1').expect(200);
    expect(text).to.include('&#34;nm&#34; is not a parameter here.');
  });

  it('is found from every page, from the API and by its headers', async () => {
    expect((await ask.get('/method').expect(200)).text).to.include('href="/api"');
    const found = await ask.get('/search.json?q=OpenAPI').expect(200);
    expect(found.text).to.include('"id":"api"');
    const overview = await ask.get(API).expect(200);
    expect(overview.body).to.include({ documentation: '/api' });
    for (const path of ['', '/nodes?nm=', '/nowhere', '/openapi.json']) {
      const { headers } = await ask.get(API + path);
      expect(headers['link']).to.include(
        '</api/v1/openapi.json>; rel="describedby"; type="application/vnd.oai.openapi+json"',
      );
      expect(headers['link']).to.include('</api>; rel="service-doc"');
    }
  });
});
