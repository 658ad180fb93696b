import { expect } from 'chai';
import { baselineOf, decidingOverlayNm, opticsOf, patternOf, planOf, poolOf } from '../../src/model/index.ts';
import type {
  Assumptions,
  Equipment,
  Layer,
  LayerPlan,
  Offer,
  Optics,
  Pattern,
  ProjectionClass,
} from '../../src/model/index.ts';
import { CONSTANTS, figure, gap, machine, madeLayer, PRESS, range, scanner } from '../support/invented.ts';

function planFor(layer: Layer, machines: readonly Equipment[], of: Assumptions = CONSTANTS): LayerPlan {
  const [plan] = planOf([layer], poolOf(machines, of, false), of, null).layers;
  if (!plan) throw new Error('the layer is open');
  return plan;
}
function offerFrom(from: Equipment, layer: Layer, of: Assumptions = CONSTANTS): Offer {
  const [offer] = planFor(layer, [from], of).offers();
  if (!offer) throw new Error('no offer');
  return offer;
}
const optics = (of: Equipment, more: Partial<Assumptions> = {}, unverified = false): Optics => {
  const found = opticsOf(of, { ...CONSTANTS, ...more }, unverified);
  if (!found) throw new Error('no optics');
  return found;
};
/** What a machine of that class with no overlay of its own makes of lines or holes at that pitch. */
const pattern = (of: ProjectionClass, kind: Layer['kind'], pitch: number): Pattern | null =>
  offerFrom(scanner('m', of, 0), madeLayer('euv', pitch, { kind, class: 'euv' })).pattern;

describe('a machine in the production model', () => {
  it('prints at its class’s limit or as coarsely as it is stated to resolve', () => {
    expect(optics(scanner('m', 'arf-immersion', 2)).singleNm).to.deep.equal({ lines: 80, holes: 100 });
    const coarse = optics(scanner('m', 'arf-immersion', 2, { resolutionNm: figure(45) }));
    expect(coarse.singleNm).to.deep.equal({ lines: 90, holes: 100 });
    expect([coarse.ownNm, coarse.missing]).to.deep.equal([90, []]);
  });

  it('is put at its class’s limit where its pitch is not known, and names the figures', () => {
    const mute = optics(machine('mute', 'krf', { numericalAperture: gap() }));
    expect(mute).to.deep.include({ singleNm: { lines: 240, holes: 240 }, ownNm: null });
    expect(mute.missing).to.deep.equal(['mute.resolutionNm', 'mute.numericalAperture']);
  });

  it('goes by its dedicated chuck, else by matched machines, at the middle of a range', () => {
    const both = optics(scanner('m', 'krf', 3, { matchedMachineOverlayNm: range(6, 10) }));
    expect([both.dedicatedNm, both.matchedNm, decidingOverlayNm(both)]).to.deep.equal([3, 8, 3]);
    const matched = optics(scanner('m', 'krf', null, { matchedMachineOverlayNm: figure(8) }));
    expect([matched.dedicatedNm, decidingOverlayNm(matched)]).to.deep.equal([null, 8]);
  });

  it('has the overlay that a reader gives its class only where it has none of its own', () => {
    const given = { 'krf.overlay-nm': 7 };
    const none = optics(scanner('m', 'krf', null), given);
    expect([none.dedicatedNm, none.matchedNm]).to.deep.equal([7, 7]);
    const matched = optics(scanner('m', 'krf', null, { matchedMachineOverlayNm: figure(8) }), given);
    expect([matched.dedicatedNm, matched.matchedNm]).to.deep.equal([null, 8]);
    const dedicated = optics(scanner('m', 'krf', 3), given);
    expect([dedicated.dedicatedNm, dedicated.matchedNm]).to.deep.equal([3, null]);
    expect(decidingOverlayNm(optics(scanner('m', 'arf-dry', null), given))).to.equal(null);
  });

  it('heeds an unverified overlay only on request', () => {
    const heard = gap({ unverified: figure(4, 'nm', { standing: 'unverified' }) });
    const of = scanner('m', 'krf', null, { dedicatedChuckOverlayNm: heard });
    expect(optics(of).dedicatedNm).to.equal(null);
    expect(optics(of, {}, true).dedicatedNm).to.equal(4);
  });

  it('is none for imprint', () => {
    expect(opticsOf(PRESS, CONSTANTS, false)).to.equal(null);
    expect(poolOf([PRESS, scanner('m', 'krf', 1)], CONSTANTS, false).indexOf.get('m')).to.equal(0);
  });
});

