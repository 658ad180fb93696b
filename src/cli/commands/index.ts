/** Every command. What a command needs is loaded with its work, so that help and short answers come at once. */

import { fieldFlags } from '../classify-fields.ts';
import type { Command } from '../command.ts';
import {
  HELP,
  JSON_OUTPUT,
  NODE,
  NODES,
  OUT,
  OUTPUT,
  PROPOSAL,
  RELEASE_FLAGS,
  SCENARIO,
  SCENARIO_FLAGS,
} from '../flags.ts';
import { THRESHOLD_COMMANDS } from './threshold-commands.ts';

const assess: Command = {
  name: 'assess',
  about: 'What a scenario does to process nodes: who is specified, and what making them would take.',
  operands: [],
  groups: [
    SCENARIO,
    {
      title: 'Answer',
      flags: [
        {
          name: 'trace',
          value: 'on|off',
          about: 'with --json and one node: why each machine prints a layer or does not',
        },
      ],
    },
    OUTPUT,
  ],
  examples: [
    `assess --with ${PROPOSAL} --node smic-14nm`,
    `assess --on 2021-12-17 --with ${PROPOSAL} --set ${PROPOSAL}.node-nm=28 --nodes smic-28nm-hkmg,smic-14nm`,
    'assess --deny euv --node tsmc-n5 --json',
  ],
  load: () => import('./assess.ts'),
};

const compare: Command = {
  name: 'compare',
  about: 'Process nodes side by side: figures, their ratios to the first node, lags and generations between.',
  operands: [],
  groups: [
    {
      title: 'Nodes',
      flags: [
        { ...NODES, about: 'process nodes; the others are held against the first' },
        NODE,
        ...RELEASE_FLAGS,
      ],
    },
    OUTPUT,
  ],
  examples: ['compare --nodes smic-14nm,tsmc-n10,tsmc-n5', 'compare --node smic-14nm --node tsmc-16ff --csv'],
  load: () => import('./compare.ts'),
};

const classify: Command = {
  name: 'classify',
  about: 'Your own node, machine or transaction against measures. What a measure needs beyond it is named.',
  operands: [],
  groups: [
    {
      title: 'Question',
      flags: [
        { name: 'on', value: 'DATE', about: 'the day; today (UTC) without it' },
        {
          name: 'measures',
          value: 'ID,…',
          kind: 'list',
          about: 'these measures; all that test something without it',
        },
        {
          name: 'file',
          value: 'FILE',
          about: "the API's body as JSON, - for standard input; flags are added to it",
        },
      ],
    },
    { title: 'Node', flags: fieldFlags('node') },
    { title: 'Machine', flags: fieldFlags('equipment') },
    { title: 'Transaction', flags: fieldFlags('transaction') },
    OUTPUT,
  ],
  examples: [
    'classify --on 2023-12-01 --measures us-2023-11-3b001-f1 --wavelength-nm 193 --numerical-aperture 1.35 --dedicated-chuck-overlay-nm 1.4 --immersion --exported-from US --destination CN',
    'classify --node-nm 14 --device-class logic --transistor finfet --destination CN --json',
  ],
  load: () => import('./classify.ts'),
};

const sensitivity: Command = {
  name: 'sensitivity',
  about:
    'How sure production results are: outcomes over seeded draws of all assumptions, and those that move a result most.',
  operands: [],
  groups: [
    {
      title: 'Draws',
      flags: [
        { name: 'runs', value: 'NUMBER', about: 'draws for each node, 10 to 5000; 400 without it' },
        { name: 'seed', value: 'NUMBER', about: 'the same seed gives the same draws; 1 without it' },
      ],
    },
    SCENARIO,
    JSON_OUTPUT,
  ],
  examples: [
    'sensitivity --measures none --deny euv,euv-high-na --node tsmc-n5 --runs 50',
    'sensitivity --measures none --deny supplier:nl --nodes smic-14nm,smic-28nm-hkmg --runs 50 --json',
  ],
  load: () => import('./sensitivity.ts'),
};

const chart: Command = {
  name: 'chart',
  about: 'Draws a chart, or writes its figures: SVG, PNG, CSV or JSON by the ending of --out or by --format.',
  operands: ['CHART'],
  groups: [
    { title: 'Scenario', flags: [NODES, ...SCENARIO_FLAGS] },
    {
      title: 'Question',
      flags: [
        { name: 'node', value: 'ID', about: 'the node that a chart of one node is about' },
        { name: 'foundries', value: 'ID,…', kind: 'list', about: 'whose nodes are shown' },
        { name: 'threshold', value: 'MEASURE.THRESHOLD', about: 'the threshold that a sweep moves' },
        { name: 'second', value: 'MEASURE.THRESHOLD', about: 'the second threshold of a map' },
      ],
    },
    {
      title: 'Look',
      flags: [
        { name: 'theme', value: 'auto|light|dark', about: 'colors' },
        { name: 'width', value: 'PIXELS', about: 'width; 800 without it' },
        { name: 'height', value: 'PIXELS', about: 'height; as the rows need without it' },
        { name: 'title', value: 'on|off', about: 'with or without its title' },
        { name: 'background', value: 'paper|transparent', about: 'with or without paper' },
        { name: 'scale', value: 'NUMBER', about: 'of a PNG: pixels to a CSS pixel, 1 to 4' },
        { name: 'dpi', value: 'NUMBER', about: 'of a PNG: dots per inch, 96 to 384' },
      ],
    },
    {
      title: 'Output',
      flags: [
        {
          name: 'format',
          value: 'svg|png|csv|json',
          kind: 'own',
          about: 'the form, where --out does not name it',
        },
        OUT,
        HELP,
      ],
    },
  ],
  examples: [
    `chart outcomes --with ${PROPOSAL} --out outcomes.svg`,
    'chart node-timeline --theme dark --scale 2 --out timeline.png',
    'chart lag --format csv',
  ],
  load: () => import('./chart.ts'),
};

const dataCheck: Command = {
  name: 'data check',
  about:
    'Checks a data set: every record, what holds between records, and that kept releases are as they were.',
  operands: ['[FOLDER]'],
  groups: [
    {
      title: 'Output',
      flags: [
        { name: 'json', kind: 'own', about: 'problems, figures and warnings for a program' },
        OUT,
        HELP,
      ],
    },
  ],
  examples: ['data check', 'data check --json'],
  load: () => import('./data-check.ts'),
};

const serve: Command = {
  name: 'serve',
  about:
    'Serves the site and the API on this machine until Ctrl-C; PORT (3000) and HOST (127.0.0.1) in the environment say where.',
  operands: [],
  groups: [{ title: 'Output', flags: [HELP] }],
  examples: ['serve'],
  load: () => import('./serve.ts'),
};

export const COMMANDS: readonly Command[] = [
  assess,
  compare,
  classify,
  ...THRESHOLD_COMMANDS,
  sensitivity,
  chart,
  dataCheck,
  serve,
];
