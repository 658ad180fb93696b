/** Process nodes as answers send them. */

import { z } from 'zod';
import { NODE_FIGURES } from '../../../model/index.ts';
import { cited, figure, gap, recorded, recordedDate, sourced } from './figures.ts';
import {
  country,
  day,
  deviceClass,
  id,
  layerKind,
  listOf,
  nodeClass,
  scannerClass,
  scheme,
  transistor,
  whole,
} from './values.ts';

const site = z
  .strictObject({
    country: country.describe('ISO 3166 alpha-2 code of the country the node is made in.'),
    place: z.string().exactOptional().describe('Town or fab.'),
    from: day.exactOptional().describe('The first day the site counts; absent where from the start.'),
    ...sourced,
    source: sourced.source.exactOptional(),
  })
  .meta({ id: 'Site', description: 'A place where a node is made.' });

export const recordedClasses = z
  .strictObject({
    classes: listOf(scannerClass).describe('The classes that critical layers are known to be exposed on.'),
    summary: z.string().exactOptional().describe('The same in words.'),
    ...cited,
  })
  .meta({ id: 'RecordedClasses', description: 'The lithography that a node is known to use.' });

const reportedLayer = z
  .strictObject({
    layer: z.string().describe('The layer, or group of layers, by name.'),
    kind: layerKind,
    pitchNm: figure.exactOptional().describe('Its pitch in nanometers.'),
    count: whole.exactOptional().describe('How many layers of this kind and pitch the report names.'),
    class: scannerClass.exactOptional(),
    scheme: scheme.exactOptional(),
    relaxed: z.boolean().exactOptional().describe('True for layers of the line that are not critical.'),
    ...cited,
  })
  .meta({ id: 'ReportedLayer', description: 'A layer whose patterning was reported.' });

const { marketedNm, ...otherFigures } = NODE_FIGURES;

/** Every figure that a node may have, by its field; only the marketed one is always there. */
const figures = {
  marketedNm: recorded.describe(`${marketedNm.label}, in ${marketedNm.unit}.`),
  ...(Object.fromEntries(
    Object.entries(otherFigures).map(([key, { label, unit }]) => [
      key,
      recorded.exactOptional().describe(`${label}, in ${unit}.`),
    ]),
  ) as Readonly<Record<keyof typeof otherFigures, z.ZodExactOptional<typeof recorded>>>),
};

export const node = z
  .strictObject({
    id: id.describe('Id of the node, as in addresses.'),
    name: z.string().describe('Name as its maker or the press gives it.'),
    foundry: id.describe('Id of the party that makes it.'),
    deviceClass,
    transistor,
    nodeClass: nodeClass.nullable().describe('Its class; null for memory and for nodes off the ladder.'),
    nodeClassReason: z.string().describe('Why it is put in that class.'),
    generation: z
      .enum(['new', 'variant'])
      .describe('A new generation, or a variant of one (N7P, N6), which is no step of its own.'),
    madeIn: listOf(site).describe('Where it is made.'),
    ...figures,
    riskProduction: recordedDate.describe('Start of risk production.'),
    volumeProduction: recordedDate.describe('Start of volume production.'),
    lithography: z.union([recordedClasses, gap]).describe('The machine classes it is known to be made on.'),
    reportedLayers: listOf(reportedLayer).exactOptional().describe('Layers whose patterning was reported.'),
    representativeChip: z
      .string()
      .exactOptional()
      .describe('A chip made on it that was taken apart or named.'),
    note: z.string().exactOptional().describe('What a reader should know beside it.'),
  })
  .meta({ id: 'ProcessNode', description: 'A foundry’s process node with every figure on record.' });
