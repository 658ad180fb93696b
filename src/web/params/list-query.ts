/** Filters of lists. */

import { DEVICE_CLASSES } from '../../model/index.ts';
import type { Catalogue, ProcessNode } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery } from './query.ts';
import type { Query } from './query.ts';

/** The query of an address that takes these parameters only (and `data`); throws a 400 for anything else. */
export function onlyParameters(url: string, known: readonly string[]): Query {
  const { query, errors } = parseQuery(url, known);
  if (errors.length > 0) throw badRequest(errors);
  return query;
}

/** `?foundry=&deviceClass=`. */
export function nodesFilter(catalogue: Catalogue, url: string): (node: ProcessNode) => boolean {
  const query = onlyParameters(url, ['foundry', 'deviceClass']);
  const allowed: Readonly<Record<string, readonly string[]>> = {
    foundry: catalogue.parties.map((party) => party.id),
    deviceClass: DEVICE_CLASSES,
  };
  const errors = [...query].flatMap(([parameter, value]): FieldError[] => {
    const values = allowed[parameter] ?? [];
    return values.includes(value)
      ? []
      : [{ parameter, detail: `"${value.slice(0, 100)}" is not one of them.`, allowed: values }];
  });
  if (errors.length > 0) throw badRequest(errors);
  const [foundry, deviceClass] = [query.get('foundry'), query.get('deviceClass')];
  return (node) =>
    (foundry === undefined || node.foundry === foundry) &&
    (deviceClass === undefined || node.deviceClass === deviceClass);
}
