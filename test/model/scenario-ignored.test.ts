import { expect } from 'chai';
import { ignoredIn } from '../../src/model/index.ts';

const DETAIL = '"xa-unique" is not in play, so this changes nothing; "with" adds a measure.';
const asked = {
  set: { 'xa-unique.node-nm': 7, 'xa-capable.node-nm': 9 },
  reading: { 'xa-unique': 'any-layer' },
};

describe('what a question says of measures not in play', () => {
  it('is named by its parameter, thresholds before readings', () => {
    expect(ignoredIn(asked, { measures: ['xa-capable'] })).to.deep.equal([
      { parameter: 'set.xa-unique.node-nm', detail: DETAIL },
      { parameter: 'reading.xa-unique', detail: DETAIL },
    ]);
  });

  it('is nothing where all are in play, or nothing is said', () => {
    expect(ignoredIn(asked, { measures: ['xa-capable', 'xa-unique'] })).to.deep.equal([]);
    expect(ignoredIn({}, { measures: [] })).to.deep.equal([]);
  });
});
