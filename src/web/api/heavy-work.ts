/** How much long work goes on at once: each gives way to others at every step, and too many would leave each too little. */

import type { RequestHandler } from 'express';
import { Problem } from '../problem.ts';

const MOST_AT_ONCE = 8;
const RETRY_AFTER_SECONDS = 5;

/** Lets so many through together; who comes then is told when to ask again. */
export function heavyWork(mostAtOnce: number = MOST_AT_ONCE): (work: RequestHandler) => RequestHandler {
  let underWay = 0;
  return (work) => async (request, response, next) => {
    if (underWay >= mostAtOnce) {
      const detail = 'Too many long calculations are under way. Ask again in a moment.';
      throw new Problem(503, 'Busy', detail, [], { 'Retry-After': String(RETRY_AFTER_SECONDS) });
    }
    underWay += 1;
    try {
      await work(request, response, next);
    } finally {
      underWay -= 1;
    }
  };
}
