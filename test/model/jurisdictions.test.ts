import { expect } from 'chai';
import { jurisdictionsIn, participantsIn, reachOf, supplierCountries } from '../../src/model/index.ts';
import type { CountryGroup, Measure } from '../../src/model/index.ts';
import { catalogue, countryGroup, equipmentClass, gap, machine, measure } from '../support/invented.ts';

const source = 'almanac';
const of = catalogue({
  equipment: [machine('m', 'euv', { country: 'XZ' }), machine('n', 'euv', { country: 'XB' })],
  equipmentClasses: [
    equipmentClass('warp', ['XM', 'XB']),
    equipmentClass('weft', [], { supplierCountries: gap() }),
  ],
  measures: [measure('a', { jurisdiction: 'XA' })],
  countryGroups: [countryGroup('eu', 'XE')],
});

describe('the countries of supply', () => {
  it('are those of machines and of classes whose suppliers are on record, in order', () => {
    expect(supplierCountries(of)).to.deep.equal(['XB', 'XM', 'XZ']);
  });

  it('may join with those that have a measure and with the members of joint ones, in order', () => {
    expect(jurisdictionsIn(of)).to.deep.equal(['EU', 'WA', 'XA', 'XB', 'XE', 'XM', 'XZ']);
  });
});

describe('the reach of a measure', () => {
  const RULE = measure('a');
  const ABROAD = measure('a', { reachesAbroad: { outcome: 'met', text: 'reached', source } });
  const reach = (
    rule: Measure,
    places: readonly string[],
    participants: readonly string[] = [],
    groups: readonly CountryGroup[] = [],
  ): string => reachOf(rule, 'XB', places, participantsIn(participants, groups), groups);

  it('ends within a country where every place is there, not where some are', () => {
    expect(reach(ABROAD, ['XB'])).to.equal('within-country');
    expect(reach(ABROAD, ['XB', 'XB'])).to.equal('within-country');
    expect(reach(ABROAD, ['XB', 'XC'])).to.equal('foreign-made');
  });

  it('is as the record says where no place is known', () => {
    expect(reach(ABROAD, [])).to.equal('foreign-made');
    expect(reach(RULE, [])).to.equal('out-of-reach');
  });

  it('is certain abroad where the record says so, whoever else may have joined', () => {
    expect(reach(ABROAD, ['XC'], ['WA'])).to.equal('foreign-made');
    expect(reach(RULE, ['XC'], ['WA'])).to.equal('undetermined');
    expect(reach({ ...ABROAD, jurisdiction: 'EU' }, ['XC'])).to.equal('foreign-made');
  });
});
