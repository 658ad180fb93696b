import { expect } from 'chai';
import { CHARTS } from '../../../src/charts/index.ts';
import type { ChartDescription } from '../../../src/charts/index.ts';
import { parsedSvg, pngSize, textsOf } from '../../support/drawing.ts';
import { problemOf, site } from '../site.ts';

const QUESTION = 'measures=us-2021-12-smic-14nm-proposal';
const { get, head } = site();

interface Answer {
  readonly dataset: { readonly version: string };
  readonly chart: ChartDescription;
  readonly permalinks: Readonly<Record<string, string>>;
}

async function answerOf(id: string, query = QUESTION): Promise<Answer> {
  return (await get(`/charts/${id}.json?${query}`).expect(200)).body as Answer;
}

async function svgAt(path: string, status = 200): Promise<string> {
  const response = await get(path)
    .expect(status)
    .expect('Content-Type', /^image\/svg\+xml/);
  return (response.body as Buffer).toString('utf8');
}

/** A description without a row to show still draws. */
describe('charts over HTTP', function () {
  this.timeout(60_000);

  it('are listed with their addresses', async () => {
    const { body } = await get('/charts.json').expect(200);
    const { charts } = body as { charts: { id: string; links: Record<string, string> }[] };
    expect(charts.map(({ id }) => id)).to.deep.equal(CHARTS.map(({ id }) => id));
    for (const { links } of charts) for (const href of Object.values(links)) await get(href).expect(200);
  });

  for (const { id } of CHARTS) {
    for (const theme of ['light', 'dark', 'auto']) {
      it(`${id} is a well-formed SVG in ${theme}, its words as text, without script or anything from elsewhere`, async () => {
        const { chart } = await answerOf(id);
        const text = await svgAt(`/charts/${id}.svg?${QUESTION}&theme=${theme}`);
        const root = parsedSvg(text);
        const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))];
        expect(root.getAttribute('viewBox')).to.match(/^0 0 \d/);
        expect(root.getAttribute('role')).to.equal('img');
        expect(width).to.equal(800);
        expect(height).to.be.above(100);
        expect(root.getElementsByTagName('title')[0]?.textContent).to.equal(chart.title);
        expect(root.getElementsByTagName('desc')[0]?.textContent).to.equal(chart.alt);
        expect(textsOf(text).join(' ')).to.include(chart.title.split(' ')[0]);
        expect(textsOf(text).at(-1) ?? '').to.not.equal('');
        expect(text).to.include(`dataset ${chart.dataset.version}`);
        expect(text).to.not.match(/<script|\son\w+=|(?:href|src)=|url\((?!#)/);
      });
    }

    it(`${id} is a PNG of the size asked, the same bytes each time`, async () => {
      const path = `/charts/${id}.png?${QUESTION}&width=640&scale=2`;
      const first = await get(path).expect(200).expect('Content-Type', 'image/png');
      const second = await get(path).expect(200);
      expect(pngSize(first.body as Buffer).width).to.equal(1280);
      expect((first.body as Buffer).equals(second.body as Buffer)).to.equal(true);
    });

    it(`${id} is another picture in the dark`, async () => {
      const [light, dark] = await Promise.all(
        ['light', 'dark'].map(
          async (theme) =>
            (await get(`/charts/${id}.png?${QUESTION}&theme=${theme}`).expect(200)).body as Buffer,
        ),
      );
      expect(light?.equals(dark ?? Buffer.alloc(0))).to.equal(false);
      expect(pngSize(dark ?? Buffer.alloc(0))).to.deep.equal(pngSize(light ?? Buffer.alloc(0)));
    });

    it(`${id} is a table in CSV that agrees with its description`, async () => {
      const { chart } = await answerOf(id);
      const { text } = await get(`/charts/${id}.csv?${QUESTION}`).expect(200);
      const lines = text.trim().split(/\r?\n/);
      expect(lines[0]?.split(',')).to.deep.equal(chart.table.columns.map(({ key }) => key));
      expect(lines.length).to.be.at.least(1);
      expect(chart.table.rows.every((row) => row.length === chart.table.columns.length)).to.equal(true);
    });

    it(`${id} says what it shows in a sentence`, async () => {
      const { chart } = await answerOf(id);
      expect(chart.alt).to.match(/^[A-Z0-9].{30,}[.]$/s);
      // Where a question leaves nothing to show, it says why.
      expect(chart.alt).to.match(/\d|^No /);
    });

    it(`${id} has a permalink that names day and release`, async () => {
      const { permalinks, dataset } = await answerOf(id);
      for (const href of Object.values(permalinks)) {
        expect(href).to.match(/[?&]on=2026-11-22/);
        expect(href).to.include(`data=${dataset.version}`);
        await get(href).expect(200);
      }
    });
  }

  const [chart] = CHARTS;
  const id = chart?.id ?? '';

  it('are drawn without title, without paper, and at a height', async () => {
    const plain = await svgAt(`/charts/${id}.svg?title=off&background=transparent&theme=light`);
    expect(plain).to.not.include('font-size="19"');
    expect(plain).to.not.match(/<rect width="800"/);
    const root = parsedSvg(await svgAt(`/charts/${id}.svg?height=1500&width=500`));
    expect([root.getAttribute('width'), root.getAttribute('height')]).to.deep.equal(['500', '1500']);
  });

  it('have strong tags and answer 304 and HEAD', async () => {
    const path = `/charts/${id}.svg?${QUESTION}`;
    const first = await get(path).expect(200);
    const tag = String(first.headers['etag']);
    expect(tag).to.match(/^"/);
    await get(path).set('If-None-Match', tag).expect(304);
    await head(path).expect(200);
  });

  it('may be shown on any site, and run nothing', async () => {
    const { headers } = await get(`/charts/${id}.svg`);
    expect(headers['access-control-allow-origin']).to.equal('*');
    expect(headers['cross-origin-resource-policy']).to.equal('cross-origin');
    expect(headers['content-security-policy']).to.equal(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
  });

  it('keep a pinned address for long and another for minutes', async () => {
    const pinned = await get(`/charts/${id}.svg?on=2026-11-22&data=2026.11.0`);
    const loose = await get(`/charts/${id}.svg`);
    expect(pinned.headers['cache-control']).to.include('max-age=86400');
    expect(loose.headers['cache-control']).to.include('max-age=60');
  });

  it('print at 300 dots per inch', async () => {
    const { body } = await get(`/charts/${id}.png?dpi=300`).expect(200);
    expect(pngSize(body as Buffer).width).to.equal(2500);
  });

  it('send a reader of an address without ending to its page', async () => {
    await get(`/charts/${id}?theme=dark`)
      .expect(301)
      .expect('Location', `/charts?chart=${id}&theme=dark`)
      .expect('Cache-Control', 'public, max-age=3600');
  });
});

describe('a chart that cannot be drawn', function () {
  this.timeout(30_000);
  const id = CHARTS[0]?.id ?? '';

  it('is a drawn message with the right status', async () => {
    const unknown = await svgAt(`/charts/${id.slice(0, -1)}.svg`, 404);
    expect(textsOf(unknown).join(' ')).to.include('404 Not found').and.include(`Did you mean "${id}"?`);
    const { body } = await get('/charts/nothing-at-all.png').expect(404).expect('Content-Type', 'image/png');
    expect(pngSize(body as Buffer).width).to.equal(640);
  });

  const bad: readonly (readonly [query: string, said: RegExp])[] = [
    ['width=0', /width: .*whole number from 240 to 2400/],
    ['width=1e9', /width/],
    ['width=', /"width" is empty/],
    ['width=400&width=500', /more than once/],
    ['height=-4', /height/],
    ['height=160', /too low.*at least/],
    ['theme=pink', /theme: "theme" does not take "pink".*auto, light, dark/],
    ['nodes=nothing', /nothing/],
    ['foundries=tsmd', /Did you mean "tsmc"/],
    ['set.us-x.node-nm=14', /us-x/],
    ['data=1999.1.0', /There is no dataset release/],
    ['node=nothing', /node/],
    ['threshold=us-x.node-nm', /threshold/],
    ['scale=2', /"scale" is not a parameter here/],
    ['theme=%3Cscript%3Ealert(1)%3C/script%3E', /script/],
  ];
  for (const [query, said] of bad) {
    it(`says so for ?${query}`, async () => {
      const text = await svgAt(`/charts/${id}.svg?${query}`, 400);
      expect(textsOf(text).join(' ')).to.match(said);
      expect(text).to.not.include('<script');
      // Data has no rows to fit into a height.
      if (query === 'height=160') return;
      const { body } = await get(`/charts/${id}.json?${query}`).expect(400);
      expect(problemOf({ body }).errors).to.not.be.empty;
    });
  }

  for (const query of ['scale=9', 'scale=x', 'dpi=10', 'dpi=9999', 'scale=2&dpi=300']) {
    it(`says so for a PNG with ?${query}`, async () => {
      await get(`/charts/${id}.png?${query}`).expect(400).expect('Content-Type', 'image/png');
    });
  }

  it('is no path into the files', async () => {
    for (const name of ['..%2f..%2fpackage.json', '__proto__.svg', 'constructor.json', '%00.svg'])
      await get(`/charts/${name}`).expect(404);
  });
});
