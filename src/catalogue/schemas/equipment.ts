/** Schema of `data/equipment/*.yaml`. */

import { z } from 'zod';
import { SCANNER_CLASSES, TRANSISTORS } from '../../model/index.ts';
import type { CitedText, Equipment, EquipmentClass } from '../../model/index.ts';
import {
  choose,
  citation,
  country,
  id,
  needsSource,
  recordedDate,
  recordedFigure,
  SOURCE_MISSING,
  words,
} from './text.ts';

export const equipment: z.ZodType<Equipment> = z.strictObject({
  id,
  name: words,
  maker: id,
  country,
  class: z.enum(SCANNER_CLASSES),
  maturity: z.enum(['in-series', 'announced', 'prototype']),
  wavelengthNm: recordedFigure,
  numericalAperture: recordedFigure,
  resolutionNm: recordedFigure,
  dedicatedChuckOverlayNm: recordedFigure,
  matchedMachineOverlayNm: recordedFigure,
  throughputWph: recordedFigure,
  introduced: recordedDate,
  note: words.exactOptional(),
});

const textGap = z.strictObject({
  gap: z.enum(['not-published', 'not-found', 'not-applicable']),
  note: words.exactOptional(),
});

const citedText: z.ZodType<CitedText> = z
  .strictObject({ text: words, ...citation })
  .refine(needsSource, SOURCE_MISSING);

const countries = z
  .strictObject({ countries: z.array(country).min(1), ...citation })
  .refine(needsSource, SOURCE_MISSING);

const needed = z
  .strictObject({ transistors: z.array(z.enum(TRANSISTORS)).min(1), why: words, ...citation })
  .refine(needsSource, SOURCE_MISSING);

/** Schema of `data/equipment-classes/*.yaml`. */
export const equipmentClass: z.ZodType<EquipmentClass> = z.strictObject({
  id,
  name: words,
  scanners: z.array(z.enum(SCANNER_CLASSES)).exactOptional(),
  eccn: choose<EquipmentClass['eccn']>((value) => ('gap' in value ? textGap : citedText)),
  supplierCountries: choose<EquipmentClass['supplierCountries']>((value) =>
    'gap' in value ? textGap : countries,
  ),
  chineseCapability: z.array(citedText),
  neededFor: needed.exactOptional(),
  note: words.exactOptional(),
});
