/** The flags that commands share; those of a scenario are the API's parameters (api.md, "A scenario"). */

import type { Flag, FlagGroup } from './command.ts';

/** The measure that examples are about. */
export const PROPOSAL = 'us-2021-12-smic-14nm-proposal';

const DATA: Flag = { name: 'data', value: 'VERSION', about: 'answer from this release of the data set' };

export const NODES: Flag = {
  name: 'nodes',
  value: 'ID,…',
  kind: 'list',
  about: 'process nodes to answer for; all without it',
};
export const NODE: Flag = {
  name: 'node',
  value: 'ID',
  kind: 'list',
  parameter: 'nodes',
  about: 'one of them; may be repeated',
};

export const RELEASE_FLAGS: readonly Flag[] = [DATA];

/** A scenario without its nodes. */
export const SCENARIO_FLAGS: readonly Flag[] = [
  { name: 'on', value: 'DATE', about: 'the day whose measures are in force; today (UTC) without it' },
  { name: 'measures', value: 'ID,…', kind: 'list', about: 'exactly these measures; "none" for none' },
  { name: 'with', value: 'ID,…', kind: 'list', about: 'add measures' },
  { name: 'without', value: 'ID,…', kind: 'list', about: 'take measures away' },
  { name: 'set', value: 'MEASURE.THRESHOLD=NUMBER', kind: 'family', about: 'move a threshold' },
  {
    name: 'reading',
    value: 'MEASURE=READING',
    kind: 'family',
    about: 'read an undefined phrase another way',
  },
  { name: 'destination', value: 'COUNTRY', about: 'as if every node were made there' },
  { name: 'party', value: 'ID', about: 'as if this party made every node' },
  {
    name: 'participants',
    value: 'COUNTRY,…',
    kind: 'list',
    about: 'who applies the measures in play to their own suppliers',
  },
  { name: 'deny', value: 'NAME,…', kind: 'list', about: 'machines, classes or supplier:COUNTRY taken out' },
  { name: 'only', value: 'NAME,…', kind: 'list', about: 'the same, alone left in' },
  { name: 'licenses', value: 'policy|denied|granted', about: 'how case-by-case licensing turns out' },
  { name: 'installed', value: 'keep|lose', about: 'does equipment in place stay usable' },
  {
    name: 'unverified',
    value: 'exclude|include',
    about: 'may figures found in no text decide',
  },
  { name: 'assume', value: 'PARAMETER=NUMBER', kind: 'family', about: 'change an assumption of the model' },
  DATA,
];

export const SCENARIO: FlagGroup = { title: 'Scenario', flags: [NODES, NODE, ...SCENARIO_FLAGS] };

export const OUT: Flag = {
  name: 'out',
  value: 'FILE',
  kind: 'own',
  about: 'write to this file; its ending may name the form',
};
export const HELP: Flag = { name: 'help', kind: 'own', about: 'say this and do nothing' };

const JSON_FLAG: Flag = { name: 'json', kind: 'own', about: "exactly the API's answer" };
const CSV_FLAG: Flag = { name: 'csv', kind: 'own', about: 'rows for a spreadsheet' };
const NDJSON_FLAG: Flag = { name: 'ndjson', kind: 'own', about: 'JSON in lines: the head, then a step each' };

export const OUTPUT: FlagGroup = { title: 'Output', flags: [JSON_FLAG, CSV_FLAG, OUT, HELP] };
export const JSON_OUTPUT: FlagGroup = { title: 'Output', flags: [JSON_FLAG, OUT, HELP] };
export const STEPS_OUTPUT: FlagGroup = {
  title: 'Output',
  flags: [JSON_FLAG, CSV_FLAG, NDJSON_FLAG, OUT, HELP],
};