describe('the way a machine prints a layer', () => {
  const ROWS = [
    ['lines at D = 1', 'arf-immersion', 'lines', 80, 'SE', 1, 0, 1],
    ['lines just beyond D = 1, one cut', 'arf-immersion', 'lines', 79.9, 'SADP', 2, 1, 3.5],
    ['lines at D = 2, two cuts', 'arf-immersion', 'lines', 40, 'SADP', 3, 2, 5],
    ['lines just beyond D = 2', 'arf-immersion', 'lines', 39.9, 'SAQP', 3, 2, 6],
    ['lines at D = 2.5, three cuts', 'arf-immersion', 'lines', 32, 'SAQP', 4, 3, 7.5],
    ['lines at D = 4, four cuts', 'arf-immersion', 'lines', 20, 'SAQP', 5, 4, 9],
    ['holes at D = 1', 'arf-immersion', 'holes', 100, 'SE', 1, 0, 1],
    ['holes just beyond D = 1', 'arf-immersion', 'holes', 99.9, 'LELE', 2, 0, 2.5],
    ['holes at D = 2', 'arf-immersion', 'holes', 50, 'LELE', 2, 0, 2.5],
    ['holes just beyond D = 2', 'arf-immersion', 'holes', 49.9, 'LELELE', 3, 0, 4],
    ['holes just beyond D = 3', 'arf-immersion', 'holes', 33.3, 'LELELELE', 4, 0, 5.5],
    ['holes at D = 4', 'arf-immersion', 'holes', 25, 'LELELELE', 4, 0, 5.5],
    ['lines of dry ArF at D = 2', 'arf-dry', 'lines', 80, 'SADP', 3, 2, 4.25],
    ['lines of EUV at D = 1', 'euv', 'lines', 40, 'SE', 1, 0, 3],
    ['lines of EUV at D = 2', 'euv', 'lines', 20, 'EUV-DP', 2, 0, 7],
    ['holes of EUV just beyond D = 1', 'euv', 'holes', 39.9, 'EUV-DP', 2, 0, 7],
    ['lines of high-NA EUV', 'euv-high-na', 'lines', 24, 'SE', 1, 0, 7],
  ] as const;
  for (const [what, of, kind, pitch, scheme, exposures, cuts, cost] of ROWS) {
    it(`is ${scheme} with ${String(exposures)} exposures at a cost of ${String(cost)} for ${what}`, () => {
      expect(pattern(of, kind, pitch)).to.deep.include({ scheme, exposures, cuts });
      expect(pattern(of, kind, pitch)?.cost).to.be.closeTo(cost, 1e-9);
    });
  }

  for (const [of, kind, pitch] of [
    ['arf-immersion', 'lines', 19.9],
    ['arf-immersion', 'holes', 24.9],
    ['euv', 'lines', 19.9],
    ['euv', 'holes', 19.9],
  ] as const) {
    it(`is none for ${kind} at ${String(pitch)} nm on ${of}`, () => {
      const offer = offerFrom(
        scanner('m', of, 0),
        madeLayer('euv-high-na', pitch, { kind, scheme: 'EUV-DP' }),
      );
      expect(offer).to.deep.include({ verdict: 'pitch', pattern: null, missing: [] });
    });
  }

  it('needs a tenth of the pitch in overlay, a twentieth where exposures split it', () => {
    const needed = (scheme: Pattern['scheme']): number =>
      patternOf('arf-immersion', scheme, 80, 60, CONSTANTS).requiredNm;
    expect([needed('SADP'), needed('LELE'), needed('SAQP')]).to.deep.equal([6, 3, 6]);
  });
});

