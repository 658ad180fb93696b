/** What `/api/v1/compare` takes: the nodes that are put side by side. */

import { compare, scenarioProblems } from '../../model/index.ts';
import type { Catalogue, Comparison, Releases } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import { list, readParameters } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import { DATA, releaseInUrl } from './release.ts';
import { parameterError } from './scenario-query.ts';

export const COMPARE = {
  nodes: {
    schema: list,
    about: 'The process nodes, the base of ratios and lags first.',
    required: true,
    example: 'smic-14nm,tsmc-n10,tsmc-n5',
  },
  ...DATA,
} as const satisfies ParameterTable;

/** Throws a 400 with every mistake. */
export function comparisonFromUrl(
  releases: Releases,
  url: string,
): { readonly catalogue: Catalogue; readonly comparison: Comparison } {
  const { query, errors } = parseQuery(url, Object.keys(COMPARE));
  const { catalogue, errors: release } = releaseInUrl(releases, url);
  const { values, errors: wrong } = readParameters(query, COMPARE);
  const nodes = values.nodes ?? [];
  const allowed = catalogue.nodes.map((node) => node.id);
  const missing = errors.length === 0 && wrong.length === 0 && nodes.length === 0;
  const mistakes = [
    ...(missing ? [{ parameter: 'nodes', detail: '"nodes" is missing.', allowed }] : errors),
    ...wrong,
    ...release,
    ...scenarioProblems(catalogue, { nodes }).map(parameterError),
  ];
  const comparison = mistakes.length > 0 ? null : compare(catalogue, [...new Set(nodes)]);
  if (!comparison) throw badRequest(mistakes);
  return { catalogue, comparison };
}
