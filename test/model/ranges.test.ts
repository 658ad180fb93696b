import { expect } from 'chai';
import fc from 'fast-check';
import {
  baselineRanges,
  cellsOf,
  countRange,
  dominates,
  offerRanges,
  opticsOf,
  piecesOf,
  pitchRange,
  weightedMean,
} from '../../src/model/index.ts';
import type {
  AssumptionBox,
  Assumptions,
  Equipment,
  Interval,
  Layer,
  OfferRange,
} from '../../src/model/index.ts';
import { LAW } from '../support/industry.ts';
import { CONSTANTS, figure, gap, machine, madeLayer, scanner } from '../support/invented.ts';

/** Everything fixed but what is given with a low and a high end. */
function boxOf(ends: Readonly<Record<string, readonly [low: number, high: number]>> = {}): AssumptionBox {
  const end = (i: 0 | 1): Assumptions => ({
    ...CONSTANTS,
    ...Object.fromEntries(Object.entries(ends).map(([id, of]) => [id, of[i]])),
  });
  return { low: end(0), high: end(1) };
}
const FIXED = boxOf();
const STEPS = boxOf({ 'step-cost': [0.2, 0.6] });

/** One interval for each cell over all schemes the layer may be made with. */
function hull(ranges: readonly (readonly Interval[])[]): Interval[] {
  return (ranges[0] ?? []).map((_, cell) => ({
    low: Math.min(...ranges.map((of) => of[cell]?.low ?? Number.NaN)),
    high: Math.max(...ranges.map((of) => of[cell]?.high ?? Number.NaN)),
  }));
}

function rangeOf(
  of: Equipment,
  layer: Layer,
  box: AssumptionBox = FIXED,
): Omit<OfferRange, 'costRatios'> & { readonly costRatios: readonly Interval[] } {
  const [low, high] = [opticsOf(of, box.low, false), opticsOf(of, box.high, false)];
  const pitch = layer.pitchNm;
  if (!low || !high || !pitch) throw new Error('nothing to range over');
  const [found] = offerRanges([{ low, high }], layer, piecesOf(layer, pitch, box), box, cellsOf(box));
  if (!found) throw new Error('no range');
  return { ...found, costRatios: hull(found.costRatios) };
}

describe('the pitch of a layer within the assumptions', () => {
  const layer = madeLayer('euv', 75, { pitchNm: { low: 70, high: 80 }, scaledBy: 'via-pitch-ratio' });
  const box = boxOf({ 'via-pitch-ratio': [1, 2] });

  it('follows the ratio that its pitch is scaled by: 70 · 1/1.25 to 80 · 2/1.25', () => {
    expect(pitchRange(layer, 1.25, box)).to.deep.equal({ low: 56, high: 128 });
  });

  it('follows that ratio at both ends', () => {
    const halved = boxOf({ 'via-pitch-ratio': [0.5, 2] });
    expect(pitchRange(layer, 1.25, halved)).to.deep.equal({ low: 28, high: 128 });
  });

  it('is its own where nothing scales it, and none where it is not known', () => {
    expect(pitchRange(madeLayer('euv', 40), 1.25, box)).to.deep.equal({ low: 40, high: 40 });
    expect(pitchRange(layer, null, box)).to.deep.equal({ low: 70, high: 80 });
    expect(pitchRange({ ...layer, pitchNm: null }, 1.25, box)).to.equal(null);
  });

  it('is cut into eight pieces that meet, or one where it is a point', () => {
    const pieces = piecesOf(layer, { low: 40, high: 80 }, FIXED).map(({ pitch }) => pitch);
    expect(pieces).to.have.lengthOf(8);
    expect([pieces[0], pieces[1], pieces[7]]).to.deep.equal([
      { low: 40, high: 45 },
      { low: 45, high: 50 },
      { low: 75, high: 80 },
    ]);
    expect(piecesOf(layer, { low: 40, high: 40 }, FIXED).map(({ pitch }) => pitch)).to.deep.equal([
      { low: 40, high: 40 },
    ]);
  });
});

