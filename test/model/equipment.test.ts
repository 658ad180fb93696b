import { expect } from 'chai';
import { atLeastAsFine, fineness } from '../../src/model/index.ts';

describe('the order of scanner families', () => {
  it('runs from i-line to EUV, each as fine as itself', () => {
    expect(atLeastAsFine('euv', 'arf-immersion')).to.equal(true);
    expect(atLeastAsFine('krf', 'krf')).to.equal(true);
    expect(atLeastAsFine('i-line', 'krf')).to.equal(false);
  });

  it('compares imprint with nothing but itself', () => {
    expect(atLeastAsFine('imprint', 'imprint')).to.equal(true);
    expect(atLeastAsFine('imprint', 'i-line')).to.equal(false);
    expect(atLeastAsFine('euv', 'imprint')).to.equal(false);
    expect(fineness('imprint')).to.be.NaN;
  });
});
