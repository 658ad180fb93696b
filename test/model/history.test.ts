import { expect } from 'chai';
import {
  changedOnItsDay,
  changeDays,
  machineThroughTime,
  nodeThroughTime,
  phasesOf,
} from '../../src/model/index.ts';
import type { Criterion, Measure } from '../../src/model/index.ts';
import { CATALOGUE, catalogue, FINE, measure, MIDDLE, nodeAtMost, WET } from '../support/invented.ts';

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
const capable = (nm: number): Criterion => ({ at: '§3', capable_of: nodeAtMost(nm) });

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

  it('take in a new binding and the end of a clause', () => {
    const moved = measure('xa-moved', {
      binds: [{ source }, { from: '2020-05-01', parties: [FINE.foundry], source }],
      specifies: { any_of: [nodeAtMost(14), { ...nodeAtMost(40), until: '2020-07-01' }] },
    });
    expect(changeDays(moved)).to.deep.equal(['2020-01-01', '2020-05-01', '2020-07-01']);
  });

  it('are those of its history alone where it tests nothing', () => {
    const { specifies: _, ...list } = measure('xa-list', { tests: 'nothing' });
    expect(changeDays(list)).to.deep.equal(['2020-01-01']);
  });
});

describe('the phases of a measure', () => {
  it('put it alone to everything on each of its days, whatever else is in force', () => {
    const idea = { on: '2020-01-01', status: 'proposed', source } as const;
    const step = { on: '2021-01-01', status: 'in-force', source } as const;
    const late = { ...RULE, id: 'xa-late', history: [idea, step], licensePolicy: [] };
    const phases = phasesOf(catalogue({ measures: [RULE, late] }), late);
    expect(phases.map(({ from, to, status }) => [from, to, status])).to.deep.equal([
      ['2020-01-01', '2020-12-31', 'proposed'],
      ['2021-01-01', '2021-12-31', 'in-force'],
      ['2022-01-01', null, 'in-force'],
    ]);
    for (const { from, assessment } of phases) {
      expect(assessment.scenario).to.deep.include({ on: from, measures: ['xa-late'] });
    }
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

  const told = (rule: Measure, node: string): unknown[] =>
    nodeThroughTime(catalogue({ measures: [rule] }), rule, node).map(({ from, status, answer }) => [
      from,
      status,
      answer.legal.outcome,
      answer.legal.through,
    ]);
  const [ON, LATER] = ['2020-01-01', '2021-01-01'];

  it('is told anew where only the status changed', () => {
    const law = measure('xa-law', {
      history: [
        { on: ON, status: 'proposed', source },
        { on: LATER, status: 'in-force', source },
      ],
    });
    expect(told(law, FINE.id)).to.deep.equal([
      [ON, 'proposed', 'specified', 'node'],
      [LATER, 'in-force', 'specified', 'node'],
    ]);
  });

  it('is told anew where only the outcome changed', () => {
    const open: Criterion = { quantity: 'layers', at_least: 128, unit: 'layers', at: '§2' };
    const law = measure('xa-law', { specifies: { any_of: [nodeAtMost(3), { ...open, until: LATER }] } });
    expect(told(law, FINE.id)).to.deep.equal([
      [ON, 'in-force', 'undetermined', null],
      [LATER, 'in-force', 'not-specified', null],
    ]);
  });

  it('is told anew where only machines came to be specified, and names them', () => {
    const law = measure('xa-law', {
      tests: 'equipment-for-node',
      licensePolicy: [],
      specifies: { any_of: [capable(3), { ...capable(14), from: LATER }] },
    });
    const stretches = nodeThroughTime(catalogue({ measures: [law] }), law, MIDDLE.id);
    expect(stretches.map(({ from, answer }) => [from, answer.legal.through, answer.specified])).to.deep.equal(
      [
        [ON, null, []],
        [LATER, 'equipment', ['loom-wet', 'loom-short', 'loom-shortest']],
      ],
    );
    expect(stretches.map(({ answer }) => answer.legal.outcome)).to.deep.equal([
      'not-specified',
      'not-specified',
    ]);
  });

  it('joins the first two of three days where the last alone changed something', () => {
    const law = measure('xa-law', {
      binds: [{ source }, { from: LATER, parties: [FINE.foundry], source }],
      specifies: { any_of: [nodeAtMost(14), { ...nodeAtMost(5), until: '2022-01-01' }] },
      licensePolicy: [
        { policy: 'denial', text: 'denied', source },
        { from: '2022-01-01', policy: 'case-by-case', text: 'reviewed', source },
      ],
    });
    expect(told(law, FINE.id).map((row) => (row as string[])[0])).to.deep.equal([ON, '2022-01-01']);
  });

  it('ends where the measure was withdrawn', () => {
    const gone = measure('xa-gone', {
      history: [
        { on: ON, status: 'in-force', source },
        { on: LATER, status: 'withdrawn', source },
      ],
    });
    const stretches = nodeThroughTime(catalogue({ measures: [gone] }), gone, FINE.id);
    expect(stretches.map(({ from, to }) => [from, to])).to.deep.equal([[ON, '2020-12-31']]);
  });

  it('is empty for a node that is not on record', () => {
    expect(nodeThroughTime(OF, RULE, 'nowhere')).to.deep.equal([]);
  });
});

describe('a machine under a measure through time', () => {
  it('is left out where the measure tests no equipment', () => {
    expect(machineThroughTime(OF, RULE, WET.id)).to.deep.equal([]);
  });

  it('is told in stretches, equal neighbors joined, none after the measure gave way', () => {
    const law = measure('xa-law', {
      tests: 'equipment-for-node',
      history: [
        { on: '2020-01-01', status: 'in-force', source },
        { on: '2024-01-01', status: 'superseded', source },
      ],
      specifies: {
        any_of: [capable(5), { ...capable(3), from: '2021-01-01' }, { ...capable(14), from: '2022-01-01' }],
      },
    });
    const of = catalogue({ measures: [law] });
    const rows = (machine: string): unknown[] =>
      machineThroughTime(of, law, machine).map(({ from, to, answer }) => [from, to, answer.outcome]);
    expect(rows('loom-wet')).to.deep.equal([
      ['2020-01-01', '2021-12-31', 'not-specified'],
      ['2022-01-01', '2023-12-31', 'specified'],
    ]);
    expect(rows('loom-short')).to.deep.equal([['2020-01-01', '2023-12-31', 'specified']]);
    expect(rows('nothing')).to.deep.equal([]);
  });
});

describe('what a day changed', () => {
  it('is the strongest outcome of a node the day before against that day', () => {
    const change = changedOnItsDay(OF, RULE.id);
    expect(change?.day).to.equal('2020-01-01');
    expect(change?.nodes).to.deep.include({ id: FINE.id, before: 'not-tested', after: 'specified' });
    expect(change?.equipment).to.deep.equal([]);
  });

  it('takes all measures in force together, and leaves out what was so already', () => {
    const before = { ...RULE, id: 'xa-before', history: [{ on: '2019-01-01', status: 'in-force', source }] };
    const both = catalogue({ measures: [before as Measure, { ...RULE, licensePolicy: [] }] });
    expect(changedOnItsDay(both, RULE.id)?.nodes).to.deep.equal([]);
  });

  it('is the machines that came to be specified', () => {
    const law = measure('xa-law', { tests: 'equipment-for-node', specifies: capable(14) });
    const change = changedOnItsDay(catalogue({ measures: [law] }), law.id);
    expect(change?.equipment).to.deep.include({
      id: 'loom-wet',
      before: 'not-specified',
      after: 'specified',
    });
    expect(change?.equipment.map(({ id }) => id)).to.not.include('loom-dry');
  });

  it('is nothing for a measure that is not on record', () => {
    expect(changedOnItsDay(OF, 'nothing')).to.equal(null);
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
