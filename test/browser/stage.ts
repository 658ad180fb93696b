/** A real browser before a real server, and what the page shows in it. Without a browser each test is skipped by name. */

import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { liveText } from '../../src/text/index.ts';
import type { Line, Releases } from '../../src/model/index.ts';
import { lineFromUrl } from '../../src/web/params/line-query.ts';
import { realSetting } from '../web/pages/states.ts';
import { close, listen, newApp, portOf } from '../web/site.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface Stage {
  /** Opens an address of the site in a fresh context; with scripts on, waits until the page is alive. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  base(): string;
}

interface Running {
  readonly server: Server;
  readonly browser: Browser;
}

/** The app over the real records, or over others. */
export function stage(releases?: () => Releases): Stage {
  return stageOver(() => listen(newApp(releases?.())));
}

/** Starts browser and server for a suite, closes every context after its test, and fails a test over console noise. */
export function stageOver(serve: () => Promise<Server>): Stage {
  let running: Running | null = null;
  let troubles: string[] = [];
  const now = (): Running => {
    if (!running) throw new Error('the browser is asked before it runs');
    return running;
  };
  const base = (): string => `http://127.0.0.1:${String(portOf(now().server))}`;

  before(async function () {
    this.timeout(60_000);
    if (!existsSync(CHROMIUM)) return;
    const args = ['--no-sandbox', '--disable-gpu', ...QUIET];
    const [server, browser] = await Promise.all([
      serve(),
      chromium.launch({ executablePath: CHROMIUM, args }),
    ]);
    running = { server, browser };
  });
  beforeEach(function () {
    troubles = [];
    if (!running) this.skip();
  });
  afterEach(async () => {
    if (!running) return;
    // What closing a page cuts short is no trouble of the page.
    const found = [...troubles];
    await Promise.all(running.browser.contexts().map((context) => context.close()));
    expect(found).to.deep.equal([]);
  });
  after(async function () {
    this.timeout(60_000);
    if (!running) return;
    await running.browser.close();
    await close(running.server);
  });

  return {
    base,
    visit: async (path, options = {}) => {
      const context = await now().browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          troubles.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${base()}/`) && !url.startsWith('data:')) troubles.push(`left the host: ${url}`);
      });
      page.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        // What the browser itself gives up, an icon of a page that it leaves, is no trouble of the site.
        if (why !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${why}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) troubles.push(`${String(response.status())}: ${response.url()}`);
      });
      await page.goto(base() + path);
      if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]');
      return page;
    },
  };
}

const setting = realSetting();

export function lineAt(search: string): Line {
  return lineFromUrl(setting.catalogue, setting.of, `/${search}`).line;
}

/** Every live place of the page, by key. */
export async function liveOn(page: Page): Promise<Readonly<Record<string, string>>> {
  return await page.evaluate(() => {
    const said: Record<string, string> = {};
    for (const element of document.querySelectorAll<HTMLElement>('[data-live]')) {
      said[element.dataset['live'] ?? ''] = element.textContent;
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-live-mark]')) {
      said[element.dataset['liveMark'] ?? ''] = element.dataset['mark'] ?? '';
    }
    return said;
  });
}

export async function searchOf(page: Page): Promise<string> {
  return await page.evaluate(() => location.search);
}

/** Waits until the page shows this line: controls, address of the permalink, and every live text. */
export async function expectLine(page: Page, change: Partial<Line>): Promise<void> {
  const line: Line = { ...lineAt(''), ...change };
  await page.waitForFunction(({ nodeNm, phrase, capable, unique }) => {
    const link = document.querySelector<HTMLAnchorElement>('[data-permalink]')?.getAttribute('href');
    return link === `/?capable=${capable}&node-nm=${String(nodeNm)}&phrase=${phrase}&unique=${unique}`;
  }, line);
  expect(await liveOn(page)).to.deep.equal(liveText(setting.catalogue, setting.of, setting.model, line));
  const controls = await page.evaluate(() =>
    ['[name="node-nm"]', '#slider', '[name="phrase"]', '[name="capable"]', '[name="unique"]'].map(
      (selector) => document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value,
    ),
  );
  const nm = String(line.nodeNm);
  expect(controls).to.deep.equal([nm, nm, line.phrase, line.capable, line.unique]);
}

export interface Drawing {
  readonly alt: string;
  readonly pixels: string;
}

/** What the chart says and how it looks. */
export async function drawing(page: Page): Promise<Drawing> {
  return await page.evaluate(() => {
    const figure = document.querySelector('figure[data-chart]');
    const alt = figure?.querySelector('[data-chart-alt]')?.textContent ?? '';
    return { alt, pixels: figure?.querySelector('canvas')?.toDataURL() ?? '' };
  });
}
