import { expect } from 'chai';
import {
  assumptionsFrom,
  byId,
  centralOf,
  classPitchNm,
  isGap,
  NODE_CLASSES,
  onProductOverlayNm,
} from '../../src/model/index.ts';
import type {
  Assessment,
  Catalogue,
  Equipment,
  ProcessNode,
  Production,
  ScenarioInput,
} from '../../src/model/index.ts';
import { ask, machinesWith, nodeIn, recordOf } from '../support/ask.ts';
import { exposedOn, figure } from '../support/invented.ts';
import { records } from '../support/records.ts';

const catalogue = records();
const EUV = ['euv', 'euv-high-na'];
const logic = catalogue.nodes.filter((node) => node.deviceClass === 'logic');
/** The logic nodes of a class and all finer ones. */
const fromClass = (of: (typeof NODE_CLASSES)[number]): ProcessNode[] =>
  logic.filter(({ nodeClass }) => nodeClass && NODE_CLASSES.indexOf(nodeClass) >= NODE_CLASSES.indexOf(of));
const without = (deny: readonly string[], more: ScenarioInput = {}): Assessment =>
  ask(catalogue, { measures: [], deny, ...more });
const productionOf = (answer: Assessment, id: string): Production => nodeIn(answer, id).production;
const OLD = ['tsmc-65nm', 'smic-65-55nm'];

function expectOldUnaffected(answer: Assessment): void {
  for (const id of OLD) expect(productionOf(answer, id).outcome, id).to.equal('unaffected');
}

describe('without EUV', () => {
  const answer = without(EUV);

  it('TSMC N7 is made as it was made', () => {
    const production = productionOf(answer, 'tsmc-n7');
    expect(production.outcome).to.equal('unaffected');
    expect(production.lithographyCostRatio).to.deep.equal({ low: 1, central: 1, high: 1 });
  });

  it('TSMC N5 needs other schemes, at 1.1 to 1.6 times the lithography or a wider range', () => {
    const production = productionOf(answer, 'tsmc-n5');
    expect(production.outcome).to.be.oneOf(['costlier', 'degraded']);
    expect(production.lithographyCostRatio?.low).to.be.at.most(1.1);
    expect(production.lithographyCostRatio?.high).to.be.at.least(1.6);
  });

  it('no recorded EUV exposure is lost: layers take it, or the ranges hold it beside them', () => {
    const told = answer.nodes.flatMap(({ node, production: { euvExposures: euv } }) =>
      euv?.recorded ? [{ node, ...euv, recorded: euv.recorded }] : [],
    );
    expect(told).to.have.lengthOf.above(6);
    for (const { node, recorded, within, unplaced } of told) {
      expect(within.high + unplaced.high, node).to.be.at.least(recorded.high);
    }
    expect(told.find(({ node }) => node === 'tsmc-n3b')).to.deep.include({
      recorded: { low: 20, high: 25 },
      placed: 13,
      unplaced: { low: 7, high: 12 },
    });
  });

  it('every number of EUV layers that a record leaves possible is made in another way', () => {
    const open = answer.nodes.filter(({ production }) => production.euvExposures?.recorded === null);
    const settled = open.filter(({ production }) => production.outcome !== 'undetermined');
    expect(settled).to.have.lengthOf.above(4);
    for (const { node, production } of settled) {
      expect(production.outcome, node).to.be.oneOf(['costlier', 'degraded']);
    }
  });

  it('every node that is made without EUV is unaffected', () => {
    const dry = logic.filter(
      ({ lithography }) => !isGap(lithography) && !lithography.classes.some((of) => EUV.includes(of)),
    );
    expect(dry).to.have.lengthOf.above(20);
    for (const { id } of dry) expect(productionOf(answer, id).outcome, id).to.equal('unaffected');
  });

  it('65 nm is unaffected', () => {
    expectOldUnaffected(answer);
  });
});

