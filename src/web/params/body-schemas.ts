/** The bodies that calculations take, as schemas: what checks a request also describes it. */

import { z } from 'zod';
import { DEVICE_CLASSES, INSTALLED, LICENSES, SCANNER_CLASSES, TRANSISTORS } from '../../model/index.ts';
import { SCENARIO } from './scenario-query.ts';

export const MOST_SCENARIOS = 1000;
/** An empty list names nothing, as an empty parameter does; without the field its default holds. */
const ids = z.array(z.string()).min(1).max(200);
/** Here an empty list says that there is none, as an answer's own scenario does. */
const some = z.array(z.string()).max(200);
const text = z.string().min(1).max(200);
const day = text.meta({ format: 'date' });
const country = z.string().regex(/^[A-Za-z]{2}$/);
const quantity = z.number().min(0).max(1e9);
const positive = z.number().positive().max(1e9);
const numbers = z.record(z.string(), z.number());

/** What an answer says is open (`"party": null`) may be posted back: null is as good as absent. */
function open<T extends z.ZodType>(schema: T, type: string, description: string): z.ZodExactOptional<T> {
  return schema.exactOptional().meta({ description, type: [type, 'null'] });
}

const scenarioFields = {
  on: day.exactOptional().describe(SCENARIO.on.about),
  measures: some
    .exactOptional()
    .describe(
      'Ids of the measures that are in play, exactly these; [] for no measure at all. Default: those in force on the date.',
    ),
  with: some.exactOptional().describe(SCENARIO.with.about),
  without: some.exactOptional().describe(SCENARIO.without.about),
  set: numbers.exactOptional().describe('Moves thresholds: {"measure.threshold": value}.'),
  destination: open(text, 'string', SCENARIO.destination.about),
  party: open(text, 'string', SCENARIO.party.about),
  participants: some.exactOptional().describe(SCENARIO.participants.about),
  deny: some.exactOptional().describe(SCENARIO.deny.about),
  only: some.exactOptional().describe(SCENARIO.only.about),
  licenses: z.enum(LICENSES).exactOptional().describe(SCENARIO.licenses.about),
  installed: z.enum(INSTALLED).exactOptional().describe(SCENARIO.installed.about),
  reading: z
    .record(z.string(), z.string())
    .exactOptional()
    .describe('Which reading of an undefined phrase: {"measure": "reading"}. Default: the first.'),
  unverified: z.enum(['exclude', 'include']).exactOptional().describe(SCENARIO.unverified.about),
  assume: numbers.exactOptional().describe('Changes assumptions of the model: {"parameter": value}.'),
  nodes: open(ids, 'array', SCENARIO.nodes.about),
  data: text.exactOptional().describe(SCENARIO.data.about),
};

export const scenarioBody = z
  .strictObject(scenarioFields)
  .meta({ id: 'ScenarioRequest', description: 'A question; what is absent takes its default.' });

/** One scenario alone may ask for the trace of its one node. */
export const assessBody = z
  .strictObject({
    ...scenarioFields,
    trace: z
      .boolean()
      .exactOptional()
      .describe('With true, each layer of the one node named says which machines do not print it and why.'),
  })
  .meta({ id: 'AssessRequest', description: 'One scenario, which may ask for the trace of its one node.' });

export const batchBody = z
  .strictObject({
    scenarios: z
      .array(scenarioBody)
      .min(1)
      .max(MOST_SCENARIOS)
      .describe(`Up to ${String(MOST_SCENARIOS)} scenarios.`),
  })
  .meta({ id: 'BatchRequest', description: 'Many scenarios at once.' });

export const assessOrBatchBody = z
  .union([assessBody, batchBody])
  .meta({ id: 'AssessOrBatchRequest', description: 'One scenario, or many at once.' });

