import { expect } from 'chai';
import { quantileOf, randomFrom, sensitivityOf, sensitivityRun } from '../../src/model/index.ts';
import type {
  Access,
  Equipment,
  Layer,
  Parameter,
  ParameterId,
  Sensitivity,
  SensitivitySubject,
} from '../../src/model/index.ts';
import { CATALOGUE, CONSTANTS, figure, gap, madeLayer, MIDDLE, PRESS, scanner } from '../support/invented.ts';

/** Immersion lines at 80 nm: 1 pass as made; by SADP with two cuts on dry ArF 3 · 0.75 + 8 · 0.25 = 4.25. */
const GATE = madeLayer('arf-immersion', 80);
const WET = scanner('wet', 'arf-immersion', 2);
const DRY = scanner('dry', 'arf-dry', 7);
const LOST: readonly [Equipment, Access] = [WET, 'unavailable'];

function ranging(id: ParameterId, low: number, high: number, more: Partial<Parameter> = {}): Parameter {
  const found = CATALOGUE.parameters.find((entry) => entry.id === id);
  if (!found) throw new Error(`no parameter "${id}"`);
  return { ...found, low, high, distribution: 'uniform', ...more };
}

const STEP = ranging('step-cost', 0.125, 0.5);
const PASS = ranging('arf-dry.pass-cost', 0.5, 1);
const OTHER = ranging('krf.pass-cost', 0.25, 1);
/** √(7² + 9.7²) = 12 nm is what two cuts at 80 nm admit at most: 1.5 · 0.2 · 40. */
const PROCESS = ranging('process-overlay-nm', 1, 19);
const LIMIT = Math.sqrt(12 ** 2 - 7 ** 2);

function subject(
  entries: readonly (readonly [Equipment, Access])[],
  layers: readonly Layer[] = [GATE],
): SensitivitySubject {
  return {
    node: MIDDLE,
    layers,
    assumptions: CONSTANTS,
    machines: entries.map(([machine]) => machine),
    access: entries.map(([, access]) => access),
    includeUnverified: false,
  };
}

const WITHOUT = subject([LOST, [DRY, 'available']]);

function sensitivity(
  of: SensitivitySubject,
  parameters: readonly Parameter[],
  runs = 41,
  assume: Readonly<Record<string, number>> = {},
): Sensitivity {
  return sensitivityOf(of, parameters, assume, { seed: 7, runs });
}

const named = ({ ranking }: Sensitivity): readonly string[] => ranking.map(({ parameter }) => parameter);

