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
    ['abror-12', 'arbor-12'],
    ['arbor', 'arbor-12'],
    ['arbos', 'arbor-12'],
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

  it('asks of a short word that nearly all its letters are right', () => {
    expect(nearest('xn', ['cn'])).to.equal(null);
    expect(nearest('CN', ['cn'])).to.equal('cn');
    expect(nearest('eev', ['euv'])).to.equal('euv');
    expect(nearest('smci', ['smic'])).to.equal('smic');
    expect(nearest('zzz', ['cn'])).to.equal(null);
    expect(nearest('foo', ['on'])).to.equal(null);
    expect(nearest('seed', ['set.'])).to.equal(null);
  });

  it('looks past the name of a family', () => {
    const suppliers = ['supplier:at', 'supplier:us'];
    expect(nearest('supplier:zz', suppliers)).to.equal(null);
    expect(nearest('suplier:us', suppliers)).to.equal('supplier:us');
  });

  it('counts the letters that are missing in front', () => {
    expect(nearest('ase', ['database'])).to.equal(null);
    expect(nearest('tabase', ['database'])).to.equal('database');
  });

  it('is the first of equally near ones', () => {
    expect(nearest('abb', ['abc', 'abd'])).to.equal('abc');
  });

  it('looks at no more than a hundred letters of what was given', () => {
    expect(nearest('x'.repeat(300), ['x'.repeat(100)])).to.equal('x'.repeat(100));
  });
});
