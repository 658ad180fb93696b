/** What tipping points take beside a scenario, by address or as an object: one threshold alone. */

import { z } from 'zod';
import { resolveScenario } from '../../model/index.ts';
import type { Releases, Scenario } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import { scenarioBody } from './body-schemas.ts';
import { readParameters, text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import { questionFromBody } from './question-body.ts';
import { releaseInUrl } from './release.ts';
import type { Question } from './release.ts';
import { SCENARIO, SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';
import { idleThreshold, inAddress, inBody, unknownThreshold } from './threshold-query.ts';
import type { PlaceOf } from './threshold-query.ts';

const OWN = {
  threshold: {
    schema: text,
    about: 'Only this threshold, of a measure in play: {measure}.{threshold}. Default: all of them.',
    example: 'us-2021-12-smic-14nm-proposal.node-nm',
  },
} as const satisfies ParameterTable;

export const TIPPING = { ...SCENARIO, ...OWN } as const;

export interface TippingQuestion extends Question {
  readonly scenario: Scenario;
  readonly thresholds?: readonly string[];
}

/** The question of a threshold on record, or of all; throws a 400 where its measure is not in play. */
function tippingOf(
  question: Question,
  threshold: string | undefined,
  today: string,
  at: PlaceOf,
): TippingQuestion {
  const { catalogue, input } = question;
  const scenario = resolveScenario(catalogue, input, today);
  if (threshold === undefined) return { ...question, scenario };
  const idle = idleThreshold(catalogue, scenario, threshold, at('threshold'));
  if (idle.length > 0) throw badRequest(idle);
  return { ...question, scenario, thresholds: [threshold] };
}

/** Throws a 400 with every mistake. */
export function tippingFromUrl(releases: Releases, url: string, today: string): TippingQuestion {
  const { catalogue } = releaseInUrl(releases, url);
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, ...Object.keys(OWN)]);
  const { threshold } = readParameters(query, OWN).values;
  const unknown =
    threshold === undefined ? [] : unknownThreshold(catalogue, threshold, inAddress('threshold'));
  const question = scenarioFromUrl(releases, url, Object.keys(OWN), unknown);
  return tippingOf(question, threshold, today, inAddress);
}

const own = z.strictObject({ threshold: z.string().exactOptional() });
const schema = scenarioBody.extend(own.shape);

/** The same from an object. */
export function tippingFromBody(releases: Releases, sent: unknown, today: string): TippingQuestion {
  const read = questionFromBody(releases, sent, { schema, own }, (catalogue, { threshold }) =>
    threshold === undefined ? [] : unknownThreshold(catalogue, threshold, inBody('threshold')),
  );
  return tippingOf(read.question, read.own.threshold, today, inBody);
}
