/** Lines that catch some nodes and spare others, or the proof that there is none. */

import { findLinesAnswer } from '../answers/find-lines.ts';
import { linesBody } from '../params/body-schemas.ts';
import { linesFromBody } from '../params/lines-body.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { goneSignal, send } from './send.ts';

export const findLinesByBody: Operation = {
  id: 'findLines',
  heavy: true,
  method: 'post',
  path: '/find-lines',
  tag: 'Calculations',
  title: 'Find separating lines',
  about:
    'For each movable threshold of the measures in play: the values that catch every node of one list and none of the other, or the proof that no value does, with the machines that both sides share and the value that reaches least beside. A node is caught where the measure specifies it itself, not only machines it is made with. Where no threshold of a measure does alone, pairs of them are tried.',
  query: {},
  body: linesBody,
  answers: { 'application/json': answers.findLinesAnswer },
  examples: [
    {
      title: 'Catch SMIC 14 nm, spare SMIC 28 nm',
      body: {
        on: '2021-12-17',
        measures: ['us-2021-12-smic-14nm-proposal'],
        catch: ['smic-14nm'],
        spare: ['smic-28nm-hkmg'],
      },
    },
  ],
  answer: async ({ releases, today }, request, response) => {
    const question = linesFromBody(releases, request.body, today());
    const gone = goneSignal(response);
    const answer = await findLinesAnswer(question, gone);
    if (!gone.aborted) send(response, question.catalogue, answer);
  },
};
