import { expect } from 'chai';
import { datesOrdered } from '../../../src/catalogue/checks/dates-ordered.ts';
import { date, gap, node } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

const at = (risk: string, volume: string) =>
  findings(datesOrdered, {
    nodes: [node('arbor-1', { riskProduction: date(risk), volumeProduction: date(volume) })],
  });

describe('the dates of a record', () => {
  it('may touch or overlap', () => {
    expect(at('2019-Q2', '2019-Q4')).to.deep.equal([]);
    expect(at('2019-H2', '2019-Q3')).to.deep.equal([]);
    expect(at('2019-12', '2019')).to.deep.equal([]);
  });

  it('may be unknown', () => {
    const nodes = [node('arbor-1', { riskProduction: date('2030'), volumeProduction: gap() })];
    expect(findings(datesOrdered, { nodes })).to.deep.equal([]);
  });

  it('cannot have risk production after all of volume production', () => {
    expect(at('2020-Q1', '2019-Q4').map(told)).to.deep.equal([
      ['nodes/arbor-1 riskProduction', 'risk production (2020-Q1) comes after volume production (2019-Q4)'],
    ]);
  });

  it('cannot end before they start', () => {
    const volumeProduction = date('2020', { from: '2021-01-01', to: '2020-12-31' });
    expect(
      findings(datesOrdered, { nodes: [node('arbor-1', { volumeProduction })] }).map(told),
    ).to.deep.equal([
      ['nodes/arbor-1 volumeProduction', 'the dates are reversed: 2021-01-01 comes after 2020-12-31'],
    ]);
  });
});
