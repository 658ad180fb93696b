import { expect } from 'chai';
import { classify } from '../../src/model/index.ts';
import type { Criterion, GivenTransaction } from '../../src/model/index.ts';
import { DAY, put } from '../support/classified.ts';
import { CATALOGUE, measure, UNIQUE } from '../support/invented.ts';

const source = 'almanac';

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