describe('the ways to make a layer within the assumptions', () => {
  const made = (layer: Layer): ReturnType<typeof baselineRanges> =>
    baselineRanges(piecesOf(layer, layer.pitchNm ?? { low: 0, high: 0 }, FIXED), cellsOf(FIXED));

  it('are told apart by scheme: SADP below 80 nm, one exposure from there on', () => {
    expect(made(madeLayer('arf-immersion', 80, { pitchNm: { low: 70, high: 90 } }))).to.deep.equal([
      { costs: [{ low: 3.5, high: 3.5 }], exposures: { low: 2, high: 2 } },
      { costs: [{ low: 1, high: 1 }], exposures: { low: 1, high: 1 } },
    ]);
  });

  it('span what one scheme takes over the range of its pitch: one cut at 70 nm, two at 40', () => {
    const lines = madeLayer('arf-immersion', 55, { scheme: 'SADP', pitchNm: { low: 40, high: 70 } });
    expect(made(lines)).to.deep.equal([{ costs: [{ low: 3.5, high: 5 }], exposures: { low: 2, high: 3 } }]);
  });

  it('are none where class or scheme is open', () => {
    expect(made(madeLayer('arf-immersion', 80, { class: null }))).to.deep.equal([]);
    expect(made(madeLayer('arf-immersion', 80, { scheme: null }))).to.deep.equal([]);
  });
});

describe('the number of layers within the assumptions', () => {
  const id = 'layer-count.finfet.lowest-metals';
  it('follows its parameter, less what is counted elsewhere', () => {
    const layer = madeLayer('euv', 40, { count: 4, countFrom: { parameter: id, less: 2 } });
    expect(countRange(layer, boxOf({ [id]: [3, 8.4] }))).to.deep.equal({ low: 1, high: 6 });
    expect(countRange(layer, boxOf({ [id]: [1, 2] }))).to.deep.equal({ low: 1, high: 1 });
  });

  it('is fixed where it was reported', () => {
    expect(countRange(madeLayer('euv', 40, { count: 7 }), FIXED)).to.deep.equal({ low: 7, high: 7 });
  });
});

describe('the costs that layers share', () => {
  it('are cut into four pieces that meet, or one where the reader fixed them', () => {
    const steps = cellsOf(boxOf({ 'step-cost': [0, 1] })).map(({ step }) => step);
    const passes = cellsOf(boxOf({ 'euv.pass-cost': [2, 4] })).map(({ pass }) => pass.euv);
    expect(passes.map(({ low }) => low)).to.deep.equal([2, 2.5, 3, 3.5]);
    expect(cellsOf(boxOf({ 'step-cost': [0, 1], 'euv.pass-cost': [2, 4] }))).to.have.lengthOf(16);
    expect(cellsOf(boxOf({ 'krf.pass-cost': [0, 1] }))[0]?.pass.krf).to.deep.equal({ low: 0, high: 1 });
    expect(steps).to.deep.equal([
      { low: 0, high: 0.25 },
      { low: 0.25, high: 0.5 },
      { low: 0.5, high: 0.75 },
      { low: 0.75, high: 1 },
    ]);
    expect(cellsOf(FIXED).map(({ step }) => step)).to.deep.equal([{ low: 0.25, high: 0.25 }]);
  });

  it('end where their range does, whatever the rounding of the pieces', () => {
    // In floating point 0.3 + (0.9 − 0.3) is not 0.9.
    expect(cellsOf(boxOf({ 'step-cost': [0.3, 0.9] })).at(-1)?.step.high).to.equal(0.9);
    const last = piecesOf(madeLayer('euv', 0.6), { low: 0.3, high: 0.9 }, FIXED).at(-1);
    expect(last?.pitch.high).to.equal(0.9);
  });
});

