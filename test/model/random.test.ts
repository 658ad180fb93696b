import { expect } from 'chai';
import fc from 'fast-check';
import { quantileOf, randomFrom } from '../../src/model/index.ts';

const TRIANGLE = { low: 2, central: 3, high: 6, distribution: 'triangular' } as const;

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number): number[] => {
      const next = randomFrom(seed);
      return Array.from({ length: 5 }, () => next());
    };
    expect(draw(7)).to.deep.equal(draw(7));
    expect(draw(7)).to.not.deep.equal(draw(8));
  });

  it('are those of mulberry32, so that a published run can be drawn again anywhere', () => {
    const next = randomFrom(1);
    const drawn = Array.from({ length: 3 }, () => next() * 2 ** 32);
    expect(drawn).to.deep.equal([2693262067, 11749833, 2265367787]);
  });

  it('lie in [0, 1), spread evenly', () => {
    const next = randomFrom(1);
    const drawn = Array.from({ length: 10_000 }, () => next());
    expect(Math.min(...drawn)).to.be.at.least(0);
    expect(Math.max(...drawn)).to.be.below(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = drawn.filter((value) => Math.floor(value * 10) === tenth).length / drawn.length;
      expect(share).to.be.within(0.09, 0.11);
    }
  });
});

describe('a spread', () => {
  it('of a triangle has a quarter of its draws below a tip at a quarter of its width', () => {
    expect(quantileOf(TRIANGLE, 0.25)).to.be.closeTo(3, 1e-12);
    // Left of the tip the share grows with the square: a sixteenth lies below the middle of the left side.
    expect(quantileOf(TRIANGLE, 0.0625)).to.be.closeTo(2.5, 1e-12);
    // Right of it likewise from the other end: 3/16 lie above the middle of the right side.
    expect(quantileOf(TRIANGLE, 1 - 3 / 16)).to.be.closeTo(4.5, 1e-12);
  });

  it('of a triangle leaning right has three quarters below its tip', () => {
    const right = { low: 2, central: 5, high: 6, distribution: 'triangular' } as const;
    expect(quantileOf(right, 0.75)).to.be.closeTo(5, 1e-12);
    // A third of the way to the tip lies a ninth of that.
    expect(quantileOf(right, 0.75 / 9)).to.be.closeTo(3, 1e-12);
  });

  it('begins at its low and ends at its high end, also with the tip at an end', () => {
    for (const central of [2, 3, 6]) {
      expect(quantileOf({ ...TRIANGLE, central }, 0)).to.equal(2);
      expect(quantileOf({ ...TRIANGLE, central }, 1)).to.equal(6);
    }
  });

  it('that is even puts a share of the draws at that share of its width', () => {
    expect(quantileOf({ ...TRIANGLE, distribution: 'uniform' }, 0.25)).to.equal(3);
    expect(quantileOf({ ...TRIANGLE, distribution: 'uniform' }, 0.75)).to.equal(5);
  });

  it('without width is a point', () => {
    expect(quantileOf({ ...TRIANGLE, low: 5, central: 5, high: 5 }, 0.3)).to.equal(5);
  });

  it('never falls as the share grows', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom('triangular', 'uniform'), (a, b, distribution) => {
        const at = (value: number): number => quantileOf({ ...TRIANGLE, distribution }, value);
        expect(at(Math.min(a, b))).to.be.at.most(at(Math.max(a, b)));
      }),
    );
  });
});
