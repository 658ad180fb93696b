/** JSON bodies: types by zod, meaning by the model, every mistake with its JSON Pointer. */

import { z } from 'zod';
import {
  byId,
  DEVICE_CLASSES,
  nearest,
  SCANNER_CLASSES,
  scenarioProblems,
  TRANSISTORS,
} from '../../model/index.ts';
import type { Catalogue, ClassifyInput, ScenarioInput } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';

const MOST_SCENARIOS = 1000;
const ids = z.array(z.string()).max(200);
const text = z.string().min(1).max(200);
const quantity = z.number().min(0).max(1e9);

export const scenarioBody = z.strictObject({
  on: text.exactOptional(),
  measures: ids.exactOptional(),
  with: ids.exactOptional(),
  without: ids.exactOptional(),
  set: z.record(z.string(), z.number()).exactOptional(),
  destination: text.exactOptional(),
  party: text.exactOptional(),
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
      wavelengthNm: quantity.positive().exactOptional(),
      numericalAperture: quantity.positive().max(2).exactOptional(),
      resolutionNm: quantity.positive().exactOptional(),
      dedicatedChuckOverlayNm: quantity.exactOptional(),
      matchedMachineOverlayNm: quantity.exactOptional(),
      immersion: z.boolean().exactOptional(),
      class: z.enum(SCANNER_CLASSES).exactOptional(),
      model: text.exactOptional(),
      capableOfNodeNm: quantity.positive().exactOptional(),
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
    const allowed = issue.code === 'invalid_value' ? { allowed: issue.values.map(String) } : {};
    return [{ pointer: pointer(issue.path), detail: issue.message, ...allowed }];
  });
}

function parse<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body);
  if (!result.success) throw badRequest(zodErrors(schema, result.error));
  return result.data;
}

function meaningErrors(
  catalogue: Catalogue,
  { data, ...input }: z.output<typeof scenarioBody>,
  prefix: readonly PropertyKey[],
): FieldError[] {
  const problems = scenarioProblems(catalogue, input).map(({ path, detail, allowed }) => ({
    pointer: pointer([...prefix, ...path]),
    detail,
    ...(allowed ? { allowed } : {}),
  }));
  const { version } = catalogue.dataset;
  if (data === undefined || data === version) return problems;
  const detail = `There is no dataset release "${data.slice(0, 100)}".`;
  return [...problems, { pointer: pointer([...prefix, 'data']), detail, allowed: [version] }];
}

/** One scenario, or a batch; throws a 400 with every mistake. */
export function scenariosFromBody(
  catalogue: Catalogue,
  body: unknown,
): { readonly batch: boolean; readonly scenarios: readonly ScenarioInput[] } {
  const batch = typeof body === 'object' && body !== null && 'scenarios' in body;
  const scenarios = batch ? parse(batchBody, body).scenarios : [parse(scenarioBody, body)];
  const errors = scenarios.flatMap((input, i) =>
    meaningErrors(catalogue, input, batch ? ['scenarios', i] : []),
  );
  if (errors.length > 0) throw badRequest(errors);
  return { batch, scenarios: scenarios.map(({ data, ...input }) => input) };
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