describe('a layer as made within the assumptions', () => {
  const costs = (
    layer: Layer,
    box: AssumptionBox,
  ): { costs: Interval[]; exposures: Interval | undefined } => {
    const made = baselineRanges(piecesOf(layer, layer.pitchNm ?? { low: 0, high: 0 }, box), cellsOf(box));
    return {
      costs: hull(made.map((of) => of.costs)),
      exposures: hull(made.map((of) => [of.exposures]))[0],
    };
  };

  it('costs between its ends: SADP of two exposures, 2 + 6 steps at 0.2 to 0.6', () => {
    const { costs: pieces, exposures } = costs(madeLayer('arf-immersion', 60, { scheme: 'SADP' }), STEPS);
    expect(pieces).to.have.lengthOf(4);
    expect(pieces[0]?.low).to.be.closeTo(3.2, 1e-9);
    expect(pieces[3]?.high).to.be.closeTo(5.6, 1e-9);
    expect(exposures).to.deep.equal({ low: 2, high: 2 });
  });

  it('follows the schemes that the limit of its class calls for, where the template made it', () => {
    // The limit runs from 60 to 90 nm: SE at D = 1, SADP up to D = 1.5 with two cuts.
    const box = boxOf({ 'arf-immersion.single-exposure-pitch-nm': [60, 90] });
    const template = madeLayer('arf-immersion', 60, { scheme: 'SADP' });
    expect(costs(template, box)).to.deep.equal({
      costs: [{ low: 1, high: 5 }],
      exposures: { low: 1, high: 3 },
    });
    const told = costs({ ...template, basis: 'reported' }, box);
    expect(told).to.deep.equal({ costs: [{ low: 3.5, high: 5 }], exposures: { low: 2, high: 3 } });
  });

  it('keeps its scheme where none prints it throughout', () => {
    const box = boxOf({ 'arf-immersion.single-exposure-pitch-nm': [80, 100] });
    expect(costs(madeLayer('arf-immersion', 20, { scheme: 'SAQP' }), box)).to.deep.equal({
      costs: [{ low: 9, high: 9 }],
      exposures: { low: 5, high: 5 },
    });
  });
});

