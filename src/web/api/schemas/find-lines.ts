/** Lines that catch some nodes and spare others, as answers send them. */

import { z } from 'zod';
import { lineProof } from './line-proof.ts';
import { ignored, scenario } from './scenario.ts';
import { ownValue, threshold, thresholdKey, thresholdParts, valueSpan } from './threshold.ts';
import { id, ids, listOf, words } from './values.ts';

const touched = z
  .strictObject({
    specified: ids.describe('Ids of nodes that it specifies themselves.'),
    reached: ids.describe('Ids of nodes of which it specifies only machines that they are made with.'),
    undetermined: ids.describe('Ids of nodes for which a figure is missing.'),
  })
  .meta({
    id: 'TouchedNodes',
    description: 'Nodes by what the measure does to them; those that it leaves alone are not listed.',
  });

const openNode = z
  .strictObject({
    node: id.describe('Id of the node.'),
    missing: words.describe('The fields that stand between this and an answer.'),
  })
  .meta({ id: 'OpenNode', description: 'A node of either list that stays undetermined.' });

const spillOver = z
  .strictObject({
    set: z
      .record(thresholdKey, z.number())
      .describe('Where the thresholds stand, as "set" of a scenario takes them, in their units.'),
    settable: z
      .boolean()
      .describe('Whether every value lies on its threshold’s own steps; any value may be set all the same.'),
    spared: touched.describe('Of the nodes to be spared.'),
    others: touched.describe('Of all nodes on record that are in neither list.'),
    equipment: ids.describe('Ids of the machines that the measure specifies there.'),
    sharedEquipment: ids.describe('Ids of those among them that nodes of both lists are made with.'),
    open: listOf(openNode).describe('Nodes of either list that stay undetermined.'),
  })
  .meta({
    id: 'SpillOver',
    description: 'What the measure reaches beside the nodes to be caught, at the value where that is least.',
  });

const lineOutcome = z.enum(['separates', 'undetermined', 'none']).meta({
  id: 'LineOutcome',
  description:
    'Whether some value catches every node of one list and none of the other; undetermined where figures that are missing could make it so.',
});

const line = z
  .strictObject({
    ...thresholdParts,
    value: ownValue,
    outcome: lineOutcome,
    decides: z
      .boolean()
      .describe(
        'Whether it turns on this threshold which of the nodes are caught, and not on the rest alone.',
      ),
    sentence: z.string().describe('The same in words.'),
    separates: listOf(valueSpan).describe('Values that separate for sure, in rising order.'),
    mightSeparate: listOf(valueSpan).describe('Values that do if what is undetermined turns out so.'),
    proof: lineProof.nullable().describe('Why it separates nowhere, not even perhaps; null where it may.'),
    leastSpillOver: spillOver
      .nullable()
      .describe(
        'Of the values that separate; where none does, of those that catch every node to be caught; null where none does that.',
      ),
  })
  .meta({ id: 'FoundLine', description: 'What one threshold can do, everything else as it is.' });

const area = z
  .strictObject({
    first: valueSpan.describe('Values of the first threshold.'),
    second: listOf(valueSpan).describe('Values of the second.'),
  })
  .meta({
    id: 'PairArea',
    description: 'Any of these values of the first with any of the second separates.',
  });

const pair = z
  .strictObject({
    first: threshold.describe('The one threshold.'),
    second: threshold.describe('The other, of the same measure.'),
    outcome: lineOutcome
      .exclude(['none'])
      .describe('Whether the two separate for sure, or if what is undetermined turns out so.'),
    sentence: z.string().describe('The same in words.'),
    areas: listOf(area).describe('Where the two together separate, or might.'),
    leastSpillOver: spillOver.nullable().describe('At one value of each piece, the one that reaches least.'),
  })
  .meta({ id: 'FoundPair', description: 'Two thresholds of a measure that separate together.' });

const standing = z
  .strictObject({
    node: id.describe('Id of the node.'),
    specifiedBy: ids.describe('Ids of the measures in play that specify it.'),
  })
  .meta({ id: 'NodeStanding', description: 'Who specifies a node as the question stands.' });

export const foundLines = {
  scenario,
  ignored,
  catch: ids.describe('Ids of the nodes to be caught, each once.'),
  spare: ids.describe('Ids of the nodes to be spared, each once.'),
  sentence: z.string().describe('The whole answer in words.'),
  lines: listOf(line).describe('One for each threshold that was tried.'),
  pairs: listOf(pair).describe(
    'Pairs that separate, or might, of measures none of whose thresholds does alone.',
  ),
  sharedEquipment: ids.describe('Ids of the machines that nodes of both lists are made with.'),
  standing: listOf(standing).describe('Each node of either list, before any threshold is moved.'),
};
