import { expect } from 'chai';
import { thresholdByKey } from '../../src/model/index.ts';
import type { KeyedThreshold } from '../../src/model/index.ts';
import { lineText, spanText, thresholdText, valueText } from '../../src/text/index.ts';
import { CAPABLE, CATALOGUE } from '../support/invented.ts';

function keyed(): KeyedThreshold {
  const of = thresholdByKey(CATALOGUE, `${CAPABLE.id}.node-nm`);
  if (!of) throw new Error('no threshold');
  return of;
}

describe('a threshold in words', () => {
  it('goes by what it bounds and whose it is', () => {
    expect(thresholdText(keyed())).to.equal('the process node of the capable proposal');
    expect(lineText(keyed())).to.equal('the line of the capable proposal on process node');
    expect(valueText(keyed(), 14)).to.equal('14 nm');
  });

  it('says of each end of a span whether it is inside', () => {
    const span = (fromIncluded: boolean, toIncluded: boolean, to = 20): string =>
      spanText(keyed(), { from: 14, fromIncluded, to, toIncluded });
    expect(span(true, true, 14)).to.equal('14 nm');
    expect(span(true, true)).to.equal('any value from 14 to 20 nm');
    expect(span(true, false)).to.equal('any value from 14 up to, not including, 20 nm');
    expect(span(false, true)).to.equal('any value above 14, up to 20 nm');
    expect(span(false, false)).to.equal('any value above 14, up to, not including, 20 nm');
  });
});
