import { brotliCompressSync, constants } from 'node:zlib';
import { expect } from 'chai';
import { CHARTS } from '../../../src/charts/index.ts';
import { records } from '../../support/records.ts';
import { problemOf, site } from '../site.ts';

interface Oembed {
  readonly version: string;
  readonly type: string;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
}

const { get, port } = site();
const CHART = 'cost-multiples';
const base = (): string => `http://127.0.0.1:${String(port())}`;
const pathIn = (address: string): string => address.replace(base(), '').replaceAll('&amp;', '&');

describe('the page of charts', function () {
  this.timeout(60_000);

  it('shows the first chart where none is asked, and leads to every other', async () => {
    const { text } = await get('/charts').expect(200);
    expect(text.match(/<h1[ >]/g)).to.have.length(1);
    expect(text).to.include('<svg').and.include('role="img"');
    for (const { id, title } of CHARTS)
      expect(text).to.include(`chart=${id}`).and.include(title.replaceAll('’', '’'));
  });

  it('takes the scenario of a preset and keeps the look', async () => {
    const [preset] = records().presets;
    const answer = await get(`/charts?chart=${CHART}&preset=${preset?.id ?? ''}&theme=dark&height=`).expect(
      303,
    );
    const location = String(answer.headers['location']);
    expect(location).to.include(`chart=${CHART}`).and.include('theme=dark').and.not.include('preset=');
    await get(location).expect(200);
  });

  it('says what of its address it could not use, and shows the rest', async () => {
    const { text } = await get(
      `/charts?chart=outcome&widht=3&width=7&theme=%22%3E%3Cscript%3E&nodes=nope`,
    ).expect(200);
    for (const said of ['outcome', 'widht', 'width', 'theme', 'nope']) expect(text).to.include(said);
    expect(text).to.include('Did you mean').and.not.include('"><script>');
    expect(text).to.include('<svg');
  });

  it('hands out addresses that answer, pinned to day and release', async () => {
    const { text } = await get(`/charts?chart=${CHART}&measures=none&deny=euv`).expect(200);
    const areas = [...text.matchAll(/<textarea id="([\w-]+)"[^>]*>([^<]*)<\/textarea>/g)].map(
      ([, id = '', content = '']) =>
        [
          id,
          content
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&#34;', '"')
            .replaceAll('&amp;', '&'),
        ] as const,
    );
    const taken = new Map(areas);
    expect([...taken.keys()]).to.deep.equal([
      'image',
      'markdown',
      'figure',
      'iframe',
      'cite-text',
      'cite-bibtex',
      'cite-ris',
    ]);
    const image = taken.get('image') ?? '';
    expect(image).to.include('on=2026-11-22').and.include('data=2026.11.0').and.include('deny=euv');
    await get(pathIn(image)).expect(200).expect('Content-Type', /svg/);
    const [, markdownImage = '', page = ''] =
      /^\[!\[[^\]]+\]\(([^)]+)\)\]\(([^)]+)\)$/.exec(taken.get('markdown') ?? '') ?? [];
    await get(pathIn(markdownImage)).expect(200);
    await get(pathIn(page)).expect(200);
    const frame = /src="([^"]+)"/.exec(taken.get('iframe') ?? '')?.[1] ?? '';
    await get(pathIn(frame)).expect(200).expect('Content-Type', /html/);
    expect(taken.get('figure')).to.match(/^<figure>[\s\S]*alt="[^"]{40,}"[\s\S]*<\/figure>$/);
    expect(taken.get('cite-bibtex')).to.match(/^@misc\{[\s\S]*\n\}$/);
    expect(taken.get('cite-ris')).to.match(/^TY {2}- DATA[\s\S]*ER {2}- $/);
    expect(taken.get('cite-text')).to.include('Dataset 2026.11.0');
  });

  it('follows the data set where the reader asks for that', async () => {
    const { text } = await get(`/charts?chart=${CHART}&figures=current`).expect(200);
    const image = /<textarea id="image"[^>]*>([^<]*)</.exec(text)?.[1] ?? '';
    expect(image).to.not.include('data=').and.not.include('on=');
  });

  it('has a picture for links to it, and says where its frame is found', async () => {
    const { text } = await get(`/charts?chart=${CHART}`).expect(200);
    const card = /property="og:image" content="([^"]+)"/.exec(text)?.[1] ?? '';
    await get(pathIn(card)).expect(200).expect('Content-Type', 'image/png');
    expect(text).to.include('name="twitter:card" content="summary_large_image"');
    const oembed = /type="application\/json\+oembed" href="([^"]+)"/.exec(text)?.[1] ?? '';
    const { body } = await get(pathIn(oembed)).expect(200);
    expect((body as Oembed).html).to.include('<iframe');
  });
});

