import { expect } from 'chai';
import { entityTag, namesTag, tagBase } from '../../../src/web/front/entity-tag.ts';

describe('an entity tag', () => {
  it('differs when anything it depends on differs, or moves between its parts', () => {
    const bases = [['a', 'b'], ['a', 'c'], ['ab', ''], ['', 'ab'], ['a,b'], ['a']].map(tagBase);
    expect(new Set(bases).size).to.equal(bases.length);
    expect(tagBase(['a', 'b'])).to.equal(bases[0]);
  });

  it('differs between encodings', () => {
    const tags = (['identity', 'br', 'gzip'] as const).map((encoding) => entityTag('x', encoding));
    expect(tags).to.deep.equal(['"x"', '"x-br"', '"x-gzip"']);
  });

  for (const [header, named] of [
    ['"x"', true],
    ['W/"x"', true],
    ['"a", "x"', true],
    ['"a",W/"x"', true],
    ['*', true],
    [' * ', true],
    ['"x-br"', false],
    ['x', false],
    ['', false],
    ['"a", "b"', false],
    ['"*"', false],
    ['"a*", "b"', false],
    ['""', false],
    ['"', false],
    ['"x"y', false],
    ['a "x"', false],
    [', "x",', true],
    [`${'"a",'.repeat(2000)}"x"`, true],
  ] as const) {
    it(`is ${named ? 'named' : 'not named'} by ${header.slice(0, 20)}`, () => {
      expect(namesTag(header, '"x"')).to.equal(named);
    });
  }
});
