/** How much long work goes on at once: each gives way to others at every step, and too many would leave each too little. */

import type { RequestHandler, Response } from 'express';
import { Problem } from './problem.ts';

const MOST_AT_ONCE = 8;
const RETRY_AFTER_SECONDS = 5;

/** A place among the long works. */
interface Place {
  readonly leave: () => void;
  readonly take: () => void;
}

const places = new WeakMap<Response, Place>();

/** Lets so many through together; who comes then is told when to ask again. */
export function heavyWork(mostAtOnce: number = MOST_AT_ONCE): (work: RequestHandler) => RequestHandler {
  let underWay = 0;
  const place: Place = {
    leave: () => {
      underWay -= 1;
    },
    take: () => {
      underWay += 1;
    },
  };
  return (work) => async (request, response, next) => {
    if (underWay >= mostAtOnce) {
      const detail = 'Too many long calculations are under way. Ask again in a moment.';
      throw new Problem(503, 'Busy', detail, [], { 'Retry-After': String(RETRY_AFTER_SECONDS) });
    }
    place.take();
    places.set(response, place);
    try {
      await work(request, response, next);
    } finally {
      place.leave();
    }
  };
}

/** Waits for whoever is to read an answer, who may be slow or gone: nothing is worked out, so others may have the place. */
export async function whileResting(response: Response, wait: () => Promise<void>): Promise<void> {
  const place = places.get(response);
  place?.leave();
  try {
    await wait();
  } finally {
    place?.take();
  }
}
