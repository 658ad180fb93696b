/** The historical run as answers send it: what each measure changed on its day. */

import { z } from 'zod';
import { INSTALLED } from '../../../model/index.ts';
import { tests } from './measures.ts';
import {
  country,
  day,
  id,
  ids,
  legalOutcome,
  listOf,
  productionOutcome,
  ratioRange,
  whole,
  words,
} from './values.ts';

const missing = words.describe('The fields that stand between this and an answer.');

const state = z
  .strictObject({
    legal: z
      .strictObject({
        outcome: legalOutcome,
        through: z.enum(['node', 'equipment']).nullable().describe('The node itself, or only its machines.'),
        missing,
      })
      .describe('The strongest answer of all measures in play.'),
    production: z
      .strictObject({
        outcome: productionOutcome,
        lithographyCostRatio: ratioRange.nullable().describe('Lithography cost over that as made.'),
        missing,
      })
      .describe('What making it would take.'),
  })
  .meta({ id: 'NodeState', description: 'What law and machines leave of a node on a day.' });

const change = z
  .strictObject({
    law: z.boolean().describe('The legal answer differs.'),
    production: z.boolean().describe('The production answer differs.'),
  })
  .meta({ id: 'Change', description: 'Where two states differ.' });

const nodeDay = z
  .strictObject({
    node: id.describe('Id of the node.'),
    inProduction: z
      .boolean()
      .nullable()
      .describe('In volume production by then; null where no date is on record.'),
    before: state.describe('Under all measures in force the day before.'),
    on: state.describe('Under all measures in force that day.'),
    none: state.describe('That day with no measure.'),
    alone: state.describe('That day with this measure alone.'),
    changed: change.describe('The day against the day before.'),
    changedAlone: change.describe('The measure alone against none.'),
  })
  .meta({ id: 'NodeDay', description: 'One node on a measure’s day.' });

const measureDay = z
  .strictObject({
    measure: id.describe('Id of the measure.'),
    title: z.string().describe('Its title.'),
    on: day.describe('Its day: the first in force, or for one that never was, its first on record.'),
    latest: day.nullable().describe('The last day it may have taken effect, where that is uncertain.'),
    standing: z.enum(['in-force', 'never-in-force']).describe('Whether it came into force.'),
    tests,
    sameDay: ids.describe('Ids of other measures that came into force the same day.'),
    sentence: z.string().describe('What it changed, in words.'),
    nodesAsked: whole.describe('How many nodes were asked about.'),
    nodes: listOf(nodeDay).describe('Those that the day, or the measure alone, changes.'),
  })
  .meta({ id: 'MeasureDay', description: 'What one measure changed on its day.' });

export const history = {
  since: day.describe('The first day of the run.'),
  country: country.describe('ISO 3166 alpha-2 code of the country whose nodes are asked about.'),
  installed: z.enum(INSTALLED).describe('Whether equipment already in place stays usable.'),
  days: listOf(measureDay).describe('The measures’ days, oldest first.'),
};
