/** How sure a scenario's production results are. */

import { sensitivityAnswer } from '../answers/sensitivity.ts';
import { SENSITIVITY, sensitivityFromUrl } from '../params/sensitivity-query.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { goneSignal, send } from './send.ts';

export const sensitivity: Operation = {
  id: 'sensitivity',
  heavy: true,
  method: 'get',
  path: '/sensitivity',
  tag: 'Calculations',
  title: 'How sure the results are',
  about:
    'Ranges of each cost ratio, the share of seeded draws per outcome, and the assumptions that move a result most. Without "nodes", every logic node that the scenario changes. A node whose production is not modeled cannot be drawn: named in "nodes", it stands under "ignored".',
  query: SENSITIVITY,
  answers: { 'application/json': answers.sensitivityAnswer },
  examples: [
    {
      title: 'TSMC 5 nm without EUV',
      query: 'on=2026-01-01&measures=none&deny=euv,euv-high-na&nodes=tsmc-n5&runs=50',
    },
  ],
  answer: async ({ releases, today }, request, response) => {
    const question = sensitivityFromUrl(releases, request.originalUrl);
    const gone = goneSignal(response);
    const answer = await sensitivityAnswer(question, today(), gone);
    if (!gone.aborted) send(response, question.catalogue, answer);
  },
};
