import { expect } from 'chai';
import { leastSpillOver, resolveScenario, sharedMachines, sidesOf } from '../../src/model/index.ts';
import type { Candidate } from '../../src/model/index.ts';
import { CAPABLE, catalogue } from '../support/invented.ts';

const KEY = `${CAPABLE.id}.node-nm`;

function asked(lists: Parameters<typeof sidesOf>[1]) {
  const of = catalogue();
  const scenario = resolveScenario(of, { measures: [CAPABLE.id] }, '2026-11-22');
  return { of, scenario, sides: sidesOf(of, lists) };
}

describe('machines that both sides share', () => {
  const shared = (caught: string, spared: string): string[] => {
    const { of, scenario, sides } = asked({ catch: [caught], spare: [spared] });
    return sharedMachines(of, scenario, sides);
  };

  it('are those that nodes of either side are made with', () => {
    expect(shared('arbor-12', 'arbor-30')).to.deep.equal(['loom-wet']);
  });

  it('are none that only one side is made with', () => {
    expect(shared('arbor-12', 'arbor-60')).to.deep.equal([]);
    expect(shared('arbor-60', 'brine-5')).to.deep.equal([]);
  });
});

describe('the least spill-over', () => {
  const at = (value: number, law: string, settable = true): Candidate => ({
    set: { [KEY]: value },
    settable,
    law,
  });
  const leastSparing = (spare: readonly string[], candidates: readonly Candidate[]) => {
    const { of, scenario, sides } = asked({ catch: ['arbor-12'], spare });
    return leastSpillOver(of, scenario, CAPABLE, sides, candidates);
  };
  const least = (...candidates: Candidate[]) => leastSparing(['arbor-60'], candidates);

  it('is at the value that specifies fewest nodes to spare', () => {
    expect(least(at(60, 'all'), at(14, 'one'))?.set).to.deep.equal({ [KEY]: 14 });
    expect(least(at(60, 'all'))?.spared.specified).to.deep.equal(['arbor-60']);
  });

  it('is at the value that touches fewest nodes beside, where it specifies none to spare', () => {
    const found = leastSparing([], [at(60, 'all'), at(14, 'one')]);
    expect(found?.set).to.deep.equal({ [KEY]: 14 });
    expect(found?.others).to.deep.equal({ specified: [], reached: ['arbor-30'], undetermined: [] });
  });

  it('is at the first of values that reach alike', () => {
    expect(least(at(14, 'one'), at(20, 'another'))?.set).to.deep.equal({ [KEY]: 14 });
  });

  it('is at the first value of one law that a threshold may be set to', () => {
    const found = least(at(14.5, 'one', false), at(15, 'one'), at(16, 'one'));
    expect(found).to.deep.include({ set: { [KEY]: 15 }, settable: true });
    expect(least(at(15, 'one'), at(14.5, 'one', false))?.set).to.deep.equal({ [KEY]: 15 });
  });

  it('prefers a value on the steps where two laws reach alike', () => {
    expect(least(at(14.5, 'one', false), at(15, 'another'))?.set).to.deep.equal({ [KEY]: 15 });
  });

  it('is none without a candidate', () => {
    expect(least()).to.equal(null);
  });
});
