/** Each answer of the API as a whole: the data set that answered, then what was asked. */

import { z } from 'zod';
import { assessment } from './assessment.ts';
import { classification } from './classification.ts';
import { comparison } from './comparison.ts';
import { dataset } from './dataset.ts';
import { equipmentClass, machine } from './equipment.ts';
import { foundLines } from './find-lines.ts';
import { history } from './history.ts';
import { measure } from './measures.ts';
import { node } from './nodes.ts';
import { recordCheck } from './record-check.ts';
import { sensitivity } from './sensitivity.ts';
import { source } from './sources.ts';
import { tippingPoints } from './tipping-points.ts';
import { day, listOf, words } from './values.ts';

function answer<S extends z.core.$ZodLooseShape>(name: string, description: string, shape: S) {
  return z.strictObject({ dataset, ...shape }).meta({ id: name, description });
}

const on = day.describe('The date of the status.');

export const overviewAnswer = answer('OverviewAnswer', 'What there is.', {
  name: z.string().describe('Name of the product.'),
  documentation: z.string().describe('The page that explains all of it.'),
  links: z.record(z.string(), z.string()).describe('Addresses, by what they answer.'),
  releases: words.describe('The releases of the data set that "data" takes, the current one first.'),
});
export const nodesAnswer = answer('NodesAnswer', 'Process nodes.', {
  nodes: listOf(node).describe('The nodes.'),
});
export const nodeAnswer = answer('NodeAnswer', 'One process node.', { node });
export const equipmentAnswer = answer('EquipmentAnswer', 'Machines and classes of equipment.', {
  equipment: listOf(machine).describe('The lithography machines.'),
  equipmentClasses: listOf(equipmentClass).describe('Classes of chip equipment, scanners and others.'),
});
export const machineAnswer = answer('MachineAnswer', 'One machine.', { equipment: machine });
export const measuresAnswer = answer('MeasuresAnswer', 'Measures.', {
  on,
  measures: listOf(measure).describe('The measures.'),
});
export const measureAnswer = answer('MeasureAnswer', 'One measure.', { on, measure });
export const sourcesAnswer = answer('SourcesAnswer', 'The bibliography.', {
  sources: listOf(source).describe('The sources.'),
});
export const sourceAnswer = answer('SourceAnswer', 'One source.', { source });
export const comparisonAnswer = answer('ComparisonAnswer', 'Nodes side by side.', comparison);
export const assessmentAnswer = answer('AssessmentAnswer', 'What a scenario does.', assessment);
export const sensitivityAnswer = answer('SensitivityAnswer', 'How sure results are.', sensitivity);
export const classifyAnswer = answer(
  'ClassifyAnswer',
  'What measures do to what was described.',
  classification,
);
export const recordCheckAnswer = answer(
  'RecordCheckAnswer',
  'The model held against the record.',
  recordCheck,
);
export const historyAnswer = answer('HistoryAnswer', 'What each measure changed on its day.', history);

export const tippingPointsAnswer = answer('TippingPointsAnswer', 'Where outcomes flip.', tippingPoints);
export const findLinesAnswer = answer(
  'FindLinesAnswer',
  'Lines that keep two lists of nodes apart, or why there is none.',
  foundLines,
);
export { sweepAnswer, sweepLine, sweepRow } from './sweep.ts';

const schemaEntry = z
  .strictObject({
    name: z.string().describe('Name of the schema.'),
    href: z.string().describe('Its address.'),
    description: z.string().describe('What it describes.'),
  })
  .meta({ id: 'SchemaEntry', description: 'A schema at an address of its own.' });
export const schemasAnswer = answer('SchemasAnswer', 'JSON Schemas by name.', {
  schemas: listOf(schemaEntry).describe('The schemas, by name.'),
});

const batched = z
  .strictObject({
    dataset: dataset
      .exactOptional()
      .describe('Present where the scenario names another release than the one in use.'),
    ...assessment,
  })
  .meta({ id: 'BatchedAssessment', description: 'The answer to one scenario of a batch.' });

export const batchAnswer = answer('BatchAnswer', 'The answers to a batch.', {
  answers: listOf(batched).describe('One for each scenario, in their order.'),
});
export const assessOrBatchAnswer = z
  .union([assessmentAnswer, batchAnswer])
  .meta({ id: 'AssessOrBatchAnswer', description: 'The answer to one scenario, or to a batch.' });
