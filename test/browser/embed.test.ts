import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { close, listen, newApp, portOf } from '../web/site.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const QUESTION = '?measures=none&deny=euv';
const CHART = 'cost-multiples';

/** A page of another origin under a strict policy of its own, with the frame and the figure as the builder hands them out. */
function hostPage(site: string): string {
  const frame = `<iframe src="${site}/embed/${CHART}${QUESTION.replace('&', '&amp;')}" title="A chart" width="100%" height="300" frameborder="0"></iframe>`;
  const figure = `<figure><img src="${site}/charts/${CHART}.svg${QUESTION.replace('&', '&amp;')}&amp;width=400" alt="The same" width="400"></figure>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title><script src="/host.js"></script></head><body><h1>Host</h1>${frame}${figure}</body></html>`;
}

const HOST_SCRIPT = `addEventListener('message', ({ data, source }) => {
  const frame = document.querySelector('iframe');
  if (source === frame.contentWindow && data.type === 'linewidth:height') frame.height = data.height;
});`;

describe('a chart in a frame on another site', function () {
  this.timeout(120_000);
  let parts: { app: Server; host: Server; browser: Browser } | null = null;
  let troubles: string[] = [];

  before(async function () {
    this.timeout(60_000);
    if (!existsSync(CHROMIUM)) return;
    const app = await listen(newApp());
    const site = `http://127.0.0.1:${String(portOf(app))}`;
    const policy = `default-src 'none'; script-src 'self'; frame-src ${site}; img-src ${site}; base-uri 'none'; form-action 'none'`;
    const host = createServer((request, response) => {
      const script = request.url === '/host.js';
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
      response.statusCode = request.url === '/favicon.ico' ? 204 : 200;
      response.end(script ? HOST_SCRIPT : hostPage(site));
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    parts = { app, host, browser };
  });
  beforeEach(function () {
    troubles = [];
    if (!parts) this.skip();
  });
  after(async () => {
    if (!parts) return;
    await parts.browser.close();
    await Promise.all([close(parts.app), close(parts.host)]);
  });

  async function open(width: number, javaScriptEnabled = true): Promise<{ page: Page; frame: FrameLocator }> {
    if (!parts) throw new Error('there is no browser');
    const context = await parts.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto(`http://127.0.0.1:${String(portOf(parts.host))}/`);
    return { page, frame: page.frameLocator('iframe') };
  }

  for (const width of [360, 1200]) {
    it(`shows itself whole at ${String(width)} px, as high as it says, without a sideways scroll`, async () => {
      const { page, frame } = await open(width);
      await frame.locator('html[data-ready]').waitFor();
      await page.waitForFunction(() => document.querySelector('iframe')?.height !== '300');
      // A later height may follow the first while fonts and sizes settle.
      await page.waitForTimeout(300);
      const inner = await frame.locator('html').evaluate((html) => ({
        height: html.getBoundingClientRect().height,
        overflow: html.scrollWidth - html.clientWidth,
      }));
      const outer = Number(await page.locator('iframe').getAttribute('height'));
      expect(Math.abs(outer - inner.height)).to.be.at.most(2);
      expect(inner.overflow).to.be.at.most(0);
      expect(troubles).to.deep.equal([]);
    });
  }

  it('has its table, its sources and a link back that leaves the frame', async () => {
    const { frame } = await open(800);
    await frame.getByText('The same as a table').click();
    expect(await frame.locator('.chart-table tbody tr').count()).to.be.above(10);
    const link = frame.locator('.source-line a').first();
    expect(await link.getAttribute('target')).to.equal('_blank');
    expect(await link.getAttribute('rel')).to.include('noopener');
    expect(troubles).to.deep.equal([]);
  });

  it('grows on its host when a part is opened', async () => {
    const { page, frame } = await open(800);
    await frame.locator('html[data-ready]').waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')?.height !== '300');
    const before = Number(await page.locator('iframe').getAttribute('height'));
    await frame.getByText('The same as a table').click();
    await page.waitForFunction(
      (least) => Number(document.querySelector('iframe')?.height) > least,
      before + 100,
    );
  });

  it('is a picture where no frame is wanted, and a drawing without script', async () => {
    const { page, frame } = await open(800, false);
    const natural = await page
      .locator('figure img')
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(natural).to.equal(400);
    expect(await frame.locator('svg:visible').first().isVisible()).to.equal(true);
    expect(await frame.locator('svg text').count()).to.be.above(20);
  });

  it('tells a mistake in the frame', async () => {
    if (!parts) throw new Error('there is no browser');
    const page = await parts.browser.newPage();
    const answer = await page.goto(`http://127.0.0.1:${String(portOf(parts.app))}/embed/${CHART}?theme=pink`);
    expect(answer?.status()).to.equal(400);
    expect(await page.locator('main').innerText())
      .to.include('pink')
      .and.include('auto, light, dark');
  });
});
