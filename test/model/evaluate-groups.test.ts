import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate, missingIn, outcomeFor, representatives } from '../../src/model/index.ts';
import type { Criterion, Interval, Outcome } from '../../src/model/index.ts';
import { subjectOf } from '../support/subject.ts';
import type { Values } from '../support/subject.ts';

const DAY = '2026-01-01';
const put = (criterion: Criterion, values: Values, on = DAY): Outcome =>
  evaluate(criterion, subjectOf(values), on).outcome;
const node = (nm: number, more = {}): Criterion => ({
  quantity: 'nodeNm',
  at_most: nm,
  unit: 'nm',
  at: '§1',
  ...more,
});
const logic: Criterion = { attribute: 'deviceClass', is_one_of: ['logic'], at: '§2' };

describe('groups of criteria', () => {
  it('needs all of an "all of" and one of an "any of"', () => {
    expect(put({ all_of: [logic, node(14)] }, { deviceClass: 'logic', nodeNm: 14 })).to.equal('met');
    expect(put({ all_of: [logic, node(14)] }, { deviceClass: 'dram', nodeNm: 14 })).to.equal('not-met');
    expect(put({ any_of: [logic, node(14)] }, { deviceClass: 'dram', nodeNm: 14 })).to.equal('met');
    expect(put({ any_of: [logic, node(14)] }, { deviceClass: 'dram', nodeNm: 28 })).to.equal('not-met');
  });

  it('decides without what no longer matters', () => {
    expect(put({ all_of: [logic, node(14)] }, { deviceClass: 'dram' })).to.equal('not-met');
    expect(put({ any_of: [logic, node(14)] }, { deviceClass: 'logic' })).to.equal('met');
    expect(put({ none_of: [logic, node(14)] }, { deviceClass: 'logic' })).to.equal('not-met');
    expect(put({ none_of: [logic, node(14)] }, { deviceClass: 'dram', nodeNm: 28 })).to.equal('met');
  });

  it('names every missing field once, and none where the answer stands', () => {
    const both: Criterion = { any_of: [{ all_of: [logic, node(14)] }, node(10)] };
    expect(missingIn(evaluate(both, subjectOf({}), DAY))).to.deep.equal([
      'field deviceClass',
      'field nodeNm',
    ]);
    expect(missingIn(evaluate(both, subjectOf({ nodeNm: 12 }), DAY))).to.deep.equal(['field deviceClass']);
    expect(missingIn(evaluate(both, subjectOf({ nodeNm: 8 }), DAY))).to.deep.equal([]);
  });

  it('leaves out a clause before it joins the text and from the day it leaves', () => {
    const dated: Criterion = { any_of: [node(10), node(18, { from: '2022-10-07', until: '2024-12-02' })] };
    const on = (day: string): Outcome => put(dated, { nodeNm: 17 }, day);
    expect(on('2022-10-06')).to.equal('not-met');
    expect(on('2022-10-07')).to.equal('met');
    expect(on('2024-12-01')).to.equal('met');
    expect(on('2024-12-02')).to.equal('not-met');
  });

  it('leaves out a clause that only joined, and one that only left', () => {
    const clause = (more: object): Criterion => ({ any_of: [node(10), node(18, more)] });
    const on = (criterion: Criterion, day: string): readonly Outcome[] => {
      const subject = subjectOf({ nodeNm: 17 });
      return [evaluate(criterion, subject, day).outcome, outcomeFor(criterion, subject, day)];
    };
    const [joined, left] = [clause({ from: '2022-10-07' }), clause({ until: '2024-12-02' })];
    expect(on(joined, '2022-10-06')).to.deep.equal(['not-met', 'not-met']);
    expect(on(joined, '2022-10-07')).to.deep.equal(['met', 'met']);
    expect(on(left, '2024-12-01')).to.deep.equal(['met', 'met']);
    expect(on(left, '2024-12-02')).to.deep.equal(['not-met', 'not-met']);
    expect(on({ all_of: [joined] }, '2022-10-06')).to.deep.equal(['not-met', 'not-met']);
  });

  it('carries its paragraph where it has one, and every reason in order', () => {
    const subject = subjectOf({ deviceClass: 'logic', nodeNm: 12 });
    const parts = [logic, node(14)];
    const reasons = parts.map((part) => evaluate(part, subject, DAY));
    expect(evaluate({ at: '§0', all_of: parts }, subject, DAY)).to.deep.equal({
      kind: 'all-of',
      outcome: 'met',
      reasons,
      at: '§0',
    });
    expect(evaluate({ any_of: parts }, subject, DAY)).to.deep.equal({
      kind: 'any-of',
      outcome: 'met',
      reasons,
    });
    expect(evaluate({ none_of: parts }, subject, DAY)).to.deep.equal({
      kind: 'none-of',
      outcome: 'not-met',
      reasons,
    });
  });

  it('asks for no field of a clause that is not in the text', () => {
    const dated: Criterion = { any_of: [logic, node(18, { until: '2024-12-02' })] };
    const reason = evaluate(dated, subjectOf({ deviceClass: 'dram' }), '2024-12-02');
    expect(reason.outcome).to.equal('not-met');
  });

  it('takes the outcome of a relation from the subject', () => {
    const relation: Criterion = { at: '§4', capable_of: node(14) };
    expect(evaluate({ all_of: [relation] }, subjectOf({}, 'met'), DAY).outcome).to.equal('met');
    expect(missingIn(evaluate(relation, subjectOf({}), DAY))).to.deep.equal(['field capable-of']);
    const { missing: _, ...silent } = subjectOf({}).relation('capable-of', relation, '§4');
    expect(missingIn(silent)).to.deep.equal([]);
  });
});

