/** What `/api/v1/sensitivity` takes beside a scenario: how many draws, and their seed. */

import type { Releases } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery, readNumber } from './query.ts';
import type { Question } from './release.ts';
import { SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';

export interface SensitivityQuery extends Question {
  readonly seed: number;
  readonly runs: number;
}

const OWN = ['seed', 'runs'];
const MOST_SEED = 4_294_967_295;
const MOST_RUNS = 5000;
const DEFAULTS = { seed: 1, runs: 400 };

function whole(
  text: string | undefined,
  parameter: keyof typeof DEFAULTS,
  [least, most]: readonly [number, number],
): { readonly value: number; readonly errors: readonly FieldError[] } {
  const fallback = DEFAULTS[parameter];
  if (text === undefined) return { value: fallback, errors: [] };
  const value = readNumber(text);
  if (value !== null && Number.isInteger(value) && value >= least && value <= most)
    return { value, errors: [] };
  const detail = `"${text.slice(0, 100)}" is not a whole number in range.`;
  return {
    value: fallback,
    errors: [{ parameter, detail, allowed: [`${String(least)} to ${String(most)}`] }],
  };
}

/** Throws a 400 with every mistake, those of the scenario and those of the draws together. */
export function sensitivityFromUrl(releases: Releases, url: string): SensitivityQuery {
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, ...OWN]);
  const seed = whole(query.get('seed'), 'seed', [0, MOST_SEED]);
  const runs = whole(query.get('runs'), 'runs', [10, MOST_RUNS]);
  const question = scenarioFromUrl(releases, url, OWN, [...seed.errors, ...runs.errors]);
  return { ...question, seed: seed.value, runs: runs.value };
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
