import { expect } from 'chai';
import {
  cheapestScheme,
  classPitchNm,
  exposuresOf,
  layerCost,
  onProductOverlayNm,
  overlayAllows,
  requiredOverlayNm,
  SCHEMES,
  schemePrints,
  schemesFor,
  singleExposurePitch,
} from '../../src/model/index.ts';
import type { Equipment, LayerKind, Scheme } from '../../src/model/index.ts';
import { CONSTANTS, figure, gap, machine, range } from '../support/invented.ts';

const single = (of: Equipment, kind: LayerKind = 'lines', unverified = false): unknown =>
  singleExposurePitch(of, kind, CONSTANTS, unverified);
const wet = (more: Partial<Equipment>): Equipment => machine('wet', 'arf-immersion', more);

describe('the single-exposure pitch', () => {
  it('is twice the stated resolution where that is beyond the limit of the class', () => {
    expect(single(wet({ resolutionNm: figure(45) }))).to.deep.equal({ pitchNm: 90, basis: 'resolution' });
  });

  it('is the limit of the class where the stated resolution promises more', () => {
    expect(single(wet({ resolutionNm: figure(28) }))).to.deep.equal({ pitchNm: 80, basis: 'class-limit' });
  });

  it('is coarser for holes on an immersion scanner, and the same on others', () => {
    expect(single(wet({ resolutionNm: figure(45) }), 'holes')).to.deep.equal({
      pitchNm: 100,
      basis: 'class-limit',
    });
    expect(classPitchNm('euv', 'holes', CONSTANTS)).to.equal(classPitchNm('euv', 'lines', CONSTANTS));
  });

  it('follows from the aperture where no resolution is on record', () => {
    expect(single(wet({ numericalAperture: figure(0.965, 'ratio') }))).to.deep.equal({
      pitchNm: 100,
      basis: 'rayleigh',
    });
    expect(single(wet({}))).to.deep.equal({ pitchNm: 80, basis: 'class-limit' });
  });

  it('is unknown where neither is on record, and names both', () => {
    expect(single(wet({ numericalAperture: gap() }))).to.deep.equal({
      missing: ['resolutionNm', 'numericalAperture'],
    });
    expect(single(wet({ wavelengthNm: gap() }))).to.deep.equal({ missing: ['resolutionNm', 'wavelengthNm'] });
  });

  it('heeds an unverified resolution only on request', () => {
    const heard = gap({ unverified: figure(60, 'nm', { standing: 'unverified' }) });
    const told = wet({ resolutionNm: heard, numericalAperture: gap() });
    expect(single(told)).to.have.property('missing');
    expect(single(told, 'lines', true)).to.deep.equal({ pitchNm: 120, basis: 'resolution' });
  });

  it('is not modeled for imprint', () => {
    expect(single(machine('press', 'imprint'))).to.deep.equal({ missing: ['an imprint model'] });
  });
});

