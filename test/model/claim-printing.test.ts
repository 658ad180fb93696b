import { expect } from 'chai';
import type { ClaimAnswer, ClaimQuestion, Equipment } from '../../src/model/index.ts';
import { answerIn } from '../support/claims.ts';
import { catalogue, figure, gap, machine } from '../support/invented.ts';

const RANGE = { low: 0, high: 0 };
const unverified = (value: number): Equipment['resolutionNm'] =>
  gap({ unverified: figure(value, 'nm', { standing: 'unverified' }) });

function answer(of: Partial<Equipment>, question: ClaimQuestion): ClaimAnswer {
  return answerIn(catalogue({ equipment: [machine('m', of.class ?? 'arf-immersion', of)] }), question);
}

describe('the scheme of a claim', () => {
  it('is none where even four patterns do not reach, with what a finer limit would ask for', () => {
    expect(
      answer(
        {},
        { ask: 'scheme', class: 'arf-immersion', kind: 'lines', pitchNm: 15, expect: { schemes: ['SAQP'] } },
      ),
    ).to.deep.equal({ kind: 'word', central: 'none', within: ['SAQP', 'none'], missing: [] });
  });
});

describe('the pitch of one exposure', () => {
  const single = (of: Partial<Equipment>): ClaimAnswer =>
    answer(of, { ask: 'single-exposure-pitch', machine: 'm', expect: RANGE });

  it('is what the machine resolves where that is coarser than its class', () => {
    expect(single({ resolutionNm: figure(60) })).to.deep.equal({
      kind: 'number',
      low: 120,
      central: 120,
      high: 160,
    });
  });

  it('is open, field by field, where nothing on record tells it', () => {
    const bare = { numericalAperture: gap(), resolutionNm: unverified(60) };
    expect(single(bare)).to.deep.equal({ kind: 'open', missing: ['m.resolutionNm', 'm.numericalAperture'] });
  });

  it('is open for a machine that is not on record', () => {
    expect(answer({}, { ask: 'single-exposure-pitch', machine: 'x', expect: RANGE })).to.deep.equal({
      kind: 'open',
      missing: ['x'],
    });
  });
});

describe('whether a machine prints a pitch', () => {
  const prints = (of: Partial<Equipment>, more: object = {}): ClaimAnswer =>
    answer(of, {
      ask: 'prints',
      machine: 'm',
      kind: 'lines',
      pitchNm: 640,
      scheme: 'SE',
      expect: { prints: true },
      ...more,
    });
  const words = (central: string, ...within: string[]): ClaimAnswer => ({
    kind: 'word',
    central,
    within,
    missing: [],
  });
  const [YES, NO] = ['prints', 'does not print'] as const;

  // At 640 nm an overlay of 1.5 · 0.2 · 320 = 96 nm is marginal; over the ranges 0.1 · 320 = 32 to 3 · 0.4 · 320 = 384.
  for (const [overlay, central, ...within] of [
    [20, YES, YES],
    [60, YES, YES, NO],
    [120, NO, NO, YES],
    [400, NO, NO],
  ] as const) {
    it(`rests on its overlay: with ${String(overlay)} nm it ${central}, within the ranges ${within.join(' or ')}`, () => {
      expect(prints({ dedicatedChuckOverlayNm: figure(overlay) })).to.deep.equal(words(central, ...within));
    });
  }

  it('rests on its pitch: SAQP at 20 nm is out of reach of a class that prints 160 nm', () => {
    const sharp = { dedicatedChuckOverlayNm: figure(2) };
    expect(prints(sharp, { scheme: 'SAQP', pitchNm: 20 })).to.deep.equal(words(YES, YES, NO));
    expect(prints(sharp, { scheme: 'SAQP', pitchNm: 9 })).to.deep.equal(words(NO, NO));
  });

  it('rests on the worst of needs and process together, as on the best', () => {
    // √(1² + 3²) = 3.2 nm is more than 0.1 · 30 = 3 nm admits, though √(1² + 0.75²) = 1.3 nm is not.
    const sharp = { dedicatedChuckOverlayNm: figure(1) };
    expect(prints(sharp, { scheme: 'SAQP', pitchNm: 60 })).to.deep.equal(words(YES, YES, NO));
  });

  it('is open without an overlay that may decide, and for a machine that is not on record', () => {
    const open = (...missing: string[]): ClaimAnswer => ({ kind: 'open', missing });
    expect(prints({})).to.deep.equal(open('m.dedicatedChuckOverlayNm'));
    expect(prints({ dedicatedChuckOverlayNm: unverified(2) })).to.deep.equal(
      open('m.dedicatedChuckOverlayNm'),
    );
    expect(prints({}, { machine: 'x' })).to.deep.equal(open('x'));
    expect(prints({ class: 'imprint' })).to.deep.equal(open('m.dedicatedChuckOverlayNm'));
  });

  it('is open where the machine’s own pitch is not known, and names what would tell it', () => {
    const blind = { dedicatedChuckOverlayNm: figure(2), numericalAperture: gap() };
    for (const resolutionNm of [gap(), unverified(60)]) {
      expect(prints({ ...blind, resolutionNm })).to.deep.equal({
        kind: 'open',
        missing: ['m.resolutionNm', 'm.numericalAperture'],
      });
    }
  });
});

describe('k1', () => {
  it('is (40/2) · 4 · 0.5 ÷ 200 for SAQP at 40 nm', () => {
    const question: ClaimQuestion = {
      ask: 'k1',
      wavelengthNm: 200,
      numericalAperture: 0.5,
      scheme: 'SAQP',
      pitchNm: 40,
      expect: RANGE,
    };
    expect(answer({}, question)).to.deep.equal({ kind: 'number', low: 0.2, central: 0.2, high: 0.2 });
  });
});
