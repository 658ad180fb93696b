/** Headers as Node writes them fastest: one flat array of names and values. */

import type { Head } from './aside.ts';

/** Name, value, name, value. */
export type RawHeaders = string[];

/** About one request or one connection, or told anew for each encoding. */
const NOT_FIXED =
  /^(?:x-request-id|date|connection|keep-alive|transfer-encoding|content-length|etag|last-modified|vary|ratelimit(?:-policy)?)$/;
const OF_ONE_CLIENT = /^ratelimit(?:-policy)?$/;

function pairsOf({ headers }: Head, wanted: (name: string) => boolean): RawHeaders {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || !wanted(name) ? [] : [value].flat().flatMap((entry) => [name, String(entry)]),
  );
}

function varyOf({ headers }: Head, compressible: boolean): RawHeaders {
  const named = variesBy(headers['vary']).filter((name) => name.toLowerCase() !== 'accept-encoding');
  const all = compressible ? [...named, 'Accept-Encoding'] : named;
  return all.length === 0 ? [] : ['Vary', all.join(', ')];
}

/** The names in a `Vary` header. */
export function variesBy(vary: Head['headers'][string]): string[] {
  return String(vary ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The headers of an answer that are the same for everyone and in every encoding. */
export function fixedHeaders(head: Head, compressible: boolean): RawHeaders {
  return [...pairsOf(head, (name) => !NOT_FIXED.test(name)), ...varyOf(head, compressible)];
}

/** What an answer says to the one client whose request it was made for. */
export function ownHeaders(head: Head): RawHeaders {
  return pairsOf(head, (name) => OF_ONE_CLIENT.test(name));
}

/** A 304 says nothing of the body that it does not send. */
export function withoutContent(headers: RawHeaders): RawHeaders {
  return headers.flatMap((name, i) =>
    i % 2 === 1 || /^content-(?!security)/i.test(name) ? [] : [name, headers[i + 1] ?? ''],
  );
}
