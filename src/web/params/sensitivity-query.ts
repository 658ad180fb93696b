/** What sensitivity takes beside a scenario, by address or as an object: how many draws, and their seed. */

import { z } from 'zod';
import type { Releases } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import { scenarioBody } from './body-schemas.ts';
import { readParameters, whole } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import { questionFromBody } from './question-body.ts';
import type { Question } from './release.ts';
import { SCENARIO, SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';

export interface SensitivityQuery extends Question {
  readonly seed: number;
  readonly runs: number;
}

const DEFAULTS = { seed: 1, runs: 400 };
const SEEDS = { least: 0, most: 4_294_967_295 };
const RUNS = { least: 10, most: 5000 };

const OWN = {
  seed: {
    schema: whole(SEEDS.least, SEEDS.most),
    about: `The seed of the draws; the same seed gives the same draws. Default: ${String(DEFAULTS.seed)}.`,
    example: '1',
  },
  runs: {
    schema: whole(RUNS.least, RUNS.most),
    about: `How many draws for each node. Default: ${String(DEFAULTS.runs)}.`,
    example: '400',
  },
} as const satisfies ParameterTable;

export const SENSITIVITY = { ...SCENARIO, ...OWN } as const;

/** Throws a 400 with every mistake, those of the scenario and those of the draws together. */
export function sensitivityFromUrl(releases: Releases, url: string): SensitivityQuery {
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, ...Object.keys(OWN)]);
  const { values, errors } = readParameters(query, OWN);
  const question = scenarioFromUrl(releases, url, Object.keys(OWN), errors);
  return { ...question, ...DEFAULTS, ...values };
}

const own = z.strictObject({
  seed: z.int().min(SEEDS.least).max(SEEDS.most).exactOptional(),
  runs: z.int().min(RUNS.least).max(RUNS.most).exactOptional(),
});
const schema = scenarioBody.extend(own.shape);

/** The same from an object. */
export function sensitivityFromBody(releases: Releases, sent: unknown): SensitivityQuery {
  const read = questionFromBody(releases, sent, { schema, own }, () => []);
  return { ...read.question, ...DEFAULTS, ...read.own };
}

const MOST_DRAWS = 50_000;

/**
 * Draws are worked out on the spot, so their number is bounded; throws a 400 that says by what, and which nodes are
 * drawn where none are named.
 */
export function checkDraws(nodes: number, runs: number, unnamed: boolean): void {
  if (nodes * runs <= MOST_DRAWS) return;
  const which = unnamed ? 'Without "nodes", every logic node that the scenario changes is drawn: ' : '';
  const [mostNodes, mostRuns] = [Math.floor(MOST_DRAWS / runs), Math.floor(MOST_DRAWS / nodes)];
  const detail = `${which}${String(nodes)} nodes with ${String(runs)} draws each are more than ${String(MOST_DRAWS)} draws in one answer; name at most ${String(mostNodes)} with "nodes", or ask for fewer "runs" (${String(DEFAULTS.runs)} where none are asked for).`;
  throw badRequest([{ parameter: 'runs', detail, allowed: [`at most ${String(mostRuns)} for these nodes`] }]);
}
