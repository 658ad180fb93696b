import { expect } from 'chai';
import { classify } from '../../src/model/index.ts';
import type { ClassifyResult, Criterion, Reason } from '../../src/model/index.ts';
import { DAY, put } from '../support/classified.ts';
import type { Given } from '../support/classified.ts';
import {
  CAPABLE,
  catalogue,
  CATALOGUE,
  figure,
  gap,
  measure,
  nodeAtMost,
  UNIQUE,
} from '../support/invented.ts';

const unique = (input: Given): ClassifyResult =>
  put(UNIQUE, { ...input, transaction: { party: 'arbor', ...input.transaction } });
const capable = (input: Given): ClassifyResult =>
  put(CAPABLE, { ...input, transaction: { party: 'arbor', ...input.transaction } });

describe('uniquely required, as a reader states it', () => {
  it('needs the statement and a node inside the line', () => {
    expect(unique({ node: { nodeNm: 7 }, transaction: { uniquelyRequired: true } }).outcome).to.equal(
      'specified',
    );
    expect(unique({ node: { nodeNm: 8 }, transaction: { uniquelyRequired: true } }).outcome).to.equal(
      'not-specified',
    );
    expect(unique({ node: { nodeNm: 7 }, transaction: { uniquelyRequired: false } }).outcome).to.equal(
      'not-specified',
    );
  });

  it('names what was not stated', () => {
    expect(unique({}).missing).to.deep.equal(['node.nodeNm', 'transaction.uniquelyRequired']);
    expect(unique({ node: { nodeNm: 7 } }).missing).to.deep.equal(['transaction.uniquelyRequired']);
    expect(unique({ transaction: { uniquelyRequired: true } }).missing).to.deep.equal(['node.nodeNm']);
  });

  it('follows from the class of the machine where it was not stated', () => {
    const short = { wavelengthNm: 13.5, numericalAperture: 0.33 };
    const wet = { wavelengthNm: 193, immersion: true };
    expect(unique({ equipment: short }).outcome).to.equal('specified');
    expect(unique({ equipment: wet }).outcome).to.equal('not-specified');
    expect(unique({ equipment: short, node: { nodeNm: 5 } }).outcome).to.equal('specified');
    expect(unique({ equipment: short, node: { nodeNm: 30 } }).outcome).to.equal('not-specified');
    expect(unique({ equipment: { wavelengthNm: 193 } }).missing).to.deep.equal(['equipment.immersion']);
  });

  it('says whether it was stated or computed', () => {
    const reading = (input: Given): unknown => {
      const { reasons } = unique(input);
      return reasons && 'reasons' in reasons ? reasons.reasons[1] : null;
    };
    const node = { nodeNm: 5 };
    expect(reading({ node })).to.have.property('reading', 'no-older-use');
    expect(reading({ node, transaction: { uniquelyRequired: true } })).to.have.property(
      'reading',
      'as-stated',
    );
  });

  it('is told in full: by which reading, of which node, with what is missing', () => {
    const second = (input: Given): Reason | null => {
      const { reasons } = unique(input);
      return reasons && 'reasons' in reasons ? (reasons.reasons[1] ?? null) : null;
    };
    const base = { kind: 'relation', relation: 'uniquely-required-for', at: '§3', because: [], against: [] };
    const stated = second({ node: { nodeNm: 5 }, transaction: { uniquelyRequired: true } });
    expect(stated).to.deep.include({ ...base, reading: 'as-stated', outcome: 'met' });
    expect(stated).to.not.have.property('missing');
    const half = second({ transaction: { uniquelyRequired: true } });
    expect(half).to.deep.include({ ...base, outcome: 'undetermined' });
    expect(half).to.not.have.property('missing');
    expect(second({ equipment: { wavelengthNm: 193 } })).to.deep.equal({
      ...base,
      reading: 'no-older-use',
      outcome: 'undetermined',
      missing: ['equipment.immersion'],
    });
  });

  it('is another question than capability: an older node may use the same class', () => {
    const wet = { wavelengthNm: 193, numericalAperture: 1.35, immersion: true };
    const [uniquely, capably] = ['uniquely_required_for', 'capable_of'].map((relation) => {
      const of = { at: '§9', [relation]: nodeAtMost(14) } as unknown as Criterion;
      return put(measure('xa-wet', { tests: 'equipment-for-node', specifies: of }), { equipment: wet });
    });
    expect(uniquely?.outcome).to.equal('not-specified');
    expect(capably?.outcome).to.equal('specified');
  });

  it('gives way to the statement', () => {
    const wet = { wavelengthNm: 193, immersion: true };
    const stated = { equipment: wet, node: { nodeNm: 5 }, transaction: { uniquelyRequired: true } };
    expect(unique(stated).outcome).to.equal('specified');
  });
});

