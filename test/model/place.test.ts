import { expect } from 'chai';
import { placesOf, resolveScenario } from '../../src/model/index.ts';
import type { ScenarioInput } from '../../src/model/index.ts';
import { catalogue, FINE, RIVAL } from '../support/invented.ts';

/** The later opening comes first on record. */
const industry = () =>
  catalogue({
    nodes: [
      { ...FINE, id: 'late', madeIn: [{ country: 'XA' }, { country: 'XC', from: '2018-01-01' }] },
      { ...FINE, id: 'early', madeIn: [{ country: 'XA' }, { country: 'XB', from: '2016-01-01' }] },
    ],
  });

describe('the places of nodes', () => {
  it('change on the day a site opens, from question to question about one record', () => {
    const of = industry();
    const told = (on: string): unknown[] =>
      [...placesOf(of, resolveScenario(of, {}, on))].map(([node, { countries }]) => [node, countries.join()]);
    for (const [on, late, early] of [
      ['2015-12-31', 'XA', 'XA'],
      ['2016-01-01', 'XA', 'XA,XB'],
      ['2017-12-31', 'XA', 'XA,XB'],
      ['2018-01-01', 'XA,XC', 'XA,XB'],
      ['2026-01-01', 'XA,XC', 'XA,XB'],
    ]) {
      expect(told(on ?? ''), on).to.deep.equal([
        ['late', late],
        ['early', early],
      ]);
    }
  });

  it('are the one that a question names, and of the party it names', () => {
    const of = catalogue({ nodes: [FINE, RIVAL] });
    const told = (input: ScenarioInput): unknown[] =>
      [...placesOf(of, resolveScenario(of, input, '2026-11-22')).values()].map(({ party, countries }) => [
        party,
        ...countries,
      ]);
    expect(told({})).to.deep.equal([
      ['arbor', 'XA'],
      ['brine', 'XB', 'XA'],
    ]);
    expect(told({ destination: 'XC' })).to.deep.equal([
      ['arbor', 'XC'],
      ['brine', 'XC'],
    ]);
    expect(told({ party: 'brine' })).to.deep.equal([
      ['brine', 'XA'],
      ['brine', 'XB', 'XA'],
    ]);
  });

  it('name a country once, however many of its sites are open', () => {
    const of = catalogue({ nodes: [{ ...FINE, madeIn: [{ country: 'XA' }, { country: 'XA' }] }] });
    const [place] = placesOf(of, resolveScenario(of, {}, '2026-11-22')).values();
    expect(place?.countries).to.deep.equal(['XA']);
  });
});
