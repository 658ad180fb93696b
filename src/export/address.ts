/** Addresses of the site as the export knows them, apart from the host that answers while it is made. */

/** The host that pages name while they are exported; reserved, so that it can be no other site (RFC 2606). */
export const EXPORT_HOST = 'linewidth.invalid';
export const EXPORT_ORIGIN = `http://${EXPORT_HOST}`;

export interface Address {
  /** Decoded, from the root: `/nodes/smic-14nm`. */
  readonly path: string;
  /** Parameters by name, as in the address; empty for none. */
  readonly query: string;
  /** With its `#`; empty for none. */
  readonly fragment: string;
}

/** Answered by script from the address itself, so that one file serves every query. */
const SCRIPTED: readonly string[] = ['/', '/scenario', '/search'];

export function isScripted({ path }: Address): boolean {
  return SCRIPTED.includes(path);
}

/** Files whose query only tells a cache that they are new. */
export function isFixed({ path }: Address): boolean {
  return /^\/(?:assets|static)\//.test(path);
}

/** What of the site a link on `from` leads to; null for another site or another protocol. */
export function addressIn(link: string, from: Address): Address | null {
  const base = `${EXPORT_ORIGIN}${from.path}${from.query === '' ? '' : `?${from.query}`}`;
  if (!URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  if (url.origin !== EXPORT_ORIGIN) return null;
  const trimmed = decodeURIComponent(url.pathname).replace(/(.)\/$/, '$1');
  const pairs = url.search.slice(1).split('&');
  const query = pairs
    .filter((pair) => pair !== '')
    .sort()
    .join('&');
  return { path: trimmed, query, fragment: url.hash };
}

export function rootAddress(link: string): Address {
  const address = addressIn(link, { path: '/', query: '', fragment: '' });
  if (!address) throw new RangeError(`${link} is no address of the site`);
  return address;
}

/** One text for one answer: without fragment, and without what only tells a cache that a file is new. */
export function keyOf(address: Address): string {
  const { path, query } = address;
  return query === '' || isFixed(address) || isScripted(address) ? path : `${path}?${query}`;
}
