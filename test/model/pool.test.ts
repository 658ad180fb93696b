import { expect } from 'chai';
import { poolOf } from '../../src/model/index.ts';
import { CONSTANTS, PRESS, scanner } from '../support/invented.ts';

describe('the pool of machines', () => {
  it('keeps the order of the record, and knows the place of each; imprint has none', () => {
    const pool = poolOf([PRESS, scanner('a', 'krf', 1), scanner('b', 'euv', 1)], CONSTANTS, false);
    expect(pool.optics.map(({ machine }) => machine.id)).to.deep.equal(['a', 'b']);
    expect([...pool.indexOf]).to.deep.equal([
      ['a', 0],
      ['b', 1],
    ]);
  });
});
