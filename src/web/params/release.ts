/** `data=VERSION`: which release of the data set an address or a body asks. */

import { nearest } from '../../model/index.ts';
import type { Catalogue, Releases, ScenarioInput } from '../../model/index.ts';
import type { FieldError } from '../problem.ts';
import { text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';

/** The parameter, for addresses that take nothing else of a scenario. */
export const DATA = {
  data: {
    schema: text,
    about: 'Answer from this release of the data set. Default: the current one.',
    example: '2026.11.0',
  },
} as const satisfies ParameterTable;

/** The records that answer, and what is wrong with the version asked for; the current ones answer in its place. */
export interface AskedRelease {
  readonly catalogue: Catalogue;
  readonly errors: readonly FieldError[];
}

/** A scenario with the records that it is put to. */
export interface Question {
  readonly catalogue: Catalogue;
  readonly input: ScenarioInput;
}

/** The version named in a URL's query, where it names one; of several the first. */
export function versionInUrl(url: string): string | undefined {
  const at = url.indexOf('?');
  const given = new URLSearchParams(at < 0 ? '' : url.slice(at + 1)).getAll('data');
  return given.map((version) => version.trim()).find((version) => version !== '');
}

/** The release of that version; without one, the current one. Throws `BrokenRelease`. */
export function askedRelease(releases: Releases, version: string | undefined): AskedRelease {
  const catalogue = version === undefined ? releases.current : releases.at(version);
  if (catalogue) return { catalogue, errors: [] };
  const asked = (version ?? '').slice(0, 100);
  const near = nearest(asked, releases.versions);
  const hint = near === null ? '' : ` Did you mean "${near}"?`;
  const detail = `There is no dataset release "${asked}".${hint}`;
  return {
    catalogue: releases.current,
    errors: [{ parameter: 'data', detail, allowed: releases.versions }],
  };
}

export function releaseInUrl(releases: Releases, url: string): AskedRelease {
  return askedRelease(releases, versionInUrl(url));
}

const MOST_RELEASES = 3;

/** The releases that one batch asks, each read once; a few, since all stay in memory until it is answered. */
export function releasesOfBatch(releases: Releases): (version: string | undefined) => AskedRelease {
  const earlier = new Map<string, AskedRelease>();
  const { current } = releases;
  return (version) => {
    if (version === undefined || version === current.dataset.version)
      return { catalogue: current, errors: [] };
    const known = earlier.get(version);
    if (known) return known;
    if (earlier.size >= MOST_RELEASES) {
      const detail = `A batch may ask at most ${String(MOST_RELEASES)} earlier releases.`;
      return { catalogue: current, errors: [{ parameter: 'data', detail }] };
    }
    const asked = askedRelease(releases, version);
    if (asked.errors.length === 0) earlier.set(version, asked);
    return asked;
  };
}
