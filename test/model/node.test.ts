import { expect } from 'chai';
import { classSteps } from '../../src/model/index.ts';

describe('the ladder of node classes', () => {
  it('counts the steps down from one class to another, and up as negative', () => {
    expect(classSteps('28', '7')).to.equal(4);
    expect(classSteps('7', '28')).to.equal(-4);
    expect(classSteps('7', '7')).to.equal(0);
  });

  it('has no place for a node without a class', () => {
    expect(classSteps(null, '65')).to.equal(null);
    expect(classSteps('65', null)).to.equal(null);
  });
});
