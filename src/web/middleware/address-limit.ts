/** Addresses longer than any question of ours are told so. */

import type { RequestHandler } from 'express';
import { LONGEST_ADDRESS } from '../front/reading.ts';
import { Problem } from '../problem.ts';

export const addressLimit: RequestHandler = (request, _, next) => {
  if (request.originalUrl.length <= LONGEST_ADDRESS) {
    next();
    return;
  }
  const detail = `The address has more than ${String(LONGEST_ADDRESS)} characters. Scenarios may be sent by POST.`;
  throw new Problem(414, 'URI too long', detail);
};
