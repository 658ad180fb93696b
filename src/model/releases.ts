/** The releases of the data set that can be asked: the current one, and those kept so that old addresses keep their answers. */

import type { Catalogue } from './catalogue.ts';

export interface Releases {
  readonly current: Catalogue;
  /** Every version that answers, newest first. */
  readonly versions: readonly string[];
  /**
   * The records of that version; null for one that is not kept. An earlier release says in `dataset.current` which one
   * is in use. Throws `BrokenRelease` where a kept release cannot be read.
   */
  at(version: string): Catalogue | null;
}

/** A kept release that cannot be read; its `cause` says why. */
export class BrokenRelease extends Error {
  readonly version: string;
  constructor(version: string, cause: unknown) {
    super(`The dataset release ${version} is kept, but cannot be read.`, { cause });
    this.name = 'BrokenRelease';
    this.version = version;
  }
}

/** Releases that hold one catalogue alone. */
export function onlyRelease(catalogue: Catalogue): Releases {
  const { version } = catalogue.dataset;
  return { current: catalogue, versions: [version], at: (asked) => (asked === version ? catalogue : null) };
}

/** The catalogue as one that is no longer in use. */
export function supersededBy(catalogue: Catalogue, current: string): Catalogue {
  return Object.freeze({ ...catalogue, dataset: Object.freeze({ ...catalogue.dataset, current }) });
}

/** Orders versions such as `2026.11.0`, newest first. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (const [i, part] of left.entries()) {
    const difference = (right[i] ?? 0) - part;
    if (difference !== 0) return difference;
  }
  return 0;
}
