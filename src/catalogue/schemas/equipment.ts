/** Schema of `data/equipment/*.yaml`. */

import { z } from 'zod';
import { SCANNER_CLASSES } from '../../model/index.ts';
import type { Equipment } from '../../model/index.ts';
import { country, id, recordedDate, recordedFigure, words } from './text.ts';

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
