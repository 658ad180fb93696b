import { expect } from 'chai';
import { firstDated, lagsByClass } from '../../src/model/index.ts';
import { catalogue, CATALOGUE, date, FINE, FINEST, gap, MIDDLE, node, RIVAL } from '../support/invented.ts';

const LATER = node('arbor-12b', { ...FINE, id: 'arbor-12b', volumeProduction: date('2021') });

describe('first nodes of a class', () => {
  it('are the earliest with a verified date', () => {
    const fits = ({ nodeClass }: typeof FINE): boolean => nodeClass === '16/14';
    expect(firstDated([LATER, FINE, RIVAL], 'arbor', fits)?.node.id).to.equal(FINE.id);
    const doubtful = { ...FINE, volumeProduction: date('2015', { standing: 'unverified' }) };
    expect(firstDated([LATER, doubtful], 'arbor', fits)?.node.id).to.equal(LATER.id);
    expect(firstDated([RIVAL], 'arbor', fits)).to.equal(null);
  });

  it('give the years between two foundries, class by class, coarse to fine', () => {
    const lags = lagsByClass(CATALOGUE, 'arbor', 'brine');
    expect(lags.map(({ nodeClass }) => nodeClass)).to.deep.equal(['65', '28', '16/14', '5']);
    expect(lags[2]?.years?.low).to.be.closeTo(3.5, 0.01);
    expect(lags[2]?.years?.high).to.be.closeTo(4, 0.01);
    expect(lags.map(({ years }) => years === null)).to.deep.equal([true, true, false, true]);
  });

  it('tell none so far from none although finer ones are made, and from no date', () => {
    const lags = lagsByClass(CATALOGUE, 'arbor', 'brine');
    expect(lags.map(({ behind }) => behind.state)).to.deep.equal(['dated', 'dated', 'dated', 'none']);
    expect(lags.map(({ ahead }) => ahead.state)).to.deep.equal(['passed', 'passed', 'dated', 'dated']);
    const undated = catalogue({ nodes: [MIDDLE, { ...FINEST, volumeProduction: gap() }] });
    expect(lagsByClass(undated, 'brine', 'arbor').map(({ behind }) => behind.state)).to.deep.equal([
      'passed',
      'undated',
    ]);
  });

  it('leave memory and other foundries out', () => {
    const memory = { ...FINEST, id: 'm', deviceClass: 'dram' as const };
    expect(lagsByClass(catalogue({ nodes: [memory, RIVAL] }), 'arbor', 'cedar')).to.deep.equal([]);
  });
});
