import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { stage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATH = '/charts?chart=cost-multiples&measures=none&deny=euv';

describe('the page of charts in a browser', function () {
  this.timeout(120_000);
  const { visit } = stage();

  it('draws again when the form changes, keeps the focus, and says so in the address', async () => {
    const page = await visit(PATH);
    await page.selectOption('[name="chart"]', 'lag');
    await page.waitForURL((url) => url.searchParams.get('chart') === 'lag');
    expect(await page.locator('[data-chart-result] svg title').first().textContent()).to.include('years');
    await page.locator('[name="theme"]').focus();
    await page.selectOption('[name="theme"]', 'dark');
    await page.waitForURL((url) => url.searchParams.get('theme') === 'dark');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).to.equal('theme');
    expect(await page.locator('#image').inputValue())
      .to.include('/charts/lag.svg?')
      .and.include('theme=dark');
    expect(new URL(page.url()).searchParams.get('deny')).to.equal('euv');
  });

  it('takes a preset in place of the scenario', async () => {
    const page = await visit(PATH);
    await page.selectOption('[name="preset"]', 'match-act-as-introduced');
    await page.waitForURL((url) => url.searchParams.get('measures') === 'us-2026-match-act');
    expect(await page.locator('[data-chart-result]').innerText()).to.include('MATCH');
  });

  it('copies what is to be pasted', async () => {
    const page = await visit(PATH, { permissions: ['clipboard-read', 'clipboard-write'] });
    const button = page.locator('[data-copy="iframe"]');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('[data-copy="iframe"]')?.textContent === 'Copied',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).to.equal(await page.locator('#iframe').inputValue());
    expect(copied).to.match(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\/cost-multiples\?/);
  });

  it('works without script, by its button', async () => {
    const page = await visit(PATH, { javaScriptEnabled: false });
    await page.selectOption('[name="chart"]', 'outcomes');
    await page.locator('.chart-form button').click();
    await page.waitForURL((url) => url.searchParams.get('chart') === 'outcomes');
    expect(await page.locator('[data-chart-result] svg').isVisible()).to.equal(true);
    expect(await page.locator('[data-copy]:visible').count()).to.equal(0);
  });

  for (const width of [360, 768, 1440]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has no violation that axe finds, and no sideways scroll, at ${String(width)} px, ${colorScheme}`, async () => {
        const page = await visit(PATH, { viewport: { width, height: 900 }, colorScheme });
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        });
        expect(violations).to.deep.equal([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0);
      });
    }
  }
});