describe('what a machine offers within the assumptions', () => {
  const GATE = madeLayer('arf-immersion', 80);
  const dry = (nm: number | null, more: Partial<Equipment> = {}): Equipment =>
    scanner('dry', 'arf-dry', nm, more);

  it('costs more than a record of one exposure beyond the class’s limit: SADP at 3.5 against 1', () => {
    const told = madeLayer('arf-immersion', 70, { basis: 'reported' });
    expect(rangeOf(scanner('wet', 'arf-immersion', 2), told).costRatios).to.deep.equal([
      { low: 3.5, high: 3.5 },
    ]);
  });

  it('never costs a finite sum in place of a scheme that its overlay cannot serve', () => {
    // One exposure of holes at 100 nm needs 15 nm, two need 7.5; √(8² + 1.5²) = 8.1.
    const box = boxOf({ 'arf-immersion.single-exposure-pitch-nm': [70, 90] });
    const holes = madeLayer('arf-immersion', 100, { kind: 'holes' });
    const pieces = piecesOf(holes, { low: 100, high: 100 }, box);
    const [low, high] = [box.low, box.high].map((at) =>
      opticsOf(scanner('wet', 'arf-immersion', 8), at, false),
    );
    const ends = low && high ? [{ low, high }] : [];
    expect(offerRanges(ends, holes, pieces, box, cellsOf(box))[0]?.costRatios).to.deep.equal([
      [{ low: 1, high: 1 }],
      [{ low: Number.POSITIVE_INFINITY, high: 1 }],
    ]);
  });

  it('is certain where it is feasible at every corner', () => {
    expect(rangeOf(dry(2), GATE)).to.deep.include({
      possible: true,
      certain: true,
      known: true,
      always: true,
      costRatios: [{ low: 4.25, high: 4.25 }],
      exposures: { low: 3, high: 3 },
    });
  });

  it('is possible where its overlay serves at one corner, impossible where at none', () => {
    // √(11.9² + 1.5²) = 11.99, within 1.5 · 8 = 12; with σ = 3, 12.3.
    const box = boxOf({ 'process-overlay-nm': [1.5, 3] });
    expect(rangeOf(dry(11.9), GATE, box)).to.include({ possible: true, certain: false });
    expect(rangeOf(dry(12), GATE, box)).to.include({ possible: false, certain: false });
    expect(rangeOf(dry(11.6), GATE, box)).to.include({ possible: true, certain: true });
  });

  it('turns on the fraction that its scheme needs', () => {
    const holes = madeLayer('arf-immersion', 100, { kind: 'holes' });
    // Two exposures of dry ArF: 1.5 · 0.05 · 100 = 7.5 nm; one exposure needs 15.
    expect(rangeOf(dry(7.3), holes)).to.include({ possible: true, certain: true });
    expect(rangeOf(dry(7.4), holes)).to.include({ possible: false });
    expect(rangeOf(dry(14.8), madeLayer('arf-immersion', 160, { kind: 'holes' }))).to.include({
      certain: true,
    });
  });

  it('is never certain, nor known, without its overlay or its pitch', () => {
    expect(rangeOf(dry(null), GATE)).to.include({
      possible: true,
      certain: false,
      known: false,
      overlayNm: Number.POSITIVE_INFINITY,
    });
    const mute = dry(2, { resolutionNm: gap(), numericalAperture: gap() });
    expect(rangeOf(mute, GATE)).to.include({ possible: true, certain: false, known: false });
  });

  it('does not print throughout where its limit may be beyond its schemes', () => {
    const box = boxOf({ 'arf-dry.single-exposure-pitch-nm': [160, 330] });
    expect(rangeOf(dry(2), GATE, box)).to.include({ possible: true, certain: false, always: false });
    expect(rangeOf(dry(2), GATE, boxOf({ 'arf-dry.single-exposure-pitch-nm': [160, 320] }))).to.include({
      always: true,
    });
    expect(rangeOf(scanner('i', 'i-line', 2), GATE)).to.include({ possible: false, always: false });
  });

  it('costs what the layer as made does on a machine at the limit of its class', () => {
    const box = boxOf({ 'arf-immersion.single-exposure-pitch-nm': [60, 90] });
    const at = rangeOf(scanner('wet', 'arf-immersion', 2), GATE, box);
    expect(at.costRatios).to.deep.equal([{ low: 1, high: 1 }]);
    // One that prints 82 nm is coarser than the limit at its low end: SADP at 3.5 where the class needs one exposure.
    const coarse = rangeOf(scanner('wet', 'arf-immersion', 2, { resolutionNm: figure(41) }), GATE, box);
    expect(coarse.costRatios).to.deep.equal([{ low: 1, high: 3.5 }]);
  });

  it('may cost more than as made where only its aperture is on record: k₁ and the limit move apart', () => {
    // At both ends the limit rules (60 over 57, 90 over 85.8), between them it need not.
    const box = boxOf({
      'arf-immersion.single-exposure-pitch-nm': [60, 90],
      'arf-immersion.k1': [0.2, 0.3],
    });
    const byAperture = machine('wet', 'arf-immersion', { dedicatedChuckOverlayNm: figure(2) });
    expect(rangeOf(byAperture, GATE, box)).to.deep.include({
      single: { low: 60, high: 90 },
      costRatios: [{ low: 1, high: 3.5 }],
    });
  });

  it('is at that limit where the machine resolves exactly it', () => {
    const box = boxOf({ 'arf-immersion.single-exposure-pitch-nm': [80, 90] });
    const exact = scanner('wet', 'arf-immersion', 2, { resolutionNm: figure(40) });
    expect(rangeOf(exact, GATE, box).costRatios).to.deep.equal([{ low: 1, high: 1 }]);
  });

  it('costs the same with a reported scheme that the model would choose too', () => {
    // The limit runs from 60 to 90 nm: SADP with one cut, 3.5, or two, 5; in each draw the same on both sides.
    const box = boxOf({ 'arf-immersion.single-exposure-pitch-nm': [60, 90] });
    const told = madeLayer('arf-immersion', 60, { scheme: 'SADP', basis: 'reported' });
    expect(rangeOf(scanner('wet', 'arf-immersion', 2), told, box).costRatios).to.deep.equal([
      { low: 1, high: 1 },
    ]);
  });

  it('serves at exactly what is needed: 2.5 nm for lines at 25 nm', () => {
    const strict = boxOf({ 'marginal-overlay-factor': [1, 1] });
    const fine = madeLayer('arf-immersion', 25, { scheme: 'SAQP' });
    expect(rangeOf(scanner('wet', 'arf-immersion', 2), fine, strict)).to.include({
      possible: true,
      certain: true,
    });
  });

  it('never costs less than as made', () => {
    expect(rangeOf(dry(2), madeLayer('arf-immersion', 160)).costRatios).to.deep.equal([{ low: 1, high: 1 }]);
  });

  it('has a ratio for each piece of the step cost, extreme at its ends', () => {
    // SADP with two cuts on dry ArF: 2.25 + 8 steps, against one immersion pass.
    const { costRatios } = rangeOf(dry(2), GATE, STEPS);
    expect(costRatios.map(({ low }) => Math.round(low * 100) / 100)).to.deep.equal([3.85, 4.65, 5.45, 6.25]);
    expect(costRatios.map(({ high }) => Math.round(high * 100) / 100)).to.deep.equal([
      4.65, 5.45, 6.25, 7.05,
    ]);
  });

  it('spans the schemes over a range of pitches', () => {
    const layer = { ...GATE, pitchNm: { low: 70, high: 90 } };
    const offer = rangeOf(dry(2), layer);
    expect(offer.exposures).to.deep.equal({ low: 3, high: 3 });
    expect(rangeOf(dry(2), { ...GATE, pitchNm: { low: 60, high: 170 } }).exposures).to.deep.equal({
      low: 1,
      high: 4,
    });
  });
});

