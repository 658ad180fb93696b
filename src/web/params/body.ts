/** JSON bodies: types by zod, meaning by the model, every mistake with its JSON Pointer. */

import type { z } from 'zod';
import { byId, countryProblems, scenarioProblems } from '../../model/index.ts';
import type { Catalogue, ClassifyInput, Releases, ScenarioInput } from '../../model/index.ts';
import { badRequest, didYouMean } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { TRACE_NEEDS_ONE_NODE } from './assess-query.ts';
import { pointer, zodErrors } from './body-issues.ts';
import { assessBody, batchBody, classifyBody, MOST_SCENARIOS, scenarioBody } from './body-schemas.ts';
import { readableParts } from './readable-parts.ts';
import { releasesOfBatch } from './release.ts';
import type { AskedRelease, Question } from './release.ts';

const DEEPEST = 16;

/**
 * `__proto__` as a key: JSON may hold it, no field of ours is called so, and libraries drop it without a word. And
 * nesting past any question's, which no reader of it should have to follow.
 */
function hiddenKeys(value: unknown, path: readonly PropertyKey[] = []): FieldError[] {
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > DEEPEST) return [{ pointer: pointer(path.slice(0, 3)), detail: 'is nested too deeply.' }];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '__proto__'
      ? [{ pointer: pointer([...path, key]), detail: '"__proto__" is not a field here.' }]
      : hiddenKeys(child, [...path, key]),
  );
}

/** What is wrong where nothing else is said to be. */
function notYetIn(told: readonly FieldError[], errors: readonly FieldError[]): FieldError[] {
  const places = new Set(told.map((error) => error.pointer));
  return errors.filter((error) => !places.has(error.pointer));
}

/** Reads a body by its schema; throws a 400 with every mistake, those that `more` finds among them. */
export function parseBody<S extends z.ZodType>(
  schema: S,
  body: unknown,
  more: () => readonly FieldError[] = () => [],
): z.output<S> {
  const hidden = hiddenKeys(body);
  if (hidden.some(({ detail }) => detail === 'is nested too deeply.')) throw badRequest(hidden.slice(0, 1));
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success && hidden.length === 0) return result.data;
  const ofForm = result.success ? [] : zodErrors(schema, result.error);
  throw badRequest([...hidden, ...notYetIn(hidden, ofForm), ...notYetIn([...hidden, ...ofForm], more())]);
}

const NO_MEASURE = 'An empty list, [], means no measure at all.';

const OPEN = ['destination', 'party', 'nodes'];

/** What an answer says is open (`"party": null`) is not stated, so that its scenario can be posted back. */
export function withoutOpen(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  if ('scenarios' in body && Array.isArray(body.scenarios))
    return { ...body, scenarios: body.scenarios.map(withoutOpen) };
  return Object.fromEntries(
    Object.entries(body).filter(([key, value]) => value !== null || !OPEN.includes(key)),
  );
}

type StatedScenario = ScenarioInput & { readonly data?: string };

/** What is wrong with the meaning of a scenario, and with the release that it asks. */
export function meaningErrors(
  asked: AskedRelease,
  { data: _, ...input }: StatedScenario,
  prefix: readonly PropertyKey[],
): FieldError[] {
  const release = asked.errors.map(({ detail, allowed }) => ({ path: ['data'], detail, allowed }));
  return [...scenarioProblems(asked.catalogue, input), ...release].map(({ path, detail, allowed }) => ({
    pointer: pointer([...prefix, ...path]),
    detail: path[0] === 'measures' && detail.includes('"none"') ? `${detail} ${NO_MEASURE}` : detail,
    ...(allowed ? { allowed } : {}),
  }));
}

/** The mistakes of meaning in the parts that can be read, of a body that has mistakes of form. */
function errorsOfReadable(
  body: unknown,
  releaseOf: (version: string | undefined) => AskedRelease,
  prefix: readonly PropertyKey[],
): FieldError[] {
  const { parts, placed } = readableParts(body, scenarioBody);
  return placed(meaningErrors(releaseOf(parts.data), parts, prefix), prefix);
}

