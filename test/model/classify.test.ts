import { expect } from 'chai';
import { classFrom, classify } from '../../src/model/index.ts';
import type {
  ClassifyInput,
  ClassifyResult,
  Criterion,
  GivenEquipment,
  GivenTransaction,
  Measure,
  Reason,
} from '../../src/model/index.ts';
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

const source = 'almanac';
const DAY = '2022-01-01';
function put(of: Measure, input: Omit<ClassifyInput, 'on' | 'measures'>, on = DAY): ClassifyResult {
  const [result] = classify(catalogue({ measures: [of] }), { on, measures: [of.id], ...input });
  if (!result) throw new Error('no result');
  return result;
}
const unique = (input: Omit<ClassifyInput, 'on' | 'measures'>): ClassifyResult =>
  put(UNIQUE, { ...input, transaction: { party: 'arbor', ...input.transaction } });
const capable = (input: Omit<ClassifyInput, 'on' | 'measures'>): ClassifyResult =>
  put(CAPABLE, { ...input, transaction: { party: 'arbor', ...input.transaction } });

describe('the class of a machine from what was given', () => {
  const CLASSES: readonly [GivenEquipment, string][] = [
    [{ class: 'krf', wavelengthNm: 193 }, 'krf'],
    [{ wavelengthNm: 365 }, 'i-line'],
    [{ wavelengthNm: 248 }, 'krf'],
    [{ wavelengthNm: 193, immersion: true }, 'arf-immersion'],
    [{ wavelengthNm: 193, immersion: false }, 'arf-dry'],
    [{ wavelengthNm: 193, numericalAperture: 1 }, 'arf-immersion'],
    [{ wavelengthNm: 13.5 }, 'euv'],
    [{ wavelengthNm: 13.5, numericalAperture: 0.33 }, 'euv'],
    [{ wavelengthNm: 13.5, numericalAperture: 0.55 }, 'euv-high-na'],
  ];
  for (const [given, found] of CLASSES) {
    it(`is ${found} from ${JSON.stringify(given)}`, () => {
      expect(classFrom(given)).to.deep.equal({ class: found });
    });
  }

  const OPEN: readonly [GivenEquipment, string][] = [
    [{}, 'equipment.wavelengthNm'],
    [{ numericalAperture: 1.35 }, 'equipment.wavelengthNm'],
    [{ wavelengthNm: 193 }, 'equipment.immersion'],
    [{ wavelengthNm: 193, numericalAperture: 0.93 }, 'equipment.immersion'],
  ];
  for (const [given, missing] of OPEN) {
    it(`is open for want of ${missing} from ${JSON.stringify(given)}`, () => {
      expect(classFrom(given)).to.deep.equal({ missing });
    });
  }
});

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
    const reading = (input: Omit<ClassifyInput, 'on' | 'measures'>): unknown => {
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
    const second = (input: Omit<ClassifyInput, 'on' | 'measures'>): Reason | null => {
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

describe('whom a classification is for', () => {
  const place = measure('xa-place', {
    binds: [{ destinations: ['XA', 'group:far'], source }],
    licensePolicy: [
      { policy: 'presumption-of-denial', seats: ['XA'], text: 'denied', source },
      { policy: 'case-by-case', text: 'reviewed', source },
    ],
  });
  const node = { nodeNm: 7 };

  it('is bound by destination, groups included', () => {
    const to = (destination: string): string => put(place, { node, transaction: { destination } }).outcome;
    expect([to('XA'), to('XC'), to('XB')]).to.deep.equal(['specified', 'specified', 'not-specified']);
    expect(put(place, { node }).missing).to.deep.equal(['transaction.destination']);
  });

  it('decides the review by the seat of the party', () => {
    const review = (party: string): unknown =>
      put(place, { node, transaction: { destination: 'XA', party } }).licensePolicy;
    expect([review('arbor'), review('brine')]).to.deep.equal(['presumption-of-denial', 'case-by-case']);
  });

  it('has no review where nothing is specified', () => {
    const spared = put(place, { node: { nodeNm: 30 }, transaction: { destination: 'XA', party: 'arbor' } });
    expect(spared.licensePolicy).to.equal(null);
  });

  it('needs neither party nor place where the test fails without them', () => {
    expect(put(UNIQUE, { node: { nodeNm: 30 }, transaction: { uniquelyRequired: true } }).outcome).to.equal(
      'not-specified',
    );
  });
});

describe('a classification', () => {
  it('answers each measure asked for, in the order asked, and no other', () => {
    const asked = ['xa-unique', 'xa-capable', 'x'];
    const results = classify(CATALOGUE, { on: DAY, measures: asked });
    expect(results.map(({ measure: id }) => id)).to.deep.equal(['xa-unique', 'xa-capable']);
  });

  it('does not test where the measure has no criteria', () => {
    const { specifies: _, ...bare } = measure('xa-list', { tests: 'nothing', instead: 'It lists names.' });
    const empty = { outcome: 'not-tested', licensePolicy: null, missing: [], reasons: null };
    expect(put(bare, {})).to.deep.equal({ measure: 'xa-list', ...empty });
  });

  it('takes a statement of yes or no for an attribute, and a figure of the supply for a bound', () => {
    const use: Criterion = { attribute: 'advancedNodeEndUse', is_one_of: ['yes'], at: '§1' };
    const of = measure('xa-use', { specifies: use });
    const stated = (advancedNodeEndUse: boolean): string =>
      put(of, { transaction: { advancedNodeEndUse } }).outcome;
    expect([stated(true), stated(false)]).to.deep.equal(['specified', 'not-specified']);
    expect(put(of, {}).missing).to.deep.equal(['transaction.advancedNodeEndUse']);
    const wafers = measure('xa-wafers', {
      specifies: { quantity: 'waferMm', at_least: 300, unit: 'mm', at: '§1' },
    });
    expect(put(wafers, { transaction: { waferMm: 300 } }).outcome).to.equal('specified');
    expect(put(wafers, { equipment: { wavelengthNm: 300 } }).missing).to.deep.equal(['transaction.waferMm']);
  });

  it('joins whom it is for and what it tests, both of which must hold', () => {
    const { reasons } = put(measure('xa-node'), { node: { nodeNm: 7 } });
    expect(reasons).to.include({ kind: 'all-of', outcome: 'met' });
    expect(reasons && 'reasons' in reasons && reasons.reasons.map(({ kind }) => kind)).to.deep.equal([
      'binding',
      'bound',
    ]);
  });

  it('knows no seat of a party that is not on record', () => {
    const of = measure('xa-seats', {
      licensePolicy: [{ policy: 'denial', seats: ['XA'], text: 'denied', source }],
    });
    const review = (transaction: GivenTransaction): unknown =>
      put(of, { node: { nodeNm: 7 }, transaction }).licensePolicy;
    expect(review({ party: 'arbor' })).to.equal('denial');
    expect(review({ party: 'nobody' })).to.equal(null);
    expect(review({})).to.equal(null);
  });

  it('reads the text of the day', () => {
    const ending: Criterion = {
      any_of: [{ quantity: 'halfPitchNm', at_most: 18, unit: 'nm', at: '§1', until: '2024-01-01' }],
    };
    const of = measure('xa-memory', { specifies: ending });
    expect(put(of, { node: { halfPitchNm: 17 } }, '2023-12-31').outcome).to.equal('specified');
    expect(put(of, { node: { halfPitchNm: 17 } }, '2024-01-01').outcome).to.equal('not-specified');
  });

  it('tests a scanner by wavelength, resolution and overlay', () => {
    const rule: Criterion = {
      all_of: [
        { term: 'minimum_resolvable_feature', k_factor: 0.25, at_most: 45, unit: 'nm', at: '§1' },
        { quantity: 'dedicatedChuckOverlayNm', at_most: 2, unit: 'nm', at: '§2' },
        { attribute: 'class', is_one_of: ['arf-immersion'], at: '§3' },
      ],
    };
    const of = measure('xa-scanners', { tests: 'equipment', specifies: rule });
    const scanner = { wavelengthNm: 193, numericalAperture: 1.35, dedicatedChuckOverlayNm: 1.5 };
    expect(put(of, { equipment: scanner }).outcome).to.equal('specified');
    expect(put(of, { equipment: { ...scanner, numericalAperture: 0.9 } }).outcome).to.equal('not-specified');
    expect(put(of, {}).missing).to.deep.equal([
      'equipment.wavelengthNm',
      'equipment.numericalAperture',
      'equipment.dedicatedChuckOverlayNm',
    ]);
  });
});
