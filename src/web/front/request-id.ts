/** A name for each request, answered in `X-Request-Id` and written to the log. */

import { randomBytes } from 'node:crypto';

/** What may come from outside: nothing that could end a header or a line of a log. */
const SAFE = /^[\w.-]{1,64}$/;

/** Gives ids in turn; one that came with the request is kept where it is a short plain word. */
export function requestIds(): (given: string | string[] | undefined) => string {
  const start = randomBytes(6).toString('base64url').replaceAll(/[-_]/g, '0');
  let count = 0;
  return (given) => {
    if (typeof given === 'string' && SAFE.test(given)) return given;
    count += 1;
    return `${start}-${count.toString(36)}`;
  };
}
