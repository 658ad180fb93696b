/** What `/api/v1/tipping-points` takes beside a scenario: one threshold alone. */

import { resolveScenario } from '../../model/index.ts';
import type { Releases, Scenario } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import { readParameters, text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import { releaseInUrl } from './release.ts';
import type { Question } from './release.ts';
import { SCENARIO, SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';
import { idleThreshold, unknownThreshold } from './threshold-query.ts';

const OWN = {
  threshold: {
    schema: text,
    about: 'Only this threshold, of a measure in play: {measure}.{threshold}. Default: all of them.',
    example: 'us-2021-12-smic-14nm-proposal.node-nm',
  },
} as const satisfies ParameterTable;

export const TIPPING = { ...SCENARIO, ...OWN } as const;

export interface TippingQuestion extends Question {
  readonly scenario: Scenario;
  readonly thresholds?: readonly string[];
}

/** Throws a 400 with every mistake. */
export function tippingFromUrl(releases: Releases, url: string, today: string): TippingQuestion {
  const { catalogue } = releaseInUrl(releases, url);
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, ...Object.keys(OWN)]);
  const { threshold } = readParameters(query, OWN).values;
  const place = { parameter: 'threshold' };
  const unknown = threshold === undefined ? [] : unknownThreshold(catalogue, threshold, place);
  const question = scenarioFromUrl(releases, url, Object.keys(OWN), unknown);
  const scenario = resolveScenario(catalogue, question.input, today);
  if (threshold === undefined) return { ...question, scenario };
  const idle = idleThreshold(catalogue, scenario, threshold, place);
  if (idle.length > 0) throw badRequest(idle);
  return { ...question, scenario, thresholds: [threshold] };
}
