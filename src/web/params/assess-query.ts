/** What `/api/v1/assess` takes beside a scenario: the trace. */

import type { Releases } from '../../model/index.ts';
import { choice, readParameters } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import type { Question } from './release.ts';
import { SCENARIO, SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';

export const TRACE_NEEDS_ONE_NODE = '"trace" is of one node; name it, and it alone, with "nodes".';

const OWN = {
  trace: {
    schema: choice(['on', 'off']),
    about:
      'With "on", each layer of the one node named with "nodes" says which machines do not print it and why. Default: off.',
    example: 'on',
  },
} as const satisfies ParameterTable;

export const ASSESS = { ...SCENARIO, ...OWN } as const;

export interface AssessQuestion extends Question {
  readonly trace: boolean;
}

/**
 * A scenario with `trace=on` or `off`, in a body `"trace": true`. The trace adds to each layer of the node's production
 * `lost`: `[{class, equipment: [ids], why}]`, the machines that do not print it and why, those with one reason together.
 * It takes some kilobytes a layer, so it is given for one node at a time, and not in a batch. Throws a 400.
 */
export function assessFromUrl(releases: Releases, url: string): AssessQuestion {
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, ...Object.keys(OWN)]);
  const own = readParameters(query, OWN);
  const trace = own.values.trace === 'on';
  const nodes = new Set((query.get('nodes') ?? '').split(',').flatMap((id) => id.trim() || []));
  const many = trace && nodes.size !== 1 ? [{ parameter: 'trace', detail: TRACE_NEEDS_ONE_NODE }] : [];
  const question = scenarioFromUrl(releases, url, Object.keys(OWN), [...own.errors, ...many]);
  return { ...question, trace };
}
