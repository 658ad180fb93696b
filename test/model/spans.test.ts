import { expect } from 'chai';
import fc from 'fast-check';
import { firstSettable, holds, joined, spansOf } from '../../src/model/index.ts';
import type { Adjustable, ValueSpan } from '../../src/model/index.ts';

const GRID: Adjustable = {
  threshold: 'dco-nm',
  bound: 'at_most',
  from: 1,
  to: 3,
  step: 0.1,
  label: 'overlay',
};

function span(from: number, fromIncluded: boolean, to: number, toIncluded: boolean): ValueSpan {
  return { from, fromIncluded, to, toIncluded };
}

describe('the spans of a range', () => {
  it('hold every value of it once, and a value of their own', () => {
    const turns = fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { maxLength: 6 });
    const value = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(turns, value, (cuts, at) => {
        const spans = spansOf(GRID, cuts);
        expect(spans.filter((of) => holds(of, at))).to.have.length(1);
        for (const of of spans) expect(holds(of, of.at)).to.equal(true);
        expect(joined(spans)).to.deep.equal([span(1, true, 3, true)]);
      }),
    );
  });

  it('are cut at turns inside the range alone', () => {
    const ends = spansOf(GRID, [0, 1, 2, 2, 3, 9]).map(({ from, to }) => [from, to]);
    expect(ends).to.deep.equal([
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3],
      [3, 3],
    ]);
  });

  it('leave out a space between two turns that holds no number', () => {
    const next = 2 + Number.EPSILON * 2;
    const third = 2 + Number.EPSILON * 4;
    expect(spansOf(GRID, [2, next, third]).map(({ from }) => from)).to.deep.equal([
      1,
      1,
      2,
      next,
      third,
      third,
      3,
    ]);
  });

  it('stay apart where a value between them belongs to neither', () => {
    const apart = [span(1, true, 2, false), span(2, false, 3, true)];
    expect(joined(apart)).to.deep.equal(apart);
    const further = [span(1, true, 2, false), span(2.5, true, 3, true)];
    expect(joined(further)).to.deep.equal(further);
    expect(joined([span(1, true, 2, false), span(2, true, 3, true)])).to.deep.equal([span(1, true, 3, true)]);
  });
});

describe('the first settable value of a span', () => {
  it('is the first step inside it', () => {
    expect(firstSettable(span(1.3, true, 2, false), GRID)).to.equal(1.3);
    expect(firstSettable(span(1.3, false, 2, false), GRID)).to.equal(1.4);
    expect(firstSettable(span(1.25, false, 2, false), GRID)).to.equal(1.3);
    expect(firstSettable(span(3, true, 3, true), GRID)).to.equal(3);
  });

  it('is none where the steps pass over the span', () => {
    expect(firstSettable(span(1.31, true, 1.39, true), GRID)).to.equal(null);
    expect(firstSettable(span(1.3, false, 1.4, false), GRID)).to.equal(null);
  });
});