describe('capable of, as a reader states it', () => {
  it('goes by the smallest node that was stated', () => {
    expect(capable({ equipment: { capableOfNodeNm: 14 } }).outcome).to.equal('specified');
    expect(capable({ equipment: { capableOfNodeNm: 15 } }).outcome).to.equal('not-specified');
    expect(capable({}).missing).to.deep.equal(['equipment.capableOfNodeNm']);
  });

  it('follows from the machine\u2019s own figures otherwise', () => {
    const wet = { wavelengthNm: 193, numericalAperture: 1.35, immersion: true };
    expect(capable({ equipment: wet }).outcome).to.equal('specified');
    expect(capable({ equipment: { ...wet, immersion: false } }).outcome).to.equal('not-specified');
    expect(capable({ equipment: { ...wet, resolutionNm: 100 } }).outcome).to.equal('not-specified');
    expect(capable({ equipment: { ...wet, dedicatedChuckOverlayNm: 30 } }).outcome).to.equal('not-specified');
    expect(capable({ equipment: { ...wet, capableOfNodeNm: 30 } }).outcome).to.equal('not-specified');
  });

  it('is told as stated where it was stated', () => {
    const { reasons } = capable({ equipment: { capableOfNodeNm: 14 } });
    const second = reasons && 'reasons' in reasons ? reasons.reasons[1] : null;
    expect(second).to.deep.include({ kind: 'relation', reading: 'as-stated', outcome: 'met', at: '§2' });
  });

  it('asks for the aperture where that would tell what the machine prints', () => {
    const wet = { wavelengthNm: 193, immersion: true };
    expect(capable({ equipment: wet }).missing).to.deep.equal(['equipment.numericalAperture']);
  });

  it('asks for the answer itself where nothing the asker could give would tell', () => {
    const wet = { wavelengthNm: 193, numericalAperture: 1.35, immersion: true };
    const nameless = CATALOGUE.nodes.map((entry) => ({ ...entry, marketedNm: gap() }));
    const [result] = classify(catalogue({ nodes: nameless }), {
      on: DAY,
      measures: [CAPABLE.id],
      equipment: wet,
      transaction: { party: 'arbor' },
    });
    expect(result).to.deep.include({ outcome: 'undetermined', missing: ['equipment.capableOfNodeNm'] });
  });

  it('rests on no unverified figure of a node', () => {
    const wet = { wavelengthNm: 193, numericalAperture: 1.35, immersion: true };
    const heard = figure(12, 'nm', { standing: 'unverified' });
    const doubtful = CATALOGUE.nodes.map((entry) => ({ ...entry, marketedNm: heard }));
    const [result] = classify(catalogue({ nodes: doubtful }), {
      on: DAY,
      measures: [CAPABLE.id],
      equipment: wet,
      transaction: { party: 'arbor' },
    });
    expect(result?.outcome).to.equal('undetermined');
  });

  it('is not touched by the node of the transaction', () => {
    expect(capable({ node: { nodeNm: 30 }, equipment: { capableOfNodeNm: 12 } }).outcome).to.equal(
      'specified',
    );
  });
});
