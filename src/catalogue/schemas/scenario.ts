/** Schemas of the records that hold questions to the model: presets and the claims of the record check. */

import { z } from 'zod';
import {
  COST_RATIOS,
  INSTALLED,
  LICENSES,
  PRODUCTION_OUTCOMES,
  SCANNER_CLASSES,
  SCHEMES,
} from '../../model/index.ts';
import type { Claim, ClaimQuestion, Preset, ProjectionClass, ScenarioInput } from '../../model/index.ts';
import { citation, day, id, needsSource, SOURCE_MISSING, words } from './text.ts';

const ids = z.array(words).min(1);

/** A scenario as a record states it; what its names mean is checked against the catalogue. */
const scenario: z.ZodType<ScenarioInput> = z.strictObject({
  on: day.exactOptional(),
  measures: z.array(words).exactOptional(),
  with: ids.exactOptional(),
  without: ids.exactOptional(),
  set: z.record(z.string(), z.number()).exactOptional(),
  destination: words.exactOptional(),
  party: words.exactOptional(),
  participants: ids.exactOptional(),
  deny: ids.exactOptional(),
  only: ids.exactOptional(),
  licenses: z.enum(LICENSES).exactOptional(),
  installed: z.enum(INSTALLED).exactOptional(),
  reading: z.record(z.string(), z.string()).exactOptional(),
  unverified: z.enum(['exclude', 'include']).exactOptional(),
  assume: z.record(z.string(), z.number()).exactOptional(),
  nodes: ids.exactOptional(),
});

export const preset: z.ZodType<Preset> = z.strictObject({
  id,
  title: words,
  about: words,
  order: z.int(),
  scenario,
});

const machineClass = z.enum(SCANNER_CLASSES.filter((of): of is ProjectionClass => of !== 'imprint'));
const expected = z.strictObject({ low: z.number(), high: z.number() });
const scheme = z.enum(SCHEMES);
const kind = z.enum(['lines', 'holes']);
const nm = z.number().positive();

const question: z.ZodType<ClaimQuestion> = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('scheme'),
    class: machineClass,
    kind,
    pitchNm: nm,
    expect: z.strictObject({ schemes: z.array(scheme).min(1) }),
  }),
  z.strictObject({ ask: z.literal('single-exposure-pitch'), machine: id, expect: expected }),
  z.strictObject({
    ask: z.literal('prints'),
    machine: id,
    kind,
    pitchNm: nm,
    scheme,
    expect: z.strictObject({ prints: z.boolean() }),
  }),
  z.strictObject({
    ask: z.literal('outcome'),
    node: id,
    scenario,
    expect: z.strictObject({ outcomes: z.array(z.enum(PRODUCTION_OUTCOMES)).min(1) }),
  }),
  z.strictObject({
    ask: z.literal('ratio'),
    node: id,
    scenario,
    figure: z.enum(COST_RATIOS),
    expect: expected,
  }),
  z.strictObject({
    ask: z.literal('exposures'),
    node: id,
    class: machineClass.exactOptional(),
    scenario: scenario.exactOptional(),
    expect: expected,
  }),
  z.strictObject({
    ask: z.literal('wafer-cost'),
    node: id,
    lithographyRatio: z.number().min(1),
    expect: expected,
  }),
  z.strictObject({ ask: z.literal('layer-cost'), class: machineClass, scheme, expect: expected }),
  z.strictObject({
    ask: z.literal('k1'),
    wavelengthNm: nm,
    numericalAperture: nm,
    scheme,
    pitchNm: nm,
    expect: expected,
  }),
  z.strictObject({
    ask: z.literal('capacity'),
    machine: id,
    passes: z.number().positive(),
    expect: expected,
  }),
]);

/** Schema of `data/claims/*.yaml`. */
export const claim: z.ZodType<Claim> = z
  .strictObject({
    id,
    title: words,
    claim: words,
    sets: z.array(words),
    question,
    explanation: words.exactOptional(),
    ...citation,
  })
  .refine(needsSource, SOURCE_MISSING);
