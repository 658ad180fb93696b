import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import { stage } from './stage.ts';

interface WithAxe {
  readonly axe: { run(): Promise<AxeResults> };
}

describe('access to the pages about the model', function () {
  this.timeout(120_000);
  const { base, visit } = stage();

  for (const path of ['/record-check', '/method', '/history', '/api']) {
    for (const [width, colorScheme] of [
      [360, 'dark'],
      [1440, 'light'],
    ] as const) {
      it(`finds nothing wrong with ${path} at ${String(width)} px, ${colorScheme}, and no overflow`, async () => {
        const viewport = { width, height: 900 };
        const page = await visit('/', { viewport, colorScheme });
        await page.goto(base() + path);
        const sizes = await page.evaluate(() => {
          document.querySelectorAll('details').forEach((entry) => (entry.open = true));
          const { scrollWidth, clientWidth } = document.documentElement;
          return { scrollWidth, clientWidth };
        });
        expect(sizes.scrollWidth).to.be.at.most(sizes.clientWidth);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(
          async () => await (window as unknown as WithAxe).axe.run(),
        );
        expect(violations.map(({ id }) => id)).to.deep.equal([]);
      });
    }
  }
});
