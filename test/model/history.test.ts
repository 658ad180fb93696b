import { expect } from 'chai';
import { changedOnItsDay, changeDays, machineThroughTime, nodeThroughTime } from '../../src/model/index.ts';
import type { Measure } from '../../src/model/index.ts';
import { CATALOGUE, catalogue, FINE, measure, nodeAtMost, WET } from '../support/invented.ts';

const source = 'almanac';

/** Binds one maker from 2020, a second place from 2021, and gives way in 2023. */
const RULE: Measure = measure('xa-rule', {
  tests: 'node',
  history: [
    { on: '2020-01-01', status: 'in-force', source },
    { on: '2023-01-01', status: 'superseded', source },
  ],
  binds: [{ parties: [FINE.foundry], source }],
  licensePolicy: [
    { policy: 'case-by-case', text: 'reviewed', source },
    { from: '2021-06-01', policy: 'denial', text: 'denied', source },
  ],
  specifies: { any_of: [nodeAtMost(14), { ...nodeAtMost(40), from: '2022-01-01' }] },
});
const OF = catalogue({ measures: [RULE] });

describe('the days a measure changed', () => {
  it('are those of its status, binding, policy and clauses, each once, ascending', () => {
    expect(changeDays(RULE)).to.deep.equal(['2020-01-01', '2021-06-01', '2022-01-01', '2023-01-01']);
  });

  it('leave out what is dated before its first event', () => {
    const early = {
      ...RULE,
      licensePolicy: [{ from: '2019-01-01', policy: 'denial' as const, text: 'x', source }],
    };
    expect(changeDays(early)).to.not.include('2019-01-01');
  });
});

describe('a node under a measure through time', () => {
  it('is told in stretches, equal neighbors joined, none after the measure gave way', () => {
    const stretches = nodeThroughTime(OF, RULE, FINE.id);
    expect(stretches.map(({ from, to, answer }) => [from, to, answer.legal.licensePolicy])).to.deep.equal([
      ['2020-01-01', '2021-05-31', 'case-by-case'],
      ['2021-06-01', '2022-12-31', 'denial'],
    ]);
    expect(stretches.every(({ answer }) => answer.legal.outcome === 'specified')).to.equal(true);
  });

  it('is empty for a node that is not on record', () => {
    expect(nodeThroughTime(OF, RULE, 'nowhere')).to.deep.equal([]);
  });
});

describe('a machine under a measure through time', () => {
  it('is left out where the measure tests no equipment', () => {
    expect(machineThroughTime(OF, RULE, WET.id)).to.deep.equal([]);
  });
});

describe('what a day changed', () => {
  it('is the strongest outcome of a node the day before against that day', () => {
    const change = changedOnItsDay(OF, RULE.id);
    expect(change?.day).to.equal('2020-01-01');
    expect(change?.nodes).to.deep.include({ id: FINE.id, before: 'not-tested', after: 'specified' });
    expect(change?.equipment).to.deep.equal([]);
  });

  it('is nothing for a measure that never came into force', () => {
    const proposed = {
      ...RULE,
      id: 'xa-idea',
      history: [{ on: '2020-01-01', status: 'proposed' as const, source }],
    };
    expect(changedOnItsDay({ ...CATALOGUE, measures: [proposed] }, 'xa-idea')).to.equal(null);
  });
});
