import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { printScale, rasterizer } from '../../src/render/index.ts';
import type { Rasterizer } from '../../src/render/index.ts';
import { textWidth } from '../../src/charts/index.ts';
import { pictureOf } from '../support/picture.ts';
import { ROOT } from '../support/records.ts';
import { failure } from './failure.ts';
import { FONTS, label, svg } from './svgs.ts';

describe('a drawing', function () {
  this.timeout(60_000);
  let drawing: Rasterizer;
  before(() => {
    drawing = rasterizer(FONTS);
  });
  after(() => drawing.close());

  it('has ink where a label is, and none without the label', async () => {
    const [with_, without] = [await drawing.rasterize(svg(label('57 nm'))), await drawing.rasterize(svg(''))];
    const width = Math.ceil(textWidth('57 nm', 16, 400));
    expect(pictureOf(with_).ink(20, 34, width, 18)).to.be.above(80);
    expect(pictureOf(with_).ink(20 + width, 34, 100, 18)).to.equal(0);
    expect(pictureOf(without).ink(0, 0, 200, 100)).to.equal(0);
  });

  it('writes every kind of character that charts may write', async () => {
    for (const char of 'Aé9Σσλµ₁²×±≤≥→–—…·●○▲') {
      expect(
        pictureOf(await drawing.rasterize(svg(label(char, 400, 24)))).ink(15, 20, 50, 40),
        char,
      ).to.be.above(0);
    }
  });

  it('draws semibold and bold heavier than regular', async () => {
    const ink = async (weight: number): Promise<number> =>
      pictureOf(await drawing.rasterize(svg(label('Outcome', weight)))).ink(0, 0, 200, 100);
    expect(await ink(600)).to.be.above((await ink(400)) * 1.2);
    expect(await ink(700)).to.equal(await ink(600));
  });

  it('has text as wide as charts are laid out with, but for kerning', async () => {
    for (const [text, weight] of [
      ['TSMC N7, 16/14 nm', 400],
      ['Contacted gate pitch', 600],
    ] as const) {
      const picture = pictureOf(await drawing.rasterize(svg(label(text, weight), 400)));
      const inked = Array.from({ length: 400 }, (_, x) => x).filter((x) => picture.ink(x, 30, 1, 30) > 0);
      const width = textWidth(text, 16, weight);
      expect((inked.at(-1) ?? 0) + 1 - 20, text).to.be.within(width * 0.96, width * 1.01);
    }
  });

  it('has the size, the density and the background asked for', async () => {
    const square = svg('<rect x="10" y="10" width="20" height="20" fill="#c8553d"/>', 96, 48);
    for (const scale of [1, 2, printScale(300), 4]) {
      const { width, height, perMeter } = pictureOf(await drawing.rasterize(square, { scale }));
      expect([width, height]).to.deep.equal([96 * scale, 48 * scale]);
      expect(perMeter).to.equal(Math.round((96 * scale) / 0.0254));
    }
    const at = async (background: string, x: number): Promise<readonly number[]> =>
      pictureOf(await drawing.rasterize(square, { background })).at(x, 20);
    expect(await at('#ffeecc', 5)).to.deep.equal([255, 238, 204, 255]);
    expect(await at('#ffeecc', 20)).to.deep.equal([200, 85, 61, 255]);
    expect((await at('transparent', 5))[3]).to.equal(0);
    expect(await at('transparent', 20)).to.deep.equal([200, 85, 61, 255]);
  });

  it('keeps the color of what is half transparent', async () => {
    const half = svg('<rect width="200" height="100" fill="#ff8000" opacity="0.5"/>');
    const [red = 0, green = 0, blue = 0, opacity = 0] = pictureOf(
      await drawing.rasterize(half, { background: 'transparent' }),
    ).at(50, 50);
    expect([red, blue]).to.deep.equal([255, 0]);
    expect(green).to.be.closeTo(128, 1);
    expect(opacity).to.be.closeTo(128, 1);
  });

  it('is the same bytes each time, in either thread', async () => {
    const chart = svg(`${label('TSMC N7')}<circle cx="150" cy="50" r="20" fill="#1b6ca8"/>`);
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => drawing.rasterize(chart)));
    for (const other of others) expect(first?.equals(other)).to.equal(true);
  });

  it('is the same bytes on a machine without fonts', async () => {
    const chart = svg(label('No fonts here'));
    const bare = mkdtempSync(join(tmpdir(), 'linewidth-bare-'));
    writeFileSync(join(bare, 'fonts.conf'), '<?xml version="1.0"?><fontconfig></fontconfig>');
    const program = `
      const { rasterizer } = await import(${JSON.stringify(`${ROOT}dist/src/render/index.js`)});
      const drawing = rasterizer(${JSON.stringify(FONTS)});
      process.stdout.write(await drawing.rasterize(${JSON.stringify(chart)}));
      await drawing.close();`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: {
        FONTCONFIG_FILE: join(bare, 'fonts.conf'),
        HOME: bare,
        XDG_DATA_HOME: bare,
        XDG_DATA_DIRS: bare,
      },
    });
    rmSync(bare, { recursive: true });
    expect(stderr.toString()).to.equal('');
    expect(stdout.equals(await drawing.rasterize(chart))).to.equal(true);
  });

  it('opens no file that an SVG names', async () => {
    const icon = `${ROOT}static/icons/linewidth.svg`;
    const drawn = await drawing.rasterize(await readFile(icon, 'utf8'));
    expect(
      drawn.equals(await drawing.rasterize(svg('', pictureOf(drawn).width, pictureOf(drawn).height))),
    ).to.equal(false);
    const files = ['file://', ''].map(
      (scheme) => `<image href="${scheme}${icon}" width="200" height="100"/>`,
    );
    const named = await drawing.rasterize(svg(files.join('')));
    expect(named.equals(await drawing.rasterize(svg('')))).to.equal(true);
  });

  it('is refused with options that no drawing takes', async () => {
    for (const scale of [0, 0.5, 4.01, Number.NaN, Infinity]) {
      expect((await failure(drawing.rasterize(svg(''), { scale }))).message).to.match(
        /^scale is .*from 1 to 4$/,
      );
    }
    for (const background of ['red', '#fff"', 'url(x)', '']) {
      expect((await failure(drawing.rasterize(svg(''), { background }))).message).to.match(/^background is/);
    }
  });
});