describe('what each assumption does between its ends', () => {
  it('is its cost ratio at both, the wider apart first, without those that change nothing', () => {
    expect(sensitivity(WITHOUT, [PASS, OTHER, STEP]).ranking).to.deep.equal([
      {
        parameter: 'step-cost',
        low: { value: 0.125, outcome: 'costlier', lithographyCostRatio: 3.25 },
        high: { value: 0.5, outcome: 'costlier', lithographyCostRatio: 6.25 },
        swing: 3,
      },
      {
        parameter: 'arf-dry.pass-cost',
        low: { value: 0.5, outcome: 'costlier', lithographyCostRatio: 3.5 },
        high: { value: 1, outcome: 'costlier', lithographyCostRatio: 5 },
        swing: 1.5,
      },
    ]);
  });

  it('comes first where it changes the outcome, though one end has no cost', () => {
    const { ranking } = sensitivity(WITHOUT, [STEP, PROCESS, PASS]);
    expect(ranking.map(({ parameter, swing }) => [parameter, swing])).to.deep.equal([
      ['process-overlay-nm', null],
      ['step-cost', 3],
      ['arf-dry.pass-cost', 1.5],
    ]);
    expect(ranking[0]?.low).to.deep.equal({ value: 1, outcome: 'costlier', lithographyCostRatio: 4.25 });
    expect(ranking[0]?.high).to.deep.equal({ value: 19, outcome: 'no-route', lithographyCostRatio: null });
    const tight = ranging('overlay-fraction.self-aligned', 0.05, 0.2);
    expect(sensitivity(WITHOUT, [tight]).ranking.map(({ swing }) => swing)).to.deep.equal([null]);
  });

  it('comes before a dearer one where it only makes the overlay worse', () => {
    // 1.5 · 0.13 · 40 = 7.8 nm admits √(7² + 1.5²) = 7.2 nm as marginal.
    const tight = ranging('overlay-fraction.self-aligned', 0.13, 0.2);
    const { ranking } = sensitivity(WITHOUT, [STEP, tight]);
    expect(ranking[0]).to.deep.include({
      low: { value: 0.13, outcome: 'degraded', lithographyCostRatio: 4.25 },
      swing: 0,
    });
    expect(ranking[1]?.parameter).to.equal('step-cost');
  });

  it('is nothing where neither end has a route', () => {
    expect(sensitivity(subject([LOST]), [STEP, PASS, PROCESS]).ranking).to.deep.equal([]);
  });

  it('is that of recorded pitches too, from the low end of their ranges to the high', () => {
    // At 70 nm SADP as made, 2 + 6 · 0.25 = 3.5; SAQP on dry ArF 3 · 0.75 + 12 · 0.25 = 5.25.
    const ranged = madeLayer('arf-immersion', 75, { pitchNm: { low: 70, high: 80 }, scheme: 'SADP' });
    const left = scanner('dry', 'arf-dry', 5);
    expect(sensitivity(subject([LOST, [left, 'available']], [ranged]), []).ranking).to.deep.equal([
      {
        parameter: 'recorded-pitches',
        low: { value: 0, outcome: 'costlier', lithographyCostRatio: 1.5 },
        high: { value: 1, outcome: 'costlier', lithographyCostRatio: 4.25 },
        swing: 2.75,
      },
    ]);
  });

  it('leaves out what a reader fixed, and what has one value', () => {
    expect(named(sensitivity(WITHOUT, [STEP, PASS], 1, { 'step-cost': 0.25 }))).to.deep.equal([
      'arf-dry.pass-cost',
    ]);
    const fixed = ranging('step-cost', 0.25, 0.25);
    expect(named(sensitivity(WITHOUT, [fixed, PASS]))).to.deep.equal(['arf-dry.pass-cost']);
  });
});

describe('the draws', () => {
  /** The values of one parameter as drawn; each draw takes one more number, for the pitches. */
  function drawn(parameter: Parameter, runs: number): number[] {
    const random = randomFrom(7);
    return Array.from({ length: runs }, () => {
      const value = quantileOf(parameter, random());
      random();
      return value;
    });
  }

  it('give the ratio below which 5, 50 and 95 % of them lie', () => {
    const ratios = drawn(STEP, 41)
      .map((step) => 2.25 + 8 * step)
      .sort((a, b) => a - b);
    const { quantiles } = sensitivity(WITHOUT, [STEP]);
    expect([quantiles?.p5, quantiles?.p50, quantiles?.p95]).to.deep.equal([
      ratios[2],
      ratios[20],
      ratios[38],
    ]);
  });

  it('are not moved by an assumption that has one value', () => {
    const fixed = ranging('via-pitch-ratio', 1.25, 1.25);
    expect(sensitivity(WITHOUT, [fixed, STEP])).to.deep.equal(sensitivity(WITHOUT, [STEP]));
  });

  it('are shared out over the outcomes, and only those with a route have a ratio', () => {
    const possible = drawn(PROCESS, 41).filter((nm) => nm <= LIMIT).length;
    expect(possible).to.be.within(10, 31);
    const { shares, quantiles } = sensitivity(WITHOUT, [PROCESS]);
    expect(Object.keys(shares)).to.deep.equal(Object.keys(shares).sort());
    expect(shares['no-route']).to.equal((41 - possible) / 41);
    expect((shares.costlier ?? 0) + (shares.degraded ?? 0)).to.be.closeTo(possible / 41, 1e-12);
    expect(quantiles).to.deep.equal({ p5: 4.25, p50: 4.25, p95: 4.25 });
  });

  it('move the recorded pitches evenly', () => {
    const ranged = madeLayer('arf-immersion', 75, { pitchNm: { low: 70, high: 82 }, scheme: 'SADP' });
    const random = randomFrom(7);
    // From 80 nm on a layer takes one exposure as made and SADP on dry ArF; below, SADP and SAQP.
    const wide = Array.from({ length: 41 }, () => 70 + 12 * random()).filter((nm) => nm >= 80).length;
    expect(wide).to.be.within(2, 20);
    const of = sensitivity(subject([LOST, [DRY, 'available']], [ranged]), []);
    expect(of.quantiles).to.deep.include({ p5: 1.5, p50: 1.5 });
    expect(of.quantiles?.p95).to.equal(wide >= 3 ? 4.25 : 1.5);
  });

  it('have no ratio where the outcome is open, though each way it may be has one', () => {
    const open = sensitivity(
      subject([
        [WET, 'undetermined'],
        [DRY, 'available'],
      ]),
      [STEP],
    );
    expect(open).to.deep.include({ shares: { undetermined: 1 }, quantiles: null, ranking: [] });
  });

  it('are told with node, seed and number, as many as were drawn', () => {
    const run = sensitivityRun(WITHOUT, [STEP], {}, { seed: 7, runs: 5 });
    expect(run.advance(3)).to.equal(true);
    expect(run.result()).to.deep.include({ node: MIDDLE.id, seed: 7, runs: 3 });
    expect(run.advance(3)).to.equal(false);
    expect(run.result()).to.deep.equal(sensitivity(WITHOUT, [STEP], 5));
    expect(run.advance(3)).to.equal(false);
    expect(run.result().runs).to.equal(5);
  });
});

