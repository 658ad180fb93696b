import { expect } from 'chai';
import fc from 'fast-check';
import { readState, scenarioAddress } from '../../src/text/index.ts';
import type { ReadState } from '../../src/text/index.ts';
import { records } from '../support/records.ts';
import { anyAddress } from './scenario-states.ts';

const catalogue = records();
const RULE = 'us-2023-11-3b001-f1';

function read(query: string): ReadState {
  return readState(catalogue, [...new URLSearchParams(query)]);
}

describe('the calculator’s state', () => {
  it('is empty where nothing is said', () => {
    const expected = {
      state: { input: {}, baseline: 'none', node: 'smic-14nm', usualNode: 'smic-14nm', data: null },
      mistakes: [],
    };
    expect(read('')).to.deep.equal(expected);
    expect(read('on=&measures=&party=&set.x.y=&assume.z=&reading.q=&node=&deny=,')).to.deep.equal(expected);
  });

  it('leaves out what the record says anyway', () => {
    const query = `set.${RULE}.mrf-nm=45&assume.via-pitch-ratio=1.1&licenses=policy&installed=lose&unverified=exclude`;
    expect(read(query).state.input).to.deep.equal({});
    expect(read(`set.${RULE}.mrf-nm=44`).state.input).to.deep.equal({ set: { [`${RULE}.mrf-nm`]: 44 } });
  });

  it('joins repeated lists, and takes the first of a repeated word', () => {
    const { state, mistakes } = read('deny=euv&deny=krf,arf-dry&on=2022-01-01&on=2023-01-01');
    expect(state.input).to.deep.equal({ deny: ['euv', 'krf', 'arf-dry'], on: '2022-01-01' });
    expect(mistakes.map(({ parameter }) => parameter)).to.deep.equal(['on']);
  });

  it('drops one wrong name of a list and keeps the others', () => {
    const { state, mistakes } = read('deny=euv,nothing&participants=nl,zz');
    expect(state.input).to.deep.equal({ deny: ['euv'], participants: ['nl'] });
    expect(mistakes.map(({ parameter }) => parameter)).to.have.members(['deny', 'participants']);
  });

  it('falls back on those in force where no measure named is on record', () => {
    expect(read('measures=zzz').state.input).to.deep.equal({});
    expect(read('measures=none').state.input).to.deep.equal({ measures: [] });
    expect(read(`measures=none&measures=${RULE}`).state.input).to.deep.equal({ measures: [RULE] });
    expect(read(`measures=in-force&measures=${RULE}`).state.input).to.deep.equal({});
  });

  it('takes out a measure that is both added and taken out, and says so', () => {
    const { state, mistakes } = read(`with=${RULE}&without=${RULE}`);
    expect(state.input).to.deep.equal({ without: [RULE] });
    expect(mistakes.map(({ parameter }) => parameter)).to.deep.equal(['without']);
    expect(read('destination=cn').state.input).to.deep.equal({ destination: 'CN' });
    expect(read('destination=zz').state.input).to.deep.equal({});
  });

  it('takes a reader’s own figure within its limits', () => {
    expect(read('assume.arf-dry.overlay-nm=5').state.input).to.deep.equal({
      assume: { 'arf-dry.overlay-nm': 5 },
    });
    const { mistakes } = read('assume.arf-dry.overlay-nm=500');
    expect(mistakes[0]?.allowed).to.deep.equal(['0.1 to 200 nm']);
  });

  it('shows the layers of a logic node among those asked about', () => {
    expect(read('node=ymtc-128').mistakes).to.have.lengthOf(1);
    expect(read('nodes=tsmc-n5,tsmc-n7').state.node).to.equal('tsmc-n5');
  });

  it('reads names that objects have as names that are not on record', () => {
    for (const name of [
      'set.__proto__',
      'set.constructor',
      'assume.toString',
      'reading.__proto__',
      '__proto__',
    ])
      expect(read(`${name}=1`).mistakes, name).to.have.lengthOf(1);
  });

  it('has one address: reading it back gives the same address, with nothing to complain about', () => {
    fc.assert(
      fc.property(anyAddress(catalogue), (query) => {
        const { state, mistakes } = read(query);
        expect(mistakes).to.deep.equal([]);
        const address = scenarioAddress(state);
        const again = read(address.split('?')[1] ?? '');
        expect(again.mistakes).to.deep.equal([]);
        expect(scenarioAddress(again.state)).to.equal(address);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
