import { expect } from 'chai';
import { nearest } from '../../src/model/index.ts';

describe('the nearest word', () => {
  const words = ['arbor-12', 'arbor-30', 'brine-5'];

  for (const [given, found] of [
    ['arbor-12', 'arbor-12'],
    ['arbr-12', 'arbor-12'],
    ['ARBOR-30', 'arbor-30'],
    ['brine5', 'brine-5'],
    ['arbor-3', 'arbor-30'],
    ['ab-1', 'arbor-12'],
  ] as const) {
    it(`to "${given}" is "${found}"`, () => {
      expect(nearest(given, words)).to.equal(found);
    });
  }

  it('is none where most of the word differs', () => {
    expect(nearest('quicksilver', words)).to.equal(null);
  });

  it('is none among no words', () => {
    expect(nearest('arbor-12', [])).to.equal(null);
  });

  it('allows an edit even in a short word, and not a word that shares a letter', () => {
    expect(nearest('xn', ['cn'])).to.equal('cn');
    expect(nearest('zzz', ['cn'])).to.equal(null);
    expect(nearest('foo', ['on'])).to.equal(null);
  });

  it('counts the letters that are missing in front', () => {
    expect(nearest('ase', ['database'])).to.equal(null);
    expect(nearest('abase', ['database'])).to.equal('database');
  });

  it('is the first of equally near ones', () => {
    expect(nearest('ab', ['ac', 'ad'])).to.equal('ac');
  });

  it('looks at no more than a hundred letters of what was given', () => {
    expect(nearest('x'.repeat(300), ['x'.repeat(100)])).to.equal('x'.repeat(100));
  });
});
