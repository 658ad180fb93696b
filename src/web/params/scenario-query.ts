/**
 * A scenario from a query string (api.md, "A scenario"). No measure at all is spelled `measures=none`, which is `[]` in
 * JSON; `with` may still add to it.
 */

import { INSTALLED, LICENSES, scenarioProblems } from '../../model/index.ts';
import type { Releases, ScenarioInput, ScenarioProblem } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { named, parseQuery, readList, readNumber } from './query.ts';
import type { Query } from './query.ts';
import { releaseInUrl } from './release.ts';
import type { Question } from './release.ts';

const LISTS = ['measures', 'with', 'without', 'participants', 'deny', 'only', 'nodes'];

export const SCENARIO_PARAMETERS = [
  'on',
  'measures',
  'with',
  'without',
  'destination',
  'party',
  'participants',
  'deny',
  'only',
  'licenses',
  'installed',
  'unverified',
  'nodes',
  'data',
  'set.',
  'reading.',
  'assume.',
];

const NONE = 'none';

interface Family<T> {
  readonly values: Readonly<Record<string, T>> | undefined;
  readonly errors: readonly FieldError[];
}

function family(query: Query, prefix: string): [string, string][] {
  return [...query]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value]);
}

function numbers(query: Query, prefix: string): Family<number> {
  const errors: FieldError[] = [];
  const values: [string, number][] = [];
  for (const [key, text] of family(query, prefix)) {
    const value = readNumber(text);
    if (value === null) {
      errors.push({
        parameter: prefix + key,
        detail: `"${text.slice(0, 100)}" is not a number.`,
        allowed: ['a decimal number'],
      });
    } else values.push([key, value]);
  }
  return { values: values.length === 0 ? undefined : Object.fromEntries(values), errors };
}

/** A model problem as an error about a parameter. */
export function parameterError({ path, detail, allowed }: ScenarioProblem): FieldError {
  return { parameter: path.join('.'), detail, ...(allowed ? { allowed } : {}) };
}

/** Drops keys without a value, so that defaults apply. */
function present(input: Readonly<Record<string, unknown>>): ScenarioInput {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as ScenarioInput;
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
  const empty = LISTS.filter((name) => query.has(name) && readList(query.get(name) ?? '').length === 0).map(
    (parameter) => ({ parameter, detail: `"${parameter}" names nothing.` }),
  );
  const list = (name: string): string[] | undefined => {
    const text = query.get(name);
    return text === undefined ? undefined : readList(text);
  };
  const set = numbers(query, 'set.');
  const assume = numbers(query, 'assume.');
  const licenses = named(query, 'licenses', LICENSES);
  const installed = named(query, 'installed', INSTALLED);
  const unverified = named(query, 'unverified', ['exclude', 'include']);
  const reading = family(query, 'reading.');
  const input = present({
    on: query.get('on'),
    measures: query.get('measures') === NONE ? [] : list('measures'),
    with: list('with'),
    without: list('without'),
    set: set.values,
    destination: query.get('destination'),
    party: query.get('party'),
    participants: list('participants'),
    deny: list('deny'),
    only: list('only'),
    licenses: licenses.value,
    installed: installed.value,
    reading: reading.length === 0 ? undefined : Object.fromEntries(reading),
    unverified: unverified.value,
    assume: assume.values,
    nodes: list('nodes'),
  });
  const all = [
    ...mistakes,
    ...errors,
    ...empty,
    ...set.errors,
    ...assume.errors,
    ...licenses.errors,
    ...installed.errors,
    ...unverified.errors,
    ...release,
    ...scenarioProblems(catalogue, input).map(parameterError),
  ];
  if (all.length > 0) throw badRequest(all);
  return { catalogue, input };
}
