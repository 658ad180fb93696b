/** Filters of lists. */

import { DEVICE_CLASSES } from '../../model/index.ts';
import type { Catalogue, ProcessNode, Releases } from '../../model/index.ts';
import { badRequest, notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery } from './query.ts';
import type { Query } from './query.ts';
import { releaseInUrl } from './release.ts';

/**
 * The query of an address that takes these parameters only, and `data`, with the records of the release it asks; throws
 * a 400 for anything else.
 */
export function onlyParameters(
  releases: Releases,
  url: string,
  known: readonly string[],
): { readonly catalogue: Catalogue; readonly query: Query } {
  const { query, errors } = parseQuery(url, [...known, 'data']);
  const release = releaseInUrl(releases, url);
  const all = [...errors, ...release.errors];
  if (all.length > 0) throw badRequest(all);
  return { catalogue: release.catalogue, query };
}

/** The nodes that `?foundry=&deviceClass=` leaves. */
export function askedNodes(
  releases: Releases,
  url: string,
): { readonly catalogue: Catalogue; readonly nodes: readonly ProcessNode[] } {
  const { catalogue, query } = onlyParameters(releases, url, ['foundry', 'deviceClass']);
  const allowed: Readonly<Record<string, readonly string[]>> = {
    foundry: catalogue.parties.map((party) => party.id),
    deviceClass: DEVICE_CLASSES,
  };
  const errors = Object.entries(allowed).flatMap(([parameter, values]): FieldError[] => {
    const value = query.get(parameter);
    return value === undefined || values.includes(value) ? [] : [notOneOf(parameter, value, values)];
  });
  if (errors.length > 0) throw badRequest(errors);
  const [foundry, deviceClass] = [query.get('foundry'), query.get('deviceClass')];
  const nodes = catalogue.nodes.filter(
    (node) =>
      (foundry === undefined || node.foundry === foundry) &&
      (deviceClass === undefined || node.deviceClass === deviceClass),
  );
  return { catalogue, nodes };
}