/** The scenarios of a batch whose form is wrong; no more of them than a batch may hold. */
function scenariosIn(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null || !('scenarios' in body)) return [];
  return Array.isArray(body.scenarios) ? body.scenarios.slice(0, MOST_SCENARIOS) : [];
}

/** The trace is of one node: what it takes is said with every other mistake. */
function traceErrors({ trace = false, nodes = [] }: z.output<typeof assessBody>): FieldError[] {
  return trace && new Set(nodes).size !== 1 ? [{ pointer: '/trace', detail: TRACE_NEEDS_ONE_NODE }] : [];
}

/** Does a body ask many scenarios at once? */
export function isBatch(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'scenarios' in body;
}

/** One scenario, or a batch, each with the records of the release it asks; throws a 400 with every mistake. */
export function scenariosFromBody(
  releases: Releases,
  sent: unknown,
): { readonly batch: boolean; readonly trace: boolean; readonly questions: readonly Question[] } {
  const body = withoutOpen(sent);
  const batch = isBatch(body);
  const releaseOf = releasesOfBatch(releases);
  const ofBatch = (): FieldError[] =>
    scenariosIn(body).flatMap((entry, i) => errorsOfReadable(entry, releaseOf, ['scenarios', i]));
  const alone = batch ? null : parseBody(assessBody, body, () => errorsOfReadable(body, releaseOf, []));
  const { trace = false, ...only } = alone ?? {};
  const scenarios: readonly StatedScenario[] = alone ? [only] : parseBody(batchBody, body, ofBatch).scenarios;
  const asked = scenarios.map((input) => ({ input, release: releaseOf(input.data) }));
  const errors = [
    ...asked.flatMap(({ input, release }, i) => meaningErrors(release, input, batch ? ['scenarios', i] : [])),
    ...(alone ? traceErrors(alone) : []),
  ];
  if (errors.length > 0) throw badRequest(errors);
  return {
    batch,
    trace,
    questions: asked.map(({ input: { data: _, ...input }, release: { catalogue } }) => ({
      catalogue,
      input,
    })),
  };
}

type OwnItem = z.output<typeof classifyBody>;

/** What of an item means nothing to the records. */
function itemErrors(catalogue: Catalogue, { measures = [], on, transaction = {} }: OwnItem): FieldError[] {
  const { destination, exportedFrom, party } = transaction;
  const problems = [
    ...scenarioProblems(catalogue, { measures, ...(on === undefined ? {} : { on }) }),
    ...countryProblems(catalogue, ['transaction', 'destination'], destination),
    ...countryProblems(catalogue, ['transaction', 'exportedFrom'], exportedFrom),
  ];
  const errors: FieldError[] = problems.map(({ path, detail, allowed }) => ({
    pointer: pointer(path),
    detail,
    ...(allowed ? { allowed } : {}),
  }));
  if (party === undefined || byId(catalogue.parties, party) || /^[a-z0-9-]+$/.test(party)) return errors;
  const ids = catalogue.parties.map(({ id }) => id);
  const detail = `"transaction.party" must be a party id: lower-case words joined by hyphens.${didYouMean(party, ids)}`;
  return [...errors, { pointer: '/transaction/party', detail }];
}

/** What `classify` takes; without `measures`, every measure on record that tests something is put. */
export function classifyFromBody(catalogue: Catalogue, body: unknown, today: string): ClassifyInput {
  const input = parseBody(classifyBody, body, () => {
    const { parts, placed } = readableParts(body, classifyBody);
    return placed(itemErrors(catalogue, parts));
  });
  const errors = itemErrors(catalogue, input);
  if (errors.length > 0) throw badRequest(errors);
  const asked = input.measures ?? [];
  const { destination, exportedFrom } = input.transaction ?? {};
  const { measures, on, transaction, ...given } = input;
  const all = catalogue.measures.filter((measure) => measure.specifies).map((measure) => measure.id);
  const placed = transaction && {
    ...transaction,
    ...(destination === undefined ? {} : { destination: destination.toUpperCase() }),
    ...(exportedFrom === undefined ? {} : { exportedFrom: exportedFrom.toUpperCase() }),
  };
  return {
    ...given,
    ...(placed ? { transaction: placed } : {}),
    on: on ?? today,
    measures: asked.length > 0 ? asked : all,
  };
}
