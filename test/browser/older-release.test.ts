import { expect } from 'chai';
import { records } from '../support/records.ts';
import { CHANGED, OLD_VERSION, twoReleases } from '../support/two-releases.ts';
import { stage } from './stage.ts';

const PINNED = `?data=${OLD_VERSION}&deny=euv&node=${CHANGED.node}`;

describe('the calculator on an earlier release in a browser', function () {
  this.timeout(120_000);
  const { visit } = stage(twoReleases);

  it('computes with the records of that release and stays on it while the reader moves', async () => {
    const page = await visit(`/scenario${PINNED}`);
    const layers = page.locator('[data-rows="layers"]');
    await page.selectOption('[name="licenses"]', 'denied');
    await page.waitForURL((url) => url.searchParams.get('licenses') === 'denied');
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('data')).to.equal(OLD_VERSION);
    const moved = await layers.innerText();
    expect(moved).to.include(String(CHANGED.was));
    expect((await page.locator('[data-notes]').innerText()).trim()).to.equal('');
    const fresh = await visit(page.url().replace(/^https?:\/\/[^/]+/, ''), { javaScriptEnabled: false });
    expect(await fresh.locator('[data-rows="layers"]').innerText()).to.equal(moved);
  });

  it('links to the question as moved on the current release, where nothing is said of releases', async () => {
    const page = await visit(`/scenario${PINNED}`);
    expect(await page.locator('.older').innerText()).to.include(records().dataset.version);
    await page.selectOption('[name="installed"]', 'keep');
    await page.waitForURL((url) => url.searchParams.get('installed') === 'keep');
    await page.locator('.older [data-link="current"]').click();
    await page.waitForURL((url) => !url.searchParams.has('data'));
    expect(new URL(page.url()).searchParams.get('installed')).to.equal('keep');
    expect(await page.locator('.older').count()).to.equal(0);
    expect(await page.locator('[data-rows="layers"]').innerText()).to.not.include(`${String(CHANGED.was)}\t`);
  });

  for (const width of [360, 1440]) {
    it(`says so without a sideways scroll at ${String(width)} px`, async () => {
      const page = await visit(`/scenario${PINNED}`, { viewport: { width, height: 900 } });
      const box = await page.locator('.older').boundingBox();
      expect(box?.width).to.be.at.most(width);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).to.be.at.most(0);
    });
  }
});