const ownNode = z
  .strictObject({
    deviceClass: z.enum(DEVICE_CLASSES).exactOptional().describe('Logic, NAND or DRAM.'),
    nodeNm: positive.exactOptional().describe('The number in its marketed name, in nm.'),
    transistor: z.enum(TRANSISTORS).exactOptional().describe('The structure of the transistor.'),
    layers: z.int().min(1).max(1e9).exactOptional().describe('Memory layers stacked in a NAND die.'),
    halfPitchNm: positive.exactOptional().describe('DRAM half-pitch, in nm.'),
    cellAreaUm2: positive.exactOptional().describe('DRAM cell area, in µm².'),
    bitDensityGbPerMm2: positive.exactOptional().describe('Memory density of the die, in Gb/mm².'),
    tsvPerDie: z.int().min(0).max(1e9).exactOptional().describe('Through-silicon vias in one DRAM die.'),
  })
  .meta({ id: 'OwnNode', description: 'A process node of your own.' });

const ownEquipment = z
  .strictObject({
    wavelengthNm: positive.exactOptional().describe('Exposure wavelength, in nm.'),
    numericalAperture: positive.max(2).exactOptional().describe('Largest numerical aperture of the lens.'),
    resolutionNm: positive.exactOptional().describe('Smallest half-pitch that it prints, in nm.'),
    dedicatedChuckOverlayNm: quantity
      .exactOptional()
      .describe('Overlay to a layer exposed by the same machine on the same chuck, in nm.'),
    matchedMachineOverlayNm: quantity
      .exactOptional()
      .describe('Overlay between machines of one type, in nm.'),
    immersion: z.boolean().exactOptional().describe('Whether it exposes through water.'),
    class: z
      .enum(SCANNER_CLASSES)
      .exactOptional()
      .describe('Its class, in place of wavelength and immersion.'),
    model: text.exactOptional().describe('Id of a machine on record, for rules applied to named models.'),
    capableOfNodeNm: positive
      .exactOptional()
      .describe('The smallest node that it is known to be capable of making, in nm.'),
  })
  .meta({ id: 'OwnEquipment', description: 'A lithography machine of your own.' });

const ownTransaction = z
  .strictObject({
    destination: country.exactOptional().describe('Where it goes: an ISO 3166 alpha-2 code.'),
    exportedFrom: country
      .exactOptional()
      .describe('Where it is first exported from: an ISO 3166 alpha-2 code.'),
    party: text.exactOptional().describe('Id of the party it goes to.'),
    uniquelyRequired: z
      .boolean()
      .exactOptional()
      .describe('Whether the item is uniquely required for the node.'),
    advancedNodeEndUse: z.boolean().exactOptional().describe('Whether it is for use at an advanced node.'),
    waferMm: positive.exactOptional().describe('Wafer diameter that the item is designed for, in mm.'),
    facilityWaferMm: positive.exactOptional().describe('Wafer diameter of the facility it goes to, in mm.'),
    software: text
      .exactOptional()
      .describe('What kind of software: rtl-to-gdsii, power-or-timing-optimization or other.'),
  })
  .meta({ id: 'OwnTransaction', description: 'The supply: to whom, where, for what.' });

export const classifyBody = z
  .strictObject({
    on: day
      .exactOptional()
      .describe('The date whose texts are read, as an ISO 8601 day. Default: today in UTC.'),
    measures: ids
      .exactOptional()
      .describe('Ids of the measures. Default: every measure on record that tests something.'),
    node: ownNode.exactOptional(),
    equipment: ownEquipment.exactOptional(),
    transaction: ownTransaction.exactOptional(),
  })
  .meta({
    id: 'ClassifyRequest',
    description: 'A node, machine or transaction of your own, each part optional.',
  });

const { nodes: _, ...withoutNodes } = scenarioFields;

/** The fields of a search for lines beside the scenario's. */
export const linesLists = z.strictObject({
  catch: ids.describe('Ids of the process nodes that the line is to catch.'),
  spare: some.describe('Ids of the process nodes that it is to spare; may be [].'),
  thresholds: ids
    .exactOptional()
    .describe('Only these thresholds, each "measure.threshold". Default: all of the measures in play.'),
});

/** All nodes are looked at for what a line reaches beside, so a scenario's own `nodes` has no place here. */
export const linesBody = z.strictObject({ ...linesLists.shape, ...withoutNodes }).meta({
  id: 'FindLinesRequest',
  description: 'Nodes to catch, nodes to spare, and the scenario around them.',
});
