import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'parse5';
import { attributeOf, elementsUnder, referencesIn } from '../../src/export/references.ts';
import type { Document } from '../../src/export/references.ts';
import { CHARTS } from '../../src/charts/index.ts';
import { schemas } from '../../src/web/api/operations.ts';
import { records } from '../support/records.ts';
// One copy, which takes a minute, serves both: files of tests may run in processes of their own.
import './in-browser.ts';
import { answering, BASE } from './plain-host.ts';
import { wholeCopy } from './whole-copy.ts';

interface CopiedPage {
  readonly file: string;
  readonly document: Document;
}

function readPage(folder: string, file: string): Document {
  return parse(readFileSync(join(folder, file), 'utf8'), { scriptingEnabled: false });
}

function addressOn(file: string, link: string): URL {
  return new URL(link, `http://host${BASE}${file.replace(/index\.html$/, '')}`);
}

/** Links of a page that no file of the copy answers. */
function deadLinks(folder: string, { file, document }: CopiedPage): string[] {
  return referencesIn(document).flatMap(({ value }) => {
    const url = addressOn(file, value);
    if (url.host !== 'host') return [];
    return answering(folder, url.pathname) === null ? [`${file}: ${value}`] : [];
  });
}

describe('the copy as plain files', function () {
  this.timeout(600_000);
  let folder = '';
  let files: string[] = [];
  const pages = function* (): Generator<CopiedPage> {
    for (const file of files) if (file.endsWith('.html')) yield { file, document: readPage(folder, file) };
  };
  before(async () => {
    folder = await wholeCopy();
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  });

  it('holds a page and data for every record, and every chart in every form', () => {
    const { nodes, equipment, measures, sources } = records();
    for (const [kind, all] of Object.entries({ nodes, equipment, measures, sources })) {
      const expected = all.flatMap(({ id }) => [
        `${kind}/${id}/index.html`,
        `${kind}/${id}.json`,
        `api/v1/${kind}/${id}.json`,
      ]);
      expect(files).to.include.members(expected);
    }
    const charts = CHARTS.flatMap(({ id }) => [
      ...['svg', 'png', 'csv', 'json'].map((form) => `charts/${id}.${form}`),
      `charts/chart=${id}/index.html`,
      `embed/${id}/index.html`,
    ]);
    expect(files).to.include.members(charts);
    expect(files).to.include.members(['data/linewidth.json', 'nodes.csv', 'api/v1/assess.json']);
  });

  it('holds the page of the endpoint, its description and every schema', () => {
    expect(files).to.include.members([
      'api/index.html',
      'api/v1.json',
      'api/v1/openapi.json',
      'api/v1/schemas.json',
    ]);
    const expected = [...schemas().keys()].map((name) => `api/v1/schemas/${name}.json`);
    expect(expected.length).to.be.above(100);
    expect(files).to.include.members(expected);
    const page = readFileSync(join(folder, 'api/index.html'), 'utf8');
    expect(page)
      .to.include("curl '[address of a running calculator]/api/v1/assess' ")
      .and.include("curl '[address of this copy]/api/v1/nodes/smic-14nm.json'");
  });

  it('has no link that leads nowhere, on any page', () => {
    let links = 0;
    const dead: string[] = [];
    for (const page of pages()) {
      links += referencesIn(page.document).length;
      dead.push(...deadLinks(folder, page));
    }
    expect(links).to.be.above(20_000);
    expect(dead.slice(0, 20)).to.deep.equal([]);
  });

  it('names nothing from the root of a host, and nowhere the one it was made on', () => {
    const rooted: string[] = [];
    for (const { file, document } of pages())
      for (const { attrs } of elementsUnder(document))
        for (const { name, value } of attrs)
          if (/^\/(?!\/)/.test(value)) rooted.push(`${file}: ${name}="${value}"`);
    expect(rooted.slice(0, 20)).to.deep.equal([]);
    const naming = files.filter((file) => readFileSync(join(folder, file)).includes('linewidth.invalid'));
    expect(naming).to.deep.equal([]);
  });

  it('keeps the content policy of the server on every page, without what only a header can say', () => {
    for (const { file, document } of pages()) {
      const policy = elementsUnder(document).find(
        (element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy',
      );
      const said = policy && attributeOf(policy, 'content');
      expect(said, file).to.include("default-src 'none'").and.to.not.include('frame-ancestors');
    }
  });

  it('disables every form that only a server answers, and leaves none that asks in vain', () => {
    let disabled = 0;
    for (const { file, document } of pages())
      for (const form of elementsUnder(document).filter(({ tagName }) => tagName === 'form')) {
        if (attributeOf(form, 'data-needs-calculator') === undefined) {
          const leads = addressOn(file, attributeOf(form, 'action') ?? '').pathname.slice(BASE.length);
          expect(['', 'scenario/', 'search/'], file).to.include(leads);
          continue;
        }
        disabled += 1;
        const controls = elementsUnder(form).filter(({ tagName }) =>
          ['input', 'select', 'button'].includes(tagName),
        );
        expect(controls.length).to.be.above(0);
        for (const control of controls) expect(attributeOf(control, 'disabled'), file).to.equal('');
      }
    expect(disabled).to.be.above(10);
  });
});
