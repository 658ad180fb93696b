import { expect } from 'chai';
import {
  assess,
  byId,
  redrawn,
  resolveScenario,
  sensitivityOf,
  sensitivityRun,
  sensitivitySubject,
} from '../../src/model/index.ts';
import type { Assumptions, ScenarioInput, Sensitivity, SensitivitySubject } from '../../src/model/index.ts';
import { CONSTANTS, madeLayer } from '../support/invented.ts';
import { records, TODAY } from '../support/records.ts';

const SIZE = { seed: 3, runs: 120 };

function subjectOf(id: string, input: ScenarioInput): SensitivitySubject {
  const catalogue = records();
  const scenario = resolveScenario(catalogue, { measures: [], nodes: [id], ...input }, TODAY);
  const node = byId(catalogue.nodes, id);
  const machines = assess(catalogue, scenario).nodes[0]?.equipment;
  if (!node || !machines) throw new Error(`no node ${id}`);
  return sensitivitySubject(catalogue, scenario, node, machines);
}

function sensitivity(id: string, input: ScenarioInput, size = SIZE): Sensitivity {
  return sensitivityOf(subjectOf(id, input), records().parameters, input.assume ?? {}, size);
}

const NO_EUV = { deny: ['euv', 'euv-high-na'] };

describe('a layer redrawn', () => {
  const to: Assumptions = { ...CONSTANTS, 'via-pitch-ratio': 2.5, 'layer-count.finfet.lowest-metals': 6 };

  it('moves with the ratio that scales its pitch: 75 nm at 1.25 is 150 at 2.5', () => {
    const layer = madeLayer('arf-immersion', 75, {
      kind: 'holes',
      scheme: 'LELE',
      scaledBy: 'via-pitch-ratio',
    });
    const moved = redrawn(layer, CONSTANTS, to, null);
    expect(moved).to.include({ centralPitchNm: 150, scheme: 'SE', count: 1 });
  });

  it('stands at a share of the recorded range of its pitch, or at its central value', () => {
    const layer = madeLayer('arf-immersion', 45, { pitchNm: { low: 40, high: 60 }, scheme: 'SADP' });
    expect(redrawn(layer, CONSTANTS, CONSTANTS, 0.25).centralPitchNm).to.equal(45);
    expect(redrawn(layer, CONSTANTS, CONSTANTS, 1).centralPitchNm).to.equal(60);
    expect(redrawn(layer, CONSTANTS, CONSTANTS, null).centralPitchNm).to.equal(45);
    const open = { ...layer, pitchNm: null, centralPitchNm: null };
    expect(redrawn(open, CONSTANTS, CONSTANTS, 0.5).centralPitchNm).to.equal(null);
    expect(redrawn({ ...layer, pitchNm: null }, CONSTANTS, CONSTANTS, 0.5).centralPitchNm).to.equal(45);
    expect(redrawn({ ...layer, centralPitchNm: null }, CONSTANTS, CONSTANTS, 0.5).centralPitchNm).to.equal(
      null,
    );
  });

  it('keeps a reported scheme, and a template scheme where its class prints it no more', () => {
    const layer = madeLayer('arf-immersion', 80, { scheme: 'SADP', basis: 'reported' });
    expect(redrawn(layer, CONSTANTS, CONSTANTS, null).scheme).to.equal('SADP');
    const coarse: Assumptions = { ...CONSTANTS, 'arf-immersion.single-exposure-pitch-nm': 400 };
    expect(redrawn(madeLayer('arf-immersion', 80), CONSTANTS, coarse, null).scheme).to.equal('SE');
  });

  it('has the template’s number less what is counted elsewhere', () => {
    const countFrom = { parameter: 'layer-count.finfet.lowest-metals', less: 1 } as const;
    expect(redrawn(madeLayer('euv', 40, { count: 3, countFrom }), CONSTANTS, to, null).count).to.equal(5);
  });
});

