/** What a scenario does to nodes and machines, as answers send it. */

import { z } from 'zod';
import { REACHES } from '../../../model/index.ts';
import { status } from './measures.ts';
import { production } from './production.ts';
import { reason } from './reasons.ts';
import { ignored, scenario } from './scenario.ts';
import {
  availability,
  country,
  id,
  ids,
  legalOutcome,
  licensePolicyName,
  listOf,
  outcome,
  transistor,
  words,
} from './values.ts';

const missing = words.describe('The fields that stand between this and an answer.');
const sentence = z.string().describe('The same in words.');

const siteOutcome = z
  .strictObject({
    country: country.describe('ISO 3166 alpha-2 code.'),
    outcome: legalOutcome,
    reasons: reason,
  })
  .meta({ id: 'SiteOutcome', description: 'What a measure does to a node at one of its places.' });

const nodeLegal = z
  .strictObject({
    measure: id.describe('Id of the measure.'),
    outcome: legalOutcome,
    technologyAlone: legalOutcome.describe('The same test with place and maker ignored.'),
    through: z
      .enum(['node', 'equipment'])
      .nullable()
      .describe(
        'Whether the node itself meets the test, or only machines it is made with; null for neither.',
      ),
    sites: listOf(siteOutcome).describe('The outcome at each of its places.'),
    licensePolicy: licensePolicyName
      .nullable()
      .describe('How applications are reviewed; null where none is on record.'),
    sharedEquipment: ids.describe(
      'Ids of machines that the measure specifies among those the node is made with.',
    ),
    missing,
    reasons: reason.nullable().describe('Why; null where the measure tests no node.'),
    sentence,
  })
  .meta({ id: 'NodeLegal', description: 'What one measure does to a node.' });

const measureLink = z
  .strictObject({
    kind: z.literal('measure').describe('A measure in play.'),
    measure: id.describe('Id of the measure.'),
    specified: outcome.describe('Whether the machine (or the node, for a rule on nodes) is specified.'),
    binds: outcome.describe('Whether the measure binds that maker in one of its places.'),
    reach: z.enum(REACHES).describe('How it comes to bind the supplier, or why it does not.'),
    policy: licensePolicyName.nullable().describe('How applications are reviewed.'),
    effect: z
      .enum(['unavailable', 'under-license', 'undetermined', 'none'])
      .describe('What follows for the machine.'),
  })
  .meta({ id: 'MeasureLink', description: 'A measure in the chain that decides a machine’s availability.' });

const removedLink = z
  .strictObject({
    kind: z.literal('removed').describe('The question itself takes the machine out.'),
    parameter: z.enum(['deny', 'only']).describe('By which parameter.'),
    name: z.string().nullable().describe('Under "deny", the name in it that fits.'),
    effect: z.literal('unavailable').describe('What follows.'),
  })
  .meta({ id: 'RemovedLink', description: 'The question takes the machine out.' });

const machineAvailability = z
  .strictObject({
    equipment: id.describe('Id of the machine.'),
    availability,
    by: ids.describe('Ids of the measures that decide it.'),
    links: listOf(z.discriminatedUnion('kind', [measureLink, removedLink])).describe(
      'The chain that leads to it.',
    ),
    installed: z
      .literal(true)
      .exactOptional()
      .describe('Such equipment is already in place and is assumed to stay usable.'),
  })
  .meta({ id: 'MachineAvailability', description: 'Whether a machine can be supplied to the node.' });

const assessedNode = z
  .strictObject({
    node: id.describe('Id of the node.'),
    legal: listOf(nodeLegal).describe('One entry for each measure in play.'),
    production,
    equipment: listOf(machineAvailability).describe('Every machine on record.'),
  })
  .meta({ id: 'AssessedNode', description: 'What the scenario does to one node.' });

const equipmentTest = z
  .strictObject({
    measure: id.describe('Id of the measure.'),
    outcome: legalOutcome,
    reasons: reason,
    sentence,
  })
  .meta({ id: 'EquipmentTest', description: 'What one measure does to a machine.' });

const assessedEquipment = z
  .strictObject({
    equipment: id.describe('Id of the machine.'),
    outcome: legalOutcome,
    specifiedBy: ids.describe('Ids of the measures that specify it.'),
    missing,
    serves: ids.describe('Ids of the nodes that are made with such a machine.'),
    tests: listOf(equipmentTest).describe('One entry for each measure in play that tests equipment.'),
  })
  .meta({ id: 'AssessedEquipment', description: 'What the measures in play do to one machine.' });

const measureInPlay = z
  .strictObject({
    measure: id.describe('Id of the measure.'),
    status: status.nullable().describe('Its status on the date; null before its first.'),
    appliesAsWritten: z
      .boolean()
      .describe('True where it is not in force that day and is put to it as written.'),
  })
  .meta({ id: 'MeasureInPlay', description: 'A measure in play, with its status on the date.' });

const countries = listOf(country).nullable();
const requiredClass = z
  .strictObject({
    equipmentClass: id.describe('Id of the equipment class.'),
    transistors: listOf(transistor).describe('The transistors that need it.'),
    supplierCountries: countries.describe(
      'Countries with more than 5 % of supply; null where not on record.',
    ),
    left: countries.describe('Those that the scenario leaves.'),
    lost: z.boolean().describe('True where no supplier on record is left.'),
  })
  .meta({ id: 'RequiredClass', description: 'Equipment other than scanners that logic lines need.' });

export const assessment = {
  scenario,
  measures: listOf(measureInPlay).describe('The measures in play.'),
  nodes: listOf(assessedNode).describe('The nodes asked for.'),
  equipment: listOf(assessedEquipment).describe('Every machine on record.'),
  requiredClasses: listOf(requiredClass).describe('Equipment other than scanners that logic lines need.'),
  ignored,
};
