import { expect } from 'chai';
import { Busy, DrawingError, LONGEST_SIDE_PX, LONGEST_SVG, rasterizer } from '../../src/render/index.ts';
import type { Rasterizer, RasterizerLimits } from '../../src/render/index.ts';
import { pictureOf } from '../support/picture.ts';
import { failure } from './failure.ts';
import { ENDLESS, FONTS, label, svg } from './svgs.ts';

const PLAIN = svg(label('57 nm'));

async function reasonFor(drawing: Rasterizer, text: string, scale = 1): Promise<string> {
  const error = await failure(drawing.rasterize(text, { scale }));
  return error instanceof DrawingError ? error.reason : error.message;
}

describe('drawing threads', function () {
  this.timeout(60_000);
  const open: Rasterizer[] = [];
  const drawer = (limits: RasterizerLimits = {}): Rasterizer => {
    const drawing = rasterizer(FONTS, limits);
    open.push(drawing);
    return drawing;
  };
  afterEach(() => Promise.all(open.splice(0).map((drawing) => drawing.close())));

  it('say what is wrong with a broken SVG, and live on', async () => {
    const drawing = drawer({ threads: 1 });
    for (const broken of ['', 'hello', '<svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>']) {
      const error = await failure(drawing.rasterize(broken));
      expect(error).to.be.instanceOf(DrawingError).with.property('reason', 'unreadable');
      expect(error.message).to.match(/^SVG data parsing failed/);
    }
    expect(await reasonFor(drawing, svg('<g>'.repeat(5000) + '</g>'.repeat(5000)))).to.equal('unreadable');
    expect(pictureOf(await drawing.rasterize(PLAIN)).width).to.equal(200);
  });

  it('refuse what is too large before drawing it', async () => {
    const drawing = drawer({ threads: 1 });
    for (const [width, height, scale] of [
      [1e9, 1e9, 1],
      [1e30, 1, 1],
      [LONGEST_SIDE_PX + 1, 1, 1],
      [LONGEST_SIDE_PX / 2 + 1, 1, 2],
      [LONGEST_SIDE_PX, LONGEST_SIDE_PX, 1],
    ] as const) {
      const what = `${String(width)} × ${String(height)} × ${String(scale)}`;
      expect(await reasonFor(drawing, svg('', width, height), scale), what).to.equal('too-large');
    }
    expect(await reasonFor(drawing, svg(' '.repeat(LONGEST_SVG)))).to.equal('too-large');
    expect(pictureOf(await drawing.rasterize(svg('', LONGEST_SIDE_PX, 10))).width).to.equal(LONGEST_SIDE_PX);
  });

  it('stop a drawing that takes too long and draw what waits behind it', async () => {
    const drawing = drawer({ threads: 1 });
    await drawing.rasterize(PLAIN);
    const strict = drawer({ threads: 1, mostMilliseconds: 5_000 });
    const [endless, behind] = await Promise.allSettled([strict.rasterize(ENDLESS), strict.rasterize(PLAIN)]);
    expect(endless).to.have.property('status', 'rejected');
    expect(endless).to.have.nested.property('reason.reason', 'too-long');
    expect(behind).to.have.property('status', 'fulfilled');
  });

  it('turn away what comes while too many wait, and draw the others', async () => {
    const drawing = drawer({ threads: 1, mostWaiting: 3 });
    const asked = Array.from({ length: 6 }, () => drawing.rasterize(PLAIN));
    const results = await Promise.allSettled(asked);
    expect(results.map(({ status }) => status)).to.deep.equal([
      ...Array.from({ length: 4 }, () => 'fulfilled'),
      ...Array.from({ length: 2 }, () => 'rejected'),
    ]);
    const error = await failure(asked[5] ?? Promise.resolve());
    expect(error).to.be.instanceOf(Busy);
    expect(error).to.have.property('retryAfterSeconds').above(0);
  });

  it('that cannot start say so instead of keeping a request waiting', async () => {
    const drawing = rasterizer(`${FONTS}/missing`, { threads: 1 });
    open.push(drawing);
    for (let i = 0; i < 2; i += 1) {
      const error = await failure(drawing.rasterize(PLAIN));
      expect(error).to.have.property('reason', 'stopped');
      expect(error.message).to.match(/ENOENT/);
    }
  });

  it('end with what still waits when the server stops', async () => {
    const drawing = drawer({ threads: 1 });
    await drawing.rasterize(PLAIN);
    const asked = [drawing.rasterize(ENDLESS), drawing.rasterize(PLAIN)];
    const reasons = Promise.all(asked.map(failure));
    await drawing.close();
    expect((await reasons).map((error) => (error as DrawingError).reason)).to.deep.equal([
      'stopped',
      'stopped',
    ]);
    expect(await reasonFor(drawing, PLAIN)).to.equal('stopped');
  });

  it('leave the thread that asks free while they draw', async () => {
    const drawing = drawer({ threads: 1 });
    await drawing.rasterize(PLAIN);
    const reasons = failure(drawing.rasterize(ENDLESS));
    const turns = async (): Promise<string> => {
      for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setTimeout(resolve, 1));
      return 'twenty turns';
    };
    expect(await Promise.race([turns(), reasons])).to.equal('twenty turns');
    await drawing.close();
    expect((await reasons).message).to.equal('the drawing thread ended');
  });
});
