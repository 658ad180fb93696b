/** A chart's SVG in the programs that briefing writers open it with, held against our own PNG of it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { CHARTS, layoutOf, svgOf } from '../../src/charts/index.ts';
import type { ChartDescription, Layout, Theme } from '../../src/charts/index.ts';
import { resolveScenario } from '../../src/model/index.ts';
import { rasterizer } from '../../src/render/index.ts';
import { pictureOf } from '../support/picture.ts';
import type { Picture } from '../support/picture.ts';
import { inFolder, programPath, runIn } from '../support/program.ts';
import { records, ROOT, TODAY } from '../support/records.ts';

const WIDTH = 800;

/** Open, without a route, priced: hatched bars, washed bars and points in one chart. */
function described(): ChartDescription {
  const catalogue = records();
  const chart = CHARTS.find(({ id }) => id === 'cost-multiples');
  if (!chart) throw new Error('there is no chart of costs');
  const scenario = resolveScenario(catalogue, { measures: [], deny: ['euv', 'arf-immersion'] }, TODAY);
  const own = { foundries: ['smic', 'tsmc'], node: 'smic-14nm', threshold: null, second: null };
  return chart.describe(catalogue, { scenario, ...own });
}

const PROGRAMS: Readonly<Record<string, (folder: string, svg: string) => readonly string[]>> = {
  inkscape: (folder, svg) => ['--export-type=png', `--export-filename=${join(folder, 'chart.png')}`, svg],
  soffice: (folder, svg) => [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'png',
    '--outdir',
    folder,
    svg,
  ],
};

function convertedBy(name: string, program: string, svg: string): Picture {
  return inFolder((folder) => {
    const file = join(folder, 'chart.svg');
    writeFileSync(file, svg);
    runIn(folder, program, PROGRAMS[name]?.(folder, file) ?? []);
    return pictureOf(readFileSync(join(folder, 'chart.png')));
  });
}

function gray({ at }: Picture, x: number, y: number): number {
  const [red = 255, green = 255, blue = 255, opacity = 255] = at(x, y);
  return opacity < 128 ? 255 : (red + green + blue) / 3;
}

const BLOCK = 8;

/** The picture as gray blocks, from left to right and top to bottom: what the eye sees from afar. */
function blocks(picture: Picture): number[] {
  const [across, down] = [Math.floor(picture.width / BLOCK), Math.floor(picture.height / BLOCK)];
  return Array.from({ length: across * down }, (_, i) => {
    const [left, top] = [(i % across) * BLOCK, Math.floor(i / across) * BLOCK];
    const places = Array.from({ length: BLOCK * BLOCK }, (__, k) => [
      left + (k % BLOCK),
      top + Math.floor(k / BLOCK),
    ]);
    return places.reduce((sum, [x = 0, y = 0]) => sum + gray(picture, x, y), 0) / places.length;
  });
}

function meanDifference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}

/** How unlike a line of pixels is to the one two below, as it stands and moved two to the left. */
function slant(picture: Picture, left: number, right: number, y: number): { still: number; moved: number } {
  const unlike = (by: number): number => {
    let sum = 0;
    for (let x = left; x < right; x += 1) sum += Math.abs(gray(picture, x, y) - gray(picture, x - by, y + 2));
    return sum;
  };
  return { still: unlike(0), moved: unlike(2) };
}

describe('the SVG of a chart', function () {
  this.timeout(300_000);
  let description: ChartDescription;
  let layout: Layout;
  let own: Picture;
  before(async () => {
    description = described();
    layout = layoutOf(description, { width: WIDTH });
    const { rasterize, close } = rasterizer(`${ROOT}static/fonts`);
    own = pictureOf(await rasterize(svgOf(description, { width: WIDTH, theme: 'light' })));
    await close();
  });

  for (const name of Object.keys(PROGRAMS)) {
    for (const theme of ['light', 'auto'] as const satisfies readonly Theme[]) {
      it(`opens right in ${name}, ${theme === 'auto' ? 'following the reader’s theme' : theme}`, function () {
        const program = programPath(name);
        if (program === null) this.skip();
        const picture = convertedBy(name, program, svgOf(description, { width: WIDTH, theme }));
        expect([picture.width, picture.height]).to.deep.equal([own.width, own.height]);
        expect(meanDifference(blocks(picture), blocks(own))).to.be.below(6);

        const label = layout.texts.find(({ text }) => text === 'N5');
        if (!label) throw new Error('no row is named N5');
        expect(picture.ink(Math.round(label.x) - 14, Math.round(label.y) - 9, 14, 10)).to.be.above(15);
        const [panel] = layout.panels;
        if (!panel) throw new Error('the chart has no panel');
        const [top, bottom] = panel.y.span('smic-14nm');
        const [left, right] = [Math.round(panel.plot.left), Math.round(panel.plot.left + panel.plot.width)];
        expect(
          picture.ink(left + 40, Math.round(top), right - left - 80, Math.round(bottom - top)),
        ).to.be.above(1000);
        const { still, moved } = slant(picture, left + 40, right - 40, Math.round((top + bottom) / 2) - 1);
        expect(moved, 'hatching stands aslant').to.be.below(still / 2);
      });
    }
  }
});
