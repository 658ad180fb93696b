/** What a sweep takes beside a scenario, by address or as an object: one threshold, and which values of it. */

import { z } from 'zod';
import {
  gridValue,
  placeOnGrid,
  resolveScenario,
  thresholdByKey,
  thresholdKeysIn,
} from '../../model/index.ts';
import type { Catalogue, KeyedThreshold, Releases, Scenario } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { scenarioBody } from './body-schemas.ts';
import { choice, decimal, readParameters, text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import { questionFromBody } from './question-body.ts';
import { releaseInUrl } from './release.ts';
import type { Question } from './release.ts';
import { SCENARIO, SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';
import { idleThreshold, inAddress, inBody, unknownThreshold } from './threshold-query.ts';
import type { PlaceOf } from './threshold-query.ts';

export const SWEEP_FORMATS = ['json', 'csv', 'ndjson'] as const;
export type SweepFormat = (typeof SWEEP_FORMATS)[number];

export const MOST_STEPS = 2000;
const LEAST_STEP = 1e-6;

const OWN = {
  threshold: {
    schema: text,
    about: 'The threshold that is moved, of a measure in play: {measure}.{threshold}.',
    required: true,
    example: 'us-2021-12-smic-14nm-proposal.node-nm',
  },
  from: {
    schema: decimal,
    about: 'The first value. Default: the lower end of the threshold’s range.',
    example: '7',
  },
  to: {
    schema: decimal,
    about: 'The last value, where a step falls on it. Default: the upper end of the threshold’s range.',
    example: '28',
  },
  step: {
    schema: decimal,
    about: `From each value to the next; at most ${String(MOST_STEPS)} values in one answer. Default: the threshold’s own step.`,
    example: '1',
  },
  format: {
    schema: choice(SWEEP_FORMATS),
    about:
      'The form of the answer, in place of "Accept": json, csv, or ndjson (one step a line). Default: what "Accept" prefers, else json.',
    example: 'csv',
  },
} as const satisfies ParameterTable;

export const SWEEP = { ...SCENARIO, ...OWN } as const;

export interface SweepQuestion extends Question {
  readonly scenario: Scenario;
  readonly of: KeyedThreshold;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** In their order. */
  readonly values: readonly number[];
  readonly format?: SweepFormat;
}

/** A sweep's own fields as an address or an object gives them. */
interface Own {
  readonly threshold?: string;
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
}

/** A threshold that is not on record has no range; the rest is wrong all the same. */
function rangeErrors(of: KeyedThreshold | null, { from, to, step }: Own, at: PlaceOf): FieldError[] {
  const range = of && { low: of.threshold.from, high: of.threshold.to };
  const [first, last] = [from ?? range?.low, to ?? range?.high];
  const reversed =
    first !== undefined && last !== undefined && first > last
      ? [
          {
            ...at('from'),
            detail: `${String(first)} is more than "to", ${String(last)}.`,
            allowed: [`at most ${String(last)}`],
          },
        ]
      : [];
  const still =
    step !== undefined && step < LEAST_STEP
      ? [{ ...at('step'), detail: `${String(step)} is too small.`, allowed: ['at least 0.000001'] }]
      : [];
  const found = [...outsideErrors(of, { from, to }, at), ...reversed, ...still];
  if (found.length > 0 || !of || first === undefined || last === undefined) return found;
  return countErrors(first, last, step ?? of.threshold.step, at);
}

function outsideErrors(
  of: KeyedThreshold | null,
  ends: Readonly<Record<'from' | 'to', number | undefined>>,
  at: PlaceOf,
): FieldError[] {
  if (!of) return [];
  const { from: low, to: high, unit } = of.threshold;
  const allowed = [`${String(low)} to ${String(high)}${unit === 'ratio' ? '' : ` ${unit}`}`];
  return Object.entries(ends).flatMap(([field, value]) =>
    value === undefined || (value >= low && value <= high)
      ? []
      : [{ ...at(field), detail: `${String(value)} is out of range.`, allowed }],
  );
}

function countOf(from: number, to: number, step: number): number {
  return Math.floor(placeOnGrid({ from, step }, to)) + 1;
}

function countErrors(from: number, to: number, step: number, at: PlaceOf): FieldError[] {
  const count = countOf(from, to, step);
  if (count <= MOST_STEPS) return [];
  const detail = `From ${String(from)} to ${String(to)} in steps of ${String(step)} are ${String(count)} values; one answer holds at most ${String(MOST_STEPS)}.`;
  const least = Math.ceil((to - from) / (MOST_STEPS - 1) / LEAST_STEP) * LEAST_STEP;
  return [{ ...at('step'), detail, allowed: [`at least ${String(Number(least.toFixed(6)))}`] }];
}

function thresholdErrors(catalogue: Catalogue, threshold: string | undefined, at: PlaceOf): FieldError[] {
  if (threshold !== undefined) return unknownThreshold(catalogue, threshold, at('threshold'));
  return [{ ...at('threshold'), detail: '"threshold" is missing.', allowed: thresholdKeysIn(catalogue) }];
}

function ownErrors(catalogue: Catalogue, own: Own, at: PlaceOf): FieldError[] {
  const of = own.threshold === undefined ? null : thresholdByKey(catalogue, own.threshold);
  return [...thresholdErrors(catalogue, own.threshold, at), ...rangeErrors(of, own, at)];
}

/** The sweep of fields that are free of mistakes; throws a 400 where its measure is not in play. */
function sweepOf(question: Question, own: Own, today: string, at: PlaceOf): SweepQuestion {
  const { catalogue, input } = question;
  const scenario = resolveScenario(catalogue, input, today);
  const of = own.threshold === undefined ? null : thresholdByKey(catalogue, own.threshold);
  if (!of) throw badRequest(thresholdErrors(catalogue, own.threshold, at));
  const idle = idleThreshold(catalogue, scenario, of.key, at('threshold'));
  if (idle.length > 0) throw badRequest(idle);
  const { from = of.threshold.from, to = of.threshold.to, step = of.threshold.step } = own;
  const values = Array.from({ length: countOf(from, to, step) }, (_, i) => gridValue({ from, step }, i));
  return { ...question, scenario, of, from, to, step, values };
}

/** Throws a 400 with every mistake, those of the scenario and those of the sweep together. */
export function sweepFromUrl(releases: Releases, url: string, today: string): SweepQuestion {
  const { catalogue } = releaseInUrl(releases, url);
  const { query, errors: unread } = parseQuery(url, [...SCENARIO_PARAMETERS, ...Object.keys(OWN)]);
  const { values, errors } = readParameters(query, OWN);
  const { format, ...own } = values;
  const unreadable = unread.some(({ parameter }) => parameter === 'threshold');
  const mistakes = unreadable ? [] : ownErrors(catalogue, own, inAddress);
  const question = scenarioFromUrl(releases, url, Object.keys(OWN), [...errors, ...mistakes]);
  return { ...sweepOf(question, own, today, inAddress), ...(format === undefined ? {} : { format }) };
}

const own = z.strictObject({
  threshold: z.string().exactOptional(),
  from: z.number().exactOptional(),
  to: z.number().exactOptional(),
  step: z.number().exactOptional(),
});
const schema = scenarioBody.extend(own.shape);

/** The same from an object. */
export function sweepFromBody(releases: Releases, sent: unknown, today: string): SweepQuestion {
  const read = questionFromBody(releases, sent, { schema, own }, (catalogue, given) =>
    ownErrors(catalogue, given, inBody),
  );
  return sweepOf(read.question, read.own, today, inBody);
}
