/** The values of thresholds at which outcomes flip, as answers send them. */

import { z } from 'zod';
import { ignored, scenario } from './scenario.ts';
import { legalMark, ownValue, thresholdParts } from './threshold.ts';
import { id, legalOutcome, listOf, productionOutcome } from './values.ts';

const measure = id.describe('Id of the measure whose threshold moves.');
const decides = z
  .boolean()
  .describe(
    'Whether the outcome over all measures in play flips with it; where not, another measure settles it.',
  );

function flipped<O extends z.ZodType>(outcome: O) {
  return {
    from: outcome.describe('The outcome below the point.'),
    to: outcome.describe('The outcome from the point on, or above it.'),
  };
}

const flip = z
  .discriminatedUnion('what', [
    z.strictObject({
      what: z.literal('legal').describe('What the measure does to a node.'),
      node: id.describe('Id of the node.'),
      measure,
      ...flipped(legalMark),
      decides,
    }),
    z.strictObject({
      what: z.literal('production').describe('What making a node would take.'),
      node: id.describe('Id of the node.'),
      ...flipped(productionOutcome),
    }),
    z.strictObject({
      what: z.literal('equipment').describe('What the measure does to a machine.'),
      equipment: id.describe('Id of the machine.'),
      measure,
      ...flipped(legalOutcome),
      decides,
    }),
  ])
  .meta({ id: 'Flip', description: 'An outcome that is another on either side of a point.' });

const tippingPoint = z
  .strictObject({
    value: z.number().describe('The value, in "unit".'),
    when: z
      .enum(['at', 'above'])
      .describe('Whether outcomes flip from the value itself on, or only above it, as the threshold rises.'),
    flips: listOf(flip).describe('Whose outcomes flip there, nodes first.'),
  })
  .meta({ id: 'TippingPoint', description: 'A value of a threshold at which outcomes flip.' });

/** An outcome where the question puts the threshold, and where it flips first on either side. */
function around<O extends z.ZodType>(outcome: O, name: string, of: string) {
  const nearestFlip = z
    .strictObject({
      value: z.number().describe('The value of the threshold, in "unit".'),
      when: z
        .enum(['at', 'above', 'below'])
        .describe('Whether the other outcome holds at the value itself, or only above or below it.'),
      becomes: outcome.describe('The other outcome.'),
    })
    .meta({ id: `Nearest${name}Flip`, description: `The nearest value at which ${of} is another.` });
  return z
    .strictObject({
      now: outcome.describe('The outcome where the question puts the threshold.'),
      below: nearestFlip.nullable().describe('The nearest flip below; null where there is none.'),
      above: nearestFlip.nullable().describe('The nearest flip above; null where there is none.'),
    })
    .meta({ id: `${name}Around`, description: `Where ${of} stands, and where it flips on either side.` });
}

const nodeAround = z
  .strictObject({
    node: id.describe('Id of the node.'),
    legal: around(legalMark, 'Legal', 'what the measure does to the node'),
    production: around(productionOutcome, 'Production', 'what making the node would take'),
    sentence: z.string().describe('The same in words.'),
  })
  .meta({ id: 'NodeAround', description: 'How near a node is to its flips along one threshold.' });

const tipping = z
  .strictObject({
    ...thresholdParts,
    value: ownValue,
    sentence: z.string().describe('What the threshold decides, in words.'),
    points: listOf(tippingPoint).describe('Every point in its range, in rising order; empty for none.'),
    nodes: listOf(nodeAround).describe('The nodes named with "nodes"; empty where none is named.'),
  })
  .meta({ id: 'ThresholdTipping', description: 'A threshold with the points at which outcomes flip.' });

export const tippingPoints = {
  scenario,
  ignored,
  thresholds: listOf(tipping).describe(
    'The movable thresholds of the measures in play, or the one asked for.',
  ),
};
