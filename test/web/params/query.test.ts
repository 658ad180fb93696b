import { expect } from 'chai';
import fc from 'fast-check';
import { parseQuery, readList, readNumber } from '../../../src/web/params/query.ts';

const KNOWN = ['on', 'nodes', 'set.'];
const read = (url: string) => parseQuery(url, KNOWN);

describe('a query', () => {
  it('is read as single trimmed values', () => {
    const { query, errors } = read('/x?on=%202021-12-17%20&nodes=a%2Cb&set.m.node-nm=14');
    expect(Object.fromEntries(query)).to.deep.equal({
      on: '2021-12-17',
      nodes: 'a,b',
      'set.m.node-nm': '14',
    });
    expect(errors).to.deep.equal([]);
  });

  it('may be absent', () => {
    for (const url of ['/x', '/x?', '']) expect(read(url)).to.deep.equal({ query: new Map(), errors: [] });
  });

  it('keeps the first of a repeated parameter and says so', () => {
    const { query, errors } = read('?on=a&on=b&on=c');
    expect(query.get('on')).to.equal('a');
    expect(errors.map(({ parameter }) => parameter)).to.deep.equal(['on', 'on']);
  });

  it('takes no empty value and no unknown parameter, and keeps the rest', () => {
    const { query, errors } = read('?on=&nods=a&nodes=b&set=1&ON=2');
    expect(Object.fromEntries(query)).to.deep.equal({ nodes: 'b' });
    expect(errors.map(({ parameter }) => parameter)).to.deep.equal(['on', 'nods', 'set', 'ON']);
    expect(errors[1]).to.deep.include({ allowed: KNOWN });
    expect(errors[1]?.detail).to.include('Did you mean "nodes"?');
  });

  it('takes a family by its prefix', () => {
    expect(read('?set.__proto__=1').query.get('set.__proto__')).to.equal('1');
    expect(read('?sets.a=1').errors).to.have.lengthOf(1);
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { query, errors } = read(`/?${text}`);
        for (const [name, value] of query)
          expect(KNOWN.some((known) => name.startsWith(known)) && value !== '').to.equal(true);
        for (const { detail } of errors) expect(detail).to.not.equal('');
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('survives broken percent-encoding', () => {
    expect(() => read('?on=%zz&%=1&set.%ff=%')).to.not.throw();
  });
});

describe('a number in a query', () => {
  for (const [text, value] of [
    ['14', 14],
    ['-3', -3],
    ['1.50', 1.5],
    ['14.', 14],
    ['.5', 0.5],
    ['007', 7],
  ] as const) {
    it(`is read from "${text}"`, () => {
      expect(readNumber(text)).to.equal(value);
    });
  }

  for (const text of [
    '',
    ' ',
    '1e3',
    '0x10',
    '+1',
    '1,5',
    '1_000',
    'NaN',
    'Infinity',
    '--1',
    '1.2.3',
    '.',
    '-',
    '१४',
    '1'.repeat(21),
  ]) {
    it(`is not read from ${JSON.stringify(text)}`, () => {
      expect(readNumber(text)).to.equal(null);
    });
  }

  it('is always finite', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.-+eExXn'.split('')), maxLength: 24 }),
        (text) => {
          const value = readNumber(text);
          expect(value === null || Number.isFinite(value)).to.equal(true);
        },
      ),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

describe('a list in a query', () => {
  it('is split at commas, trimmed, without empty entries', () => {
    expect(readList(' a, b,,c ,')).to.deep.equal(['a', 'b', 'c']);
    expect(readList(',')).to.deep.equal([]);
  });
});
