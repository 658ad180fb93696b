/** How sure results are, as answers send it. */

import { z } from 'zod';
import { lostClasses, ratios } from './production.ts';
import { ignored, scenario } from './scenario.ts';
import { id, listOf, productionOutcome, whole, words } from './values.ts';

const end = z
  .strictObject({
    value: z.number().describe('The assumption at that end, in its own unit.'),
    outcome: productionOutcome,
    lithographyCostRatio: z
      .number()
      .nullable()
      .describe('Lithography cost over that as made; null without a route.'),
  })
  .meta({ id: 'InfluenceEnd', description: 'What one end of an assumption’s range comes to.' });

const influence = z
  .strictObject({
    parameter: z
      .string()
      .describe('Id of the assumption, or "recorded-pitches" for the ranges of recorded pitches.'),
    low: end.describe('At its low end.'),
    high: end.describe('At its high end.'),
    swing: z.number().nullable().describe('Distance between the two cost ratios; null where one has none.'),
  })
  .meta({ id: 'Influence', description: 'How far one assumption moves the result.' });

const quantiles = z
  .strictObject({
    p5: z.number().describe('5 % of draws lie below it.'),
    p50: z.number().describe('Half of them.'),
    p95: z.number().describe('95 % of them.'),
  })
  .meta({
    id: 'Quantiles',
    description: 'Quantiles of the lithography cost ratio over the draws with a route.',
  });

const drawnNode = z
  .strictObject({
    node: id.describe('Id of the node.'),
    seed: whole.describe('The seed of the draws.'),
    runs: whole.describe('How many draws were made.'),
    shares: z
      .partialRecord(productionOutcome, z.number())
      .describe('Share of draws for each outcome; together 1.'),
    quantiles: quantiles.nullable().describe('Null where no draw has a route.'),
    ranking: listOf(influence).describe('Assumptions that change something, the strongest first.'),
    outcome: productionOutcome.describe('The outcome at the central assumptions.'),
    ...ratios,
    lostClasses,
    missing: words.describe('The fields that stand between this and an answer.'),
  })
  .meta({ id: 'DrawnNode', description: 'How sure the result of one node is.' });

export const sensitivity = {
  scenario,
  seed: whole.describe('The seed of the draws; the same seed gives the same draws.'),
  runs: whole.describe('How many draws for each node.'),
  nodes: listOf(drawnNode).describe(
    'The nodes that were drawn; one asked for that cannot be is named under "ignored".',
  ),
  ignored,
};
