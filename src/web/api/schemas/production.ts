/** What making a node would take, as answers send it. */

import { z } from 'zod';
import { OVERLAY_STATUSES, WHYS } from '../../../model/index.ts';
import {
  id,
  ids,
  interval,
  layerKind,
  listOf,
  productionOutcome,
  projectionClass,
  ratioRange,
  scannerClass,
  scheme,
  span,
  words,
} from './values.ts';

const printed = z
  .strictObject({
    class: projectionClass,
    equipment: id
      .nullable()
      .describe('Id of a machine that prints it so; null where none on record is named.'),
    scheme,
    exposures: z.number().describe('Exposures of one such layer, cuts included.'),
    cuts: z.number().describe('How many of them are cuts.'),
    cost: z.number().describe('Cost of one such layer, in single ArF immersion exposures.'),
  })
  .meta({ id: 'PrintedLayer', description: 'A layer as printed on a class of machine.' });

const overlay = z
  .strictObject({
    availableNm: z
      .number()
      .nullable()
      .describe('On-product overlay of the machine, in nm; null where not on record.'),
    requiredNm: z.number().describe('What the layer needs, in nm.'),
    status: z.enum(OVERLAY_STATUSES).describe('Whether the one suffices for the other.'),
  })
  .meta({ id: 'OverlayCheck', description: 'The overlay of a machine against what a layer needs.' });

const lost = z
  .strictObject({
    class: scannerClass,
    equipment: ids.describe('Ids of the machines.'),
    why: z.string().describe('Why they do not print the layer.'),
  })
  .meta({
    id: 'LostMachines',
    description: 'Machines of one class that do not print a layer, for one reason.',
  });

const layer = z
  .strictObject({
    layer: z.string().describe('The layer, or group of layers, by name.'),
    kind: layerKind,
    pitchNm: z.number().nullable().describe('Pitch computed with, in nm; null where none is on record.'),
    count: z.number().describe('How many layers of this kind.'),
    countRange: interval
      .exactOptional()
      .describe('The least and the most there may be, where the record of EUV exposures leaves it open.'),
    basis: z.enum(['reported', 'template']).describe('Reported, or taken from the model’s template.'),
    classValueOf: id.exactOptional().describe('Id of the node that pitch or class are taken from.'),
    asMade: z.boolean().describe('Whether it goes on being made as it is.'),
    baseline: printed.nullable().describe('As made today; null where that is open.'),
    scenario: printed
      .nullable()
      .describe('With the machines left; null where none prints it or that is open.'),
    overlay: overlay
      .nullable()
      .describe('With one chuck for all layers, or machine to machine where only that is on record.'),
    mixedFleet: overlay.nullable().describe('The same across a fleet of machines.'),
    missing: words.describe('The fields that stand between this and an answer.'),
    lost: listOf(lost).exactOptional().describe('With "trace": which machines do not print it, and why.'),
  })
  .meta({ id: 'LayerProduction', description: 'One kind of layer, as made and under the scenario.' });

const euvExposures = z
  .strictObject({
    recorded: interval.nullable().describe('The number on record; null where there is none.'),
    placed: z.number().describe('Exposures of the layers computed on EUV.'),
    within: span.describe('The same over all readings of the record.'),
    unplaced: span.describe('Exposures on record that no layer with figures takes up.'),
    sentence: z.string().nullable().describe('The same in words.'),
  })
  .meta({
    id: 'EuvExposures',
    description: 'Where the number of EUV exposures on record and the layers differ.',
  });

const before = {
  baseline: z.number().describe('As made.'),
  scenario: z.number().describe('Under the scenario.'),
};
const rates = {
  baseline: ratioRange.nullable().describe('As made.'),
  scenario: ratioRange.nullable().describe('Under the scenario.'),
};

const capacity = z
  .strictObject({
    equipment: id.describe('Id of the machine.'),
    passes: z.strictObject(before).describe('Passes of a wafer through machines of its class.'),
    wafersPerMonth: z.strictObject(rates).describe('Wafers that one machine passes in a month.'),
  })
  .meta({ id: 'Capacity', description: 'Wafers a month and machine.' });

/** The ratios of a production result; null where there is no route. */
export const ratios = {
  exposureRatio: ratioRange
    .nullable()
    .describe('Exposures over those as made; null where there is no route.'),
  lithographyCostRatio: ratioRange
    .nullable()
    .describe('Lithography cost over that as made; null where there is no route.'),
  waferCostRatio: ratioRange
    .nullable()
    .describe('Wafer cost over that as made; null where there is no route.'),
  goodDieCostRatio: ratioRange
    .nullable()
    .describe('Cost per good die over that as made; null unless die area and defect density are assumed.'),
};

export const lostClasses = words.describe(
  'Equipment classes beside scanners that the node needs and no supplier on record is left for.',
);

export const production = z
  .strictObject({
    outcome: productionOutcome,
    ...ratios,
    deciding: z
      .strictObject({
        layer: z.string().describe('The layer that decides.'),
        equipment: id.nullable().describe('The machine that prints it, or that was lost.'),
        why: z.enum(WHYS).describe('In which way.'),
      })
      .nullable()
      .describe('What decides the outcome.'),
    layers: listOf(layer).describe('The layers, as made and under the scenario.'),
    euvExposures: euvExposures
      .exactOptional()
      .describe('Present where the number of EUV exposures on record and the layers do not agree.'),
    capacity: listOf(capacity).describe('Wafers a month and machine.'),
    lostClasses,
    missing: words.describe('The fields that stand between this and an answer.'),
    sentence: z.string().describe('The same in words.'),
  })
  .meta({ id: 'Production', description: 'What making a node would take with the machines left to it.' });
