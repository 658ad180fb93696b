import { expect } from 'chai';
import { parameterComplete } from '../../../src/catalogue/checks/parameter-complete.ts';
import { CATALOGUE } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

describe('the parameters of the model', () => {
  it('are all on record, or each that is not is named', () => {
    const gone = ['via-pitch-ratio', 'euv.k1'];
    const parameters = CATALOGUE.parameters.filter(({ id }) => !gone.includes(id));
    expect(findings(parameterComplete, { parameters }).map(told)).to.have.deep.members([
      ['parameters/via-pitch-ratio', 'the model\'s parameter "via-pitch-ratio" is not on record'],
      ['parameters/euv.k1', 'the model\'s parameter "euv.k1" is not on record'],
    ]);
  });

  it('are not judged while one of them cannot be read', () => {
    expect(parameterComplete.needs).to.deep.equal(['parameters']);
  });
});
