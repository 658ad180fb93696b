import { expect } from 'chai';
import { COUNTRIES, countryProblems } from '../../src/model/index.ts';
import { catalogue } from '../support/invented.ts';
import { records } from '../support/records.ts';

const details = (code: string | undefined): string[] =>
  countryProblems(records(), ['destination'], code).map(({ detail }) => detail);

describe('country codes', () => {
  it('are the 249 of ISO 3166-1, each once, each with a name', () => {
    expect(new Set(COUNTRIES).size).to.equal(249);
    expect(COUNTRIES).to.have.lengthOf(249);
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const code of COUNTRIES) expect(names.of(code), code).to.be.a('string');
    expect(COUNTRIES).to.not.include('UK').and.not.include('EU').and.not.include('XK').and.not.include('SU');
  });

  it('stand in either case, and where none is given', () => {
    for (const code of ['CN', 'cn', 'Tw', undefined]) expect(details(code)).to.deep.equal([]);
  });

  it('hold every place on record', () => {
    const { nodes, equipment } = records();
    const made = nodes.flatMap(({ madeIn }) => madeIn.map(({ country }) => country));
    for (const code of [...made, ...equipment.map(({ country }) => country)])
      expect(details(code), code).to.deep.equal([]);
  });

  it('that ISO does not have stand where a record has them', () => {
    expect(countryProblems(catalogue(), ['destination'], 'XB')).to.deep.equal([]);
    expect(details('XB')).to.have.lengthOf(1);
  });

  it('that are none come back with what may have been meant, places on record first', () => {
    expect(details('UK')).to.deep.equal(['"UK" is not a country code. Did you mean "GB"?']);
    expect(details('chn')).to.deep.equal(['"chn" is not a country code. Did you mean "CN"?']);
    expect(details('TWN')).to.deep.equal(['"TWN" is not a country code. Did you mean "TW"?']);
    expect(details('USA')).to.deep.equal(['"USA" is not a country code. Did you mean "US"?']);
    expect(details('zz')).to.deep.equal(['"zz" is not a country code.']);
    expect(details('Taiwan')).to.deep.equal(['"Taiwan" is not a country code.']);
    for (const code of ['', 'EU', 'C', 'constructor']) expect(details(code), code).to.have.lengthOf(1);
  });
});
