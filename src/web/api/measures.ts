/** Measures with their status on a day, their test and what of it may be moved. */

import { byId, scenarioProblems } from '../../model/index.ts';
import type { Catalogue, Releases } from '../../model/index.ts';
import { measureAnswer } from '../answers/records.ts';
import { plainQuery } from '../params/list-query.ts';
import { DATA } from '../params/release.ts';
import { parameterError, SCENARIO } from '../params/scenario-query.ts';
import { badRequest, notOnRecord } from '../problem.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { idIn, send } from './send.ts';

const QUERY = {
  on: { ...SCENARIO.on, about: 'The date of the status, as an ISO 8601 day. Default: today in UTC.' },
  ...DATA,
} as const;

/** The one scenario parameter that the measures take: the date. Throws a 400 with every mistake. */
function askedDay(releases: Releases, url: string): { readonly catalogue: Catalogue; readonly on?: string } {
  const { catalogue, query, errors } = plainQuery(releases, url, ['on']);
  const on = query.get('on');
  const day = on === undefined ? {} : { on };
  const mistakes = [...errors, ...scenarioProblems(catalogue, day).map(parameterError)];
  if (mistakes.length > 0) throw badRequest(mistakes);
  return { catalogue, ...day };
}

export const listMeasures: Operation = {
  id: 'listMeasures',
  method: 'get',
  path: '/measures',
  tag: 'Records',
  title: 'Measures',
  about: 'Every measure on record with its status on a date, its test and the thresholds that may be moved.',
  query: QUERY,
  answers: { 'application/json': answers.measuresAnswer },
  examples: [{ title: 'As of the day the proposal was reported', query: 'on=2021-12-17' }],
  answer: ({ releases, today }, request, response) => {
    const { catalogue, on = today() } = askedDay(releases, request.originalUrl);
    const measures = catalogue.measures.map((measure) => measureAnswer(catalogue, measure, on));
    send(response, catalogue, { on, measures });
  },
};

export const getMeasure: Operation = {
  id: 'getMeasure',
  method: 'get',
  path: '/measures/{id}',
  tag: 'Records',
  title: 'One measure',
  about: 'A measure with its status on a date, its test as criteria and as a sentence, and its thresholds.',
  idOf: 'measure',
  query: QUERY,
  answers: { 'application/json': answers.measureAnswer },
  examples: [
    { title: 'The proposal of December 2021', id: 'us-2021-12-smic-14nm-proposal', query: 'on=2021-12-17' },
  ],
  answer: ({ releases, today }, request, response) => {
    const { catalogue, on = today() } = askedDay(releases, request.originalUrl);
    const measure = byId(catalogue.measures, idIn(request));
    if (!measure) throw notOnRecord('measure', idIn(request), catalogue.measures);
    send(response, catalogue, { on, measure: measureAnswer(catalogue, measure, on) });
  },
};
