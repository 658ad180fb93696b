import { expect } from 'chai';
import { evaluate, minimumResolvableFeature, missingIn, point } from '../../src/model/index.ts';
import type { BoundOperator, Criterion, Outcome, QuantityKey, Subject } from '../../src/model/index.ts';
import { subjectOf } from '../support/subject.ts';
import type { Values } from '../support/subject.ts';

const DAY = '2026-01-01';
const put = (criterion: Criterion, values: Values, on = DAY): Outcome =>
  evaluate(criterion, subjectOf(values), on).outcome;

const bound = (operator: BoundOperator, value: number, at = '§1'): Criterion => ({
  quantity: 'dedicatedChuckOverlayNm',
  [operator]: value,
  unit: 'nm',
  at,
});
const overlay = (value: Values[string]): Values => ({ dedicatedChuckOverlayNm: value });

/** A subject that a quantity does not apply to. */
function without(quantity: QuantityKey, values: Values): Subject {
  const subject = subjectOf(values);
  return {
    ...subject,
    quantity: (key) => (key === quantity ? { inapplicable: true } : subject.quantity(key)),
  };
}

const POINTS: readonly [BoundOperator, inside: number, at: Outcome, outside: number][] = [
  ['at_least', 2.1, 'met', 1.9],
  ['more_than', 2.1, 'not-met', 1.9],
  ['at_most', 1.9, 'met', 2.1],
  ['less_than', 1.9, 'not-met', 2.1],
];

