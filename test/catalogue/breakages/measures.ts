/** Broken measures: history, whom they bind, quotes, clauses. */

import type { Breakage } from './breakage.ts';

const PROPOSAL = 'measures/us-2021-12-smic-14nm-proposal.yaml';
const ENTITY_LIST = 'measures/us-2020-12-smic-entity-list.yaml';
const FAB_RULE = 'measures/us-2022-10-advanced-fab-end-use.yaml';
const SCANNER_RULE = 'measures/us-2023-11-3b001-f1.yaml';

export const MEASURES: readonly Breakage[] = [
  {
    name: 'a status history out of order',
    file: PROPOSAL,
    take: 'on: "2021-12-09"',
    put: 'on: "2022-01-09"',
    at: 'on: "2021-12-16"',
    says: ['2021-12-16', '2022-01-09', 'earlier'],
  },
  {
    name: 'a latest day before the first',
    file: PROPOSAL,
    take: 'latest: "2021-12-17"',
    put: 'latest: "2021-12-15"',
    at: 'on: "2021-12-16"',
    fromTop: true,
    says: ['2021-12-15', '2021-12-16'],
  },
  {
    name: 'a status of an unknown name',
    file: ENTITY_LIST,
    take: 'status: in-force',
    put: 'status: active',
    at: 'status: active',
    says: ['history[0].status', 'in-force'],
  },
  {
    name: 'a day that is not in the calendar',
    file: ENTITY_LIST,
    take: 'on: "2020-12-18"',
    put: 'on: "2020-02-30"',
    at: 'on: "2020-02-30"',
    says: ['history[0].on', 'calendar day'],
  },
  {
    name: 'a quote of more than 40 words',
    file: ENTITY_LIST,
    take: 'text: "items uniquely required',
    put: `text: "${'words '.repeat(40)}items uniquely required`,
    at: 'text: "words',
    says: ['quote.text', '40 words'],
  },
  {
    name: 'an unknown party',
    file: PROPOSAL,
    take: 'parties: [smic]',
    put: 'parties: [smik]',
    at: 'parties: [smik]',
    says: ['party "smik"'],
  },
  {
    name: 'an unknown country group',
    file: SCANNER_RULE,
    take: '"group:us-d5"',
    put: '"group:us-d6"',
    at: '"group:us-d6"',
    says: ['country group "us-d6"'],
  },
  {
    name: 'a destination that is neither country nor group',
    file: SCANNER_RULE,
    take: '"group:us-d5"',
    put: '"us-d5"',
    at: '"us-d5"',
    says: ['binds[0].destinations[2]', 'group:'],
  },
  {
    name: 'a dated clause outside any_of',
    file: FAB_RULE,
    take: 'is_one_of: [nand], at:',
    put: 'is_one_of: [nand], until: "2024-12-02", at:',
    at: 'specifies:',
    fromTop: true,
    says: ['any_of', 'until'],
  },
  {
    name: 'tests where it says that it tests nothing',
    file: PROPOSAL,
    take: 'tests: equipment-for-node',
    put: 'tests: nothing\ninstead: "Presumes denial."',
    at: 'specifies:',
    says: ['specifies', 'tests: nothing'],
  },
  {
    name: 'a measure that tests nothing and does not say what it does instead',
    file: PROPOSAL,
    take: 'tests: equipment-for-node',
    put: 'tests: nothing',
    at: 'specifies:',
    says: ['specifies'],
    also: ['instead'],
  },
];