describe('overlay against what a layer needs', () => {
  // √(2² + 1.5²) = 2.5 nm on the product.
  const at2 = (pitch: number): Offer =>
    offerFrom(scanner('m', 'arf-immersion', 2), madeLayer('arf-immersion', pitch));

  it('is within at exactly what is needed: 2.5 nm for lines at 25 nm', () => {
    expect(at2(25).dedicated).to.deep.equal({ availableNm: 2.5, requiredNm: 2.5, status: 'ok' });
    expect(at2(25)).to.include({ verdict: 'feasible', status: 'ok' });
  });

  it('is marginal just beyond, and the machine is still feasible', () => {
    expect(at2(24.9)).to.include({ verdict: 'feasible', status: 'marginal' });
  });

  // √(6² + 4.5²) = 7.5 nm = 1.5 × 5 nm, which lines at 50 nm need.
  const rough = { ...CONSTANTS, 'process-overlay-nm': 4.5 };
  it('is marginal at exactly one and a half times what is needed', () => {
    const offer = offerFrom(scanner('m', 'arf-immersion', 6), madeLayer('arf-immersion', 50), rough);
    expect(offer.dedicated).to.deep.equal({ availableNm: 7.5, requiredNm: 5, status: 'marginal' });
    expect(offer.verdict).to.equal('feasible');
  });

  it('rules the machine out just beyond, with the scheme it would have used', () => {
    const offer = offerFrom(scanner('m', 'arf-immersion', 6.01), madeLayer('arf-immersion', 50), rough);
    expect(offer).to.deep.include({ verdict: 'overlay', status: 'infeasible', missing: [] });
    expect(offer.pattern?.scheme).to.equal('SADP');
  });

  it('is that of the dedicated chuck, and across a fleet that of matched machines', () => {
    const of = scanner('m', 'arf-immersion', 2, { matchedMachineOverlayNm: figure(20) });
    const offer = offerFrom(of, madeLayer('arf-immersion', 60));
    expect([offer.status, offer.dedicated?.status, offer.mixed?.status]).to.deep.equal([
      'ok',
      'ok',
      'infeasible',
    ]);
    expect(offer.verdict).to.equal('feasible');
  });

  it('is that of matched machines where no dedicated chuck is on record', () => {
    const of = scanner('m', 'arf-immersion', null, { matchedMachineOverlayNm: figure(20) });
    const offer = offerFrom(of, madeLayer('arf-immersion', 60));
    expect([offer.status, offer.dedicated?.status, offer.verdict]).to.deep.equal([
      'infeasible',
      'undetermined',
      'overlay',
    ]);
  });

  it('leaves a machine without a figure open, and names its class’s overlay and its own', () => {
    const offer = offerFrom(scanner('m', 'arf-dry', null), madeLayer('arf-immersion', 60));
    expect(offer).to.include({ verdict: 'undetermined', status: 'undetermined' });
    expect(offer.missing).to.deep.equal(['arf-dry.overlay-nm', 'm.dedicatedChuckOverlayNm']);
    expect(offer.dedicated).to.deep.equal({ availableNm: null, requiredNm: 6, status: 'undetermined' });
  });

  it('settles it by the reader’s figure for the class', () => {
    const given = (nm: number): Offer =>
      offerFrom(scanner('m', 'arf-dry', null), madeLayer('arf-immersion', 60), {
        ...CONSTANTS,
        'arf-dry.overlay-nm': nm,
      });
    expect(given(5)).to.deep.include({ verdict: 'feasible', status: 'ok', missing: [] });
    expect(given(9)).to.deep.include({ verdict: 'overlay', status: 'infeasible', missing: [] });
  });

  it('leaves a machine of unknown pitch open though its overlay is good', () => {
    const mute = scanner('m', 'arf-dry', 2, { resolutionNm: gap(), numericalAperture: gap() });
    const offer = offerFrom(mute, madeLayer('arf-immersion', 60));
    expect(offer).to.include({ verdict: 'undetermined', status: 'ok' });
    expect(offer.missing).to.deep.equal(['m.resolutionNm', 'm.numericalAperture']);
  });
});

describe('a machine of a finer class than the layer', () => {
  it('is not put to it, however good', () => {
    const offer = offerFrom(scanner('m', 'euv', 1), madeLayer('arf-immersion', 60));
    expect(offer).to.deep.include({ verdict: 'finer-class', pattern: null, asMade: null, missing: [] });
  });

  it('is of the same class where it is high-NA EUV for an EUV layer', () => {
    expect(offerFrom(scanner('m', 'euv-high-na', 1), madeLayer('euv', 40)).verdict).to.equal('feasible');
  });
});

