/** Which answers may be kept, and the tag that tells one from every other. */

import { BrokenRelease } from '../../model/index.ts';
import type { Releases } from '../../model/index.ts';
import type { Head } from './aside.ts';
import { tagBase } from './entity-tag.ts';
import { variesBy } from './raw-headers.ts';

export type TagOf = (
  question: { readonly address: string; readonly origin: string },
  head: Head,
  day: string,
) => string | null;

/** The request headers that a question is made of. */
const KNOWN_TO_VARY = new Set(['accept', 'accept-encoding', 'host']);

/** Public, whole, and changed by nothing that a question does not hold. */
function isGood({ status, headers }: Head): boolean {
  return (
    status === 200 &&
    /\bpublic\b/.test(headers['cache-control'] ?? '') &&
    headers['set-cookie'] === undefined &&
    variesBy(headers['vary']).every((name) => KNOWN_TO_VARY.has(name.toLowerCase()))
  );
}

/** Of the release that the address asks; of the one in use where it asks none that can be read. */
function datasetHash(releases: Releases, address: string): string {
  const at = address.indexOf('?');
  const version = at < 0 ? null : new URLSearchParams(address.slice(at + 1)).get('data');
  if (version === null) return releases.current.dataset.hash;
  try {
    return (releases.at(version) ?? releases.current).dataset.hash;
  } catch (error) {
    if (!(error instanceof BrokenRelease)) throw error;
    return releases.current.dataset.hash;
  }
}

/** By program, data, day, address, media type and, where the site's address is printed, that. */
export function tagsOver(releases: Releases, program: string): TagOf {
  const versions = releases.versions.join();
  return ({ address, origin }, head, day) => {
    if (!isGood(head)) return null;
    const type = String(head.headers['content-type'] ?? '');
    return tagBase([program, versions, datasetHash(releases, address), day, address, origin, type]);
  };
}