describe('a bound', () => {
  for (const [operator, inside, at, outside] of POINTS) {
    it(`"${operator} 2" holds inside, ${at === 'met' ? 'holds' : 'fails'} at 2, fails outside`, () => {
      expect(put(bound(operator, 2), overlay(inside))).to.equal('met');
      expect(put(bound(operator, 2), overlay(2))).to.equal(at);
      expect(put(bound(operator, 2), overlay(outside))).to.equal('not-met');
    });
  }

  it('names the field where the value is missing', () => {
    const reason = evaluate(bound('at_most', 2), subjectOf({}), DAY);
    expect(reason.outcome).to.equal('undetermined');
    expect(missingIn(reason)).to.deep.equal(['field dedicatedChuckOverlayNm']);
  });

  it('names what the subject says is missing, where that is not the field itself', () => {
    const subject: Subject = { ...subjectOf({}), quantity: () => ({ missing: 'a class value' }) };
    expect(missingIn(evaluate(bound('at_most', 2), subject, DAY))).to.deep.equal(['a class value']);
  });

  it('gives the source of its value, and none where there is none', () => {
    const plain = evaluate(bound('at_most', 2), subjectOf(overlay(1)), DAY);
    expect(plain).to.not.have.property('source');
    const cited: Subject = {
      ...subjectOf({}),
      quantity: () => ({ interval: point(1), source: 'almanac' }),
    };
    expect(evaluate(bound('at_most', 2), cited, DAY)).to.have.property('source', 'almanac');
  });

  it('names the field where the value is a range across the limit', () => {
    const reason = evaluate(bound('at_most', 2), subjectOf(overlay({ low: 1, high: 3 })), DAY);
    expect(missingIn(reason)).to.deep.equal(['field dedicatedChuckOverlayNm']);
  });

  it('gives the margin in its own unit, positive inside', () => {
    const reason = evaluate({ ...bound('at_most', 2), at_least: 1 }, subjectOf(overlay(1.25)), DAY);
    expect(reason)
      .to.have.property('bounds')
      .that.deep.equals([
        { operator: 'at_least', value: 1, margin: 0.25 },
        { operator: 'at_most', value: 2, margin: 0.75 },
      ]);
  });

  it('measures a margin from a lower limit upward, and none for a range', () => {
    const limits = bound('more_than', 1);
    expect(evaluate(limits, subjectOf(overlay(1.25)), DAY)).to.deep.include({
      bounds: [{ operator: 'more_than', value: 1, margin: 0.25 }],
    });
    expect(evaluate(limits, subjectOf(overlay({ low: 2, high: 3 })), DAY)).to.deep.include({
      bounds: [{ operator: 'more_than', value: 1, margin: null }],
    });
  });

  it('says what it tested, by which paragraph, on which figure from which source', () => {
    const base = { kind: 'bound', quantity: 'dedicatedChuckOverlayNm', unit: 'nm', at: '§1' };
    const measured = { low: 1.5, high: 1.5 };
    const sourced: Subject = {
      ...subjectOf({}),
      quantity: () => ({ interval: measured, source: 'almanac' }),
    };
    expect(evaluate(bound('at_most', 2), sourced, DAY)).to.deep.equal({
      ...base,
      outcome: 'met',
      actual: measured,
      bounds: [{ operator: 'at_most', value: 2, margin: 0.5 }],
      source: 'almanac',
    });
    expect(evaluate(bound('at_most', 2), subjectOf({}), DAY)).to.deep.equal({
      ...base,
      outcome: 'undetermined',
      actual: null,
      bounds: [{ operator: 'at_most', value: 2, margin: null }],
      missing: ['field dedicatedChuckOverlayNm'],
    });
  });

  it('is not met by what it does not apply to, and says so', () => {
    const reason = evaluate(bound('at_most', 2), without('dedicatedChuckOverlayNm', {}), DAY);
    expect(reason).to.deep.include({ outcome: 'not-met', actual: null, inapplicable: true });
    expect(reason).to.not.have.property('missing');
    expect(evaluate(bound('at_most', 2), subjectOf({}), DAY)).to.not.have.property('inapplicable');
  });

  const RANGES: readonly [string, Values[string], BoundOperator, Outcome][] = [
    ['a range inside', { low: 1, high: 2 }, 'at_most', 'met'],
    ['a range outside', { low: 2.1, high: 3 }, 'at_most', 'not-met'],
    ['a range that ends outside', { low: 1, high: 2.1 }, 'at_most', 'undetermined'],
    ['a range that begins at the limit', { low: 2, high: 3 }, 'at_most', 'undetermined'],
    [
      'a range that begins above the limit, which is left out',
      { low: 2, high: 3, lowExclusive: true },
      'at_most',
      'not-met',
    ],
    [
      'a range that begins above the limit, which is left out',
      { low: 2, high: 3, lowExclusive: true },
      'more_than',
      'met',
    ],
    ['a range that begins at the limit', { low: 2, high: 3 }, 'more_than', 'undetermined'],
    ['a range that begins at the limit', { low: 2, high: 3 }, 'at_least', 'met'],
    ['a range that ends at the limit', { low: 1, high: 2 }, 'at_least', 'undetermined'],
    ['a range that ends inside', { low: 1, high: 3 }, 'at_least', 'undetermined'],
    ['a range without an upper end', { low: 1, high: Number.POSITIVE_INFINITY }, 'at_most', 'undetermined'],
    ['a range without an upper end', { low: 3, high: Number.POSITIVE_INFINITY }, 'at_least', 'met'],
    ['"at most 1.5"', { low: 0, high: 1.5, lowExclusive: true }, 'at_most', 'met'],
    ['"at most 2.5"', { low: 0, high: 2.5, lowExclusive: true }, 'at_most', 'undetermined'],
  ];
  for (const [what, value, operator, outcome] of RANGES) {
    it(`puts ${what} to "${operator} 2": ${outcome}`, () => {
      expect(put(bound(operator, 2), overlay(value))).to.equal(outcome);
    });
  }
});