/** Up to the first limit, or in the band above it. */
const banded: Criterion = {
  any_of: [
    { quantity: 'dedicatedChuckOverlayNm', at_most: 1.5, unit: 'nm', at: '§5.a' },
    { quantity: 'dedicatedChuckOverlayNm', more_than: 1.5, at_most: 2.4, unit: 'nm', at: '§5.b' },
  ],
};
const overlay = (value: Interval): Values => ({ dedicatedChuckOverlayNm: value });

describe('a range over several criteria', () => {
  it('is inside two limits that meet, though inside neither alone', () => {
    const reason = evaluate(banded, subjectOf(overlay({ low: 0, high: 2.1, lowExclusive: true })), DAY);
    expect(reason).to.deep.include({ outcome: 'met', everyPiece: ['dedicatedChuckOverlayNm'] });
    expect(missingIn(reason)).to.deep.equal([]);
  });

  it('stays open where it runs beyond the last limit', () => {
    const reason = evaluate(banded, subjectOf(overlay({ low: 1, high: 2.5 })), DAY);
    expect(reason.outcome).to.equal('undetermined');
    expect(missingIn(reason)).to.deep.equal(['field dedicatedChuckOverlayNm']);
  });

  it('stays open where the limits leave a hole', () => {
    const holed: Criterion = {
      any_of: [
        { quantity: 'dedicatedChuckOverlayNm', at_most: 1.5, unit: 'nm', at: '§5.a' },
        { quantity: 'dedicatedChuckOverlayNm', more_than: 1.6, at_most: 2.4, unit: 'nm', at: '§5.b' },
      ],
    };
    expect(put(holed, overlay({ low: 1, high: 2.1 }))).to.equal('undetermined');
    expect(put(holed, overlay({ low: 1, high: 2.3 }))).to.equal('undetermined');
  });

  it('is decided by pieces only where nothing simpler decides, and by its own quantity alone', () => {
    const open = { wavelengthNm: { low: 13, high: 193 } };
    const reason = (range: Interval): object =>
      evaluate(banded, subjectOf({ ...open, ...overlay(range) }), DAY);
    expect(reason({ low: 1, high: 2.1 })).to.have.deep.property('everyPiece', ['dedicatedChuckOverlayNm']);
    expect(reason({ low: 1, high: 1.2 })).to.not.have.property('everyPiece');
    expect(reason({ low: 1, high: 2.5 })).to.not.have.property('everyPiece');
  });

  it('is decided by pieces beside a question that stays open but does not matter', () => {
    const range = overlay({ low: 1, high: 2.1 });
    expect(put({ any_of: [logic, banded] }, range)).to.equal('met');
    expect(put({ all_of: [logic, { none_of: [banded] }] }, range)).to.equal('not-met');
    const open = evaluate({ all_of: [logic, banded] }, subjectOf(range), DAY);
    expect(open.outcome).to.equal('undetermined');
    expect(open).to.not.have.property('everyPiece');
  });

  it('is cut into no more than 512 pieces', () => {
    const bands = (count: number): Criterion => ({
      any_of: Array.from({ length: count }, (_, i) => node(i + 1, { more_than: i })),
    });
    const upTo = (high: number): Values => ({ nodeNm: { low: 0, high, lowExclusive: true } });
    expect(put(bands(256), upTo(256))).to.equal('met');
    expect(put(bands(257), upTo(257))).to.equal('undetermined');
  });

  it('is outside a band that it steps over nowhere', () => {
    expect(put({ none_of: [banded] }, overlay({ low: 1, high: 2.1 }))).to.equal('not-met');
    expect(put(banded, overlay({ low: 2.5, high: Number.POSITIVE_INFINITY }))).to.equal('not-met');
  });

  it('is cut at the apertures at which the minimum resolvable feature crosses its limits', () => {
    const term = (limits: object): Criterion => ({
      term: 'minimum_resolvable_feature',
      k_factor: 0.25,
      unit: 'nm',
      at: '§6',
      ...limits,
    });
    const scanner = { wavelengthNm: 180, numericalAperture: { low: 0.5, high: 1.5 } };
    expect(put({ any_of: [term({ at_most: 45 }), term({ more_than: 45 })] }, scanner)).to.equal('met');
    expect(put({ any_of: [term({ at_most: 45 }), term({ more_than: 46 })] }, scanner)).to.equal(
      'undetermined',
    );
  });

  it('is cut at the wavelengths at which the minimum resolvable feature crosses its limits', () => {
    const term = (limits: object): Criterion => ({
      term: 'minimum_resolvable_feature',
      k_factor: 0.25,
      unit: 'nm',
      at: '§6',
      ...limits,
    });
    const scanner = { wavelengthNm: { low: 200, high: 300 }, numericalAperture: 1.25 };
    expect(put({ any_of: [term({ at_most: 45 }), term({ more_than: 45 })] }, scanner)).to.equal('met');
    expect(put({ any_of: [term({ at_most: 45 }), term({ more_than: 46 })] }, scanner)).to.equal(
      'undetermined',
    );
  });

  it('has one value in every piece', () => {
    expect(representatives({ low: 1, high: 4 }, [3, 2])).to.have.members([1, 2, 3, 4, 1.5, 2.5, 3.5]);
    expect(representatives({ low: 1, high: 3 }, [2])).to.have.members([1, 2, 3, 1.5, 2.5]);
    expect(representatives({ low: 1, high: 3, lowExclusive: true }, [2])).to.have.members([2, 3, 1.5, 2.5]);
    expect(representatives({ low: 1, high: Number.POSITIVE_INFINITY }, [2])).to.have.members([
      1, 2, 3, 1.5, 2.5,
    ]);
    expect(representatives({ low: 1, high: 3 }, [0, 1, 3, 9])).to.have.members([1, 3, 2]);
  });

  it('never disagrees with any single value inside it', () => {
    const limit = fc.integer({ min: 1, max: 30 }).map((n) => n / 10);
    const leaf = fc
      .tuple(fc.constantFrom('at_least', 'more_than', 'at_most', 'less_than'), limit)
      .map(([operator, value]) => ({
        quantity: 'dedicatedChuckOverlayNm',
        [operator]: value,
        unit: 'nm',
        at: '§',
      }));
    const tree = fc
      .array(fc.tuple(fc.boolean(), fc.array(leaf, { minLength: 1, maxLength: 3 })), {
        minLength: 1,
        maxLength: 3,
      })
      .map(
        (groups) =>
          ({ any_of: groups.map(([all, of]) => (all ? { all_of: of } : { none_of: of })) }) as Criterion,
      );
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(tree, limit, limit, share, (criterion, a, b, at) => {
        const range = { low: Math.min(a, b), high: Math.max(a, b) };
        const whole = put(criterion, overlay(range));
        const inside = put(criterion, { dedicatedChuckOverlayNm: range.low + (range.high - range.low) * at });
        if (whole !== 'undetermined') expect(inside).to.equal(whole);
      }),
    );
  });
});