describe('machines in a draw', () => {
  const outcomeWith = (...left: Equipment[]): readonly string[] => {
    const entries = left.map((machine) => [machine, 'available'] as const);
    return Object.keys(sensitivity(subject([LOST, ...entries]), [], 1).shares);
  };
  const blunt = scanner('blunt', 'arf-dry', 90);

  it('count each with its own figures, though of one class', () => {
    expect(outcomeWith(blunt)).to.deep.equal(['no-route']);
    expect(outcomeWith(blunt, DRY)).to.deep.equal(['costlier']);
    expect(outcomeWith(scanner('none', 'arf-dry', null), DRY)).to.deep.equal(['costlier']);
    const coarse = scanner('coarse', 'arf-dry', 7, { resolutionNm: figure(500) });
    expect(outcomeWith(coarse, DRY)).to.deep.equal(['costlier']);
  });

  it('count without imprint, wherever it stands among them', () => {
    const of = subject([[PRESS, 'available'], LOST, [DRY, 'available']]);
    expect(sensitivity(of, [STEP])).to.deep.equal(sensitivity(WITHOUT, [STEP]));
  });

  it('count by whether they are left', () => {
    const of = subject([LOST, [DRY, 'unavailable'], [{ ...DRY, id: 'again' }, 'available']]);
    expect(sensitivity(of, [], 1).shares).to.deep.equal({ costlier: 1 });
  });

  it('count with unverified figures only on request', () => {
    const heard = scanner('heard', 'arf-dry', null, {
      dedicatedChuckOverlayNm: gap({ unverified: figure(7, 'nm', { standing: 'unverified' }) }),
    });
    const of = subject([LOST, [blunt, 'available'], [heard, 'available']]);
    expect(sensitivity(of, [], 1).shares).to.deep.equal({ undetermined: 1 });
    expect(sensitivity({ ...of, includeUnverified: true }, [], 1).shares).to.deep.equal({ costlier: 1 });
  });

  it('of a layer’s own family are what it was made on, though lost', () => {
    const poorer = sensitivity(
      subject([
        [scanner('fine', 'arf-immersion', 1), 'unavailable'],
        [scanner('poor', 'arf-immersion', 9), 'available'],
        [DRY, 'available'],
      ]),
      [],
      1,
    );
    expect(poorer.shares).to.deep.equal({ costlier: 1 });
    const alike = sensitivity(subject([LOST, [{ ...WET, id: 'twin' }, 'available']]), [], 1);
    expect(alike.shares).to.deep.equal({ unaffected: 1 });
  });
});
