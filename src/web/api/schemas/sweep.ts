/** Outcomes along one threshold: as one answer, as its lines in NDJSON, and as the rows of its CSV. */

import { z } from 'zod';
import { dataset } from './dataset.ts';
import { ignored, scenario } from './scenario.ts';
import { legalMark, thresholdParts } from './threshold.ts';
import { id, ids, legalOutcome, listOf, productionOutcome } from './values.ts';

const value = z.number().describe('The value of the threshold, in its unit.');

const step = z
  .strictObject({
    value,
    legal: z
      .record(legalMark, ids)
      .describe('Ids of the nodes asked for, by the strongest of what the measures in play do to each.'),
    production: z
      .record(productionOutcome, ids)
      .describe('Ids of the same nodes, by what making them would take.'),
    equipment: z
      .record(legalOutcome, ids)
      .describe('Ids of all machines on record, by what the measures in play do to each.'),
  })
  .meta({
    id: 'SweepStep',
    description: 'What the scenario comes to at one value of the threshold: ids, under each outcome.',
  });

const headParts = {
  dataset,
  scenario,
  ignored,
  ...thresholdParts,
  from: z.number().describe('The first value of the sweep, in "unit".'),
  to: z.number().describe('The last value that the sweep may reach, in "unit".'),
  step: z.number().describe('From each value to the next, in "unit".'),
};

export const sweepAnswer = z
  .strictObject({ ...headParts, steps: listOf(step).describe('One for each value, in rising order.') })
  .meta({ id: 'SweepAnswer', description: 'Outcomes along one threshold.' });

const sweepHead = z
  .strictObject(headParts)
  .meta({ id: 'SweepHead', description: 'The first line of a sweep as NDJSON: what was asked.' });

export const sweepLine = z.union([sweepHead, step]).meta({
  id: 'SweepLine',
  description: 'A line of a sweep as NDJSON: the first is the head, each other one a step.',
});

const rowParts = { value, id: id.describe('Id of the node, or of the machine.') };
const kind = <const K extends string>(name: K, about: string) => z.literal(name).describe(about);

export const sweepRow = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: kind('legal', 'What measures do to a node.'), outcome: legalMark, ...rowParts }),
    z.strictObject({
      kind: kind('production', 'What making a node would take.'),
      outcome: productionOutcome,
      ...rowParts,
    }),
    z.strictObject({
      kind: kind('equipment', 'What measures do to a machine.'),
      outcome: legalOutcome,
      ...rowParts,
    }),
  ])
  .meta({
    id: 'SweepRow',
    description: 'A row of a sweep as CSV; the columns are value, kind, id and outcome.',
  });
