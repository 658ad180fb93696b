/** What each measure changed on its day. */

import { HISTORY_CHOICES, historyAnswer } from '../answers/history.ts';
import { onlyChosenIn } from '../params/choices.ts';
import { DATA } from '../params/release.ts';
import { SCENARIO } from '../params/scenario-query.ts';
import { preparedRelease } from '../prepare.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { send } from './send.ts';

export const history: Operation = {
  id: 'history',
  method: 'get',
  path: '/history',
  tag: 'Findings',
  title: 'The historical run',
  about: 'What each measure since 2020 changed for nodes made in China on the day it took effect, and alone.',
  query: { installed: SCENARIO.installed, ...DATA },
  answers: { 'application/json': answers.historyAnswer },
  examples: [{ title: 'With equipment in place lost' }],
  answer: async ({ releases }, request, response) => {
    const chosen = onlyChosenIn(releases, request.originalUrl, HISTORY_CHOICES);
    await preparedRelease(releases, chosen.catalogue);
    send(response, chosen.catalogue, historyAnswer(chosen.catalogue, chosen));
  },
};
