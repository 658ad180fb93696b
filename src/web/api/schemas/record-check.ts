/** The record check as answers send it: each claim with its source, the model's answer and the verdict. */

import { z } from 'zod';
import { CLAIM_ROLES, CLAIM_VERDICTS, COST_RATIOS, INSTALLED, LICENSES } from '../../../model/index.ts';
import { cited } from './figures.ts';
import {
  id,
  layerKind,
  listOf,
  productionOutcome,
  projectionClass,
  scheme,
  span,
  whole,
  words,
} from './values.ts';

const statedScenario = z
  .strictObject({
    on: z.string().exactOptional().describe('The date.'),
    measures: words.exactOptional().describe('The measures in play.'),
    deny: words.exactOptional().describe('What is taken out.'),
    only: words.exactOptional().describe('What alone is left in.'),
    destination: z.string().exactOptional().describe('Where the node is taken to be made.'),
    party: z.string().exactOptional().describe('Who is taken to make it.'),
    licenses: z.enum(LICENSES).exactOptional().describe('How licensing turns out.'),
    installed: z.enum(INSTALLED).exactOptional().describe('Whether equipment in place stays usable.'),
    assume: z.record(z.string(), z.number()).exactOptional().describe('Assumptions changed.'),
  })
  .meta({
    id: 'StatedScenario',
    description: 'A question as a claim states it; what is absent takes its default.',
  });

const node = id.describe('Id of the node.');
const machine = id.describe('Id of the machine.');
const pitchNm = z.number().describe('The pitch, in nm.');
const expect = span.describe('What was reported, both ends inside.');
const asks = <const A extends string>(name: A, about: string) => z.literal(name).describe(about);

const question = z
  .discriminatedUnion('ask', [
    z.strictObject({
      ask: asks('scheme', 'Which scheme for a pitch on a class?'),
      class: projectionClass,
      kind: layerKind,
      pitchNm,
      expect: z
        .strictObject({ schemes: listOf(scheme).describe('The schemes reported.') })
        .describe('What was reported.'),
    }),
    z.strictObject({
      ask: asks('single-exposure-pitch', 'The smallest pitch that a machine prints in one exposure.'),
      machine,
      expect,
    }),
    z.strictObject({
      ask: asks('prints', 'Does the machine print the pitch with the scheme?'),
      machine,
      kind: layerKind,
      pitchNm,
      scheme,
      expect: z
        .strictObject({ prints: z.boolean().describe('Whether it was reported to.') })
        .describe('What was reported.'),
    }),
    z.strictObject({
      ask: asks('outcome', 'What does a scenario do to a node?'),
      node,
      scenario: statedScenario,
      expect: z
        .strictObject({ outcomes: listOf(productionOutcome).describe('The outcomes reported.') })
        .describe('What was reported.'),
    }),
    z.strictObject({
      ask: asks('ratio', 'A ratio of a scenario to the node as made.'),
      node,
      scenario: statedScenario,
      figure: z.enum(COST_RATIOS).describe('Which ratio.'),
      expect,
    }),
    z.strictObject({
      ask: asks('exposures', 'Critical exposures of a wafer.'),
      node,
      class: projectionClass.exactOptional(),
      scenario: statedScenario.exactOptional(),
      expect,
    }),
    z.strictObject({
      ask: asks('wafer-cost', 'Wafer cost where lithography costs so many times that as made.'),
      node,
      lithographyRatio: z.number().describe('Lithography cost over that as made.'),
      expect,
    }),
    z.strictObject({
      ask: asks('layer-cost', 'Cost of a layer, in single ArF immersion exposures.'),
      class: projectionClass,
      scheme,
      expect,
    }),
    z.strictObject({
      ask: asks('k1', 'k1 = (p/2) · m · NA / wavelength.'),
      wavelengthNm: z.number().describe('Wavelength, in nm.'),
      numericalAperture: z.number().describe('Numerical aperture.'),
      scheme,
      pitchNm,
      expect,
    }),
    z.strictObject({
      ask: asks('capacity', 'Wafers a month and machine.'),
      machine,
      passes: z.number().describe('Passes of a wafer.'),
      expect,
    }),
  ])
  .meta({
    id: 'ClaimQuestion',
    description: 'A question to the model, with the answer that the record gives.',
  });

const answer = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('number').describe('A number.'),
      low: z.number().describe('The least over the ranges of the assumptions.'),
      central: z.number().describe('At the central assumptions.'),
      high: z.number().describe('The most over the ranges of the assumptions.'),
    }),
    z.strictObject({
      kind: z.literal('word').describe('A word.'),
      central: z.string().describe('At the central assumptions.'),
      within: words.describe('The words that the ranges of the assumptions allow.'),
      missing: words.describe('What is missing for an answer.'),
    }),
    z.strictObject({
      kind: z.literal('open').describe('No answer.'),
      missing: words.describe('What is missing for one.'),
    }),
  ])
  .meta({ id: 'ClaimAnswer', description: 'What the model says.' });

const role = z.enum(CLAIM_ROLES).meta({
  id: 'ClaimRole',
  description: 'A test; a calibration row, whose source sets a parameter or record; or unverified.',
});

const claim = z
  .strictObject({
    id: id.describe('Id of the claim.'),
    title: z.string().describe('Title.'),
    claim: z.string().describe('What was reported, in our own words.'),
    sets: words.describe('Parameters and records that its source sets; empty makes it a test.'),
    question,
    explanation: z.string().exactOptional().describe('Why the model misses it, where it does.'),
    ...cited,
    role,
    answer,
    verdict: z.enum(CLAIM_VERDICTS).describe('How the answer stands to what was reported.'),
    asks: z.string().describe('The question in words.'),
    sentence: z.string().describe('Answer and verdict in words.'),
  })
  .meta({ id: 'CheckedClaim', description: 'A claim with the model’s answer and the verdict.' });

const counts = z
  .record(z.enum(CLAIM_VERDICTS), whole)
  .meta({ id: 'VerdictCounts', description: 'How many claims came to each verdict.' });

export const recordCheck = {
  assume: z.record(z.string(), z.number()).describe('Assumptions changed, by parameter.'),
  counts: z.record(z.enum(CLAIM_ROLES), counts).describe('Verdicts of all claims, by role.'),
  claims: listOf(claim).describe('The claims that the question leaves.'),
};
