import { expect } from 'chai';
import fc from 'fast-check';
import {
  assess,
  isGap,
  planOf,
  poolOf,
  productionOf,
  ratioBounds,
  resolveScenario,
  runOf,
  sumRatio,
  redrawn,
} from '../../src/model/index.ts';
import type {
  Access,
  Equipment,
  Production,
  ProductionOutcome,
  RatioRange,
  Run,
} from '../../src/model/index.ts';
import { productionSentence } from '../../src/text/production.ts';
import { figure } from '../support/invented.ts';
import type { Industry, Planned } from '../support/industry.ts';
import { drawnAssumptions, LAW, planned, producedIn, shares, someIndustry } from '../support/industry.ts';

const NEAR = 1e-9;
const MODES = ['surely', 'possibly'] as const;
const WORSE: readonly ProductionOutcome[] = ['unaffected', 'costlier', 'degraded', 'no-route'];
const RATIOS = ['exposureRatio', 'lithographyCostRatio', 'waferCostRatio', 'goodDieCostRatio'] as const;

function ratiosOf(production: Production): RatioRange[] {
  return RATIOS.flatMap((name) => production[name] ?? []);
}

describe('taking a machine away', () => {
  const STEPS: Readonly<Record<Access, Access>> = {
    available: 'undetermined',
    undetermined: 'unavailable',
    unavailable: 'unavailable',
  };
  const lessReach = (reach: readonly Access[], at: number): Access[] =>
    reach.map((of, i) => (i === at % reach.length ? STEPS[of] : of));

  it('never makes a layer cheaper and never betters the outcome', () => {
    fc.assert(
      fc.property(someIndustry, fc.nat({ max: 6 }), (industry, at) => {
        const { plan } = planned(industry);
        const less = lessReach(industry.reach, at);
        for (const mode of MODES) {
          const [before, after] = [runOf(plan, industry.reach, mode), runOf(plan, less, mode)];
          expect(WORSE.indexOf(after.outcome)).to.be.at.least(WORSE.indexOf(before.outcome));
          for (const [i, route] of before.routes.entries()) {
            const cost = after.routes[i]?.cost ?? Number.POSITIVE_INFINITY;
            expect(cost).to.be.at.least(route.cost ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
      LAW,
    );
  });

  it('never lowers what the node costs in lithography, wafers or good dies', () => {
    fc.assert(
      fc.property(someIndustry, fc.nat({ max: 6 }), (industry, at) => {
        const before = producedIn(industry);
        const after = producedIn({ ...industry, reach: lessReach(industry.reach, at) });
        for (const name of ['lithographyCostRatio', 'waferCostRatio'] as const) {
          const [a, b] = [before[name], after[name]];
          if (a && b) expect(b.central).to.be.at.least(a.central - NEAR);
        }
      }),
      LAW,
    );
  });
});

describe('a ratio to the node as made', () => {
  it('is never below one in cost, and its central value lies in its range', () => {
    fc.assert(
      fc.property(someIndustry, (industry) => {
        const production = producedIn(industry);
        for (const { low, central, high } of ratiosOf(production)) {
          expect(low).to.be.at.most(central);
          expect(central).to.be.at.most(high);
          expect(Number.isFinite(high)).to.equal(true);
        }
        for (const name of ['lithographyCostRatio', 'waferCostRatio', 'goodDieCostRatio'] as const) {
          expect(production[name]?.low ?? 1).to.be.at.least(1);
        }
      }),
      LAW,
    );
  });

  it('is there where the node is made, and nowhere else', () => {
    fc.assert(
      fc.property(someIndustry, (industry) => {
        const production = producedIn(industry);
        const made = ['unaffected', 'costlier', 'degraded'].includes(production.outcome);
        expect(production.lithographyCostRatio !== null).to.equal(made);
        expect(production.exposureRatio !== null).to.equal(made);
      }),
      LAW,
    );
  });
});

interface Draw {
  readonly plan: Planned['plan'];
  readonly run: Run;
}

function drawnIn(
  industry: Industry,
  { layers, context }: Planned,
  at: readonly number[],
  share: number,
): Draw {
  const to = drawnAssumptions(industry, at);
  const moved = layers.map((layer) => redrawn(layer, context.assumptions, to, share));
  const plan = planOf(moved, poolOf(industry.catalogue.equipment, to, false), to, null);
  return { plan, run: runOf(plan, industry.reach, 'surely') };
}

describe('the bounds', () => {
  it('hold every draw of the assumptions, pitches and numbers of layers', () => {
    let held = 0;
    fc.assert(
      fc.property(someIndustry, shares, fc.constantFrom(0, 0.5, 1), (industry, at, share) => {
        const made = planned(industry);
        const bounds = ratioBounds(made.plan, industry.reach);
        const told = productionOf(industry.node, made.plan, industry.reach, made.context);
        const { plan, run } = drawnIn(industry, made, at, share);
        const [cost, exposures] = [
          sumRatio(plan.layers, run.routes, 'cost'),
          sumRatio(plan.layers, run.routes, 'exposures'),
        ];
        if (!bounds || cost === null || exposures === null) return;
        if (plan.layers.length < made.plan.layers.length) return;
        held += 1;
        expect(cost, 'cost').to.be.within(bounds.cost.low - NEAR, bounds.cost.high + NEAR);
        expect(exposures, 'exposures').to.be.within(
          bounds.exposures.low - NEAR,
          bounds.exposures.high + NEAR,
        );
        const ratio = told.outcome === 'unaffected' ? null : told.lithographyCostRatio;
        if (ratio) expect(cost).to.be.within(ratio.low - NEAR, ratio.high + NEAR);
      }),
      { ...LAW, numRuns: 900 },
    );
    expect(held).to.be.above(200);
  });
});

describe('a missing figure', () => {
  const KIND: Readonly<Record<ProductionOutcome, string>> = {
    unaffected: 'as made',
    costlier: 'another way',
    degraded: 'another way',
    'no-route': 'none',
    undetermined: 'open',
    'not-modeled': 'not modeled',
  };

  /** Fills one gap of a machine that leaves its figure open: its overlay where it has none, its pitch where it has none. */
  function machineFilled(industry: Industry, at: number, nm: number): Industry | null {
    const { equipment } = industry.catalogue;
    const place = at % equipment.length;
    const of = equipment[place];
    if (!of) return null;
    const open: Partial<Equipment>[] = [
      ...(isGap(of.dedicatedChuckOverlayNm) &&
      isGap(of.matchedMachineOverlayNm) &&
      industry.assume[`${of.class}.overlay-nm`] === undefined
        ? [{ dedicatedChuckOverlayNm: figure(nm / 4) }]
        : []),
      ...(isGap(of.resolutionNm) && isGap(of.numericalAperture) ? [{ resolutionNm: figure(nm) }] : []),
    ];
    const change = open[at % Math.max(1, open.length)];
    if (!change) return null;
    const filled = equipment.map((entry, i) => (i === place ? { ...entry, ...change } : entry));
    return { ...industry, catalogue: { ...industry.catalogue, equipment: filled } };
  }

  it('of a machine, once supplied, never turns over what was settled without it', () => {
    let filled = 0;
    fc.assert(
      fc.property(someIndustry, fc.nat({ max: 20 }), fc.integer({ min: 4, max: 200 }), (industry, at, nm) => {
        const after = machineFilled(industry, at, nm);
        const before = KIND[producedIn(industry).outcome];
        if (!after || before === 'open') return;
        filled += 1;
        expect(KIND[producedIn(after).outcome]).to.equal(before);
      }),
      { ...LAW, numRuns: 900 },
    );
    expect(filled).to.be.above(60);
  });

  const PITCHES = ['contactedGatePitchNm', 'minimumMetalPitchNm', 'finPitchNm'] as const;
  it('of a node, once supplied, never turns over what was settled without it', () => {
    let filled = 0;
    fc.assert(
      fc.property(
        someIndustry,
        fc.constantFrom(...PITCHES),
        fc.integer({ min: 10, max: 300 }),
        (industry, key, nm) => {
          const { node: of } = industry;
          const recorded = of[key];
          if (!recorded || !isGap(recorded)) return;
          const before = KIND[producedIn(industry).outcome];
          if (before === 'open') return;
          filled += 1;
          const after = producedIn({ ...industry, node: { ...of, [key]: figure(nm) } });
          expect(KIND[after.outcome]).to.equal(before);
        },
      ),
      { ...LAW, numRuns: 900 },
    );
    expect(filled).to.be.above(30);
  });
});

describe('any production result', () => {
  const DAY = '2026-11-22';
  const asked = fc.record({
    deny: fc.subarray(['krf', 'arf-dry', 'arf-immersion', 'euv', 'euv-high-na', 'supplier:xa']),
  });
  const answer = ({ catalogue: of, assume }: Industry, deny: readonly string[]): Production[] =>
    assess(of, resolveScenario(of, { measures: [], deny, assume }, DAY)).nodes.map(
      ({ production }) => production,
    );

  it('is the same from equal records, to the last digit', () => {
    fc.assert(
      fc.property(someIndustry, asked, (industry, { deny }) => {
        const copy = structuredClone(industry);
        const [one, other] = [answer(industry, deny), answer(copy, deny)];
        expect(other).to.deep.equal(one);
        expect(JSON.stringify(other)).to.equal(JSON.stringify(one));
      }),
      LAW,
    );
  });

  it('says why, naming the layer or machine that decides or the figure that is missing', () => {
    fc.assert(
      fc.property(someIndustry, asked, (industry, { deny }) => {
        const { catalogue: all, node: of } = industry;
        for (const production of answer(industry, deny)) {
          const text = productionSentence(all, of, production);
          expect(text).to.match(/^[A-Z].{10,}\.$/);
          expect(text).to.not.match(/undefined|null|NaN|Infinity/);
          if (production.outcome === 'unaffected') continue;
          const names = [
            production.deciding?.layer,
            ...all.equipment.map(({ name }) => name),
            ...production.layers.map(({ layer }) => layer),
            of.name,
            'the overlay of',
          ];
          expect(
            names.some((name) => name !== undefined && text.includes(name)),
            text,
          ).to.equal(true);
        }
      }),
      LAW,
    );
  });
});

it('the laws are put to every outcome', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(someIndustry, (industry) => {
      seen.add(producedIn(industry).outcome);
    }),
    LAW,
  );
  expect([...seen]).to.have.members([...WORSE, 'undetermined']);
});
