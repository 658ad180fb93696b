/** Schema of `data/nodes/*.yaml`. */

import { z } from 'zod';
import { DEVICE_CLASSES, NODE_CLASSES, SCANNER_CLASSES, SCHEMES, TRANSISTORS } from '../../model/index.ts';
import type { Gap, ProcessNode, Recorded, RecordedClasses, ReportedLayer } from '../../model/index.ts';
import {
  choose,
  citation,
  country,
  day,
  figure,
  id,
  needsSource,
  recordedDate,
  recordedFigure,
  SOURCE_MISSING,
  words,
} from './text.ts';

const classes: z.ZodType<RecordedClasses> = z
  .strictObject({
    classes: z.array(z.enum(SCANNER_CLASSES)).min(1),
    summary: words.exactOptional(),
    ...citation,
  })
  .refine(needsSource, SOURCE_MISSING);

const classesGap: z.ZodType<Gap> = z.strictObject({
  gap: z.enum(['not-published', 'not-found']),
  note: words.exactOptional(),
  classValueOf: id.exactOptional(),
});

const lithography: z.ZodType<Recorded<RecordedClasses>> = choose<Recorded<RecordedClasses>>((value) =>
  'gap' in value ? classesGap : classes,
);

const reportedLayer: z.ZodType<ReportedLayer> = z
  .strictObject({
    layer: words,
    kind: z.enum(['lines', 'holes']),
    pitchNm: figure.exactOptional(),
    count: z.int().min(1).exactOptional(),
    class: z.enum(SCANNER_CLASSES).exactOptional(),
    scheme: z.enum(SCHEMES).exactOptional(),
    relaxed: z.boolean().exactOptional(),
    ...citation,
  })
  .refine(needsSource, SOURCE_MISSING);

export const node: z.ZodType<ProcessNode> = z.strictObject({
  id,
  name: words,
  foundry: id,
  deviceClass: z.enum(DEVICE_CLASSES),
  transistor: z.enum(TRANSISTORS),
  nodeClass: z.enum(NODE_CLASSES).nullable(),
  nodeClassReason: words,
  generation: z.enum(['new', 'variant']),
  madeIn: z
    .array(
      z.strictObject({
        country,
        place: words.exactOptional(),
        from: day.exactOptional(),
        source: id.exactOptional(),
      }),
    )
    .min(1, 'needs at least one place'),
  marketedNm: recordedFigure,
  contactedGatePitchNm: recordedFigure.exactOptional(),
  minimumMetalPitchNm: recordedFigure.exactOptional(),
  finPitchNm: recordedFigure.exactOptional(),
  transistorDensityMTrPerMm2: recordedFigure.exactOptional(),
  sramCellAreaUm2: recordedFigure.exactOptional(),
  euvLayers: recordedFigure.exactOptional(),
  maskLayers: recordedFigure.exactOptional(),
  waferMm: recordedFigure.exactOptional(),
  waferPriceUsd: recordedFigure.exactOptional(),
  layers: recordedFigure.exactOptional(),
  halfPitchNm: recordedFigure.exactOptional(),
  cellAreaUm2: recordedFigure.exactOptional(),
  bitDensityGbPerMm2: recordedFigure.exactOptional(),
  riskProduction: recordedDate,
  volumeProduction: recordedDate,
  lithography,
  reportedLayers: z.array(reportedLayer).exactOptional(),
  representativeChip: words.exactOptional(),
  note: words.exactOptional(),
});
