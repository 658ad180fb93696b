/** A node, machine or transaction of the caller's own against measures. */

import { answerToClassify } from '../answers/assessment.ts';
import { classifyBody } from '../params/body-schemas.ts';
import { classifyFromBody } from '../params/body.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { send } from './send.ts';

export const classifyByBody: Operation = {
  id: 'classify',
  method: 'post',
  path: '/classify',
  tag: 'Calculations',
  title: 'Classify your own',
  about:
    'Your own node, machine or transaction against measures. What a measure needs and was not given comes back in "missing".',
  query: {},
  body: classifyBody,
  answers: { 'application/json': answers.classifyAnswer },
  examples: [
    {
      title: 'A 22 nm FinFET node in China, on the day after the rule of October 2022',
      body: {
        on: '2022-11-01',
        measures: ['us-2022-10-advanced-fab-end-use'],
        node: { deviceClass: 'logic', nodeNm: 22, transistor: 'finfet' },
        transaction: { destination: 'CN' },
      },
    },
  ],
  answer: ({ releases: { current }, today }, request, response) => {
    const input = classifyFromBody(current, request.body, today());
    send(response, current, answerToClassify(current, input));
  },
};
