import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { lineQuery } from '../../src/text/index.ts';
import { drawing, expectLine, lineAt, searchOf, stage } from './stage.ts';

/** Moves the mouse down the chart until the cursor says that the line can be taken; gives the place. */
async function findLine(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const canvas = page.locator('[data-chart] canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the chart is not shown');
  const x = box.x + box.width / 2;
  for (let y = box.y + 4; y < box.y + box.height; y += 4) {
    await page.mouse.move(x, y);
    const cursor = await canvas.evaluate((element) => (element as HTMLElement).style.cursor);
    if (cursor === 'ns-resize') return { x, y: y + 12 };
  }
  throw new Error('no place of the chart takes the line');
}

describe('the first page in a browser', function () {
  this.timeout(60_000);
  const { visit } = stage();

  it('is alive with the line of its address', async () => {
    const page = await visit('/?node-nm=28&phrase=uniquely-required-for&unique=no-route-without');
    await expectLine(page, { nodeNm: 28, phrase: 'uniquely-required-for', unique: 'no-route-without' });
    const svg = page.locator('[data-chart] svg');
    expect(await svg.getAttribute('role')).to.equal('img');
    expect(await page.locator('[data-chart] canvas').getAttribute('aria-hidden')).to.equal('true');
  });

  it('follows the slider by keyboard: outcomes, sentence, chart and address', async () => {
    const page = await visit('/');
    await expectLine(page, {});
    const before = await drawing(page);
    await page.focus('#slider');
    for (let i = 0; i < 14; i += 1) await page.keyboard.press('ArrowRight');
    await expectLine(page, { nodeNm: 28 });
    expect(await searchOf(page)).to.equal(`?${lineQuery(lineAt('?node-nm=28'))}`);
    const after = await drawing(page);
    expect(after.alt).to.include('a line at 28 nm').and.not.equal(before.alt);
    expect(after.pixels).to.not.equal(before.pixels);
    await page.keyboard.press('Home');
    await expectLine(page, { nodeNm: 2 });
    await page.keyboard.press('End');
    await expectLine(page, { nodeNm: 65 });
  });

  it('follows what is typed, and waits while it is no number of the slider', async () => {
    const page = await visit('/');
    const before = await drawing(page);
    await page.fill('[name="node-nm"]', '1');
    await page.fill('[name="node-nm"]', '');
    await page.fill('[name="node-nm"]', '7');
    await expectLine(page, { nodeNm: 7 });
    expect((await drawing(page)).pixels).to.not.equal(before.pixels);
    await page.press('[name="node-nm"]', 'Enter');
    await expectLine(page, { nodeNm: 7 });
  });

  it('follows the phrase and the readings', async () => {
    const page = await visit('/');
    await page.selectOption('[name="capable"]', 'any-layer');
    await expectLine(page, { capable: 'any-layer' });
    await page.selectOption('[name="phrase"]', 'uniquely-required-for');
    await expectLine(page, { capable: 'any-layer', phrase: 'uniquely-required-for' });
    await page.selectOption('[name="unique"]', 'no-route-without');
    const line = {
      capable: 'any-layer',
      phrase: 'uniquely-required-for',
      unique: 'no-route-without',
    } as const;
    await expectLine(page, line);
    expect(await page.isVisible('[name="capable"]')).to.equal(false);
    expect(await searchOf(page)).to.equal(`?${lineQuery({ nodeNm: 14, ...line })}`);
  });

  it('is the same after a reload', async () => {
    const page = await visit('/');
    await page.fill('[name="node-nm"]', '20');
    await page.selectOption('[name="capable"]', 'any-patterning');
    await expectLine(page, { nodeNm: 20, capable: 'any-patterning' });
    const before = await drawing(page);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    await expectLine(page, { nodeNm: 20, capable: 'any-patterning' });
    expect(await drawing(page)).to.deep.equal(before);
  });

  it('shows each of the four lines by its link, and steps back and forth through them', async () => {
    const page = await visit('/');
    await page.click('[data-case="before"] [data-preset]');
    await expectLine(page, { nodeNm: 10, phrase: 'uniquely-required-for' });
    await page.click('[data-case="phraseOnly"] [data-preset]');
    await expectLine(page, { nodeNm: 10 });
    const current = await page.locator('[data-preset][aria-current]').all();
    expect(current).to.have.lengthOf(1);
    await page.goBack();
    await expectLine(page, { nodeNm: 10, phrase: 'uniquely-required-for' });
    await page.goBack();
    await expectLine(page, {});
    await page.goForward();
    await expectLine(page, { nodeNm: 10, phrase: 'uniquely-required-for' });
  });

  it('steps back over a moved slider to where it was', async () => {
    const page = await visit('/');
    await page.focus('#slider');
    await page.keyboard.press('ArrowLeft');
    await expectLine(page, { nodeNm: 13 });
    await page.goBack();
    await expectLine(page, {});
  });

  it('keeps the readings when one of the four lines is chosen', async () => {
    const page = await visit('/?capable=any-layer');
    await page.click('[data-case="before"] [data-preset]');
    await expectLine(page, { nodeNm: 10, phrase: 'uniquely-required-for', capable: 'any-layer' });
  });

  it('lets the line be dragged in the chart with the mouse', async () => {
    const page = await visit('/');
    const { x, y } = await findLine(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 60, { steps: 6 });
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLInputElement>('[name="node-nm"]')?.value) > 14,
    );
    await page.mouse.move(x, y + 80, { steps: 8 });
    await page.mouse.up();
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLInputElement>('[name="node-nm"]')?.value) < 14,
    );
    const dragged = Number(await page.inputValue('[name="node-nm"]'));
    await expectLine(page, { nodeNm: dragged });
    await page.mouse.move(x, y - 100, { steps: 4 });
    await expectLine(page, { nodeNm: dragged });
  });

  it('links to its state, to the same answer as JSON, and cites it', async () => {
    const page = await visit('/');
    await page.fill('[name="node-nm"]', '28');
    await expectLine(page, { nodeNm: 28 });
    const citation = await page.textContent('[data-citation]');
    const scripted = await page.evaluate(() =>
      [...document.querySelectorAll('[data-permalink], [data-assess]')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    );
    const fresh = await visit(scripted[0] ?? '', { javaScriptEnabled: false });
    expect(await fresh.textContent('[data-citation]')).to.equal(citation);
    for (const href of scripted)
      expect(await fresh.content()).to.include(`href="${href.replaceAll('&', '&amp;')}"`);
  });

  it('says what it could not use of an address, and works all the same', async () => {
    const page = await visit('/?node-nm=abc&phrase=capable-of');
    expect(await page.textContent('.notes')).to.include('"abc" cannot be a line');
    await page.focus('#slider');
    await page.keyboard.press('ArrowRight');
    await expectLine(page, { nodeNm: 15 });
  });
});
