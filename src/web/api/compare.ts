/** Nodes side by side. */

import { comparisonAnswer } from '../answers/comparison.ts';
import { COMPARE, comparisonFromUrl } from '../params/compare-query.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { send } from './send.ts';

export const compareNodes: Operation = {
  id: 'compareNodes',
  method: 'get',
  path: '/compare',
  tag: 'Calculations',
  title: 'Nodes side by side',
  about:
    'Figures of the nodes named, ratios to the first of them, how many years later each came, and the generations between.',
  query: COMPARE,
  answers: { 'application/json': answers.comparisonAnswer },
  examples: [{ title: 'SMIC 14 nm, TSMC 10 nm and 5 nm', query: 'nodes=smic-14nm,tsmc-n10,tsmc-n5' }],
  answer: ({ releases }, request, response) => {
    const { catalogue, comparison } = comparisonFromUrl(releases, request.originalUrl);
    send(response, catalogue, comparisonAnswer(catalogue, comparison));
  },
};
