import { expect } from 'chai';
import { centralOf, intervalOf, isGap, isPoint, mayDecide, point, usable } from '../../src/model/index.ts';
import { figure, gap, range } from '../support/invented.ts';

const CHECKED = { unit: 'nm', standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
const atMost = { ...CHECKED, high: 1.5 };
const atLeast = { ...CHECKED, low: 2 };

describe('figures', () => {
  it('leaves one value possible where one stands', () => {
    expect(intervalOf(figure(40))).to.deep.equal({ low: 40, high: 40 });
    expect(isPoint(point(40))).to.equal(true);
  });

  it('leaves the whole range possible where sources differ, the value inside it', () => {
    expect(intervalOf(figure(40, 'nm', { low: 38, high: 44 }))).to.deep.equal({ low: 38, high: 44 });
    expect(intervalOf(range(38, 44))).to.deep.equal({ low: 38, high: 44 });
    expect(isPoint({ low: 38, high: 44 })).to.equal(false);
  });

  it('reads "at most" as above zero, zero excluded', () => {
    expect(intervalOf(atMost)).to.deep.equal({ low: 0, high: 1.5, lowExclusive: true });
  });

  it('reads "at least" as open upward', () => {
    expect(intervalOf(atLeast)).to.deep.equal({ low: 2, high: Number.POSITIVE_INFINITY });
  });

  it('keeps an excluded low end', () => {
    const band = range(1.5, 2.4, 'nm', { lowExclusive: true });
    expect(intervalOf(band)).to.deep.equal({ low: 1.5, high: 2.4, lowExclusive: true });
  });

  it('has no interval without any number', () => {
    expect(intervalOf(CHECKED)).to.equal(null);
    expect(centralOf(CHECKED)).to.equal(null);
  });

  it('computes with the value, else the middle, else the one end', () => {
    expect(centralOf(figure(40, 'nm', { low: 30, high: 60 }))).to.equal(40);
    expect(centralOf(range(30, 60))).to.equal(45);
    expect(centralOf(atMost)).to.equal(1.5);
    expect(centralOf(atLeast)).to.equal(2);
  });

  it('lets an unverified figure decide only where the reader asks for it', () => {
    const heard = figure(3, 'nm', { standing: 'unverified' });
    expect([mayDecide(heard, false), mayDecide(heard, true)]).to.deep.equal([false, true]);
    expect(mayDecide(figure(3), false)).to.equal(true);
    expect(usable(heard, false)).to.equal(null);
    expect(usable(heard, true)).to.equal(heard);
  });

  it('uses nothing of a gap but its unverified figure, and that only on request', () => {
    const heard = figure(3, 'nm', { standing: 'unverified' });
    const recorded = gap({ unverified: heard });
    expect(isGap(recorded)).to.equal(true);
    expect(usable(recorded, false)).to.equal(null);
    expect(usable(recorded, true)).to.equal(heard);
    expect(usable(gap(), true)).to.equal(null);
    expect(usable(undefined, true)).to.equal(null);
  });
});
