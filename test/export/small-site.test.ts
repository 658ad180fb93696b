import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { exportSite } from '../../src/export/export-site.ts';
import { MANIFEST, openOutput } from '../../src/export/output-folder.ts';

const HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>x</title>';
const PAGES: Readonly<Record<string, string>> = {
  '/': `${HEAD}<meta property="og:url" content="http://linewidth.invalid/"><link rel="canonical" href="http://linewidth.invalid/"></head><body><main>
    <a id="list" href="/list">list</a> <a id="sorted" href="/list?sort=b&amp;order=up">sorted</a>
    <a id="line" href="/?nm=3">/?nm=3</a> <a id="away" href="https://example.com/a?b=c">away</a> <a id="here" href="#main">here</a>
    <p id="cite">At http://linewidth.invalid/list, today.</p>
    <p id="post">curl -d '{}' http://linewidth.invalid/api/v1/classify</p> <a id="asks" href="/api/v1/compare">more</a>
    <pre id="tex">\\url{http://linewidth.invalid/list?sort=b&amp;order=up}</pre>
    </main><footer></footer></body></html>`,
  '/list': `${HEAD}</head><body><form action="/list"><input name="sort"><button>go</button></form></body></html>`,
  '/list?order=up&sort=b': `${HEAD}<link rel="alternate" href="/list.json?order=up&amp;sort=b"></head><body><a id="further" href="/list?sort=c">further</a><form action="/search"><input name="q"></form></body></html>`,
  '/list.json?order=up&sort=b': '{"sorted":true}',
  '/search': `${HEAD}</head><body><main></main></body></html>`,
  '/assets/exported.js': 'export {};',
  '/assets/search.js': 'export {};',
};

function typeOf(path: string): string {
  if (path.includes('.json')) return 'application/json';
  return path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
}

/** A site of a few answers, each given after a while of its own, so that they come in another order every time. */
function siteOf(pages: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    const body = pages[request.url ?? ''];
    const later = Math.random() * 15;
    setTimeout(() => {
      response.writeHead(body === undefined ? 404 : 200, {
        'Content-Type': typeOf(request.url ?? ''),
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; script-src 'self'",
      });
      response.end(body ?? '');
    }, later);
  };
}

interface Options {
  readonly site?: string | null;
  readonly pages?: Readonly<Record<string, string>>;
  readonly force?: boolean;
  readonly stopping?: AbortSignal;
}

