import { expect } from 'chai';
import { changeFrom, isChange, stateOf } from '../../src/model/index.ts';
import type { Legal, NodeLegal, NodeResult, NodeState, Production } from '../../src/model/index.ts';
import { ask, legalIn, nodeIn } from '../support/ask.ts';
import { CATALOGUE, FINE } from '../support/invented.ts';

function result(): NodeResult {
  return nodeIn(ask(CATALOGUE, { measures: ['xa-capable'] }), FINE.id);
}

function under(...entries: Partial<NodeLegal>[]): NodeState {
  const legal = { ...legalIn(ask(CATALOGUE, { measures: ['xa-capable'] }), FINE.id) };
  const none = { outcome: 'not-specified', through: null, missing: [] } as const;
  return stateOf({ ...result(), legal: entries.map((entry) => ({ ...legal, ...none, ...entry })) });
}

function made(production: Partial<Production>): NodeState {
  const of = result();
  return stateOf({ ...of, production: { ...of.production, ...production } });
}

const ratio = (central: number): Production['lithographyCostRatio'] => ({ low: 1, central, high: 9 });

describe('what the law says of a node', () => {
  const STRONGEST: readonly [readonly Legal[], Legal][] = [
    [[], 'not-tested'],
    [['not-tested'], 'not-tested'],
    [['not-tested', 'not-specified', 'not-tested'], 'not-specified'],
    [['undetermined', 'not-specified'], 'undetermined'],
    [['undetermined', 'specified', 'not-specified'], 'specified'],
  ];
  for (const [outcomes, strongest] of STRONGEST) {
    it(`is ${strongest} under measures that say ${outcomes.join(', ') || 'nothing'}`, () => {
      expect(under(...outcomes.map((outcome) => ({ outcome }))).legal.outcome).to.equal(strongest);
    });
  }

  it('names what the open measures lack, each once, and only while it is open', () => {
    const open = { outcome: 'undetermined', missing: ['marketedNm'] } as const;
    const told = { outcome: 'not-specified', missing: ['finPitchNm'] } as const;
    expect(under(open, told, { ...open, missing: ['marketedNm', 'layers'] }).legal.missing).to.deep.equal([
      'marketedNm',
      'layers',
    ]);
    expect(under(open, { outcome: 'specified' }).legal.missing).to.deep.equal([]);
    expect(under(told).legal.missing).to.deep.equal([]);
  });

  it('is through the node where one measure is, else through equipment, else through neither', () => {
    const [node, equipment] = [{ through: 'node' }, { through: 'equipment' }] as const;
    expect(under({}, equipment, node).legal.through).to.equal('node');
    expect(under({}, equipment).legal.through).to.equal('equipment');
    expect(under({}).legal.through).to.equal(null);
  });
});

describe('the state of a node', () => {
  it('holds what making it comes to', () => {
    expect(
      made({ outcome: 'costlier', lithographyCostRatio: ratio(2), missing: ['x'] }).production,
    ).to.deep.equal({
      outcome: 'costlier',
      lithographyCostRatio: ratio(2),
      missing: ['x'],
    });
  });
});

describe('a change between two states', () => {
  const NONE = { law: false, production: false };
  const LAW = { law: true, production: false };
  const PRODUCTION = { law: false, production: true };

  it('is none where a node is now tested and not specified', () => {
    expect(changeFrom(under(), under({}))).to.deep.equal(NONE);
    expect(changeFrom(under({}), under())).to.deep.equal(NONE);
  });

  it('is one of law where the outcome is another', () => {
    expect(changeFrom(under({}), under({ outcome: 'undetermined' }))).to.deep.equal(LAW);
    expect(changeFrom(under({ outcome: 'specified' }), under())).to.deep.equal(LAW);
  });

  it('is one of law where only the way the node is reached is another', () => {
    expect(changeFrom(under({}), under({ through: 'equipment' }))).to.deep.equal(LAW);
  });

  it('is one of production where the outcome or the central cost is another', () => {
    const costlier = made({ outcome: 'costlier', lithographyCostRatio: ratio(2) });
    expect(
      changeFrom(made({ outcome: 'unaffected', lithographyCostRatio: ratio(2) }), costlier),
    ).to.deep.equal(PRODUCTION);
    const dearer = made({ outcome: 'costlier', lithographyCostRatio: ratio(3) });
    expect(changeFrom(costlier, dearer)).to.deep.equal(PRODUCTION);
    const lost = made({ outcome: 'no-route', lithographyCostRatio: null });
    expect(changeFrom(costlier, lost)).to.deep.equal(PRODUCTION);
    expect(changeFrom(lost, costlier)).to.deep.equal(PRODUCTION);
    expect(changeFrom(lost, lost)).to.deep.equal(NONE);
  });

  it('is none where only the bounds of the cost are others', () => {
    const cost = { outcome: 'costlier', lithographyCostRatio: { low: 1, central: 2, high: 3 } } as const;
    expect(changeFrom(made(cost), made({ ...cost, lithographyCostRatio: ratio(2) }))).to.deep.equal(NONE);
  });

  it('is a change where either half is one', () => {
    expect([NONE, LAW, PRODUCTION].map(isChange)).to.deep.equal([false, true, true]);
  });
});
