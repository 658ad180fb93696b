/** Why no value of a threshold keeps two lists of nodes apart, as answers send it. */

import { z } from 'zod';
import { quantity } from './criteria.ts';
import { spanParts } from './threshold.ts';
import { id, interval, listOf } from './values.ts';

const testedFigure = z
  .strictObject({ node: id.describe('Id of the node.'), quantity, ...interval.shape })
  .meta({
    id: 'TestedFigure',
    description: 'The figure of a node that the threshold is held against, in the unit of the quantity.',
  });

const figures = listOf(testedFigure).describe(
  'The figures that the threshold is held against, where there are any.',
);

const failure = z
  .strictObject({
    ...spanParts,
    node: id.describe('Id of the node that rules these values out.'),
    fails: z
      .enum(['not-caught', 'caught'])
      .describe('Whether it is to be caught and is not, or to be spared and is caught.'),
  })
  .meta({ id: 'LineFailure', description: 'Values of a threshold with a node that rules them out.' });

export const lineProof = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z
        .literal('tests-no-node')
        .describe('The measure is put to machines alone, so it catches no node itself.'),
    }),
    z.strictObject({
      kind: z.literal('never-caught').describe('A node to be caught is caught at no value.'),
      node: id.describe('Id of that node.'),
      because: z
        .enum(['not-bound', 'not-met'])
        .describe('The measure does not bind its maker there, or its test is not met.'),
      figures,
    }),
    z.strictObject({
      kind: z.literal('always-caught').describe('A node to be spared is caught at every value.'),
      node: id.describe('Id of that node.'),
      figures,
    }),
    z.strictObject({
      kind: z.literal('pair').describe('At no value is the one node caught and the other spared.'),
      caught: id.describe('Id of the node to be caught.'),
      spared: id.describe('Id of the node to be spared.'),
      figures,
    }),
    z.strictObject({
      kind: z
        .literal('each-value')
        .describe('No one node or two rule all values out; on each stretch one node does.'),
      spans: listOf(failure).describe('The stretches, in rising order; together the whole range.'),
    }),
  ])
  .meta({ id: 'LineProof', description: 'Why no value of a threshold keeps the two lists apart.' });
