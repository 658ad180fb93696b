/** What `/api/v1/assess` takes beside a scenario: the trace. */

import type { Releases } from '../../model/index.ts';
import { named, parseQuery } from './query.ts';
import type { Question } from './release.ts';
import { SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';

export const TRACE_NEEDS_ONE_NODE = '"trace" is of one node; name it, and it alone, with "nodes".';

export interface AssessQuestion extends Question {
  readonly trace: boolean;
}

/**
 * A scenario with `trace=on` or `off`, in a body `"trace": true`. The trace adds to each layer of the node's production
 * `lost`: `[{class, equipment: [ids], why}]`, the machines that do not print it and why, those with one reason together.
 * It takes some kilobytes a layer, so it is given for one node at a time, and not in a batch. Throws a 400.
 */
export function assessFromUrl(releases: Releases, url: string): AssessQuestion {
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, 'trace']);
  const trace = named(query, 'trace', ['on', 'off']);
  const nodes = new Set((query.get('nodes') ?? '').split(',').flatMap((id) => id.trim() || []));
  const many =
    trace.value === 'on' && nodes.size !== 1 ? [{ parameter: 'trace', detail: TRACE_NEEDS_ONE_NODE }] : [];
  const question = scenarioFromUrl(releases, url, ['trace'], [...trace.errors, ...many]);
  return { ...question, trace: trace.value === 'on' };
}
