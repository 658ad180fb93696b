import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalAddress } from '../../../src/web/front/canonical-address.ts';
import { parseQuery, readList, readNumber } from '../../../src/web/params/query.ts';

describe('the canonical address', () => {
  for (const [asked, canonical] of [
    ['/nodes', '/nodes'],
    ['/nodes?', '/nodes'],
    ['/nodes?&&', '/nodes'],
    ['/a?b=2&a=1', '/a?a=1&b=2'],
    ['/a?b=2&a=1&b=1', '/a?a=1&b=2&b=1'],
    ['/a?%61=1', '/a?a=1'],
    ['/a?q=a%20b', '/a?q=a+b'],
    ['/a?q=%C3%A9', '/a?q=%C3%A9'],
    ['/a?q=%c3%a9', '/a?q=%C3%A9'],
    ['/a?q=%zz', '/a?q=%25zz'],
    ['/a?q=%ff', '/a?q=%EF%BF%BD'],
    ['/a?q=%20x%20', '/a?q=x'],
    ['/a?q', '/a?q'],
    ['/a?q=', '/a?q='],
    ['/a?q=1=2', '/a?q=1%3D2'],
    ['/a?nodes=x,%20y%20,z', '/a?nodes=x,y,z'],
    ['/a?nodes=x%2Cy', '/a?nodes=x,y'],
    ['/a?nodes=y,x', '/a?nodes=y,x'],
    ['/a?q=x,%20y', '/a?q=x,+y'],
    ['/a?set.m.t=14.0', '/a?set.m.t=14'],
    ['/a?set.m.t=014.50', '/a?set.m.t=14.5'],
    ['/a?assume.x=.3', '/a?assume.x=0.3'],
    ['/a?set.m.t=1e1', '/a?set.m.t=1e1'],
    ['/a?set.m.t=-0', '/a?set.m.t=-0'],
    ['/a?set.m.t=0.00000000001', '/a?set.m.t=0.00000000001'],
    ['/a?set.m.t=fourteen', '/a?set.m.t=fourteen'],
    ['/a?q=007', '/a?q=007'],
    ['/a?node-nm=14.0', '/a?node-nm=14.0'],
  ] as const) {
    it(`of ${asked} is ${canonical}`, () => {
      expect(canonicalAddress(asked)).to.equal(canonical);
    });
  }

  const name = fc.oneof(fc.constantFrom('nodes', 'set.a.b', 'assume.c', 'q', 'with'), fc.string());
  const value = fc.oneof(
    fc.constantFrom('14.0', ' 1 , 2 ', '%', '+', '&', '=', '#', '\u{1F4A9}', '007'),
    fc.string({ unit: 'grapheme' }),
    fc.double().map(String),
  );
  const query = fc.array(fc.tuple(name, value), { maxLength: 5 }).map((pairs) => new URLSearchParams(pairs));

  it('is its own canonical address', () => {
    fc.assert(
      fc.property(query, (given) => {
        const once = canonicalAddress(`/a?${given.toString()}`);
        expect(canonicalAddress(once)).to.equal(once);
      }),
    );
  });

  it('does not depend on the order of different parameters', () => {
    fc.assert(
      fc.property(query, (given) => {
        const pairs = [...new Map(given)];
        const there = new URLSearchParams(pairs).toString();
        const back = new URLSearchParams(pairs.toReversed()).toString();
        expect(canonicalAddress(`/a?${there}`)).to.equal(canonicalAddress(`/a?${back}`));
      }),
    );
  });

  it('is read as what was asked: the same values, lists, numbers and mistakes', () => {
    const known = ['nodes', 'with', 'set.', 'assume.', 'q'];
    const read = (url: string): unknown => {
      const { query: values, errors } = parseQuery(url, known);
      const meant = [...values].map(([key, text]) => {
        if (key === 'nodes' || key === 'with') return [key, readList(text)];
        return [key, /^(?:set|assume)\./.test(key) ? (readNumber(text) ?? text) : text];
      });
      const byName = (a: string, b: string): number => (a < b ? -1 : 1);
      return {
        meant: meant.sort(([a], [b]) => byName(String(a), String(b))),
        wrong: errors.map(({ parameter = '', detail }) => `${parameter}: ${detail}`).sort(byName),
      };
    };
    fc.assert(
      fc.property(query, (given) => {
        const asked = `/a?${given.toString()}`;
        expect(read(canonicalAddress(asked))).to.deep.equal(read(asked));
      }),
      { numRuns: 500 },
    );
  });
});
