import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { readState, scenarioView } from '../../src/text/index.ts';
import { drawing, lineAt, liveOn, stageOver } from '../browser/stage.ts';
import { liveText } from '../../src/text/index.ts';
import { realSetting } from '../web/pages/states.ts';
import { API, site } from '../web/site.ts';
import { records, TODAY } from '../support/records.ts';
import { BASE, plainHost } from './plain-host.ts';
import { wholeCopy } from './whole-copy.ts';

interface AssessBody {
  readonly nodes: readonly { readonly node: string; readonly production: { readonly outcome: string } }[];
}

const SCENARIOS = [
  'measures=us-2026-match-act&on=2026-04-02',
  'measures=us-pre-2023-3b001-f1&on=2023-11-16&set.us-pre-2023-3b001-f1.k-factor=0.25',
  'deny=euv,euv-high-na&measures=none&on=2026-11-22',
  'on=2022-10-21&installed=keep&licenses=denied',
];

/** Outcomes whose mark has a name of its own. */
const MARKS: Readonly<Record<string, string>> = { undetermined: 'production-open' };

/** What the page's tables say becomes of each node, by its id. */
async function outcomesOn(page: Page): Promise<Readonly<Record<string, string>>> {
  return await page.evaluate(() => {
    const said: Record<string, string> = {};
    for (const row of document.querySelectorAll('[data-rows^="nodes."] tr, [data-rows^="logic."] tr')) {
      const id = /nodes\/([\w-]+)\//.exec(row.querySelector('a')?.getAttribute('href') ?? '')?.[1];
      const marks = [...row.querySelectorAll<HTMLElement>('.outcome')].map(({ dataset }) => dataset['mark']);
      if (id !== undefined) said[id] = marks[1] ?? '';
    }
    return said;
  });
}

describe('the copy as plain files in a browser', function () {
  this.timeout(600_000);
  before(async () => {
    await wholeCopy();
  });
  const { visit, base } = stageOver(async () => plainHost(await wholeCopy()));
  const server = site();

  it('moves the line: sentence, chart, address; and the address brings it back', async () => {
    const { catalogue, of, model } = realSetting();
    const page = await visit(BASE);
    const before = await drawing(page);
    await page.locator('#slider').focus();
    for (let i = 0; i < 14; i += 1) await page.keyboard.press('ArrowRight');
    const moved = liveText(catalogue, of, model, { ...lineAt(''), nodeNm: 28 });
    await page.waitForFunction(() => location.search.includes('node-nm=28'));
    expect(await liveOn(page)).to.deep.equal(moved);
    expect((await drawing(page)).pixels).to.not.equal(before.pixels);
    const stated = await page.locator('[data-permalink]').textContent();
    expect(stated).to.equal(page.url()).and.to.include(`${base()}${BASE}?`);
    expect(await page.locator('[data-citation]').textContent()).to.include(page.url());
    const assess = page.locator('[data-assess]');
    expect(await assess.getAttribute('href')).to.equal(null);
    expect(await assess.getAttribute('title')).to.match(/running calculator/);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await liveOn(page)).to.deep.equal(moved);
  });

  it('answers a preset of the first page and goes back', async () => {
    const page = await visit(BASE);
    const link = page.locator('[data-preset]').first();
    const to = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(new URL(page.url()).pathname).to.equal(BASE);
    expect(new URL(to, `http://host${BASE}`).search).to.equal(new URL(page.url()).search);
    await page.goBack();
    expect(new URL(page.url()).search).to.equal('');
  });

  for (const query of SCENARIOS)
    it(`computes what the server answers: ${query}`, async () => {
      const page = await visit(`${BASE}scenario/?${query}`);
      const catalogue = records();
      const { state } = readState(catalogue, [...new URLSearchParams(query)]);
      const { live, links } = scenarioView(catalogue, state, TODAY);
      const shown = await liveOn(page);
      for (const [key, said] of Object.entries(shown)) expect(said, key).to.equal(live[key]);
      const answer = (await server.get(`${API}/assess?${query}`).expect(200)).body as AssessBody;
      const outcomes = await outcomesOn(page);
      expect(Object.keys(outcomes).length).to.be.above(30);
      for (const { node, production } of answer.nodes)
        if (outcomes[node] !== undefined)
          expect(outcomes[node], node).to.equal(MARKS[production.outcome] ?? production.outcome);
      const share = await page.locator('[data-link="share"]').getAttribute('href');
      expect(new URL(share ?? '', page.url()).href).to.equal(
        `${base()}${BASE.slice(0, -1)}${links.share.replace('?', '/?')}`,
      );
      expect(await page.locator('[data-citation]').textContent()).to.include(`${base()}${BASE}scenario/?`);
    });

  it('says of an address from another release that it answers from its own', async () => {
    const page = await visit(`${BASE}scenario/?data=2019.1.0&on=2022-10-21`);
    expect(await page.locator('[data-notes]').textContent()).to.match(/data: .*2019\.1\.0/);
  });

  it('follows a control of the calculator, and marks what only a server answers', async () => {
    const page = await visit(`${BASE}scenario/`);
    await page.locator('select[name="licenses"]').selectOption('denied');
    await page.waitForFunction(() => location.search.includes('licenses=denied'));
    expect(new URL(page.url()).pathname).to.equal(`${BASE}scenario/`);
    for (const name of ['api', 'csv', 'brief']) {
      const link = page.locator(`[data-link="${name}"]`).first();
      expect(await link.getAttribute('href'), name).to.equal(null);
      expect(await link.getAttribute('aria-disabled'), name).to.equal('true');
    }
  });

  it('finds records as the server does', async () => {
    const page = await visit(`${BASE}search/?q=1980`);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.hits a')].map((link) => link.getAttribute('href')),
    );
    const body = (await server.get('/search.json?q=1980').expect(200)).body as {
      readonly hits: readonly object[];
    };
    expect(found.length).to.equal(body.hits.length).and.to.be.above(0);
    expect(found).to.include('../equipment/asml-nxt-1980di/');
    await page.locator('.hits a').first().click();
    await page.waitForSelector('h1');
    expect(page.url()).to.include(`${base()}${BASE}`);
  });

  it('states the reader’s own address in what is to be pasted', async () => {
    const page = await visit(`${BASE}charts/chart=lag/`);
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('textarea')].map((field) => field.value).join('\n'),
    );
    const stated = [...texts.matchAll(/https?:\/\/[^\s"<>(){}]+/g)].map(([address]) => address);
    expect(stated.length).to.be.above(4);
    for (const address of stated) {
      const plain = address.replace(/[.,]$/, '');
      expect(plain.startsWith(`${base()}${BASE}`), plain).to.equal(true);
      expect((await fetch(plain)).status, plain).to.equal(200);
    }
  });

  it('shows every kind of page without noise in the console', async () => {
    for (const path of [
      'nodes/smic-14nm',
      'measures/us-2026-match-act/',
      'compare/',
      'history/',
      'embed/lag/',
    ]) {
      const page = await visit(BASE + path, { javaScriptEnabled: false });
      expect(await page.locator('h1').count(), path).to.equal(1);
      await page.context().close();
    }
    for (const path of ['charts/', 'embed/outcomes/']) await visit(BASE + path);
  });

  it('says without script that the address is not answered', async () => {
    const page = await visit(`${BASE}scenario/?on=2022-10-21`, { javaScriptEnabled: false });
    expect(await page.locator('main .notes').first().textContent()).to.match(/Without script/);
  });
});
