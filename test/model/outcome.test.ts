import { expect } from 'chai';
import fc from 'fast-check';
import { allOf, anyOf, legalOf, not } from '../../src/model/index.ts';
import type { Outcome } from '../../src/model/index.ts';

const [T, F, U] = ['met', 'not-met', 'undetermined'] as const;
const OUTCOMES = [T, F, U] as const;
const outcome = fc.constantFrom<Outcome>(...OUTCOMES);
const outcomes = fc.array(outcome, { maxLength: 6 });

const AND = [
  [T, T, T],
  [T, F, F],
  [T, U, U],
  [F, F, F],
  [F, U, F],
  [U, U, U],
] as const;
const OR = [
  [T, T, T],
  [T, F, T],
  [T, U, T],
  [F, F, F],
  [F, U, U],
  [U, U, U],
] as const;

describe('outcomes', () => {
  for (const [a, b, both] of AND) {
    it(`holds ${a} and ${b} to be ${both}`, () => {
      expect(allOf([a, b])).to.equal(both);
      expect(allOf([b, a])).to.equal(both);
    });
  }

  for (const [a, b, either] of OR) {
    it(`holds ${a} or ${b} to be ${either}`, () => {
      expect(anyOf([a, b])).to.equal(either);
      expect(anyOf([b, a])).to.equal(either);
    });
  }

  it('negates what is known and keeps the unknown unknown', () => {
    expect(OUTCOMES.map(not)).to.deep.equal([F, T, U]);
  });

  it('meets all of nothing and none of any of nothing', () => {
    expect(allOf([])).to.equal(T);
    expect(anyOf([])).to.equal(F);
  });

  it('names outcomes in the words of lists', () => {
    expect(OUTCOMES.map(legalOf)).to.deep.equal(['specified', 'not-specified', 'undetermined']);
  });

  it('does not depend on order', () => {
    const shuffled = outcomes.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(allOf(other)).to.equal(allOf(list));
        expect(anyOf(other)).to.equal(anyOf(list));
      }),
    );
  });

  it('does not depend on grouping', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (a, b) => {
        expect(allOf([allOf(a), allOf(b)])).to.equal(allOf([...a, ...b]));
        expect(anyOf([anyOf(a), anyOf(b)])).to.equal(anyOf([...a, ...b]));
      }),
    );
  });

  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        expect(not(allOf(list))).to.equal(anyOf(list.map(not)));
        expect(not(anyOf(list))).to.equal(allOf(list.map(not)));
      }),
    );
  });

  it('never flips a determined result when an unknown becomes known', () => {
    const supplied = fc.array(fc.tuple(outcome, fc.constantFrom<Outcome>(T, F)), { maxLength: 6 });
    fc.assert(
      fc.property(supplied, (pairs) => {
        const before = pairs.map(([known]) => known);
        const after = pairs.map(([known, value]) => (known === U ? value : known));
        for (const join of [allOf, anyOf]) {
          expect(join(after)).to.not.equal(U);
          if (join(before) !== U) expect(join(after)).to.equal(join(before));
        }
      }),
    );
  });
});