describe('frames', function () {
  this.timeout(60_000);
  for (const { id, title } of CHARTS) {
    for (const theme of ['light', 'dark']) {
      it(`hold ${id} in ${theme}, with drawing, table, sources and source line`, async () => {
        const { text, headers } = await get(
          `/embed/${id}?theme=${theme}&measures=us-2021-12-smic-14nm-proposal`,
        ).expect(200);
        expect(text).to.include(`data-theme="${theme}"`);
        expect(text.match(/<h1[ >]/g)).to.have.length(1);
        expect(text).to.include('<svg').and.include('<table').and.include('dataset 2026.11.0');
        expect(title).to.not.equal('');
        expect(headers['x-frame-options']).to.equal(undefined);
        expect(headers['content-security-policy'])
          .to.include('frame-ancestors *')
          .and.include("script-src 'self'");
      });
    }
  }

  it('weigh less than 100 kB with all they load', async () => {
    const size = async (path: string): Promise<number> => {
      const { headers } = await get(path).set('Accept-Encoding', 'br').expect(200);
      return Number(headers['content-length'] ?? 0);
    };
    const { text } = await get('/embed/outcomes').expect(200);
    const parts = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(parts).to.have.length(2);
    const sizes = await Promise.all(parts.map(size));
    const page = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
    expect(sizes.every((bytes) => bytes > 500)).to.equal(true);
    expect(sizes.reduce((sum, bytes) => sum + bytes, page)).to.be.below(100_000);
  });

  it('are no door for other pages', async () => {
    for (const path of ['/', '/charts', '/scenario']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).to.include("frame-ancestors 'none'");
    }
  });

  it('escape what an address holds', async () => {
    const { text } = await get(
      '/embed/outcomes?theme=%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
    ).expect(400);
    expect(text).to.not.include('<img src=x');
    await get('/embed/%3Cscript%3E').expect(404);
  });
});

describe('oEmbed', () => {
  const ask = (query: string): ReturnType<typeof get> => get(`/oembed?${query}`);
  const urlOf = (path: string): string => `url=${encodeURIComponent(base() + path)}`;

  it('knows a chart by its page, its picture and its frame', async () => {
    for (const path of [
      `/charts?chart=${CHART}&deny=euv`,
      `/charts/${CHART}.svg?deny=euv`,
      `/embed/${CHART}?deny=euv`,
    ]) {
      const { body } = await ask(urlOf(path)).expect(200);
      const { version, type, html, width, height } = body as Oembed;
      expect([version, type, width]).to.deep.equal(['1.0', 'rich', 800]);
      expect(height).to.be.above(200);
      expect(html).to.include(`/embed/${CHART}?deny=euv`);
    }
  });

  it('keeps within the size allowed', async () => {
    const { body } = await ask(`${urlOf(`/charts/${CHART}.svg`)}&maxwidth=400&maxheight=300`).expect(200);
    const { width, height, html } = body as Oembed;
    expect([width, height]).to.deep.equal([400, 300]);
    expect(html).to.include('width="400"').and.include('height="300"');
  });

  const wrong: readonly (readonly [query: () => string, status: number])[] = [
    [() => '', 400],
    [() => 'url=', 400],
    [() => 'url=nonsense', 404],
    [() => `url=${encodeURIComponent('https://example.org/charts/outcomes.svg')}`, 404],
    [() => urlOf('/nodes'), 404],
    [() => urlOf('/charts/nothing.svg'), 404],
    [() => `${urlOf('/charts/outcomes.svg')}&format=xml`, 501],
    [() => `${urlOf('/charts/outcomes.svg')}&maxwidth=10`, 400],
    [() => urlOf('/charts/outcomes.svg?theme=pink'), 400],
    [() => `${urlOf('/charts/outcomes.svg')}&callback=x`, 400],
  ];
  for (const [query, status] of wrong) {
    it(`answers ${String(status)} to a mistake, as problem details`, async () => {
      const answer = await ask(query()).set('Accept', 'application/json').expect(status);
      expect(problemOf(answer).status).to.equal(status);
    });
  }
});
