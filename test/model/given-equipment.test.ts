import { expect } from 'chai';
import { classFrom } from '../../src/model/index.ts';
import type { GivenEquipment } from '../../src/model/index.ts';

describe('the class of a machine from what was given', () => {
  const CLASSES: readonly [GivenEquipment, string][] = [
    [{ class: 'krf', wavelengthNm: 193 }, 'krf'],
    [{ wavelengthNm: 365 }, 'i-line'],
    [{ wavelengthNm: 248 }, 'krf'],
    [{ wavelengthNm: 193, immersion: true }, 'arf-immersion'],
    [{ wavelengthNm: 193, immersion: false }, 'arf-dry'],
    [{ wavelengthNm: 193, numericalAperture: 1 }, 'arf-immersion'],
    [{ wavelengthNm: 13.5 }, 'euv'],
    [{ wavelengthNm: 13.5, numericalAperture: 0.33 }, 'euv'],
    [{ wavelengthNm: 13.5, numericalAperture: 0.55 }, 'euv-high-na'],
  ];
  for (const [given, found] of CLASSES) {
    it(`is ${found} from ${JSON.stringify(given)}`, () => {
      expect(classFrom(given)).to.deep.equal({ class: found });
    });
  }

  const OPEN: readonly [GivenEquipment, string][] = [
    [{}, 'equipment.wavelengthNm'],
    [{ numericalAperture: 1.35 }, 'equipment.wavelengthNm'],
    [{ wavelengthNm: 193 }, 'equipment.immersion'],
    [{ wavelengthNm: 193, numericalAperture: 0.93 }, 'equipment.immersion'],
  ];
  for (const [given, missing] of OPEN) {
    it(`is open for want of ${missing} from ${JSON.stringify(given)}`, () => {
      expect(classFrom(given)).to.deep.equal({ missing });
    });
  }
});
