import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { drawing, stage } from './stage.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;

interface WithAxe {
  readonly axe: { run(): Promise<AxeResults> };
}

/** What axe finds, as `rule: selector`. The script is evaluated, since the page's policy admits no foreign tag. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => await (window as unknown as WithAxe).axe.run());
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

async function background(page: Page): Promise<string> {
  return await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

describe('access to the first page', function () {
  this.timeout(120_000);
  const { visit } = stage();

  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      it(`has no violation that axe finds at ${String(width)} px, ${colorScheme}`, async () => {
        const page = await visit('/', { viewport: { width, height: 900 }, colorScheme });
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((family) => (family.open = true)),
        );
        expect(await violations(page)).to.deep.equal([]);
      });
    }

    it(`does not overflow sideways at ${String(width)} px`, async () => {
      const page = await visit('/', { viewport: { width, height: 900 } });
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((family) => (family.open = true)),
      );
      for (const phrase of ['capable-of', 'uniquely-required-for']) {
        await page.selectOption('[name="phrase"]', phrase);
        const widths = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { scrollWidth, clientWidth };
        });
        expect(widths.scrollWidth).to.be.at.most(widths.clientWidth);
      }
    });
  }

  it('has no violation with a figure open', async () => {
    const page = await visit('/');
    await page.locator('.comparison .figure').first().click();
    expect(await violations(page)).to.deep.equal([]);
  });

  it('has no violation on the error page', async () => {
    const page = await visit('/');
    const missing = await page.context().newPage();
    await missing.goto(new URL('/nowhere', page.url()).href);
    expect(await violations(missing)).to.deep.equal([]);
  });

  it('opens a figure by keyboard to its standing, source and day checked, and Escape closes it', async () => {
    const page = await visit('/');
    const figure = page.locator('.comparison .figure:not(.is-gap)').first();
    await figure.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.figure-card:popover-open');
    await card.waitFor({ state: 'visible' });
    const labels = await card.locator('dt').allTextContents();
    expect(labels).to.include.members(['Value', 'Standing', 'Source', 'Checked']);
    expect(await card.locator('dt:text-is("Checked") + dd').textContent()).to.match(/^\d{4}-\d{2}-\d{2}$/);
    expect(await card.locator('dt:text-is("Source") + dd a').getAttribute('href')).to.match(/^https?:/);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await figure.evaluate((element) => element === document.activeElement)).to.equal(true);
  });

  it('says why there is no figure where there is none', async () => {
    const page = await visit('/');
    const gap = page.locator('.comparison .figure.is-gap').first();
    expect(await gap.textContent()).to.match(/not (?:published|found|applicable)/);
    await gap.click();
    const card = page.locator('.figure-card:popover-open');
    expect(await card.locator('dt').allTextContents()).to.include('Value');
  });

  it('reaches the controls in the order of the sentence by Tab', async () => {
    const page = await visit('/');
    await page.focus('.theme-switch');
    const names: (string | null)[] = [];
    for (let i = 0; i < 4; i += 1) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('name') ?? document.activeElement?.id ?? null,
        ),
      );
    }
    expect(names).to.deep.equal(['node-nm', 'phrase', 'capable', 'slider']);
  });

  it('switches the theme and keeps it', async () => {
    const page = await visit('/', { colorScheme: 'light' });
    const light = { paper: await background(page), chart: (await drawing(page)).pixels };
    await page.click('[data-theme-switch]');
    const dark = { paper: await background(page), chart: (await drawing(page)).pixels };
    expect(dark.paper).to.not.equal(light.paper);
    expect(dark.chart).to.not.equal(light.chart);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await background(page)).to.equal(dark.paper);
    await page.click('[data-theme-switch]');
    expect(await background(page)).to.equal(light.paper);
  });

  it('takes the theme of the reader\u2019s system', async () => {
    const [light, dark] = await Promise.all(
      SCHEMES.map(async (colorScheme) => await background(await visit('/', { colorScheme }))),
    );
    expect(light).to.not.equal(dark);
  });
});
