import { expect } from 'chai';
import { pngOf } from '../../src/render/png.ts';
import { pictureOf } from '../support/picture.ts';

/** A picture of so many colors, each a few times, from left to right and top to bottom. */
function colored(colors: number, opacity = 255): { width: number; height: number; rgba: Uint8Array } {
  const [width, height] = [41, 29];
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    const color = i % colors;
    const of = (part: number): number => Math.floor((part * opacity) / 255);
    rgba.set([of(color % 256), of(Math.floor(color / 2) % 256), of((color * 7) % 256), opacity], i * 4);
  }
  return { width, height, rgba };
}

describe('a PNG', () => {
  for (const [colors, byPalette] of [
    [1, true],
    [2, true],
    [256, true],
    [257, false],
    [1000, false],
  ] as const) {
    it(`of ${String(colors)} colors holds every pixel, ${byPalette ? 'by palette' : 'in plain color'}`, () => {
      const pixels = colored(colors);
      for (const opaque of [true, false]) {
        const picture = pictureOf(pngOf(pixels, 1, opaque));
        expect(picture.byPalette).to.equal(byPalette);
        expect([picture.width, picture.height]).to.deep.equal([41, 29]);
        for (let i = 0; i < 41 * 29; i += 1) {
          const expected = [...pixels.rgba.subarray(i * 4, i * 4 + 4)];
          expect(picture.at(i % 41, Math.floor(i / 41))).to.deep.equal(expected);
        }
      }
    });
  }

  it('holds the color of what lets the background through, not yet mixed with it', () => {
    const rgba = new Uint8Array([100, 50, 0, 100, 0, 0, 0, 0]);
    const picture = pictureOf(pngOf({ width: 2, height: 1, rgba }, 1, false));
    expect(picture.at(0, 0)).to.deep.equal([255, 128, 0, 100]);
    expect(picture.at(1, 0)).to.deep.equal([0, 0, 0, 0]);
  });
});
