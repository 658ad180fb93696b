/** A line's address: keys sorted, so that equal states have equal links. Server and browser write the same one. */

import type { Line } from '../model/index.ts';

/** `capable=own-schemes&node-nm=14&phrase=capable-of&unique=no-older-use`; closed words and numbers need no escaping. */
export function lineQuery(line: Line): string {
  return `capable=${line.capable}&node-nm=${String(line.nodeNm)}&phrase=${line.phrase}&unique=${line.unique}`;
}

/** The same line as a question to the JSON endpoint. */
export function assessQuery(measure: string, line: Line): string {
  const reading = line.phrase === 'capable-of' ? line.capable : line.unique;
  return `measures=${measure}&reading.${measure}=${reading}&set.${measure}.node-nm=${String(line.nodeNm)}`;
}
