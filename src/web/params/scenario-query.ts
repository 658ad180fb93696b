/**
 * A scenario from a query string (api.md, "A scenario"). No measure at all is spelled `measures=none`, which is `[]` in
 * JSON; `with` may still add to it.
 */

import { INSTALLED, LICENSES, scenarioProblems } from '../../model/index.ts';
import type { Releases, ScenarioProblem } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { choice, decimal, isoDay, list, listOr, readParameters, text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import { DATA, releaseInUrl } from './release.ts';
import type { Question } from './release.ts';

/** The parameters of a scenario (api.md). */
export const SCENARIO = {
  on: {
    schema: isoDay,
    about: 'The date whose measures are in force, as an ISO 8601 day. Default: today in UTC.',
    example: '2021-12-17',
  },
  measures: {
    schema: listOr('none'),
    about:
      'Exactly these measures are in play; "none" for no measure at all. Default: those in force on the date.',
    example: 'us-2021-12-smic-14nm-proposal',
  },
  with: {
    schema: list,
    about: 'Measures added to that set.',
    example: 'us-2021-12-smic-14nm-proposal',
  },
  without: {
    schema: list,
    about: 'Measures taken from that set.',
    example: 'us-2024-12-smic-entry',
  },
  destination: {
    schema: text,
    about: 'Assess every node as if it were made there: an ISO 3166 alpha-2 code. Default: as recorded.',
    example: 'CN',
  },
  party: {
    schema: text,
    about: 'Assess every node as if that party made it. Default: as recorded.',
    example: 'smic',
  },
  participants: {
    schema: list,
    about:
      'Jurisdictions that apply every measure in play to their own suppliers, as if they had adopted it. Default: none.',
    example: 'us,nl,jp',
  },
  deny: {
    schema: list,
    about: 'Machines, equipment classes, or the suppliers of a country (supplier:us), taken out.',
    example: 'euv,euv-high-na',
  },
  only: {
    schema: list,
    about: 'Machines, equipment classes, or the suppliers of a country, alone left in.',
    example: 'supplier:cn',
  },
  licenses: {
    schema: choice(LICENSES),
    about:
      'How case-by-case licensing turns out. Default: policy, by which a machine under license stays available.',
    example: 'denied',
  },
  installed: {
    schema: choice(INSTALLED),
    about: 'Does equipment already in place stay usable? Default: lose.',
    example: 'keep',
  },
  unverified: {
    schema: choice(['exclude', 'include']),
    about: 'May figures that were found in no text decide? Default: exclude.',
    example: 'include',
  },
  nodes: {
    schema: list,
    about: 'The process nodes to assess. Default: all.',
    example: 'smic-14nm,tsmc-n5',
  },
  ...DATA,
  'set.': {
    schema: decimal,
    about:
      'Moves one adjustable threshold: set.{measure}.{threshold}=value. Default: the measure’s own value.',
    example: 'us-2021-12-smic-14nm-proposal.node-nm=12',
  },
  'reading.': {
    schema: text,
    about: 'Which reading of an undefined phrase: reading.{measure}={reading}. Default: the first.',
    example: 'us-2021-12-smic-14nm-proposal=any-patterning',
  },
  'assume.': {
    schema: decimal,
    about: 'Changes one assumption of the model: assume.{parameter}=value. Default: its central value.',
    example: 'via-pitch-ratio=1.2',
  },
} as const satisfies ParameterTable;

export const SCENARIO_PARAMETERS = Object.keys(SCENARIO);

const NONE_AMONG_OTHERS =
  '"none" means no measure at all, so it stands alone; "with" adds a measure to none.';

/** A model problem as an error about a parameter. */
export function parameterError({ path, detail: said, allowed }: ScenarioProblem): FieldError {
  const none = path[0] === 'measures' && said.startsWith('There is no measure "none" ');
  const detail = none ? NONE_AMONG_OTHERS : said;
  return { parameter: path.join('.'), detail, ...(allowed ? { allowed } : {}) };
}

/** The scenario a URL states, with the records of the release it asks. Throws a 400 with every mistake in it. */
export function scenarioFromUrl(
  releases: Releases,
  url: string,
  more: readonly string[] = [],
  mistakes: readonly FieldError[] = [],
): Question {
  const { catalogue, errors: release } = releaseInUrl(releases, url);
  const known = [...SCENARIO_PARAMETERS, ...more];
  const { query, errors } = parseQuery(url, known);
  const { values, errors: wrong } = readParameters(query, SCENARIO);
  const { data: _, ...input } = values;
  const all = [
    ...mistakes,
    ...errors,
    ...wrong,
    ...release,
    ...scenarioProblems(catalogue, input).map(parameterError),
  ];
  if (all.length > 0) throw badRequest(all);
  return { catalogue, input };
}
