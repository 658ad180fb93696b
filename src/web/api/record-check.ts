/** The model held against what happened. */

import { CLAIM_ROLES, CLAIM_VERDICTS } from '../../model/index.ts';
import { RECORD_CHECK_CHOICES, recordCheckAnswer } from '../answers/record-check.ts';
import { onlyChosenIn } from '../params/choices.ts';
import { choice } from '../params/parameter.ts';
import { DATA } from '../params/release.ts';
import { SCENARIO } from '../params/scenario-query.ts';
import { preparedRelease } from '../prepare.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { send } from './send.ts';

export const recordCheck: Operation = {
  id: 'recordCheck',
  method: 'get',
  path: '/record-check',
  tag: 'Findings',
  title: 'The record check',
  about: 'Every claim on record with its source, the model’s answer to it and the verdict, misses included.',
  query: {
    verdict: { schema: choice(CLAIM_VERDICTS), about: 'Only claims with this verdict.', example: 'miss' },
    role: { schema: choice(CLAIM_ROLES), about: 'Only claims in this role.', example: 'test' },
    'assume.': SCENARIO['assume.'],
    ...DATA,
  },
  answers: { 'application/json': answers.recordCheckAnswer },
  examples: [{ title: 'Every claim' }],
  answer: async ({ releases }, request, response) => {
    const chosen = onlyChosenIn(releases, request.originalUrl, RECORD_CHECK_CHOICES, { assume: true });
    await preparedRelease(releases, chosen.catalogue);
    send(response, chosen.catalogue, recordCheckAnswer(chosen.catalogue, chosen));
  },
};