describe('an export', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'linewidth-export-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  const exported = async (out: string, options: Options = {}): Promise<string> => {
    const folder = join(scratch, out);
    await exportSite({
      app: siteOf(options.pages ?? PAGES),
      seeds: ['/', '/search'],
      entries: [],
      dataset: { version: '2026.11.0', hash: 'sha256-0' },
      folder: openOutput(folder, options.force ?? false),
      site: options.site ?? null,
      on: '2026-11-22',
      kept: () => undefined,
      stopping: options.stopping ?? new AbortController().signal,
    });
    return folder;
  };
  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
  const rejection = async (of: Promise<unknown>): Promise<string> =>
    of.then(
      () => 'nothing',
      (error: unknown) => (error instanceof Error ? error.message : 'no error'),
    );

  it('writes each answer once, under names that every host can serve', async () => {
    expect(filesIn(await exported('a'))).to.deep.equal([
      '.nojekyll',
      'assets/exported.js',
      'assets/search.js',
      'assets/search.json',
      'index.html',
      MANIFEST,
      'list/index.html',
      'list/order=up~sort=b.json',
      'list/order=up~sort=b/index.html',
      'search/index.html',
    ]);
  });

  it('is the same in whatever order the answers come', async () => {
    const [a, b] = [await exported('a'), await exported('b')];
    for (const file of filesIn(a)) expect(read(b, file), file).to.equal(read(a, file));
    expect(filesIn(b)).to.deep.equal(filesIn(a));
  });

  it('names its own files by the shortest way, and other sites as they are', async () => {
    const page = read(await exported('a'), 'index.html');
    expect(page).to.include('<a id="list" href="list/">');
    expect(page).to.include(
      '<a id="sorted" href="list/order=up~sort=b/" data-address="list?sort=b&amp;order=up">',
    );
    expect(page).to.include('<a id="line" href="./?nm=3">[address of this copy]/?nm=3</a>');
    expect(page).to.include('<a id="away" href="https://example.com/a?b=c">');
    expect(page).to.include('<a id="here" href="#main">');
  });

  it('says of an endpoint that takes more than an address that it is of a running calculator', async () => {
    const page = read(await exported('a', { site: 'https://example.org/' }), 'index.html');
    expect(page).to.include("curl -d '{}' [address of a running calculator]/api/v1/classify");
    expect(page).to.match(/<a id="asks" data-needs-calculator=""/);
  });

  it('says so as well of code that posts to what answers a reading too', async () => {
    const code = (method: string): string =>
      `<textarea data-method="${method}">fetch('http://linewidth.invalid/list')</textarea>`;
    const pages = {
      ...PAGES,
      '/list.json': '{}',
      '/list': `${HEAD}</head><body>${code('get')}${code('post')}</body></html>`,
    };
    const page = read(await exported('a', { pages }), 'list/index.html');
    expect(page)
      .to.include(`<textarea data-method="get">fetch('[address of this copy]/list/')`)
      .and.include(`<textarea data-method="post">fetch('[address of a running calculator]/list')`);
  });

  it('holds no answer about how the server is that it was made on', async () => {
    const pages = {
      ...PAGES,
      '/healthz': '{"status":"ok"}',
      '/list.json': '{}',
      '/list': `${HEAD}</head><body><a href="/healthz">/healthz</a><p>http://linewidth.invalid/healthz</p></body></html>`,
    };
    const out = await exported('a', { pages });
    expect(readdirSync(out).filter((name) => name.startsWith('healthz'))).to.deep.equal([]);
    expect(read(out, 'list/index.html'))
      .to.include('data-needs-calculator')
      .and.include('[address of a running calculator]/healthz');
  });

  it('names nowhere the host that it was made on, not in a query either', async () => {
    const asked = `http://linewidth.invalid/oembed?url=${encodeURIComponent('http://linewidth.invalid/list')}`;
    const pages = {
      ...PAGES,
      '/list.json': '{}',
      '/list': `${HEAD}</head><body><p>${asked}</p></body></html>`,
    };
    const page = read(await exported('a', { pages }), 'list/index.html');
    expect(page)
      .to.include('[address of a running calculator]/oembed?url=[address of a running calculator]%2Flist')
      .and.not.include('linewidth.invalid');
  });

  it('keeps what a page of a query states of itself', async () => {
    const sorted = `${HEAD}</head><body><p>In http://linewidth.invalid/frame?sort=b.</p></body></html>`;
    const pages = { ...PAGES, '/list?order=up&sort=b': sorted, '/frame?sort=b': `${HEAD}</head></html>` };
    const folder = await exported('a', { pages });
    expect(read(folder, 'list/order=up~sort=b/index.html')).to.include(
      'In [address of this copy]/frame/sort=b/.',
    );
    expect(filesIn(folder)).to.include('frame/sort=b/index.html');
  });

  it('marks a link that only a server answers, and disables such a form', async () => {
    const folder = await exported('a');
    expect(read(folder, 'list/order=up~sort=b/index.html'))
      .to.match(/<a id="further" data-needs-calculator="" aria-disabled="true" role="link" title="[^"]+">/)
      .and.to.include('<form action="../../search/"><input name="q"></form>');
    expect(read(folder, 'list/index.html')).to.match(
      /<form data-needs-calculator="" title="[^"]+"><input name="sort" disabled=""><button disabled="">/,
    );
  });

  it('states whole addresses where it is told its place, and leaves them to the reader’s browser where not', async () => {
    const site = 'https://example.org/base/';
    const [told, untold] = [await exported('a', { site }), await exported('b')];
    const page = read(told, 'index.html');
    expect(page).to.include('At https://example.org/base/list/, today.');
    expect(page).to.include(String.raw`\url{https://example.org/base/list/order=up~sort=b/}`);
    expect(page).to.include('<link rel="canonical" href="https://example.org/base/">');
    expect(page).to.include('<meta property="og:url" content="https://example.org/base/">');
    const other = read(untold, 'index.html');
    expect(other).to.include('At [address of this copy]/list/, today.');
    expect(other).to.not.match(/canonical|og:url/);
  });

  it('puts the policy first in the head, without what only a header can say', async () => {
    expect(read(await exported('a'), 'list/index.html')).to.include(
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><script type="module" src="../assets/exported.js?v=`,
    );
  });

  it('fails over a link that leads nowhere, naming it and the page, and leaves nothing behind', async () => {
    const pages = { ...PAGES, '/list': `${HEAD}</head><body><a href="/gone">gone</a></body></html>` };
    expect(await rejection(exported('a', { pages }))).to.equal('/gone answers 404; it is linked from /list');
    expect(readdirSync(scratch)).to.deep.equal([]);
  });

  it('leaves the export before it as it was when it is stopped', async () => {
    const folder = await exported('a');
    const before = filesIn(folder);
    expect(await rejection(exported('a', { stopping: AbortSignal.abort() }))).to.match(/abort/);
    expect(filesIn(folder)).to.deep.equal(before);
  });

  it('replaces what it wrote before, and keeps what others put there', async () => {
    const folder = await exported('a');
    writeFileSync(join(folder, 'CNAME'), 'example.org');
    const { '/': _, ...rest } = PAGES;
    await exported('a', { pages: { ...rest, '/': `${HEAD}</head><body></body></html>` } });
    expect(filesIn(folder)).to.include('CNAME').and.to.not.include('list/index.html');
    expect(readdirSync(folder)).to.not.include('list');
  });

  it('refuses a folder of others, and with force writes beside what is there', async () => {
    writeFileSync(join(scratch, 'mine.txt'), 'mine');
    expect(await rejection(exported('mine.txt'))).to.match(/mine\.txt is a file/);
    expect(await rejection(exported('.'))).to.match(/not empty and was not written by an export.*--force/);
    expect(readdirSync(scratch)).to.deep.equal(['mine.txt']);
    await exported('.', { force: true });
    expect(filesIn(scratch)).to.include.members(['mine.txt', 'index.html']);
    expect(read(scratch, 'mine.txt')).to.equal('mine');
  });

  it('removes no file outside its folder, whatever its manifest says', async () => {
    writeFileSync(join(scratch, 'mine.txt'), 'mine');
    const folder = await exported('a');
    writeFileSync(join(folder, MANIFEST), JSON.stringify({ files: ['../mine.txt', '..', '/etc/none'] }));
    await exported('a');
    expect(read(scratch, 'mine.txt')).to.equal('mine');
  });
});
