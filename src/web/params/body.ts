/** JSON bodies: types by zod, meaning by the model, every mistake with its JSON Pointer. */

import { z } from 'zod';
import {
  byId,
  countryProblems,
  DEVICE_CLASSES,
  INSTALLED,
  LICENSES,
  SCANNER_CLASSES,
  scenarioProblems,
  TRANSISTORS,
} from '../../model/index.ts';
import type { Catalogue, ClassifyInput, Releases, ScenarioInput } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { TRACE_NEEDS_ONE_NODE } from './assess-query.ts';
import { pointer, zodErrors } from './body-issues.ts';
import { releasesOfBatch } from './release.ts';
import type { AskedRelease, Question } from './release.ts';

const MOST_SCENARIOS = 1000;
/** An empty list names nothing, as an empty parameter does; without the field its default holds. */
export const ids = z.array(z.string()).min(1).max(200);
/** Here an empty list says that there is none, as an answer's own scenario does. */
export const some = z.array(z.string()).max(200);
const text = z.string().min(1).max(200);
const country = z.string().regex(/^[a-z]{2}$/i);
const quantity = z.number().min(0).max(1e9);
const positive = z.number().positive().max(1e9);

export const scenarioBody = z.strictObject({
  on: text.exactOptional(),
  /** Empty: no measure at all, which an address spells `measures=none`. */
  measures: some.exactOptional(),
  with: some.exactOptional(),
  without: some.exactOptional(),
  set: z.record(z.string(), z.number()).exactOptional(),
  destination: text.exactOptional(),
  party: text.exactOptional(),
  participants: some.exactOptional(),
  deny: some.exactOptional(),
  only: some.exactOptional(),
  licenses: z.enum(LICENSES).exactOptional(),
  installed: z.enum(INSTALLED).exactOptional(),
  reading: z.record(z.string(), z.string()).exactOptional(),
  unverified: z.enum(['exclude', 'include']).exactOptional(),
  assume: z.record(z.string(), z.number()).exactOptional(),
  nodes: ids.exactOptional(),
  data: text.exactOptional(),
});

/** One scenario alone may ask for the trace of its one node. */
export const assessBody = scenarioBody.extend({ trace: z.boolean().exactOptional() });
const batchBody = z.strictObject({ scenarios: z.array(scenarioBody).min(1).max(MOST_SCENARIOS) });

export const classifyBody = z.strictObject({
  on: text.exactOptional(),
  measures: ids.exactOptional(),
  node: z
    .strictObject({
      deviceClass: z.enum(DEVICE_CLASSES).exactOptional(),
      nodeNm: quantity.exactOptional(),
      transistor: z.enum(TRANSISTORS).exactOptional(),
      layers: quantity.exactOptional(),
      halfPitchNm: quantity.exactOptional(),
      cellAreaUm2: quantity.exactOptional(),
      bitDensityGbPerMm2: quantity.exactOptional(),
      tsvPerDie: quantity.exactOptional(),
    })
    .exactOptional(),
  equipment: z
    .strictObject({
      wavelengthNm: positive.exactOptional(),
      numericalAperture: positive.max(2).exactOptional(),
      resolutionNm: positive.exactOptional(),
      dedicatedChuckOverlayNm: quantity.exactOptional(),
      matchedMachineOverlayNm: quantity.exactOptional(),
      immersion: z.boolean().exactOptional(),
      class: z.enum(SCANNER_CLASSES).exactOptional(),
      model: text.exactOptional(),
      capableOfNodeNm: positive.exactOptional(),
    })
    .exactOptional(),
  transaction: z
    .strictObject({
      destination: country.exactOptional(),
      exportedFrom: country.exactOptional(),
      party: text.exactOptional(),
      uniquelyRequired: z.boolean().exactOptional(),
      advancedNodeEndUse: z.boolean().exactOptional(),
      waferMm: quantity.exactOptional(),
      facilityWaferMm: quantity.exactOptional(),
      software: text.exactOptional(),
    })
    .exactOptional(),
});

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
  const errors = [...hidden, ...(result.success ? [] : zodErrors(schema, result.error)), ...more()];
  throw badRequest(
    errors.filter((error, i) => errors.findIndex(({ pointer: at }) => at === error.pointer) === i),
  );
}

const NO_MEASURE = 'An empty list, [], means no measure at all.';

/** The fields that have the right types, so that their mistakes of meaning can be told with the rest. */
export function readableParts<S extends z.ZodRawShape>(
  body: unknown,
  { shape }: z.ZodObject<S>,
): Partial<z.output<z.ZodObject<S>>> {
  if (typeof body !== 'object' || body === null) return {};
  const fields = new Map<string, z.core.$ZodType>(Object.entries(shape));
  const parts = Object.entries(body).filter(([key, value]) => {
    const field = fields.get(key);
    return field !== undefined && z.safeParse(field, value).success;
  });
  return Object.fromEntries(parts) as Partial<z.output<z.ZodObject<S>>>;
}

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

/** The trace is of one node: what it takes is said with every other mistake. */
function traceErrors({ trace = false, nodes = [] }: z.output<typeof assessBody>): FieldError[] {
  return trace && new Set(nodes).size !== 1 ? [{ pointer: '/trace', detail: TRACE_NEEDS_ONE_NODE }] : [];
}

/** One scenario, or a batch, each with the records of the release it asks; throws a 400 with every mistake. */
export function scenariosFromBody(
  releases: Releases,
  sent: unknown,
): { readonly batch: boolean; readonly trace: boolean; readonly questions: readonly Question[] } {
  const body = withoutOpen(sent);
  const batch = typeof body === 'object' && body !== null && 'scenarios' in body;
  const releaseOf = releasesOfBatch(releases);
  const readable = (): FieldError[] => {
    const parts = readableParts(body, scenarioBody);
    return meaningErrors(releaseOf(parts.data), parts, []);
  };
  const alone = batch ? null : parseBody(assessBody, body, readable);
  const { trace = false, ...only } = alone ?? {};
  const scenarios: readonly StatedScenario[] = alone ? [only] : parseBody(batchBody, body).scenarios;
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

/** What `classify` takes; without `measures`, every measure on record that tests something is put. */
export function classifyFromBody(catalogue: Catalogue, body: unknown, today: string): ClassifyInput {
  const input = parseBody(classifyBody, body);
  const asked = input.measures ?? [];
  const { destination, exportedFrom } = input.transaction ?? {};
  const problems = [
    ...scenarioProblems(catalogue, { measures: asked, on: input.on ?? today }),
    ...countryProblems(catalogue, ['transaction', 'destination'], destination),
    ...countryProblems(catalogue, ['transaction', 'exportedFrom'], exportedFrom),
  ];
  const errors: FieldError[] = problems.map(({ path, detail, allowed }) => ({
    pointer: pointer(path),
    detail,
    ...(allowed ? { allowed } : {}),
  }));
  const party = input.transaction?.party;
  if (party !== undefined && !byId(catalogue.parties, party) && !/^[a-z0-9-]+$/.test(party)) {
    errors.push({
      pointer: '/transaction/party',
      detail: 'must be a party id: lower-case words joined by hyphens',
    });
  }
  if (errors.length > 0) throw badRequest(errors);
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