describe('the minimum resolvable feature', () => {
  const term = (kFactor: number): Criterion => ({
    term: 'minimum_resolvable_feature',
    k_factor: kFactor,
    at_most: 45,
    unit: 'nm',
    at: '§2',
  });
  const scanner = { wavelengthNm: 193, numericalAperture: 1.35 };

  it('is K times wavelength over aperture', () => {
    expect(minimumResolvableFeature(point(193), point(1.35), 0.25).low).to.be.closeTo(35.74, 0.005);
    expect(minimumResolvableFeature(point(193), point(1.35), 0.35).low).to.be.closeTo(50.04, 0.005);
  });

  it('is inside 45 nm at K 0.25 and outside at K 0.35', () => {
    expect(put(term(0.25), scanner)).to.equal('met');
    expect(put(term(0.35), scanner)).to.equal('not-met');
  });

  it('is inside at exactly 45 nm', () => {
    expect(put(term(0.25), { wavelengthNm: 243, numericalAperture: 1.35 })).to.equal('met');
  });

  it('spans a range where the aperture does', () => {
    const apertures = (low: number, high: number): Values => ({
      wavelengthNm: 180,
      numericalAperture: { low, high },
    });
    expect(put(term(0.25), apertures(1, 1.3))).to.equal('met');
    expect(put(term(0.25), apertures(0.9, 1.3))).to.equal('undetermined');
    expect(put(term(0.25), apertures(0.8, 0.9))).to.equal('not-met');
  });

  it('is open from exactly 45 nm upward', () => {
    const reason = evaluate(
      term(0.25),
      subjectOf({ wavelengthNm: 180, numericalAperture: { low: 0.9, high: 1 } }),
      DAY,
    );
    expect(reason).to.deep.include({ outcome: 'undetermined', actual: { low: 45, high: 50 } });
  });

  it('says by which K, from which limits, with which margin', () => {
    expect(
      evaluate(term(0.25), subjectOf({ wavelengthNm: 200, numericalAperture: 1.25 }), DAY),
    ).to.deep.equal({
      kind: 'term',
      term: 'minimum_resolvable_feature',
      outcome: 'met',
      kFactor: 0.25,
      unit: 'nm',
      actual: { low: 40, high: 40 },
      bounds: [{ operator: 'at_most', value: 45, margin: 5 }],
      at: '§2',
    });
  });

  it('is nothing that a machine without a lens could resolve, whatever else is missing', () => {
    for (const lacking of ['wavelengthNm', 'numericalAperture'] as const) {
      const reason = evaluate(term(0.25), without(lacking, {}), DAY);
      expect(reason).to.deep.include({ outcome: 'not-met', actual: null });
      expect(reason).to.not.have.property('missing');
    }
  });

  it('names the inputs that are ranges where none is missing', () => {
    const open = (values: Values): string[] => missingIn(evaluate(term(0.25), subjectOf(values), DAY));
    const ranged = { low: 0.9, high: 1.3 };
    expect(open({ wavelengthNm: 180, numericalAperture: ranged })).to.deep.equal(['field numericalAperture']);
    expect(open({ wavelengthNm: { low: 100, high: 200 }, numericalAperture: 1 })).to.deep.equal([
      'field wavelengthNm',
    ]);
    expect(open({ numericalAperture: ranged })).to.deep.equal(['field wavelengthNm']);
  });

  it('names each input that is missing', () => {
    const missing = (values: Values): string[] => missingIn(evaluate(term(0.25), subjectOf(values), DAY));
    expect(missing({ wavelengthNm: 193 })).to.deep.equal(['field numericalAperture']);
    expect(missing({ numericalAperture: 1.35 })).to.deep.equal(['field wavelengthNm']);
    expect(missing({})).to.deep.equal(['field wavelengthNm', 'field numericalAperture']);
  });
});

describe('an attribute', () => {
  const logic: Criterion = { attribute: 'deviceClass', is_one_of: ['logic', 'nand'], at: '§3' };

  it('is among the values, or not, or not known', () => {
    expect(put(logic, { deviceClass: 'nand' })).to.equal('met');
    expect(put(logic, { deviceClass: 'dram' })).to.equal('not-met');
    expect(missingIn(evaluate(logic, subjectOf({}), DAY))).to.deep.equal(['field deviceClass']);
  });

  it('says what it is and what was allowed', () => {
    const base = { kind: 'attribute', attribute: 'deviceClass', allowed: ['logic', 'nand'], at: '§3' };
    expect(evaluate(logic, subjectOf({ deviceClass: 'dram' }), DAY)).to.deep.equal({
      ...base,
      outcome: 'not-met',
      actual: 'dram',
    });
    expect(evaluate(logic, subjectOf({}), DAY)).to.deep.equal({
      ...base,
      outcome: 'undetermined',
      actual: null,
      missing: ['field deviceClass'],
    });
  });
});
