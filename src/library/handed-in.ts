/** What a program hands in, which no types may have held to its shape. */

import { onlyRelease } from '../model/index.ts';
import type { Catalogue, Releases } from '../model/index.ts';
import { badRequest } from '../web/problem.ts';

/** Deeper than any question; what goes on further, or in a circle, is refused where it is read. */
const DEEPEST = 20;

/** A question without what is `undefined`, at any depth: as JSON, it does not say that. Lists keep their places. */
export function stated(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => stated(entry, depth + 1));
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [key, stated(member, depth + 1)]));
}

/** The data set as what answers are made from. Throws a TypeError for what is none. */
export function releasesOf(catalogue: Catalogue): Releases {
  const given: unknown = catalogue;
  const isOne = typeof given === 'object' && given !== null && 'dataset' in given && 'nodes' in given;
  if (!isOne) throw new TypeError('The first argument must be a data set, as loadCatalogue() returns it.');
  return onlyRelease(catalogue);
}

/** A list of ids as it is. Throws a 400 for anything else, a text among it. */
export function idsIn(given: unknown): readonly string[] {
  if (Array.isArray(given) && given.every((id) => typeof id === 'string')) return given;
  throw badRequest([
    { parameter: 'nodes', detail: '"nodes" must be a list of ids.', allowed: ['a list of ids'] },
  ]);
}
