import { expect } from 'chai';
import { adjustableWithinSense } from '../../../src/catalogue/checks/adjustable-within-sense.ts';
import type { Adjustable } from '../../../src/model/index.ts';
import { measure } from '../../support/invented.ts';
import { findings } from './draft.ts';

const SLIDER: Adjustable = {
  threshold: 'node-nm',
  bound: 'at_most',
  from: 2,
  to: 65,
  step: 1,
  label: 'node',
};

function said(own: number, change: Partial<Adjustable>): string[] {
  const specifies = {
    quantity: 'nodeNm',
    at_most: own,
    unit: 'nm',
    at: '§1',
    adjustable: [{ ...SLIDER, ...change }],
  } as const;
  const found = findings(adjustableWithinSense, { measures: [measure('xa-one', { specifies })] });
  for (const { kind, id, path } of found)
    expect([kind, id, path]).to.deep.equal(['measures', 'xa-one', ['specifies']]);
  return found.map(({ message }) => message);
}

describe('a slider', () => {
  it('may have the measure\u2019s own number anywhere on its steps, ends included', () => {
    for (const own of [2, 14, 65]) expect(said(own, {})).to.deep.equal([]);
    expect(said(1.5, { from: 0.5, to: 10, step: 0.05 })).to.deep.equal([]);
    expect(said(2.4, { from: 0.5, to: 10, step: 0.05 })).to.deep.equal([]);
  });

  it('is refused where it cannot return to that number', () => {
    expect(said(1, {})).to.deep.equal([
      "threshold node-nm: the measure's own 1 lies outside the slider, 2 to 65",
    ]);
    expect(said(66, {})[0]).to.include('66 lies outside');
    expect(said(14, { step: 5 })[0]).to.include('14 is not on a step of 5 from 2');
  });

  it('is refused where it has no length', () => {
    expect(said(14, { from: 14, to: 14 })[0]).to.include('runs from 14 to 14');
    expect(said(14, { from: 20, to: 10 })[0]).to.include('runs from 20 to 10');
  });

  it('is refused where it moves a bound that is not there', () => {
    expect(said(14, { bound: 'at_least' })).to.deep.equal([
      'threshold node-nm moves "at_least", which the criterion does not have',
    ]);
    expect(said(14, { bound: 'k_factor' })[0]).to.include('"k_factor"');
  });
});
