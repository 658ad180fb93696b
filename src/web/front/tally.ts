/** Counts answers by how the front came by them, and tells the log and whoever observes of each when it has gone. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { routePattern } from './route-pattern.ts';

/** How the front came by an answer. */
export type Source = 'kept' | 'unchanged' | 'shared' | 'made' | 'passed';

export type Observe = (route: string, status: number, seconds: number) => void;

/** A request that the front answers. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly id: string;
  readonly start: number;
}

export class Tally {
  readonly sources: Record<Source, number> = { kept: 0, unchanged: 0, shared: 0, made: 0, passed: 0 };
  readonly #log: Logger;
  readonly #observe: Observe | undefined;
  readonly #tells: boolean;

  constructor(log: Logger, observe: Observe | undefined) {
    this.#log = log;
    this.#observe = observe;
    this.#tells = log.isLevelEnabled('debug');
  }

  /** An answer that the front sends. */
  sent({ request, response, id, start }: Visit, route: string, source: Source): void {
    this.sources[source] += 1;
    const observe = this.#observe;
    if (!this.#tells && !observe) return;
    response.once('close', () => {
      const { statusCode: status } = response;
      observe?.(route, status, (performance.now() - start) / 1000);
      if (source !== 'made')
        this.#log.debug({ id, method: request.method, route, status, source }, 'answered');
    });
  }

  /** A request that Express answers by itself. */
  passed(request: IncomingMessage, response: ServerResponse): void {
    this.sources.passed += 1;
    const observe = this.#observe;
    if (!observe) return;
    const start = performance.now();
    response.once('close', () => {
      observe(routePattern(request), response.statusCode, (performance.now() - start) / 1000);
    });
  }
}
