import { build } from 'esbuild';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { chartJsConfig, layoutOf } from '../../src/charts/index.ts';
import { NUMBERS, ROWS } from '../support/invented-charts.ts';
import { ROOT } from '../support/records.ts';
import { drawing, stage } from './stage.ts';

const COSTS = '/scenario?deny=euv,euv-high-na&measures=none&on=2026-11-22&node=tsmc-n5';
const PAGES = [
  ['/', 'node-timeline'],
  [COSTS, 'cost-multiples'],
] as const;
const OFF = { javaScriptEnabled: false };

interface Shown {
  readonly box: { readonly width: number; readonly height: number };
  readonly texts: readonly string[];
}

/** The drawing that is seen at this width: its box, and its words. */
async function shownIn(page: Page, id: string): Promise<Shown> {
  return await page.evaluate((chart) => {
    const svgs = [...document.querySelectorAll(`[data-chart="${chart}"] [data-chart-stage] svg`)];
    const svg = svgs.find((drawn) => drawn.clientWidth > 0);
    if (!svg) throw new Error('no drawing is shown');
    const { width, height } = svg.getBoundingClientRect();
    return {
      box: { width, height },
      texts: [...svg.querySelectorAll('text')].map((text) => text.textContent),
    };
  }, id);
}

describe('a chart taken over in a browser', function () {
  this.timeout(120_000);
  const { visit } = stage();

  for (const [path, id] of PAGES) {
    for (const [width, colorScheme] of [
      [360, 'light'],
      [768, 'dark'],
      [1440, 'light'],
    ] as const) {
      it(`keeps its box, ${id} at ${String(width)} px`, async () => {
        const options = { viewport: { width, height: 900 }, colorScheme };
        const before = await shownIn(await visit(path, { ...options, ...OFF }), id);
        const page = await visit(path, options);
        const canvas = await page.locator(`[data-chart="${id}"] canvas`).boundingBox();
        const after = await shownIn(page, id);
        for (const box of [after.box, canvas ?? { width: 0, height: 0 }]) {
          expect(box.width).to.be.closeTo(before.box.width, 1);
          expect(box.height).to.be.closeTo(before.box.height, 1.5);
        }
        // At the widths that the server draws for, every label stays as well.
        if (width === 1440) expect(after.texts).to.deep.equal(before.texts);
      });
    }

    it(`moves nothing in the page, ${id}`, async () => {
      const page = await visit(path);
      await page.waitForTimeout(500);
      const moved = await page.evaluate(
        async () =>
          await new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { readonly value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(sum);
            }, 300);
          }),
      );
      expect(moved).to.be.below(0.01);
    });
  }

  it('looks like the drawing beneath it', async () => {
    for (const [path, id] of PAGES) {
      const page = await visit(path, { viewport: { width: 1440, height: 900 } });
      const figure = page.locator(`[data-chart="${id}"] [data-chart-stage]`);
      const canvas = await figure.screenshot();
      await page.evaluate((selector) => {
        const [svg, drawn] = ['svg', 'canvas'].map((name) =>
          document.querySelector<HTMLElement>(`${selector} ${name}`),
        );
        if (svg) svg.style.opacity = '1';
        if (drawn) drawn.style.display = 'none';
      }, `[data-chart="${id}"]`);
      const svg = await figure.screenshot();
      const differing = await page.evaluate(
        async (images) => {
          const data = await Promise.all(
            images.map(async (base64) => {
              const image = new Image();
              image.src = `data:image/png;base64,${base64}`;
              await image.decode();
              const surface = new OffscreenCanvas(image.width, image.height);
              const context = surface.getContext('2d');
              context?.drawImage(image, 0, 0);
              return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
            }),
          );
          const [a, b] = data;
          if (!a || !b || a.length !== b.length) return 1;
          let far = 0;
          for (let i = 0; i < a.length; i += 4) {
            const apart = [0, 1, 2].map((part) => Math.abs((a[i + part] ?? 0) - (b[i + part] ?? 0)));
            if (Math.max(...apart) > 120) far += 1;
          }
          return far / (a.length / 4);
        },
        [canvas, svg].map((image) => image.toString('base64')),
      );
      // Edges fall on other parts of a pixel; what is drawn is the same.
      expect(differing, id).to.be.below(0.012);
    }
  });

  it('follows the width of the window', async () => {
    const page = await visit('/');
    await page.setViewportSize({ width: 400, height: 900 });
    await page.waitForFunction(
      () => (document.querySelector('[data-chart] canvas')?.clientWidth ?? 1000) < 400,
    );
    const sizes = await page.evaluate(() =>
      ['canvas', 'svg', '[data-chart-stage]'].map(
        (part) => document.querySelector(`[data-chart] ${part}`)?.getBoundingClientRect().width ?? 0,
      ),
    );
    for (const size of sizes) expect(size).to.be.closeTo(sizes[2] ?? 0, 1);
  });

  it('tells a pointer what a mark is', async () => {
    const page = await visit('/');
    const still = (await drawing(page)).pixels;
    const place = await page.evaluate(() => {
      const label = [...document.querySelectorAll('[data-chart] svg g')].find((mark) =>
        mark.querySelector('title')?.textContent.startsWith('SMIC N+2'),
      );
      const box = label?.querySelector('path')?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    });
    if (!place) throw new Error('the mark is not drawn');
    await page.evaluate((y) => {
      window.scrollTo({ top: y - 300, behavior: 'instant' });
    }, place.y);
    const top = await page.evaluate(() => window.scrollY);
    await page.mouse.move(place.x, place.y - top);
    await page.waitForTimeout(200);
    expect((await drawing(page)).pixels).to.not.equal(still);
  });

  it('brings its table, sentence and links along when a slider rests', async () => {
    const page = await visit('/');
    await page.fill('[name="node-nm"]', '28');
    await page.waitForFunction(() =>
      document.querySelector('[data-chart-stage] svg desc')?.textContent.includes('28 nm'),
    );
    const fresh = await visit('/?node-nm=28', OFF);
    const parts = async (of: Page) => ({
      rows: await of.locator('[data-chart-rows] tr').allTextContents(),
      alt: await of.textContent('[data-chart-alt]'),
      subtitle: await of.textContent('[data-chart-subtitle]'),
      links: await of
        .locator('[data-chart-link]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    });
    expect(await parts(page)).to.deep.equal(await parts(fresh));
  });

  it('prints its drawing, not the canvas', async () => {
    const page = await visit('/', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('[data-chart] canvas')).to.equal(false);
    // A narrower sheet has it drawn anew, so the one that stands is asked until it shows.
    await page.waitForFunction(() => {
      const svg = document.querySelector('[data-chart] svg');
      return svg !== null && getComputedStyle(svg).opacity === '1';
    });
  });

  it('puts every plot where the layout has it, several panels included', async () => {
    const page = await visit('/');
    const { outputFiles } = await build({
      stdin: {
        contents:
          "import { Chart, configurationOf } from './src/browser/chart-configuration.ts';\nObject.assign(globalThis, { Chart, configurationOf });\n",
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      format: 'iife',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    await page.evaluate(outputFiles[0]?.text ?? '');
    for (const description of [NUMBERS, ROWS]) {
      for (const width of [720, 1200]) {
        const json = chartJsConfig(description, { width }, 'light');
        const areas = await page.evaluate((config) => {
          const { Chart, configurationOf } = globalThis as unknown as {
            Chart: new (
              canvas: HTMLCanvasElement,
              config: object,
            ) => {
              readonly chartArea: { readonly top: number; readonly bottom: number };
              readonly scales: Readonly<Record<string, { readonly left: number; readonly right: number }>>;
            };
            configurationOf: (
              json: object,
              inks: (ink: unknown) => string,
            ) => { datasets: object[]; options: object };
          };
          const canvas = document.createElement('canvas');
          canvas.width = config.width;
          canvas.height = Math.floor(config.height);
          const { datasets, options } = configurationOf(config, () => '#000');
          const { chartArea, scales } = new Chart(canvas, { type: 'scatter', data: { datasets }, options });
          return {
            top: chartArea.top,
            bottom: chartArea.bottom,
            plots: ['x', 'x1'].map((id) => [scales[id]?.left ?? 0, scales[id]?.right ?? 0]),
          };
        }, json);
        const { panels } = layoutOf(description, { width });
        for (const [i, { plot }] of panels.entries()) {
          expect(areas.top).to.be.closeTo(plot.top * json.unit, 1);
          expect(areas.bottom).to.be.closeTo((plot.top + plot.height) * json.unit, 1);
          expect(areas.plots[i]?.[0]).to.be.closeTo(plot.left * json.unit, 1);
          expect(areas.plots[i]?.[1]).to.be.closeTo((plot.left + plot.width) * json.unit, 1);
        }
      }
    }
  });
});
