/** The bibliography. */

import { byId } from '../../model/index.ts';
import { sourceAnswer } from '../answers/records.ts';
import { onlyParameters } from '../params/list-query.ts';
import { DATA } from '../params/release.ts';
import { notOnRecord } from '../problem.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { idIn, send } from './send.ts';

export const listSources: Operation = {
  id: 'listSources',
  method: 'get',
  path: '/sources',
  tag: 'Records',
  title: 'Sources',
  about: 'Every source that a figure or a measure is taken from.',
  query: DATA,
  answers: { 'application/json': answers.sourcesAnswer },
  examples: [{ title: 'The bibliography' }],
  answer: ({ releases }, request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    send(response, catalogue, { sources: catalogue.sources.map(sourceAnswer) });
  },
};

export const getSource: Operation = {
  id: 'getSource',
  method: 'get',
  path: '/sources/{id}',
  tag: 'Records',
  title: 'One source',
  about: 'A source with its producer, date, address and citation.',
  idOf: 'source',
  query: DATA,
  answers: { 'application/json': answers.sourceAnswer },
  examples: [{ title: 'A source', id: 'asiatechwire-2021-12-10-smic' }],
  answer: ({ releases }, request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const source = byId(catalogue.sources, idIn(request));
    if (!source) throw notOnRecord('source', idIn(request), catalogue.sources);
    send(response, catalogue, { source: sourceAnswer(source) });
  },
};
