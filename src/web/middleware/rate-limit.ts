/** How much work one client may ask for a minute. Answers that are kept are no work and never come here. */

import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { Problem } from '../problem.ts';

const WINDOW_MS = 60_000;
/** A body is as much work as it is long: one more request for each so many bytes. */
const BYTES_A_REQUEST = 1024;
/** The largest body that is read, as requests. */
const MOST_WEIGHT = 256;

/** How many requests more than one a body counts for: a batch of a thousand scenarios is no single question. */
function weightBeyondOne(bytes: number): number {
  return Math.min(MOST_WEIGHT, Math.max(1, Math.ceil(bytes / BYTES_A_REQUEST))) - 1;
}

function clientOf({ ip = '' }: Request): string {
  return ipKeyGenerator(ip);
}

export interface RateLimit {
  readonly handlers: readonly RequestHandler[];
  /** Forgets every client. */
  readonly close: () => void;
}

/**
 * Counts by client (IPv6 by network) over a minute, tells it in `RateLimit` headers, and refuses with a 429 that says
 * when to come back. No limit with 0.
 */
export function rateLimited(requestsPerMinute: number): RateLimit {
  if (requestsPerMinute === 0) return { handlers: [], close: () => undefined };
  const store = new MemoryStore();
  const charge = async (client: string, weight: number): Promise<void> => {
    for (let more = weight; more > 0; more -= 1) await store.increment(client);
  };
  const weigh: RequestHandler = async (request, _, next) => {
    const { headers } = request;
    const client = clientOf(request);
    if (headers['transfer-encoding'] === undefined) {
      await charge(client, weightBeyondOne(Number(headers['content-length'] ?? 0)));
    } else {
      // A length that nobody told is charged when the body has come, before its answer is made.
      request.once('end', () => {
        process.nextTick(() => {
          const body: unknown = request.body;
          const bytes = body === undefined ? 0 : JSON.stringify(body).length;
          void charge(client, weightBeyondOne(bytes));
        });
      });
    }
    next();
  };
  const limit = rateLimit({
    windowMs: WINDOW_MS,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'questions',
    store,
    keyGenerator: clientOf,
    skip: ({ method }) => method === 'OPTIONS',
    validate: false,
    handler: (_request, _response, next) => {
      const detail = `More than ${String(requestsPerMinute)} questions in a minute. "Retry-After" says when to ask again.`;
      next(new Problem(429, 'Too many requests', detail));
    },
  });
  return { handlers: [weigh, limit], close: () => store.shutdown() };
}
