/** One lithography machine on record, and the classes machines fall into, coarse to fine. */

import type { Citation, Figure, Recorded } from './figure.ts';
import type { Transistor } from './node.ts';
import type { DateFigure } from './when.ts';

export const SCANNER_CLASSES = [
  'i-line',
  'krf',
  'arf-dry',
  'arf-immersion',
  'euv',
  'euv-high-na',
  'imprint',
] as const;
export type ScannerClass = (typeof SCANNER_CLASSES)[number];

export interface Equipment {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  /** ISO 3166 alpha-2 code of the country the machine is supplied from. */
  readonly country: string;
  readonly class: ScannerClass;
  /** `announced` and `prototype` machines are on record but not in series production. */
  readonly maturity: 'in-series' | 'announced' | 'prototype';
  readonly wavelengthNm: Recorded<Figure>;
  readonly numericalAperture: Recorded<Figure>;
  readonly resolutionNm: Recorded<Figure>;
  readonly dedicatedChuckOverlayNm: Recorded<Figure>;
  readonly matchedMachineOverlayNm: Recorded<Figure>;
  readonly throughputWph: Recorded<Figure>;
  readonly introduced: Recorded<DateFigure>;
  readonly note?: string;
}

/** A statement on record with its citation. */
export interface CitedText extends Citation {
  readonly text: string;
}

/** A class of chip equipment, scanners and others: who supplies it, which list entry names it, what China is reported to make. */
export interface EquipmentClass {
  readonly id: string;
  readonly name: string;
  /** The scanner classes it stands for, where it is one of lithography. */
  readonly scanners?: readonly ScannerClass[];
  /** The list entry (ECCN) that names it, in the words of the record. */
  readonly eccn: Recorded<CitedText>;
  /** ISO 3166 alpha-2 codes of the countries with more than 5 % of supply. */
  readonly supplierCountries: Recorded<Citation & { readonly countries: readonly string[] }>;
  readonly chineseCapability: readonly CitedText[];
  /** The transistors whose making needs such equipment; absent where the class is not part of a logic line. */
  readonly neededFor?: Citation & { readonly transistors: readonly Transistor[]; readonly why: string };
  readonly note?: string;
}

/** EUV and high-NA EUV count as one family where the relations compare classes (neither phrase tells them apart). */
export type ScannerFamily = 'i-line' | 'krf' | 'arf-dry' | 'arf-immersion' | 'euv' | 'imprint';

export function familyOf(scannerClass: ScannerClass): ScannerFamily {
  return scannerClass === 'euv-high-na' ? 'euv' : scannerClass;
}

const FINENESS: Record<ScannerFamily, number> = {
  imprint: Number.NaN,
  'i-line': 0,
  krf: 1,
  'arf-dry': 2,
  'arf-immersion': 3,
  euv: 4,
};

/** Place in the order from coarse to fine; not a number for imprint, which compares with none. */
export function fineness(family: ScannerFamily): number {
  return FINENESS[family];
}

/** Is `a` of class `b` or a finer one? Imprint is no projection class and compares with none. */
export function atLeastAsFine(a: ScannerFamily, b: ScannerFamily): boolean {
  return a === b || FINENESS[a] >= FINENESS[b];
}
