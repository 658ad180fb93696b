/** Which requests the front answers itself; the others it hands on as they are. */

import type { IncomingMessage } from 'node:http';

/** As long as RFC 9110 §4.1 asks every server to read. */
export const LONGEST_ADDRESS = 8000;

/** A thousand scenarios with room to spare. */
export const MOST_BODY_BYTES = 256 * 1024;

/** About the process, at this moment. */
const NEVER_KEPT = new Set(['/healthz', '/readyz', '/metrics']);

export function isReading({ method, url = '' }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    url.startsWith('/') &&
    url.length <= LONGEST_ADDRESS &&
    !NEVER_KEPT.has(url)
  );
}
