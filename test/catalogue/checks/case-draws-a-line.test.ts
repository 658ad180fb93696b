import { expect } from 'chai';
import { caseDrawsALine } from '../../../src/catalogue/checks/case-draws-a-line.ts';
import { CATALOGUE, measure } from '../../support/invented.ts';
import { findings } from './draft.ts';

const messages = (more: Parameters<typeof findings>[1]): string[] =>
  findings(caseDrawsALine, more).map(({ message }) => message);

describe('a case', () => {
  it('draws two lines with two phrases', () => {
    expect(messages({ cases: CATALOGUE.cases })).to.deep.equal([]);
  });

  it('is there', () => {
    expect(messages({ cases: [] })[0]).to.include('no case on record');
  });

  it('has measures that move node-nm under a relation', () => {
    const [of] = CATALOGUE.cases;
    const cases = of ? [{ ...of, proposal: 'xa-flat' }] : [];
    const measures = [...CATALOGUE.measures, measure('xa-flat')];
    expect(messages({ cases, measures })[0]).to.include('"xa-flat" draws no line');
  });

  it('sets two phrases against each other', () => {
    const [of] = CATALOGUE.cases;
    const cases = of ? [{ ...of, proposal: of.before }] : [];
    expect(messages({ cases, measures: CATALOGUE.measures })[0]).to.include('the same phrase');
  });
});
