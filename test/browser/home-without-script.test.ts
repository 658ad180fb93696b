import { expect } from 'chai';
import { liveIn } from '../web/pages/states.ts';
import { expectLine, liveOn, stage } from './stage.ts';

const OFF = { javaScriptEnabled: false };

describe('the first page with scripts off', function () {
  this.timeout(60_000);
  const { visit } = stage();

  it('answers at once: sentence, four lines, readings, nodes, scanners and comparison', async () => {
    const page = await visit('/', OFF);
    const html = await page.content();
    expect(await page.textContent('.statement output')).to.match(/^catches \d+ SMIC nodes and \d+ scanners/);
    for (const table of ['four', 'readings', 'nodes', 'machines', 'comparison']) {
      expect(await page.locator(`table.${table} tbody tr`).count(), table).to.be.above(1);
    }
    expect(liveIn(html).length).to.be.above(100);
    expect(await page.isVisible('.draw')).to.equal(true);
    expect(await page.isVisible('#slider')).to.equal(false);
    expect(await page.locator('[data-chart] canvas').count()).to.equal(0);
    expect(await page.locator('[data-chart] svg:visible').count()).to.equal(1);
    expect(await page.locator('[data-chart] svg:visible text:text-is("N+2")').isVisible()).to.equal(true);
    expect(await page.textContent('[data-chart-alt]')).to.include('Process nodes by start');
  });

  it('draws a line by its form, and says what the scripted page says at that address', async () => {
    const page = await visit('/', OFF);
    await page.fill('[name="node-nm"]', '28');
    await page.selectOption('[name="capable"]', 'any-patterning');
    await page.click('.draw');
    await page.waitForURL(/node-nm=28/, { waitUntil: 'load' });
    const { pathname, searchParams, search } = new URL(page.url());
    expect(pathname).to.equal('/');
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      'node-nm': '28',
      phrase: 'capable-of',
      capable: 'any-patterning',
      unique: 'no-older-use',
    });
    const plain = Object.fromEntries(liveIn(await page.content()));
    const alt = await page.textContent('[data-chart-alt]');
    const scripted = await visit(`/${search}`);
    await expectLine(scripted, { nodeNm: 28, capable: 'any-patterning' });
    expect(await liveOn(scripted)).to.deep.equal(plain);
    expect(await scripted.textContent('[data-chart-alt]')).to.equal(alt);
  });

  it('draws each of the four lines by its link', async () => {
    const page = await visit('/', OFF);
    await page.click('[data-case="before"] a');
    await page.waitForURL(/phrase=uniquely-required-for/);
    expect(await page.inputValue('[name="node-nm"]')).to.equal('10');
    expect(await page.locator('[data-preset][aria-current]').count()).to.equal(1);
  });

  it('opens a figure to its source', async () => {
    const page = await visit('/', OFF);
    await page.locator('.comparison .figure').first().click();
    expect(await page.isVisible('.figure-card:popover-open')).to.equal(true);
  });
});
