import { expect } from 'chai';
import { attributeValueKnown } from '../../../src/catalogue/checks/attribute-value-known.ts';
import type { AttributeCriterion } from '../../../src/model/index.ts';
import { measure } from '../../support/invented.ts';
import { findings } from './draft.ts';

const tested = (attribute: AttributeCriterion['attribute'], ...values: string[]): string[] =>
  findings(attributeValueKnown, {
    measures: [measure('xa-one', { specifies: { attribute, is_one_of: values, at: '§1' } })],
  }).map(({ message }) => message);

describe('a value in is_one_of', () => {
  it('is one that the attribute can have', () => {
    expect(tested('transistor', 'finfet', 'planar')).to.deep.equal([]);
    expect(tested('exportedFrom', 'JP')).to.deep.equal([]);
  });

  it('is refused where it is misspelt, with the nearest', () => {
    expect(tested('transistor', 'finfett')).to.deep.equal([
      'transistor cannot be "finfett"; did you mean "finfet"?',
    ]);
  });

  it('names a machine on record where it names a model', () => {
    expect(tested('model', 'loom-wet')).to.deep.equal([]);
    expect(tested('model', 'loom-nowhere')).to.have.lengthOf(1);
  });
});
