import { expect } from 'chai';
import { claimAnswerable } from '../../../src/catalogue/checks/claim-answerable.ts';
import type { ClaimQuestion } from '../../../src/model/index.ts';
import { findings, told } from './draft.ts';

const found = (question: ClaimQuestion): (readonly [string, string])[] =>
  findings(claimAnswerable, {
    claims: [
      {
        id: 'boast',
        title: 'A boast',
        claim: 'Said so.',
        sets: [],
        question,
        standing: 'reported',
        source: 'almanac',
        checked: '2026-01-01',
      },
    ],
  }).map(told);

const BETWEEN = { low: 1, high: 2 };

describe('a claim', () => {
  it('may ask about a node, a machine or a scenario on record, or about none', () => {
    for (const question of [
      { ask: 'exposures', node: 'arbor-12', expect: BETWEEN },
      { ask: 'capacity', machine: 'loom-wet', passes: 2, expect: BETWEEN },
      { ask: 'layer-cost', class: 'euv', scheme: 'SE', expect: BETWEEN },
      {
        ask: 'outcome',
        node: 'brine-5',
        scenario: { measures: ['xa-capable'] },
        expect: { outcomes: ['unaffected'] },
      },
    ] as const) {
      expect(found(question)).to.deep.equal([]);
    }
  });

  it('asks about no node that is not on record', () => {
    expect(found({ ask: 'exposures', node: 'arbor-0', expect: BETWEEN })).to.deep.equal([
      ['claims/boast question.node', 'there is no process node "arbor-0" on record'],
    ]);
  });

  it('asks about no machine that is not on record', () => {
    expect(found({ ask: 'single-exposure-pitch', machine: 'loom-gone', expect: BETWEEN })).to.deep.equal([
      ['claims/boast question.machine', 'there is no machine "loom-gone" on record'],
    ]);
  });

  it('asks under no scenario that cannot be answered', () => {
    const scenario = { measures: ['xa-capable'], reading: { 'xa-capable': 'no-older-use' } };
    const [problem] = found({
      ask: 'ratio',
      node: 'arbor-12',
      scenario,
      figure: 'exposureRatio',
      expect: BETWEEN,
    });
    expect(problem?.[0]).to.equal('claims/boast question.scenario.reading.xa-capable');
    expect(problem?.[1]).to.include('no reading "no-older-use"');
  });
});
