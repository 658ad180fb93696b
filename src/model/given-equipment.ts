/** The machine that a reader typed in: the class that its figures leave, and the same in the shape of a record. */

import type { Equipment, ScannerClass } from './equipment.ts';
import type { Figure, Gap, Unit } from './figure.ts';
import type { GivenEquipment } from './given.ts';

/** The class that wavelength and immersion leave, or the field that would tell. */
export function classFrom(given: GivenEquipment): { class: ScannerClass } | { missing: string } {
  if (given.class) return { class: given.class };
  const nm = given.wavelengthNm;
  if (nm === undefined) return { missing: 'equipment.wavelengthNm' };
  if (nm < 20) {
    // Without an aperture it is EUV all the same: the relations do not tell the two EUV classes apart.
    return { class: (given.numericalAperture ?? 0) > 0.4 ? 'euv-high-na' : 'euv' };
  }
  if (nm <= 193.5) {
    if (given.immersion !== undefined) return { class: given.immersion ? 'arf-immersion' : 'arf-dry' };
    // Light cannot leave a dry lens with an aperture of 1 or more.
    if (given.numericalAperture !== undefined && given.numericalAperture >= 1)
      return { class: 'arf-immersion' };
    return { missing: 'equipment.immersion' };
  }
  return { class: nm <= 300 ? 'krf' : 'i-line' };
}

const GIVEN = { standing: 'reported', checked: '' } as const;
const NOT_GIVEN: Gap = { gap: 'not-found' };

function figureOf(value: number | undefined, unit: Unit): Figure | Gap {
  return value === undefined ? NOT_GIVEN : { ...GIVEN, value, unit };
}

/** The typed-in machine in the shape of a record, so that the same capability model judges it. */
export function asEquipment(given: GivenEquipment, scannerClass: ScannerClass): Equipment {
  return {
    id: 'equipment',
    name: 'your machine',
    maker: '',
    country: '',
    class: scannerClass,
    maturity: 'in-series',
    wavelengthNm: figureOf(given.wavelengthNm, 'nm'),
    numericalAperture: figureOf(given.numericalAperture, 'ratio'),
    resolutionNm: figureOf(given.resolutionNm, 'nm'),
    dedicatedChuckOverlayNm: figureOf(given.dedicatedChuckOverlayNm, 'nm'),
    matchedMachineOverlayNm: figureOf(given.matchedMachineOverlayNm, 'nm'),
    throughputWph: NOT_GIVEN,
    introduced: NOT_GIVEN,
  };
}
