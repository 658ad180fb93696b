/** Sweeps asked by address or by object, and their answer. */

import { onlyRelease, resolveScenario, sweepSteps } from '../model/index.ts';
import type { Catalogue, Releases, Scenario, ScenarioInput, SweepStep } from '../model/index.ts';
import { ignoredAnswer } from '../web/answers/ignored.ts';
import { scenariosFromBody } from '../web/params/body.ts';
import { decimal, readParameters, text } from '../web/params/parameter.ts';
import type { ParameterTable } from '../web/params/parameter.ts';
import { parseQuery } from '../web/params/query.ts';
import { releaseInUrl } from '../web/params/release.ts';
import { SCENARIO_PARAMETERS, scenarioFromUrl } from '../web/params/scenario-query.ts';
import { badRequest, Problem } from '../web/problem.ts';
import type { FieldError } from '../web/problem.ts';
import { readSweep } from './sweep-question.ts';
import type { AskedSweep } from './sweep-question.ts';
import type { SweepAnswer } from './answers.ts';
import type { SweepAsked, SweepRange } from './questions.ts';

const OWN = {
  threshold: { schema: text, about: 'The threshold that is moved.', example: 'us-x.node-nm' },
  from: { schema: decimal, about: 'Its first value. Default: the least it may have.', example: '7' },
  to: { schema: decimal, about: 'Its last value. Default: the most it may have.', example: '28' },
  step: { schema: decimal, about: 'How far apart values are. Default: its own step.', example: '1' },
} as const satisfies ParameterTable;

export const SWEEP_PARAMETERS: readonly string[] = Object.keys(OWN);

/** A sweep with the scenario in which the threshold is moved. */
export interface SweepQuestion extends AskedSweep {
  readonly catalogue: Catalogue;
  readonly input: ScenarioInput;
}

/** Throws a 400 with every mistake, those of the scenario and of the sweep together. */
export function sweepFromUrl(releases: Releases, url: string): SweepQuestion {
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, ...SWEEP_PARAMETERS]);
  const { values: range, errors } = readParameters(query, OWN);
  const read = readSweep(releaseInUrl(releases, url).catalogue, range);
  const mistakes = 'mistakes' in read ? read.mistakes : [];
  const own = mistakes.map(({ field, ...mistake }) => ({ parameter: field, ...mistake }));
  const question = scenarioFromUrl(releases, url, SWEEP_PARAMETERS, [...errors, ...own]);
  if ('mistakes' in read) throw new TypeError('a mistake was found and then forgotten');
  return { ...question, ...read };
}

function typeMistakes(range: Readonly<Record<string, unknown>>): FieldError[] {
  return Object.entries(range).flatMap(([field, value]) => {
    const wanted = field === 'threshold' ? 'string' : 'number';
    if (value === undefined || typeof value === wanted) return [];
    return [
      { pointer: `/${field}`, detail: `"${field}" must be ${wanted === 'string' ? 'text' : 'a number'}.` },
    ];
  });
}

function problemsOf<T>(read: () => T): { readonly value?: T; readonly errors: readonly FieldError[] } {
  try {
    return { value: read(), errors: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { errors: error.errors };
  }
}

/** The same from an object, its mistakes by where they stand in it. */
export function sweepFromObject(catalogue: Catalogue, question: SweepAsked): SweepQuestion {
  const { threshold, from, to, step, ...body } = question;
  const range = Object.fromEntries(
    Object.entries({ threshold, from, to, step }).filter(([, value]) => value !== undefined),
  ) as SweepRange;
  const types = typeMistakes({ ...range });
  const read = types.length > 0 ? { mistakes: [] } : readSweep(catalogue, range);
  const own = 'mistakes' in read ? read.mistakes : [];
  const scenario = problemsOf(() => scenariosFromBody(onlyRelease(catalogue), body).questions);
  const errors = [
    ...types,
    ...own.map(({ field, ...mistake }) => ({ pointer: `/${field}`, ...mistake })),
    ...scenario.errors,
  ];
  const [only] = scenario.value ?? [];
  if (errors.length > 0 || !only || 'mistakes' in read) throw badRequest(errors);
  return { ...only, ...read };
}

export function sweepScenario({ catalogue, input }: SweepQuestion, today: string): Scenario {
  return resolveScenario(catalogue, input, today);
}

/** One step at a time, so that a caller can say how far it is, or stop. */
export function sweptSteps(question: SweepQuestion, scenario: Scenario): Iterable<SweepStep> {
  return sweepSteps(question.catalogue, scenario, question.of.key, question.values);
}

export function answerToSweep(
  { catalogue, input, of }: SweepQuestion,
  scenario: Scenario,
  steps: readonly SweepStep[],
): SweepAnswer {
  return {
    dataset: catalogue.dataset,
    scenario,
    threshold: of.key,
    unit: of.threshold.unit,
    steps,
    ...ignoredAnswer(input, scenario, [of.key]),
  };
}
