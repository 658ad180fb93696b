/** Outcomes along one threshold. */

import type { Request } from 'express';
import { SWEEP_TYPES, sweepParts } from '../answers/sweep.ts';
import { SWEEP, SWEEP_FORMATS, sweepFromUrl } from '../params/sweep-query.ts';
import type { SweepFormat } from '../params/sweep-query.ts';
import { sendParts } from '../send-parts.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';

/** By `format=`, else by `Accept`; the router has refused who accepts none of them. */
function formatFor(request: Request, named: SweepFormat | undefined): SweepFormat {
  if (named) return named;
  const accepted = request.accepts(Object.values(SWEEP_TYPES));
  return SWEEP_FORMATS.find((format) => SWEEP_TYPES[format] === accepted) ?? 'json';
}

export const sweepByAddress: Operation = {
  id: 'sweep',
  heavy: true,
  method: 'get',
  path: '/sweep',
  tag: 'Calculations',
  title: 'Sweep one threshold',
  about:
    'The outcome of every node and machine at each value of one threshold, everything else of the scenario as it is. As NDJSON the first line is the head and each other one a step; as CSV there is a row for each value and subject.',
  query: SWEEP,
  answers: {
    [SWEEP_TYPES.json]: answers.sweepAnswer,
    [SWEEP_TYPES.csv]: answers.sweepRow,
    [SWEEP_TYPES.ndjson]: answers.sweepLine,
  },
  examples: [
    {
      title: 'The line of the 2021 proposal from 7 to 28 nm',
      query:
        'threshold=us-2021-12-smic-14nm-proposal.node-nm&from=7&to=28&on=2021-12-17&with=us-2021-12-smic-14nm-proposal&nodes=smic-14nm,smic-28nm-hkmg',
    },
    {
      title: 'The same as a table',
      query:
        'threshold=us-2021-12-smic-14nm-proposal.node-nm&on=2021-12-17&with=us-2021-12-smic-14nm-proposal&nodes=smic-14nm,smic-28nm-hkmg&format=csv',
    },
  ],
  answer: async ({ releases, today }, request, response) => {
    const question = sweepFromUrl(releases, request.originalUrl, today());
    const format = formatFor(request, question.format);
    response.type(SWEEP_TYPES[format]);
    await sendParts(response, sweepParts(question, format));
  },
};
