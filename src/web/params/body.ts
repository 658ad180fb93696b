/** JSON bodies: types by zod, meaning by the model, every mistake with its JSON Pointer. */

import { z } from 'zod';
import {
  byId,
  DEVICE_CLASSES,
  INSTALLED,
  LICENSES,
  nearest,
  SCANNER_CLASSES,
  scenarioProblems,
  TRANSISTORS,
} from '../../model/index.ts';
import type { Catalogue, ClassifyInput, Releases, ScenarioInput } from '../../model/index.ts';
import { badRequest, notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { releasesOfBatch } from './release.ts';
import type { AskedRelease, Question } from './release.ts';

const MOST_SCENARIOS = 1000;
const ids = z.array(z.string()).max(200);
const text = z.string().min(1).max(200);
const quantity = z.number().min(0).max(1e9);
const positive = z.number().positive().max(1e9);

export const scenarioBody = z.strictObject({
  on: text.exactOptional(),
  measures: ids.exactOptional(),
  with: ids.exactOptional(),
  without: ids.exactOptional(),
  set: z.record(z.string(), z.number()).exactOptional(),
  destination: text.exactOptional(),
  party: text.exactOptional(),
  participants: ids.exactOptional(),
  deny: ids.exactOptional(),
  only: ids.exactOptional(),
  licenses: z.enum(LICENSES).exactOptional(),
  installed: z.enum(INSTALLED).exactOptional(),
  reading: z.record(z.string(), z.string()).exactOptional(),
  unverified: z.enum(['exclude', 'include']).exactOptional(),
  assume: z.record(z.string(), z.number()).exactOptional(),
  nodes: ids.exactOptional(),
  data: text.exactOptional(),
});

const batchBody = z.strictObject({ scenarios: z.array(scenarioBody).min(1).max(MOST_SCENARIOS) });

export const classifyBody = z.strictObject({
  on: text.exactOptional(),
  measures: ids.min(1).exactOptional(),
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
      destination: z
        .string()
        .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code')
        .exactOptional(),
      exportedFrom: z
        .string()
        .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code')
        .exactOptional(),
      party: text.exactOptional(),
      uniquelyRequired: z.boolean().exactOptional(),
      advancedNodeEndUse: z.boolean().exactOptional(),
      waferMm: quantity.exactOptional(),
      facilityWaferMm: quantity.exactOptional(),
      software: text.exactOptional(),
    })
    .exactOptional(),
});

/** RFC 6901: `~` and `/` escaped. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const part of path) {
    if (at instanceof z.ZodExactOptional) at = at.unwrap();
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = (at.shape as Record<string, unknown>)[String(part)];
  }
  if (at instanceof z.ZodExactOptional) at = at.unwrap();
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function zodErrors(schema: z.ZodType, error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => {
        const near = nearest(key, allowed);
        const hint = near === null ? '' : ` Did you mean "${near}"?`;
        return {
          pointer: pointer([...issue.path, key.slice(0, 200)]),
          detail: `"${key.slice(0, 100)}" is not a field here.${hint}`,
          allowed,
        };
      });
    }
    if (issue.code === 'invalid_value') {
      const { detail, allowed = [] } = notOneOf('', String(issue.input), issue.values.map(String));
      return [{ pointer: pointer(issue.path), detail, allowed }];
    }
    return [{ pointer: pointer(issue.path), detail: issue.message }];
  });
}

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

function parse<S extends z.ZodType>(
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

/** The fields of a scenario that have the right types, so that their mistakes of meaning can be told with the rest. */
function readableParts(body: unknown): StatedScenario {
  if (typeof body !== 'object' || body === null) return {};
  const parts = Object.entries(body).filter(([key, value]) => {
    const field = Object.entries(scenarioBody.shape).find(([name]) => name === key)?.[1];
    return field !== undefined && field.safeParse(value).success;
  });
  return Object.fromEntries(parts) as StatedScenario;
}

type StatedScenario = ScenarioInput & { readonly data?: string };

function meaningErrors(
  asked: AskedRelease,
  { data: _, ...input }: StatedScenario,
  prefix: readonly PropertyKey[],
): FieldError[] {
  const release = asked.errors.map(({ detail, allowed }) => ({ path: ['data'], detail, allowed }));
  return [...scenarioProblems(asked.catalogue, input), ...release].map(({ path, detail, allowed }) => ({
    pointer: pointer([...prefix, ...path]),
    detail,
    ...(allowed ? { allowed } : {}),
  }));
}

/** One scenario, or a batch, each with the records of the release it asks; throws a 400 with every mistake. */
export function scenariosFromBody(
  releases: Releases,
  body: unknown,
): { readonly batch: boolean; readonly questions: readonly Question[] } {
  const batch = typeof body === 'object' && body !== null && 'scenarios' in body;
  const releaseOf = releasesOfBatch(releases);
  const readable = (): FieldError[] => {
    const parts = readableParts(body);
    return meaningErrors(releaseOf(parts.data), parts, []);
  };
  const scenarios: readonly StatedScenario[] = batch
    ? parse(batchBody, body).scenarios
    : [parse(scenarioBody, body, readable)];
  const asked = scenarios.map((input) => ({ input, release: releaseOf(input.data) }));
  const errors = asked.flatMap(({ input, release }, i) =>
    meaningErrors(release, input, batch ? ['scenarios', i] : []),
  );
  if (errors.length > 0) throw badRequest(errors);
  return {
    batch,
    questions: asked.map(({ input: { data: _, ...input }, release: { catalogue } }) => ({
      catalogue,
      input,
    })),
  };
}

/** What `classify` takes; without `measures`, every measure on record that tests something is put. */
export function classifyFromBody(catalogue: Catalogue, body: unknown, today: string): ClassifyInput {
  const input = parse(classifyBody, body);
  const asked = input.measures ?? [];
  const problems = scenarioProblems(catalogue, { measures: asked, on: input.on ?? today });
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
  const { measures, on, ...given } = input;
  const all = catalogue.measures.filter((measure) => measure.specifies).map((measure) => measure.id);
  return { ...given, on: on ?? today, measures: asked.length > 0 ? asked : all };
}