describe('a layer as made', () => {
  it('costs what its scheme costs at the limit of its class', () => {
    expect(baselineOf(madeLayer('arf-immersion', 60, { scheme: 'SADP' }), CONSTANTS)).to.deep.equal({
      scheme: 'SADP',
      exposures: 2,
      cuts: 1,
      cost: 3.5,
      requiredNm: 6,
    });
  });

  it('is as reported even where the scheme is finer than the limit: exposures at the scheme’s own reach', () => {
    // D = 80/16 = 5, beyond SAQP; counted at D = 4.
    expect(baselineOf(madeLayer('arf-immersion', 16, { scheme: 'SAQP' }), CONSTANTS)).to.include({
      exposures: 5,
      cost: 9,
    });
  });

  it('is open without class, scheme or pitch', () => {
    const layer = madeLayer('arf-immersion', 60);
    for (const part of [{ class: null }, { scheme: null }, { centralPitchNm: null }]) {
      expect(baselineOf({ ...layer, ...part }, CONSTANTS)).to.equal(null);
    }
  });

  const statusOf = (of: Equipment, layer: Layer, ...others: Equipment[]): Offer['asMade'] | undefined =>
    planFor(layer, [of, ...others]).offers()[0]?.asMade;
  const wet = (nm: number | null, more: Partial<Equipment> = {}): Equipment =>
    scanner('m', 'arf-immersion', nm, more);

  it('is taken over by machines of its own class alone', () => {
    expect(statusOf(wet(2), madeLayer('arf-immersion', 80))).to.equal('ok');
    expect(statusOf(scanner('m', 'arf-dry', 2), madeLayer('arf-immersion', 80))).to.equal(null);
    expect(statusOf(scanner('m', 'arf-dry', 2), madeLayer('arf-immersion', 160))).to.equal(null);
  });

  it('has the status of its own scheme', () => {
    // 8 nm needed; √(6² + 1.5²) = 6.2, √(9² + 1.5²) = 9.1, √(12² + 1.5²) = 12.1 nm.
    const layer = madeLayer('arf-immersion', 80);
    expect([6, 9, 12, null].map((nm) => statusOf(wet(nm), layer))).to.deep.equal([
      'ok',
      'marginal',
      'infeasible',
      'undetermined',
    ]);
  });

  it('is open on a machine of unknown pitch', () => {
    const mute = wet(2, { resolutionNm: gap(), numericalAperture: gap() });
    expect(statusOf(mute, madeLayer('arf-immersion', 80))).to.equal('undetermined');
  });

  it('is not taken over by a machine too coarse for its scheme while a finer one is on record', () => {
    const coarse = wet(2, { resolutionNm: figure(42) });
    const layer = madeLayer('arf-immersion', 80);
    expect(statusOf(coarse, layer, scanner('n', 'arf-immersion', 2))).to.equal(null);
    expect(statusOf(coarse, layer)).to.equal('ok');
  });

  it('is taken over by a coarser machine within its scheme’s reach, at no more cuts', () => {
    // SADP at 60 nm reaches 120 nm; D = 84/60 rounds to one cut as 80/60 does.
    const layer = madeLayer('arf-immersion', 60, { scheme: 'SADP' });
    const coarse = wet(2, { resolutionNm: figure(42) });
    expect(statusOf(coarse, layer, scanner('n', 'arf-immersion', 2))).to.equal('ok');
  });

  it('is not taken over by a machine that needs more cuts for it', () => {
    // D = 80/54 rounds to one cut, 90/54 to two.
    const layer = madeLayer('arf-immersion', 54, { scheme: 'SADP' });
    expect(statusOf(wet(2), layer)).to.equal('ok');
    expect(statusOf(wet(2, { resolutionNm: figure(45) }), layer)).to.equal(null);
  });

  it('is not taken over by dearer high-NA EUV', () => {
    expect(statusOf(scanner('m', 'euv-high-na', 1), madeLayer('euv', 40))).to.equal(null);
  });

  it('is taken over beyond the model’s reach where the record has it so', () => {
    const layer = madeLayer('arf-immersion', 16, { scheme: 'SAQP', basis: 'reported' });
    const offer = offerFrom(wet(0.5), layer);
    expect(offer).to.deep.include({ verdict: 'pitch', asMade: 'ok', pattern: null });
  });
});
