import { expect } from 'chai';
import { byId, countriesIn } from '../../src/model/index.ts';
import { countryGroup } from '../support/invented.ts';

describe('a record found by its id', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('is the one of that id, or none', () => {
    expect(byId([a, b], 'b')).to.equal(b);
    expect(byId([a, b], 'c')).to.equal(undefined);
  });

  it('is the first where two have the id', () => {
    const first = { id: 'a' };
    expect(byId([b, first, a], 'a')).to.equal(first);
  });

  it('is found in a list that has changed since it was last looked at', () => {
    const records = [a, b];
    expect(byId(records, 'c')).to.equal(undefined);
    records.push(c);
    expect(byId(records, 'c')).to.equal(c);
    records.reverse();
    expect(byId(records, 'a')).to.equal(a);
  });
});

describe('countries', () => {
  const groups = [countryGroup('far', 'XC', 'XD')];

  it('stand for themselves, a group for its members, an unknown group for nobody', () => {
    expect(countriesIn(['XA', 'group:far'], groups)).to.deep.equal(['XA', 'XC', 'XD']);
    expect(countriesIn(['group:near', 'XB'], groups)).to.deep.equal(['XB']);
  });
});