describe('how sure a result is', () => {
  it('is the same for the same seed, and differs with another', () => {
    expect(sensitivity('tsmc-n5', NO_EUV)).to.deep.equal(sensitivity('tsmc-n5', NO_EUV));
    const other = sensitivity('tsmc-n5', NO_EUV, { ...SIZE, seed: 4 });
    expect(other.quantiles).to.not.deep.equal(sensitivity('tsmc-n5', NO_EUV).quantiles);
  });

  it('does not depend on how the run is cut into parts', () => {
    const run = sensitivityRun(subjectOf('tsmc-n5', NO_EUV), records().parameters, {}, SIZE);
    expect(run.advance(50)).to.equal(true);
    expect(run.advance(50)).to.equal(true);
    expect(run.advance(50)).to.equal(false);
    expect(run.result()).to.deep.equal(sensitivity('tsmc-n5', NO_EUV));
  });

  it('adds up to one over the outcomes', () => {
    const { shares, runs } = sensitivity('tsmc-n5', NO_EUV);
    expect(runs).to.equal(SIZE.runs);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-12);
    expect(Object.keys(shares)).to.include('degraded').and.not.include('unaffected');
  });

  it('spans 1.1 to 1.6 for lithography at N5 without EUV, give or take a tenth', () => {
    const { quantiles } = sensitivity('tsmc-n5', NO_EUV, { seed: 1, runs: 400 });
    expect(quantiles?.p5).to.be.within(1, 1.2);
    expect(quantiles?.p95).to.be.within(1.45, 1.7);
    expect(quantiles?.p50).to.be.within(quantiles?.p5 ?? 0, quantiles?.p95 ?? 0);
  });

  it('lies within the bounds of the answer, draw by draw', () => {
    for (const id of ['tsmc-n5', 'tsmc-n6', 'samsung-7lpp', 'intel-4']) {
      const catalogue = records();
      const scenario = resolveScenario(catalogue, { measures: [], nodes: [id], ...NO_EUV }, TODAY);
      const bounds = assess(catalogue, scenario).nodes[0]?.production.lithographyCostRatio;
      const { quantiles, ranking } = sensitivity(id, NO_EUV);
      const drawn = [
        quantiles?.p5,
        quantiles?.p95,
        ...ranking.flatMap(({ low, high }) => [low.lithographyCostRatio, high.lithographyCostRatio]),
      ];
      for (const ratio of drawn) {
        if (ratio === null || ratio === undefined) continue;
        expect(ratio, id).to.be.within((bounds?.low ?? 0) - 1e-9, (bounds?.high ?? 0) + 1e-9);
      }
    }
  });

  it('ranks assumptions that change the outcome first, then by how far they move the ratio', () => {
    const { ranking } = sensitivity('tsmc-n5', NO_EUV);
    const flips = ranking.map(({ low, high }) => low.outcome !== high.outcome);
    expect(flips.lastIndexOf(true)).to.be.below(flips.indexOf(false));
    const swings = ranking.filter((_, i) => !flips[i]).map(({ swing }) => swing ?? 0);
    expect(swings).to.deep.equal([...swings].sort((a, b) => b - a));
    expect(ranking.map(({ parameter }) => parameter)).to.include.members(['step-cost', 'euv.pass-cost']);
  });

  it('leaves out what the reader fixed, and what changes nothing', () => {
    const named = (input: ScenarioInput): readonly string[] =>
      sensitivity('tsmc-n5', input).ranking.map(({ parameter }) => parameter);
    expect(named({ ...NO_EUV, assume: { 'step-cost': 0.3 } })).to.not.include('step-cost');
    expect(named(NO_EUV)).to.not.include('krf.pass-cost');
  });

  it('is certain where nothing is taken out', () => {
    expect(sensitivity('tsmc-n7', {})).to.deep.include({
      shares: { unaffected: 1 },
      quantiles: { p5: 1, p50: 1, p95: 1 },
      ranking: [],
    });
  });

  it('has no ratio where no draw has a route', () => {
    const { quantiles, shares } = sensitivity('tsmc-n5', { only: ['miit-2024-arf'] });
    expect(shares).to.deep.equal({ 'no-route': 1 });
    expect(quantiles).to.equal(null);
  });
});