/** Nodes of class 10 and finer without a usable metal pitch on record, of their own or of their class. */
const OPEN_PITCHES = ['samsung-3gae', 'samsung-sf2', 'tsmc-n2'];
/** Too fine for dry ArF and KrF at any overlay. */
const TOO_FINE = [
  'samsung-4lpe',
  'samsung-5lpe',
  'samsung-7lpp',
  'tsmc-n3b',
  'tsmc-n3e',
  'tsmc-n4',
  'tsmc-n5',
  'tsmc-n5p',
];
const fine = fromClass('10');
const NO_WATER = [...EUV, 'arf-immersion'];

describe('without EUV and immersion', () => {
  const answer = without(NO_WATER);

  for (const { id } of fine.filter((node) => !OPEN_PITCHES.includes(node.id))) {
    if (TOO_FINE.includes(id)) {
      it(`${id} has no route at any overlay`, () => {
        expect(productionOf(answer, id).outcome).to.equal('no-route');
      });
    } else {
      it(`${id} is undetermined and names the overlay of dry ArF or KrF machines`, () => {
        const { outcome, missing } = productionOf(answer, id);
        expect(outcome).to.equal('undetermined');
        expect(missing.some((name) => ['arf-dry.overlay-nm', 'krf.overlay-nm'].includes(name))).to.equal(
          true,
        );
      });
    }
  }

  it('nodes without their pitches on record are undetermined and name a pitch', () => {
    for (const id of OPEN_PITCHES) {
      const { outcome, missing } = productionOf(answer, id);
      expect(outcome, id).to.equal('undetermined');
      expect(missing).to.include(`${id}.minimumMetalPitchNm`);
    }
  });

  it('65 nm is unaffected', () => {
    expectOldUnaffected(answer);
  });
});

describe('without EUV and immersion, dry ArF at 5 nm of overlay and KrF at 7.5', () => {
  const answer = without(NO_WATER, { assume: { 'arf-dry.overlay-nm': 5, 'krf.overlay-nm': 7.5 } });

  it('no node of class 10 or finer has a route, but for those without pitches on record', () => {
    const others = fine.filter(({ id }) => productionOf(answer, id).outcome !== 'no-route');
    expect(fine).to.have.lengthOf.above(20);
    expect(others.map(({ id }) => id)).to.have.members(OPEN_PITCHES);
    for (const id of OPEN_PITCHES) expect(productionOf(answer, id).outcome).to.equal('undetermined');
  });

  it('65 nm is unaffected', () => {
    expectOldUnaffected(answer);
  });
});

describe('with the dry ArF scanner of the MIIT catalogue alone', () => {
  const answer = ask(catalogue, { measures: [], only: ['miit-2024-arf'] });

  it('no node of class 16/14 or finer has a route, but for those without any pitch on record', () => {
    const nodes = fromClass('16/14');
    const others = nodes.filter(({ id }) => productionOf(answer, id).outcome !== 'no-route');
    expect(others.map(({ id }) => id)).to.have.members(['samsung-3gae', 'samsung-sf2']);
    expect(nodes.filter(({ nodeClass }) => nodeClass === '16/14')).to.have.lengthOf.above(5);
  });

  it('65 nm is unaffected', () => {
    expectOldUnaffected(answer);
  });
});