describe('one offer stands in for another', () => {
  const offer = (more: Partial<OfferRange>): OfferRange => ({
    possible: true,
    certain: false,
    known: true,
    always: true,
    class: 'arf-dry',
    single: { low: 100, high: 120 },
    overlayNm: 3,
    costRatios: [],
    exposures: { low: 1, high: 1 },
    ...more,
  });
  const CASES: readonly [string, Partial<OfferRange>, boolean][] = [
    ['where it is the same', {}, true],
    ['not where its overlay is worse', { overlayNm: 3.1 }, false],
    ['not where it is coarser at the low end', { single: { low: 101, high: 120 } }, false],
    ['not where it is coarser at the high end', { single: { low: 100, high: 121 } }, false],
    [
      'of another class where it is finer throughout',
      { class: 'arf-immersion', single: { low: 80, high: 100 } },
      true,
    ],
    [
      'not of another class where the two overlap',
      { class: 'arf-immersion', single: { low: 80, high: 101 } },
      false,
    ],
    [
      'not of another class whose schemes may not reach the layer',
      { class: 'euv', single: { low: 30, high: 40 }, always: false },
      false,
    ],
  ];
  for (const [what, more, stands] of CASES) {
    it(what, () => {
      expect(dominates(offer(more), offer({}))).to.equal(stands);
    });
  }
});

describe('the bounds of a weighted mean', () => {
  it('lie at heavy low and heavy high ratios: weights of 1 to 3 on 1 and on 2', () => {
    const rows = [1, 2].map((at) => ({ weight: { low: 1, high: 3 }, ratio: { low: at, high: at } }));
    expect(weightedMean(rows)).to.deep.equal({ low: 5 / 4, high: 7 / 4 });
  });

  it('are one for no weight at all', () => {
    expect(weightedMean([])).to.deep.equal({ low: 1, high: 1 });
  });

  it('hold every choice of weights and ratios, and are reached by one', () => {
    const interval = (min: number, max: number): fc.Arbitrary<Interval> =>
      fc
        .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
        .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    const row = fc.record({ weight: interval(0.1, 10), ratio: interval(1, 5) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const { low, high } = weightedMean(rows);
        // Extremes of a ratio of linear functions lie at corners of the box: try them all.
        let [least, most] = [Number.POSITIVE_INFINITY, 0];
        for (let corner = 0; corner < 2 ** rows.length; corner += 1) {
          const weights = rows.map(({ weight }, i) => ((corner >> i) % 2 === 1 ? weight.high : weight.low));
          const total = weights.reduce((sum, w) => sum + w, 0);
          const mean = (end: 'low' | 'high'): number =>
            rows.reduce((sum, { ratio }, i) => sum + (weights[i] ?? 0) * ratio[end], 0) / total;
          least = Math.min(least, mean('low'));
          most = Math.max(most, mean('high'));
        }
        expect(low).to.be.closeTo(least, 1e-9);
        expect(high).to.be.closeTo(most, 1e-9);
      }),
      LAW,
    );
  });
});
