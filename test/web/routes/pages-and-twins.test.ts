import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { records } from '../../support/records.ts';
import { site } from '../site.ts';

const catalogue = records();
const LISTS = ['/nodes', '/equipment', '/measures', '/sources'];
const PAGES = [
  ...LISTS,
  '/nodes/smic-14nm',
  '/nodes/ymtc-128',
  '/equipment/asml-nxt-1980di',
  '/measures/us-2022-07-is-informed-letters',
  '/measures/us-2021-12-uflpa',
  '/timeline',
  '/scenario',
  '/compare?nodes=smic-14nm,tsmc-n5',
  '/search?q=1980',
  '/data',
];

/** Internal links of a page, each once, as the browser would follow them. */
function linksIn(html: string): string[] {
  const found = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  );
  return [...new Set(found)];
}

describe('pages and their twins', function () {
  this.timeout(60_000);
  const ask = site();

  for (const path of PAGES) {
    it(`answers ${path} as a page with one h1, the dataset and its citation`, async () => {
      const { text } = await ask
        .get(path)
        .set('Accept', 'text/html')
        .expect(200)
        .expect('Content-Type', /html/);
      expect(text.match(/<h1[\s>]/g)).to.have.lengthOf(1);
      expect(text).to.include(catalogue.dataset.version).and.include(catalogue.dataset.hash.slice(0, 19));
      expect(text).to.not.include('{origin}').and.not.include('undefined').and.not.include('[object');
    });
  }

  it('sorts by every column head it links', async () => {
    for (const list of LISTS) {
      const { text } = await ask.get(list).set('Accept', 'text/html').expect(200);
      const sorts = linksIn(text).filter((href) => href.startsWith(`${list}?`) && href.includes('sort='));
      expect(sorts).to.not.be.empty;
      for (const href of sorts) {
        const sorted = await ask.get(href).set('Accept', 'text/html').expect(200);
        expect(sorted.text, href).to.not.include('could not be used');
      }
    }
  });

  it('gives the same records as page, JSON and CSV under a filter', async () => {
    const wanted = catalogue.nodes.filter(({ foundry }) => foundry === 'smic').map(({ id }) => id);
    const json = (await ask.get('/nodes.json?foundry=smic').expect(200)).body as { nodes: { id: string }[] };
    expect(json.nodes.map(({ id }) => id)).to.have.members(wanted);
    const csv = (await ask.get('/nodes.csv?foundry=smic').expect(200)).text;
    expect(
      csv
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).to.have.members(wanted);
    const { text } = await ask.get('/nodes?foundry=smic').set('Accept', 'text/html');
    for (const id of wanted) expect(text).to.include(`href="/nodes/${id}"`);
  });

  it('answers mistakes in the medium asked for', async () => {
    for (const path of [
      '/nodes.json?foundry=zzz',
      '/nodes/zzz.csv',
      '/nodes.json?foundry=',
      '/timeline.json?x=1',
      '/nodes?format=xml',
    ]) {
      const { status, type } = await ask.get(path);
      expect(status, path).to.be.oneOf([400, 404]);
      if (path !== '/nodes?format=xml') expect(type, path).to.equal('application/problem+json');
    }
    const page = await ask.get('/nodes?foundry=zzz&transistor=').set('Accept', 'text/html').expect(200);
    expect(page.text).to.include('could not be used').and.include('Allowed: ');
  });

  it('takes the day of a measure page', async () => {
    const id = 'us-2024-12-smic-entry';
    const { body } = await ask.get(`/measures/${id}.json?on=2020-01-01`).expect(200);
    expect((body as { measure: { status: unknown } }).measure.status).to.equal(null);
    const { text } = await ask.get(`/measures/${id}?on=2020-01-01`).set('Accept', 'text/html').expect(200);
    expect(text).to.include('not yet');
  });

  it('cites its own address', async () => {
    const { text } = await ask.get('/data').set('Accept', 'text/html').set('Host', 'example.org').expect(200);
    expect(text).to.include('howpublished = {\\url{http://example.org/data}}');
  });

  it('describes its CSV files by size and hash', async () => {
    const { body } = await ask.get('/data/datapackage.json').expect(200);
    const { resources } = body as {
      resources: { path: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, bytes, hash, schema } of resources) {
      const { text } = await ask.get(`/data/${path}`).expect(200);
      expect(Buffer.byteLength(text), path).to.equal(bytes);
      expect(`sha256:${createHash('sha256').update(text).digest('hex')}`, path).to.equal(hash);
      expect(text.slice(0, text.indexOf('\n')), path).to.equal(
        schema.fields.map(({ name }) => name).join(','),
      );
    }
  });

  it('lists unverified numbers and rivals in the table of figures, marked', async () => {
    const { text } = await ask.get('/data/figures.csv').expect(200);
    expect(text).to.match(/\nnode,smic-14nm,sramCellAreaUm2,unverified,0\.064,/);
    expect(text).to.match(/\nnode,tsmc-n5,transistorDensityMTrPerMm2,also-reported,171\.3,/);
    expect(text).to.match(/\nnode,tsmc-n10,volumeProduction,main,,,,2016/);
  });

  it('finds records by parts of their names', async () => {
    const hits = async (q: string): Promise<string[]> =>
      (
        (await ask.get(`/search.json?q=${encodeURIComponent(q)}`)).body as { hits: { id: string }[] }
      ).hits.map(({ id }) => id);
    expect((await hits('N+2'))[0]).to.equal('smic-n-plus-2');
    expect(await hits('1980')).to.include('asml-nxt-1980di');
    expect(await hits('3B001')).to.include('us-2023-11-3b001-f1');
  });
});
