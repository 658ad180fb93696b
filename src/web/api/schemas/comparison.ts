/** Nodes side by side as answers send them. */

import { z } from 'zod';
import { NODE_FIGURE_KEYS } from '../../../model/index.ts';
import { figure, gap, recordedDate } from './figures.ts';
import { recordedClasses } from './nodes.ts';
import { id, listOf, nodeClass, span, transistor, whole, words } from './values.ts';

const figureKey = z
  .enum(NODE_FIGURE_KEYS)
  .meta({ id: 'NodeFigureKey', description: 'A figure of a node, by its field.' });

const gapBeside = z
  .strictObject({
    ...gap.shape,
    classValue: figure
      .exactOptional()
      .describe('The value of a node of the same class, shown beside the gap.'),
  })
  .meta({ id: 'GapBesideClassValue', description: 'A gap, with the class value where there is one.' });

const ratio = z
  .strictObject({
    low: z.number().describe('The least that both ranges allow.'),
    high: z.number().describe('The most that both ranges allow.'),
    value: z.number().describe('Of the central figures.'),
    toClassValueOf: id
      .exactOptional()
      .describe('Set where the base’s figure is the class value of this node.'),
  })
  .meta({ id: 'FigureRatio', description: 'A node’s figure divided by the base node’s.' });

const noRatio = z
  .strictObject({ none: z.string().describe('Why there is no ratio.') })
  .meta({ id: 'NoRatio', description: 'The reason why a ratio is not given.' });

const comparedNode = z
  .strictObject({
    id: id.describe('Id of the node.'),
    name: z.string().describe('Name of the node.'),
    foundry: id.describe('Id of its maker.'),
    nodeClass: nodeClass.nullable(),
    transistor,
    riskProduction: recordedDate.describe('Start of risk production.'),
    volumeProduction: recordedDate.describe('Start of volume production.'),
    lithography: z.union([recordedClasses, gap]).describe('The machine classes it is known to be made on.'),
    figures: z
      .partialRecord(figureKey, z.union([figure, gapBeside]))
      .describe('Every figure that this node or the base has, by its field.'),
    ratios: z
      .partialRecord(figureKey, z.union([ratio, noRatio]).nullable())
      .describe('Each figure over the base’s; null for the base itself.'),
    baseLaterByYears: span
      .nullable()
      .describe('Years by which the base’s volume production came after this node’s.'),
    generationsFromBase: whole
      .nullable()
      .describe('Steps of the class ladder from the base; negative where this node is coarser.'),
    through: listOf(nodeClass).describe('The classes stepped through, the base’s own left out.'),
  })
  .meta({ id: 'ComparedNode', description: 'One node beside the base.' });

const lag = z
  .strictObject({
    basis: z
      .enum(['node-class', 'density'])
      .describe('First node of the same class, or first at least as dense.'),
    behind: id.describe('Id of the foundry that came later.'),
    ahead: id.describe('Id of the foundry that came first.'),
    nodeClass: nodeClass.nullable().describe('The class, where classes are compared.'),
    first: z
      .strictObject({
        behind: id.describe('The later foundry’s node.'),
        ahead: id.describe('The earlier one’s.'),
      })
      .describe('The nodes that are compared.'),
    years: span.describe('How many years later.'),
  })
  .meta({ id: 'Lag', description: 'How long after one foundry another reached the same class or density.' });

export const comparison = {
  base: id.describe('Id of the node that ratios and lags are to: the first one named.'),
  nodes: listOf(comparedNode).describe('The nodes, in the order named.'),
  lags: listOf(lag).describe('How far the base’s foundry is behind the others.'),
  sentences: words.describe('The same in words.'),
};
