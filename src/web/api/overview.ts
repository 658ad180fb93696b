/** `/api/v1` itself: what there is. */

import { onlyParameters } from '../params/list-query.ts';
import { DATA } from '../params/release.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { send } from './send.ts';

/** Made of the other operations; addresses with an id are reached from their lists. */
export function overviewOf(others: readonly Operation[]): Operation {
  const names = [...new Set(others.map(({ path }) => path.slice(1)))].filter((name) => !name.includes('/'));
  const links = Object.fromEntries(names.map((name) => [name, `/api/v1/${name}`]));
  return {
    id: 'overview',
    method: 'get',
    path: '/',
    tag: 'This API',
    title: 'What there is',
    about: 'The addresses, the release of the data set in use, and the releases kept.',
    query: DATA,
    answers: { 'application/json': answers.overviewAnswer },
    examples: [{ title: 'What there is' }],
    answer: ({ releases }, request, response) => {
      const { catalogue } = onlyParameters(releases, request.originalUrl, []);
      const documentation = '/api';
      send(response, catalogue, { name: 'Linewidth', documentation, links, releases: releases.versions });
    },
  };
}
