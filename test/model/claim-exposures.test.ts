import { expect } from 'chai';
import type { Catalogue, ClaimAnswer, ClaimQuestion, ScenarioInput } from '../../src/model/index.ts';
import { answerIn } from '../support/claims.ts';
import { catalogue, figure, FINE, machine, MIDDLE, node } from '../support/invented.ts';

const WET = machine('wet', 'arf-immersion', { dedicatedChuckOverlayNm: figure(2) });
const DRY = machine('dry', 'arf-dry', { dedicatedChuckOverlayNm: figure(2) });
const of = (): Catalogue => catalogue({ equipment: [WET, DRY] });
const NO_WET: ScenarioInput = { measures: [], deny: ['arf-immersion'] };

function exposures(
  more: Partial<Extract<ClaimQuestion, { ask: 'exposures' }>> = {},
  assume: Readonly<Record<string, number>> = {},
  records = of(),
): ClaimAnswer {
  return answerIn(
    records,
    { ask: 'exposures', node: MIDDLE.id, expect: { low: 0, high: 0 }, ...more },
    assume,
  );
}

/** Gate 120 nm, 2 metals (1 to 4) at 100 nm, 3 vias (2 to 6) at 125 nm; immersion prints 80 nm (40 to 160) at once. */
describe('the exposures of a wafer', () => {
  const AS_MADE = { kind: 'number', low: 4, central: 6, high: 38 };

  it('are one for each layer as made; over the ranges 1 + 1 + 2, up to 2 + 4 · 3 + 6 · 4', () => {
    expect(exposures()).to.deep.equal(AS_MADE);
    expect(exposures({ class: 'arf-immersion' })).to.deep.equal(AS_MADE);
    expect(exposures({ class: 'arf-dry' })).to.deep.equal({ kind: 'number', low: 0, central: 0, high: 0 });
  });

  it('multiply by how many layers there are: 1 + 3 + 4 · 2 + 5 · 2 with the pitches settled', () => {
    // 2 to 8 metals and 3 to 10 vias, all by twofold patterning.
    const settled = {
      'arf-immersion.single-exposure-pitch-nm': 80,
      'arf-immersion.two-dimensional-pitch-ratio': 1.25,
      'via-pitch-ratio': 1.25,
    };
    expect(exposures({ node: FINE.id }, settled)).to.deep.equal({
      kind: 'number',
      low: 14,
      central: 22,
      high: 40,
    });
  });

  it('are those of its class as made, however coarse the machines on record', () => {
    const coarse = { ...WET, resolutionNm: figure(60) };
    expect(exposures({}, {}, catalogue({ equipment: [coarse] }))).to.deep.equal(AS_MADE);
    const promised = { ...coarse, maturity: 'announced' } as const;
    expect(exposures({}, {}, catalogue({ equipment: [promised] }))).to.deep.equal(AS_MADE);
  });

  it('are those of the layers as they would be made under a scenario: 2 + 2 · 3 + 3 · 2 on dry ArF', () => {
    // At 80 nm once in one exposure each; at 320 nm four for the gate, for each of 4 metals and of 6 vias.
    const dry = { kind: 'number', low: 4, central: 14, high: 44 };
    expect(exposures({ scenario: NO_WET })).to.deep.equal(dry);
    expect(exposures({ scenario: NO_WET, class: 'arf-dry' })).to.deep.equal(dry);
    expect(exposures({ scenario: NO_WET, class: 'arf-immersion' })).to.deep.include({ central: 0, high: 0 });
  });

  it('are as made where the scenario changes nothing', () => {
    expect(exposures({ scenario: { measures: [], deny: ['krf'] } })).to.deep.equal(AS_MADE);
  });

  it('follow an assumption of the scenario and one of the check: 1 + 2 + 5 with five vias', () => {
    const five = { 'layer-count.planar.vias-and-contacts': 5 };
    expect(exposures({ scenario: { measures: [], assume: five } })).to.deep.include({ central: 8 });
    expect(exposures({}, five)).to.deep.include({ central: 8 });
  });

  it('are open for each layer without a route', () => {
    expect(exposures({ scenario: { measures: [], only: ['krf'] } })).to.deep.equal({
      kind: 'open',
      missing: ['a route for gate', 'a route for lowest metals', 'a route for vias and contacts'],
    });
  });

  it('are open for a node without a record, for memory, and where a layer is', () => {
    expect(exposures({ node: 'nowhere' })).to.deep.equal({ kind: 'open', missing: ['nowhere'] });
    const memory = catalogue({ nodes: [node('m', { deviceClass: 'dram' })], equipment: [WET] });
    expect(exposures({ node: 'm' }, {}, memory)).to.deep.equal({
      kind: 'open',
      missing: ['m: not modeled'],
    });
    const bare = catalogue({
      nodes: [node('b', { contactedGatePitchNm: { gap: 'not-found' } })],
      equipment: [WET],
    });
    expect(exposures({ node: 'b' }, {}, bare)).to.deep.equal({
      kind: 'open',
      missing: ['b.contactedGatePitchNm'],
    });
  });
});
