/** Addresses of the data set outside `/api/v1`: its files, what changed in it, what is found in it. */

import { text } from '../../params/parameter.ts';
import type { ParameterTable } from '../../params/parameter.ts';
import { DATA } from '../../params/release.ts';
import type { Described } from '../operation.ts';
import { csvTable } from '../schemas/charts.ts';
import * as dataSet from '../schemas/data-set.ts';

export const SINCE = {
  since: {
    schema: text,
    about: 'The earlier release of the data set.',
    required: true,
    example: '2026.11.0',
  },
} as const satisfies ParameterTable;
const FORMAT = {
  format: { schema: text, about: 'Not needed: the ending of the address says it.', example: 'json' },
} as const satisfies ParameterTable;
const SEARCH = {
  q: { schema: text, about: 'The words. Default: none, which finds nothing.', example: '3B001' },
} as const satisfies ParameterTable;

const held = { method: 'get', base: '', tag: 'Data set' } as const;

export const ofDataSet: readonly Described[] = [
  {
    ...held,
    id: 'dataFile',
    path: '/data/{id}',
    idOf: 'file',
    list: '/data?format=json',
    title: 'A file of the data set',
    about:
      'Every record as one JSON file, or tables as CSV, with a Frictionless data package that describes them.',
    query: DATA,
    answers: { 'application/json': dataSet.dataFile, 'text/csv': csvTable },
    examples: [
      { title: 'The data package', id: 'datapackage.json' },
      { title: 'Every figure, one a row', id: 'figures.csv' },
    ],
  },
  {
    ...held,
    id: 'dataChanges',
    path: '/data/changes.json',
    title: 'What changed in the data set',
    about: 'Records that came and went between two releases, and every figure that changed.',
    query: { ...SINCE, ...FORMAT, ...DATA },
    answers: { 'application/json': dataSet.dataChangesAnswer },
    examples: [{ title: 'Since this release: nothing', query: 'since=2026.11.0' }],
  },
  {
    ...held,
    id: 'search',
    path: '/search.json',
    title: 'Search',
    about: 'Records and pages by words, in any order and by parts of names.',
    query: { ...SEARCH, ...FORMAT, ...DATA },
    answers: { 'application/json': dataSet.searchAnswer },
    examples: [{ title: 'The paragraph on scanners', query: 'q=3B001' }],
  },
];
