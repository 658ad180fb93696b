/** Taken in by a copy before its server (`--import`): shared caches may keep an answer for one second, and never a stale one. */

import { ServerResponse } from 'node:http';

// Bound to each response when it is called.
const { setHeader } = ServerResponse.prototype;

function shortened(value: string): string {
  return value.replace(/s-maxage=\d+/, 's-maxage=1').replace(/,?\s*stale-while-revalidate=\d+/, '');
}

ServerResponse.prototype.setHeader = function setShorter(name, value) {
  const short = name.toLowerCase() === 'cache-control' && typeof value === 'string';
  return setHeader.call(this, name, short ? shortened(value) : value) as ServerResponse;
};