describe('a limit that one figure crosses', () => {
  const assumptions = assumptionsFrom(catalogue.parameters);
  const { 'marginal-overlay-factor': factor, 'via-pitch-ratio': ratio } = assumptions;
  const fraction = assumptions['overlay-fraction.split'];
  const recordedOverlay = (of: Equipment): number => {
    const found = of.matchedMachineOverlayNm;
    return (isGap(found) ? null : centralOf(found)) ?? Number.NaN;
  };
  const MACHINE = recordOf(catalogue.equipment, 'miit-2024-arf');
  const NODE = recordOf(catalogue.nodes, 'smic-28nm-hkmg');

  /** The outcome of the node on that machine alone, both under other names. */
  function outcome(node: Partial<ProcessNode>, machine: Partial<Equipment> = {}): string {
    const changed: Catalogue = {
      ...catalogue,
      nodes: [...catalogue.nodes, { ...NODE, id: 'anyones-28', name: 'Anyone’s 28', ...node }],
      equipment: [...catalogue.equipment, { ...MACHINE, id: 'anyones-arf', name: 'Anyone’s', ...machine }],
    };
    const answer = ask(changed, { measures: [], only: ['anyones-arf'], nodes: ['anyones-28'] });
    return productionOf(answer, 'anyones-28').outcome;
  }

  it('turns over the outcome as the metal pitch falls below what the overlay can serve', () => {
    // Litho-etch vias need √(OV² + σ²) ≤ factor · fraction · pitch / 2, their pitch being a ratio of the metal's.
    const limit =
      (2 * onProductOverlayNm(recordedOverlay(MACHINE), assumptions)) / (factor * fraction) / ratio;
    expect(limit).to.be.within(70, 95);
    expect(outcome({ minimumMetalPitchNm: figure(limit + 0.01) })).to.equal('degraded');
    expect(outcome({ minimumMetalPitchNm: figure(limit - 0.01) })).to.equal('no-route');
  });

  it('turns over the outcome as the overlay of the machine rises beyond what the metal pitch needs', () => {
    const pitch = 90;
    const most = (factor * fraction * pitch * ratio) / 2;
    const limit = Math.sqrt(most ** 2 - assumptions['process-overlay-nm'] ** 2);
    const node = { minimumMetalPitchNm: figure(pitch) };
    expect(outcome(node, { matchedMachineOverlayNm: figure(limit - 0.001) })).to.equal('degraded');
    expect(outcome(node, { matchedMachineOverlayNm: figure(limit + 0.001) })).to.equal('no-route');
  });

  it('turns over the outcome as the metal pitch falls below a quarter of what one exposure prints', () => {
    // Spacers reach four times finer than one exposure; twice the resolution on record is 130 nm.
    const limit = Math.max(130, classPitchNm('arf-dry', 'lines', assumptions)) / 4;
    const tight = { matchedMachineOverlayNm: figure(1) };
    const node = (nm: number): Partial<ProcessNode> => ({
      lithography: exposedOn('arf-dry'),
      minimumMetalPitchNm: figure(nm),
    });
    expect(outcome(node(limit + 0.01), tight)).to.not.equal('no-route');
    expect(outcome(node(limit - 0.01), tight)).to.equal('no-route');
  });

  it('is the same under the names on record', () => {
    const named = productionOf(ask(catalogue, { measures: [], only: [MACHINE.id] }), NODE.id);
    expect(outcome({})).to.equal(named.outcome);
  });
});

describe('the rule before 2023 on the minimum resolvable feature', () => {
  const RULE = 'us-pre-2023-3b001-f1';
  const water = catalogue.equipment
    .filter(({ class: of, numericalAperture }) => {
      const at = isGap(numericalAperture) ? null : centralOf(numericalAperture);
      return of === 'arf-immersion' && at === 1.35;
    })
    .map(({ id }) => id);
  const specified = (kFactor: number): string[] => {
    const answer = ask(catalogue, { measures: [RULE], set: { [`${RULE}.k-factor`]: kFactor } });
    return machinesWith(answer, 'specified').filter((id) => water.includes(id));
  };

  it('specifies none of the immersion scanners of aperture 1.35 at K 0.35', () => {
    expect(byId(catalogue.measures, RULE)).to.not.equal(undefined);
    expect(specified(0.35)).to.deep.equal([]);
  });

  it('specifies all of them at K 0.25', () => {
    expect(water).to.have.lengthOf.above(10);
    expect(specified(0.25)).to.have.members(water);
  });
});
