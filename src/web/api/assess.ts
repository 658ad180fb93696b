/** What a scenario does to each node and machine, asked by address, by body, or many at once. */

import { answerToAssess } from '../answers/assess.ts';
import { ASSESS, assessFromUrl } from '../params/assess-query.ts';
import { assessOrBatchBody } from '../params/body-schemas.ts';
import { isBatch, scenariosFromBody } from '../params/body.ts';
import { sendBatch } from '../send-batch.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { send } from './send.ts';

export const assessByAddress: Operation = {
  id: 'assess',
  method: 'get',
  path: '/assess',
  tag: 'Calculations',
  title: 'Assess a scenario',
  about:
    'What the measures in play do to each node: its legal outcome for each measure, what making it would then take, and what becomes of every machine.',
  query: ASSESS,
  answers: { 'application/json': answers.assessmentAnswer },
  examples: [
    {
      title: 'The proposal of December 2021, and SMIC 14 nm',
      query: 'on=2021-12-17&with=us-2021-12-smic-14nm-proposal&nodes=smic-14nm',
    },
    {
      title: 'TSMC 5 nm without EUV',
      query: 'on=2026-01-01&measures=none&deny=euv,euv-high-na&nodes=tsmc-n5',
    },
  ],
  answer: ({ releases, today }, request, response) => {
    const question = assessFromUrl(releases, request.originalUrl);
    send(response, question.catalogue, answerToAssess(question, today(), question.trace));
  },
};

export const assessByBody: Operation = {
  id: 'assessByBody',
  heavy: isBatch,
  method: 'post',
  path: '/assess',
  tag: 'Calculations',
  title: 'Assess one scenario, or a batch',
  about:
    'The same by a body: one scenario, or {"scenarios": […]} with up to 1,000, whose answers come as a list in their order.',
  query: {},
  body: assessOrBatchBody,
  answers: { 'application/json': answers.assessOrBatchAnswer },
  examples: [
    {
      title: 'One scenario',
      body: { on: '2021-12-17', with: ['us-2021-12-smic-14nm-proposal'], nodes: ['smic-14nm'] },
    },
    {
      title: 'Two lines at once',
      body: {
        scenarios: [14, 20].map((value) => ({
          on: '2021-12-17',
          measures: ['us-2021-12-smic-14nm-proposal'],
          set: { 'us-2021-12-smic-14nm-proposal.node-nm': value },
          nodes: ['smic-14nm'],
        })),
      },
    },
  ],
  answer: ({ releases, today }, request, response) => {
    const { current } = releases;
    const { batch, trace, questions } = scenariosFromBody(releases, request.body);
    if (batch)
      return sendBatch(response, current.dataset, questions, (question) => ({
        // An answer from another release than the batch says its own.
        ...(question.catalogue === current ? {} : { dataset: question.catalogue.dataset }),
        ...answerToAssess(question, today()),
      }));
    const [only] = questions;
    if (only) send(response, only.catalogue, answerToAssess(only, today(), trace));
    return undefined;
  },
};
