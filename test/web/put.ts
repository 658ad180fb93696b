/** Requests that no client library would let one send. */

import { request } from 'node:http';
import type { Agent } from 'node:http';
import type { Hostile } from './hostile-requests.ts';

/** A request that takes this long counts as hanging. */
const HANGS_MS = 20_000;

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
}

/** Sends a request as it stands, however wrong it is. */
export function put(port: number, agent: Agent, { method, path, headers, body }: Hostile): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Node leaves the length of a DELETE's body out, and the body would be read as the next request.
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { host: '127.0.0.1', port, agent, method, path, timeout: HANGS_MS };
    const asked = request({ ...options, headers: { ...headers, ...length } });
    asked.on('timeout', () => asked.destroy(new Error('hangs')));
    asked.on('error', reject);
    asked.on('response', (response) => {
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '' }),
      );
      response.resume();
    });
    asked.end(body ?? undefined);
  });
}
