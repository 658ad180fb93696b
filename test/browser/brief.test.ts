import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { records, TODAY } from '../support/records.ts';
import { inFolder, programPath, runIn } from '../support/program.ts';
import { stage } from './stage.ts';

interface WithAxe {
  readonly axe: { run(): Promise<AxeResults> };
}

const { dataset, equipment } = records();
const { version } = dataset;

const MANY = `?deny=${equipment
  .slice(0, 40)
  .map(({ id }) => id)
  .join(',')}&licenses=denied&participants=AT,BE,CA,DE,GB,IE,IL,JP,KR,NL,SE,TW`;

/** What is printed, with words that its question and its answer hold and the end of its permalink. */
const SHEETS = [
  ['the measures of today', '', /measures in play on 2026-11-22/, /Under these \d+ measures/, `on=${TODAY}`],
  [
    'a preset',
    '?deny=euv&measures=none',
    /EUV denied/,
    /With no measure in play and EUV denied/,
    `on=${TODAY}`,
  ],
  ['one node', '?nodes=smic-n-plus-2', /measures in play/, /SMIC N\+2 is/, `on=${TODAY}`],
  ['a long scenario', MANY, /Taiwan taking part/, /every license denied/, 'se,tw'],
] as const;

/** Pages of a PDF, by its own page objects. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

function textOf(pdf: Buffer, program: string): string {
  return inFolder((folder) => {
    const file = join(folder, 'brief.pdf');
    writeFileSync(file, pdf);
    return runIn(folder, program, ['-layout', file, '-']).replace(/\s+/g, ' ');
  });
}

/** The least part of its drawn size that a chart is printed at, and whether anything passes the sheet. */
async function printed(page: Page): Promise<{ readonly scale: number; readonly over: number }> {
  return await page.evaluate(() => {
    const sheet = document.querySelector('.brief');
    const scales = [...document.querySelectorAll<SVGSVGElement>('.brief-drawing > svg')].map((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return Math.min(width / svg.viewBox.baseVal.width, height / svg.viewBox.baseVal.height);
    });
    const over = sheet ? sheet.scrollHeight - sheet.clientHeight : Number.NaN;
    return { scale: Math.min(...scales), over };
  });
}

describe('a brief in a browser', function () {
  this.timeout(180_000);
  const { base, visit } = stage();

  for (const [name, query, question, answer, end] of SHEETS) {
    for (const [format, viewport] of [
      ['A4', { width: 703, height: 1047 }],
      ['Letter', { width: 725, height: 980 }],
    ] as const) {
      it(`prints ${name} on one sheet of ${format}, whole`, async () => {
        const page = await visit('/', { colorScheme: 'dark', viewport });
        await page.goto(`${base()}/brief${query}`);
        const pdf = await page.pdf({ format });
        expect(pagesOf(pdf)).to.equal(1);
        await page.emulateMedia({ media: 'print' });
        const { scale, over } = await printed(page);
        expect(over).to.equal(0);
        expect(scale).to.be.above(0.7);
        const shown = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
        expect(shown).to.equal('light');
        const program = programPath('pdftotext');
        if (program === null) return;
        const text = textOf(pdf, program);
        expect(text).to.match(question).and.match(answer);
        expect(text.replaceAll(' ', '')).to.include(`data=${version}`).and.include(end);
        for (const part of ['Node by node', 'Method', 'Sources', `Dataset ${version}`])
          expect(text).to.include(part);
        for (const part of ['Calculator', 'Print this page', 'Skip to']) expect(text).to.not.include(part);
      });
    }
  }

  for (const [width, colorScheme] of [
    [360, 'dark'],
    [768, 'light'],
    [1440, 'light'],
  ] as const) {
    it(`has nothing wrong at ${String(width)} px, ${colorScheme}, and does not overflow`, async () => {
      const page = await visit('/', { viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${base()}/brief?color=red`);
      const sizes = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(sizes.scrollWidth).to.be.at.most(sizes.clientWidth);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(async () => await (window as unknown as WithAxe).axe.run());
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
    });
  }

  it('is whole without script', async () => {
    const page = await visit('/brief', { javaScriptEnabled: false });
    expect(await page.locator('.brief-drawing > svg').count()).to.be.above(0);
    expect(await page.locator('.brief-table tbody tr').count()).to.be.above(3);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).to.equal(1);
  });

  for (const path of [
    '/nodes',
    '/equipment',
    '/scenario',
    '/compare',
    '/charts',
    '/record-check',
    '/method',
  ]) {
    it(`fits the tables of ${path} to the width of a sheet`, async () => {
      const page = await visit('/', { viewport: { width: 703, height: 1047 } });
      await page.goto(base() + path);
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('.scroll > table')]
          .filter((table) => table.getBoundingClientRect().right > window.innerWidth + 1)
          .map((table) => `${table.className} ${String(table.getBoundingClientRect().right)}`),
      );
      expect(wide).to.deep.equal([]);
    });
  }
});