describe('patterning schemes', () => {
  const REACH: readonly [Scheme, number][] = [
    ['SE', 1],
    ['LELE', 2],
    ['LELELE', 3],
    ['LELELELE', 4],
    ['SADP', 2],
    ['SAQP', 4],
    ['EUV-DP', 2],
  ];
  for (const [scheme, reach] of REACH) {
    it(`prints ${String(reach)} times finer than one exposure by ${scheme}, and no finer`, () => {
      expect(schemePrints(80, 80 / reach, scheme)).to.equal(true);
      expect(schemePrints(80, 80 / reach - 0.01, scheme)).to.equal(false);
    });
  }

  it('names every scheme there is', () => {
    expect(REACH.map(([scheme]) => scheme)).to.have.members([...SCHEMES]);
  });

  it('splits holes by litho-etch repeats and lines by spacers, and either on EUV by double patterning', () => {
    expect(schemesFor('arf-dry', 'lines')).to.deep.equal(['SE', 'SADP', 'SAQP']);
    expect(schemesFor('arf-dry', 'holes')).to.deep.equal(['SE', 'LELE', 'LELELE', 'LELELELE']);
    expect(schemesFor('euv', 'lines')).to.deep.equal(['SE', 'EUV-DP']);
    expect(schemesFor('euv-high-na', 'holes')).to.deep.equal(['SE', 'EUV-DP']);
  });

  for (const [kind, pitch, scheme] of [
    ['lines', 80, 'SE'],
    ['lines', 79, 'SADP'],
    ['lines', 40, 'SADP'],
    ['lines', 39, 'SAQP'],
    ['lines', 20, 'SAQP'],
    ['lines', 19, null],
    ['holes', 100, 'SE'],
    ['holes', 99, 'LELE'],
    ['holes', 49, 'LELELE'],
    ['holes', 33, 'LELELELE'],
    ['holes', 24, null],
  ] as const) {
    it(`chooses ${scheme ?? 'nothing'} for ${kind} at ${String(pitch)} nm on immersion`, () => {
      expect(cheapestScheme('arf-immersion', kind, pitch, CONSTANTS)).to.equal(scheme);
    });
  }

  it('counts exposures with the cuts of self-aligned lines', () => {
    expect(exposuresOf('SE', 80, 80)).to.equal(1);
    expect(exposuresOf('LELELE', 100, 40)).to.equal(3);
    expect(exposuresOf('SADP', 80, 70)).to.equal(2);
    expect(exposuresOf('SADP', 80, 40)).to.equal(3);
    expect(exposuresOf('SAQP', 80, 20)).to.equal(5);
    expect(exposuresOf('EUV-DP', 40, 30)).to.equal(2);
  });

  for (const [of, scheme, pitch, cost] of [
    ['arf-immersion', 'SE', 80, 1],
    ['euv', 'SE', 40, 3],
    ['arf-immersion', 'LELE', 60, 2.5],
    ['arf-immersion', 'LELELELE', 30, 5.5],
    ['arf-immersion', 'SADP', 60, 3.5],
    ['arf-immersion', 'SAQP', 20, 9],
    ['euv', 'EUV-DP', 30, 7],
  ] as const) {
    it(`costs ${String(cost)} immersion passes to print ${String(pitch)} nm on ${of} by ${scheme}`, () => {
      expect(
        layerCost(of, scheme, scheme.startsWith('LE') ? 'holes' : 'lines', pitch, CONSTANTS),
      ).to.be.closeTo(cost, 1e-9);
    });
  }
});

describe('overlay', () => {
  const allows = (more: Partial<Equipment>, unverified = false): string =>
    overlayAllows(wet(more), 'SE', 80, CONSTANTS, unverified);

  it('adds what the process adds, as root of squares', () => {
    expect(onProductOverlayNm(2, CONSTANTS)).to.equal(2.5);
  });

  it('needs a fifth of the half-pitch, and half of that where exposures split a layer', () => {
    for (const scheme of ['SE', 'SADP', 'SAQP', 'EUV-DP'] as const) {
      expect(requiredOverlayNm(scheme, 80, CONSTANTS)).to.equal(8);
    }
    for (const scheme of ['LELE', 'LELELE', 'LELELELE'] as const) {
      expect(requiredOverlayNm(scheme, 80, CONSTANTS)).to.equal(4);
    }
  });

  it('excludes a machine only beyond one and a half times what is needed', () => {
    expect(allows({ dedicatedChuckOverlayNm: figure(11.9) })).to.equal('met');
    expect(allows({ dedicatedChuckOverlayNm: figure(12) })).to.equal('not-met');
  });

  it('excludes none at exactly what is allowed', () => {
    // √(2² + 1.5²) = 2.5 nm, a fifth of half of 25 nm.
    const strict = { ...CONSTANTS, 'marginal-overlay-factor': 1 };
    const at = (nm: number): string =>
      overlayAllows(wet({ dedicatedChuckOverlayNm: figure(nm) }), 'SE', 25, strict, false);
    expect([at(2), at(2.01)]).to.deep.equal(['met', 'not-met']);
  });

  it('excludes no machine without a figure, and none by an unverified one', () => {
    const heard = gap({ unverified: figure(50, 'nm', { standing: 'unverified' }) });
    expect(allows({})).to.equal('met');
    expect(allows({ dedicatedChuckOverlayNm: heard })).to.equal('met');
    expect(allows({ dedicatedChuckOverlayNm: heard }, true)).to.equal('not-met');
  });

  it('goes by the matched-machine figure where no dedicated chuck figure is on record', () => {
    expect(allows({ matchedMachineOverlayNm: figure(20) })).to.equal('not-met');
    expect(allows({ matchedMachineOverlayNm: figure(20), dedicatedChuckOverlayNm: figure(5) })).to.equal(
      'met',
    );
  });

  it('takes a range at its best', () => {
    expect(allows({ dedicatedChuckOverlayNm: range(5, 50) })).to.equal('met');
  });
});
