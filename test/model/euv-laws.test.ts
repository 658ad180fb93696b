import { expect } from 'chai';
import fc from 'fast-check';
import { isGap, layerReadings, layersOf } from '../../src/model/index.ts';
import type { ProductionOutcome, RatioRange, ScannerClass } from '../../src/model/index.ts';
import { exposedOn, figure, gap, layerContext, range } from '../support/invented.ts';
import { LAW, planned, producedIn, someIndustry } from '../support/industry.ts';
import type { Industry } from '../support/industry.ts';

const NEAR = 1e-9;
const KIND: Readonly<Record<ProductionOutcome, string>> = {
  unaffected: 'as made',
  costlier: 'another way',
  degraded: 'another way',
  'no-route': 'none',
  undetermined: 'open',
  'not-modeled': 'not modeled',
};
const RATIOS = ['exposureRatio', 'lithographyCostRatio', 'waferCostRatio', 'goodDieCostRatio'] as const;

/** The industry with EUV among the classes of its node, and that many EUV layers on record. */
function withEuv(industry: Industry, euvLayers: Industry['node']['euvLayers']): Industry {
  const { lithography } = industry.node;
  const classes: readonly ScannerClass[] = isGap(lithography) ? [] : lithography.classes;
  const all = [...new Set<ScannerClass>([...classes.slice(0, 1), 'arf-immersion', 'euv'])];
  const node = { ...industry.node, lithography: exposedOn(...all) };
  return { ...industry, node: euvLayers ? { ...node, euvLayers } : node };
}

function euvOf(industry: Industry): ReturnType<typeof layerReadings>['euv'] {
  const { context } = planned(industry);
  const { node, catalogue } = industry;
  return layerReadings(node, layerContext(catalogue.nodes, { assumptions: context.assumptions })).euv;
}

function expectWithin(inner: RatioRange | null, outer: RatioRange | null): void {
  if (!inner || !outer) return;
  expect(inner.low).to.be.at.least(outer.low - NEAR);
  expect(inner.high).to.be.at.most(outer.high + NEAR);
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a number of EUV layers', () => {
  it('that is missing never turns over what was settled without it, and lies in its ranges', () => {
    let [settled, moved] = [0, 0];
    fc.assert(
      fc.property(someIndustry, share, (industry, part) => {
        const open = withEuv(industry, gap());
        const before = producedIn(open);
        const euv = euvOf(open);
        if (!euv || euv.within.high < 1 || KIND[before.outcome] === 'open') return;
        const number = 1 + Math.round(part * (euv.within.high - 1));
        const after = producedIn(withEuv(industry, figure(number, 'layers')));
        settled += 1;
        if (before.outcome !== 'unaffected') moved += 1;
        expect(KIND[after.outcome]).to.equal(KIND[before.outcome]);
        for (const name of RATIOS) expectWithin(after[name], before[name]);
      }),
      { ...LAW, numRuns: 900 },
    );
    expect(settled).to.be.above(200);
    expect(moved).to.be.above(60);
  });

  it('that is a range holds whatever any number within it comes to', () => {
    let [settled, ratios] = [0, 0];
    fc.assert(
      fc.property(
        someIndustry,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 8 }),
        share,
        (industry, low, width, part) => {
          const wide = producedIn(withEuv(industry, range(low, low + width, 'layers')));
          const number = low + Math.round(part * width);
          const one = producedIn(withEuv(industry, figure(number, 'layers')));
          if (KIND[wide.outcome] === 'open') return;
          settled += 1;
          if ((wide.lithographyCostRatio?.high ?? 1) > 1) ratios += 1;
          expect(KIND[one.outcome]).to.equal(KIND[wide.outcome]);
          for (const name of RATIOS) expectWithin(one[name], wide[name]);
        },
      ),
      { ...LAW, numRuns: 900 },
    );
    expect(settled).to.be.above(200);
    expect(ratios).to.be.above(30);
  });

  it('that leaves exposures over widens the bounds and moves nothing else', () => {
    let wider = 0;
    fc.assert(
      fc.property(someIndustry, fc.integer({ min: 1, max: 9 }), (industry, more) => {
        const most = euvOf(withEuv(industry, gap()))?.within.high ?? 0;
        const [all, beyond] = [most, most + more].map((number) =>
          withEuv(industry, figure(number, 'layers')),
        );
        if (!all || !beyond || most === 0) return;
        const [tight, loose] = [producedIn(all), producedIn(beyond)];
        expect(loose.outcome).to.equal(tight.outcome);
        for (const name of RATIOS) {
          expect(loose[name]?.central).to.equal(tight[name]?.central);
          expectWithin(tight[name], loose[name]);
        }
        if ((loose.exposureRatio?.high ?? 0) > (tight.exposureRatio?.high ?? 0) + NEAR) wider += 1;
      }),
      LAW,
    );
    expect(wider).to.be.above(10);
  });
});

describe('the layers of the central reading', () => {
  it('are those of the node, with a number within what the readings leave', () => {
    fc.assert(
      fc.property(someIndustry, fc.option(fc.integer({ min: 1, max: 20 })), (industry, number) => {
        const { node, catalogue } = withEuv(industry, number === null ? gap() : figure(number, 'layers'));
        const context = layerContext(catalogue.nodes);
        const { layers } = layerReadings(node, context);
        for (const { count, counts } of layers) {
          if (counts) expect(count).to.be.within(counts.low, counts.high);
        }
        expect(layers.map(({ counts: _, ...layer }) => layer)).to.deep.equal(layersOf(node, context));
      }),
      LAW,
    );
  });
});
