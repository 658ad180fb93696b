/** Filters of lists. */

import { DEVICE_CLASSES } from '../../model/index.ts';
import type { Catalogue, ProcessNode } from '../../model/index.ts';
import { badRequest, notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery } from './query.ts';
import type { Query } from './query.ts';
import { datasetErrors } from './scenario-query.ts';

/** The query of an address that takes these parameters only, and `data`; throws a 400 for anything else. */
export function onlyParameters(catalogue: Catalogue, url: string, known: readonly string[]): Query {
  const { query, errors } = parseQuery(url, [...known, 'data']);
  const all = [...errors, ...datasetErrors(catalogue, query.get('data'))];
  if (all.length > 0) throw badRequest(all);
  return query;
}

/** `?foundry=&deviceClass=`. */
export function nodesFilter(catalogue: Catalogue, url: string): (node: ProcessNode) => boolean {
  const query = onlyParameters(catalogue, url, ['foundry', 'deviceClass']);
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
  return (node) =>
    (foundry === undefined || node.foundry === foundry) &&
    (deviceClass === undefined || node.deviceClass === deviceClass);
}
