/** The commands that move thresholds: what each takes. */

import type { Command } from '../command.ts';
import { JSON_OUTPUT, PROPOSAL, SCENARIO, SCENARIO_FLAGS, STEPS_OUTPUT } from '../flags.ts';

const sweep: Command = {
  name: 'sweep',
  about:
    'Moves one threshold through its values: who is caught at which, and what is left to make nodes with.',
  operands: [],
  groups: [
    {
      title: 'Threshold',
      flags: [
        {
          name: 'threshold',
          value: 'MEASURE.THRESHOLD',
          about: 'the threshold that is moved, of a measure in play',
        },
        { name: 'from', value: 'NUMBER', about: 'its first value; the least it may have without it' },
        { name: 'to', value: 'NUMBER', about: 'its last value; the most it may have without it' },
        { name: 'step', value: 'NUMBER', about: 'how far apart values are; its own step without it' },
      ],
    },
    SCENARIO,
    STEPS_OUTPUT,
  ],
  examples: [
    `sweep --threshold ${PROPOSAL}.node-nm --from 7 --to 28 --measures ${PROPOSAL} --nodes smic-14nm,smic-28nm-hkmg`,
    `sweep --threshold ${PROPOSAL}.node-nm --from 10 --to 16 --on 2021-12-17 --with ${PROPOSAL} --csv`,
  ],
  load: () => import('./sweep.ts'),
};

const tippingPoints: Command = {
  name: 'tipping-points',
  about:
    'The exact values of thresholds at which an outcome flips, and whose: read off the figures on record, not sampled.',
  operands: [],
  groups: [
    {
      title: 'Threshold',
      flags: [
        {
          name: 'threshold',
          value: 'MEASURE.THRESHOLD',
          about: 'only this one, of a measure in play; all that can be moved without it',
        },
      ],
    },
    SCENARIO,
    JSON_OUTPUT,
  ],
  examples: [
    `tipping-points --measures ${PROPOSAL} --nodes smic-14nm,smic-28nm-hkmg`,
    `tipping-points --on 2024-01-15 --threshold us-2022-10-advanced-fab-end-use.node-nm --node smic-14nm --json`,
  ],
  load: () => import('./tipping-points.ts'),
};

const findLines: Command = {
  name: 'find-lines',
  about:
    'Looks for values of thresholds that catch some nodes and spare others, or proves that there are none.',
  operands: [],
  groups: [
    {
      title: 'Lines',
      flags: [
        { name: 'catch', value: 'ID,…', kind: 'list', about: 'process nodes to catch' },
        { name: 'spare', value: 'ID,…', kind: 'list', about: 'process nodes to spare; none without it' },
        {
          name: 'thresholds',
          value: 'MEASURE.THRESHOLD,…',
          kind: 'list',
          about: 'only these, of measures in play; all that can be moved without it',
        },
      ],
    },
    { title: 'Scenario', flags: SCENARIO_FLAGS },
    JSON_OUTPUT,
  ],
  examples: [
    `find-lines --catch smic-14nm --spare smic-28nm-hkmg --measures ${PROPOSAL}`,
    'find-lines --catch smic-14nm,smic-12nm --spare smic-28nm-hkmg --on 2024-01-15 --json',
  ],
  load: () => import('./find-lines.ts'),
};

export const THRESHOLD_COMMANDS: readonly Command[] = [sweep, tippingPoints, findLines];
