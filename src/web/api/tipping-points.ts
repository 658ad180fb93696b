/** The exact values of thresholds at which an outcome flips. */

import { tippingPointsAnswer } from '../answers/tipping-points.ts';
import { TIPPING, tippingFromUrl } from '../params/tipping-query.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { goneSignal, send } from './send.ts';

export const tippingPointsByAddress: Operation = {
  id: 'tippingPoints',
  heavy: true,
  method: 'get',
  path: '/tipping-points',
  tag: 'Calculations',
  title: 'Tipping points',
  about:
    'The exact values of each movable threshold of the measures in play at which an outcome flips, and whose: read off the figures on record, not sampled. Of each node named with "nodes", the nearest flips on either side of the present value.',
  query: TIPPING,
  answers: { 'application/json': answers.tippingPointsAnswer },
  examples: [
    {
      title: 'What the number of the 2021 proposal decides for two nodes',
      query:
        'on=2021-12-17&measures=us-2021-12-smic-14nm-proposal&nodes=smic-14nm,smic-28nm-hkmg&threshold=us-2021-12-smic-14nm-proposal.node-nm',
    },
  ],
  answer: async ({ releases, today }, request, response) => {
    const question = tippingFromUrl(releases, request.originalUrl, today());
    const gone = goneSignal(response);
    const answer = await tippingPointsAnswer(question, gone);
    if (!gone.aborted) send(response, question.catalogue, answer);
  },
};
