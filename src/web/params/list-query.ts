/** Filters of lists. */

import { DEVICE_CLASSES } from '../../model/index.ts';
import type { Catalogue, ProcessNode, Releases } from '../../model/index.ts';
import { badRequest, notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { choice, readParameters, text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import type { Format } from './format.ts';
import { parseQuery } from './query.ts';
import type { Query } from './query.ts';
import { releaseInUrl } from './release.ts';

/** What an address that takes `data` and these parameters says, with the records of the release it asks. */
export interface PlainQuery {
  readonly catalogue: Catalogue;
  readonly query: Query;
  readonly errors: readonly FieldError[];
}

/** What is wrong comes back beside what could be used. */
export function plainQuery(releases: Releases, url: string, known: readonly string[]): PlainQuery {
  const { query, errors } = parseQuery(url, [...known, 'data']);
  const release = releaseInUrl(releases, url);
  return { catalogue: release.catalogue, query, errors: [...errors, ...release.errors] };
}

/** The same where nothing may be wrong: throws a 400 for anything else. */
export function onlyParameters(releases: Releases, url: string, known: readonly string[]): PlainQuery {
  const read = plainQuery(releases, url, known);
  if (read.errors.length > 0) throw badRequest(read.errors);
  return read;
}

/** For an address with a page: the page says what it could not use, its forms as data answer with a 400. */
export function pageParameters(
  releases: Releases,
  url: string,
  known: readonly string[],
  format: Format,
): PlainQuery {
  return format === 'html' ? plainQuery(releases, url, known) : onlyParameters(releases, url, known);
}

export const NODE_FILTERS = {
  foundry: { schema: text, about: 'Only nodes of this party.', example: 'smic' },
  deviceClass: {
    schema: choice(DEVICE_CLASSES),
    about: 'Only nodes of this device class.',
    example: 'logic',
  },
} as const satisfies ParameterTable;

/** The nodes that `?foundry=&deviceClass=` leaves. */
export function askedNodes(
  releases: Releases,
  url: string,
): { readonly catalogue: Catalogue; readonly nodes: readonly ProcessNode[] } {
  const { catalogue, query, errors: broken } = plainQuery(releases, url, Object.keys(NODE_FILTERS));
  const { values, errors } = readParameters(query, NODE_FILTERS);
  const { foundry, deviceClass } = values;
  const foundries = catalogue.parties.map((party) => party.id);
  const unknown =
    foundry === undefined || foundries.includes(foundry) ? [] : [notOneOf('foundry', foundry, foundries)];
  const mistakes = [...broken, ...unknown, ...errors];
  if (mistakes.length > 0) throw badRequest(mistakes);
  const nodes = catalogue.nodes.filter(
    (node) =>
      (foundry === undefined || node.foundry === foundry) &&
      (deviceClass === undefined || node.deviceClass === deviceClass),
  );
  return { catalogue, nodes };
}
