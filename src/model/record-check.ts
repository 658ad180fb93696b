/** The record check: every claim on record put to the model, and the model's answer held against what was reported. */

import type { Catalogue } from './catalogue.ts';
import type { Claim } from './claim.ts';
import { expectationOf } from './claim-answer.ts';
import type { Asking, ClaimAnswer, Expectation } from './claim-answer.ts';
import { exposuresAnswer } from './claim-exposures.ts';
import { k1Answer, printsAnswer, schemeAnswer, singlePitchAnswer } from './claim-printing.ts';
import {
  capacityAnswer,
  layerCostAnswer,
  outcomeAnswer,
  ratioAnswer,
  waferCostAnswer,
} from './claim-production.ts';
import { keptAnswers, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import { assumptionsFrom, boxFrom } from './parameters.ts';

/**
 * What a claim is to the model. A *calibration* row's source sets a parameter or a record, so that the model should meet
 * it; a *test* row's source sets none. A claim that was found in no public text counts as neither, but is shown.
 */
export const CLAIM_ROLES = ['test', 'calibration', 'unverified'] as const;
export type ClaimRole = (typeof CLAIM_ROLES)[number];

export const CLAIM_VERDICTS = ['hit', 'outside-range', 'miss', 'undetermined'] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

export interface CheckedClaim {
  readonly claim: string;
  readonly role: ClaimRole;
  readonly answer: ClaimAnswer;
  readonly verdict: ClaimVerdict;
}

export type VerdictCounts = Readonly<Record<ClaimVerdict, number>>;

export interface RecordCheck {
  /** Test rows first, then calibration, then unverified; by id within each. */
  readonly claims: readonly CheckedClaim[];
  readonly counts: Readonly<Record<ClaimRole, VerdictCounts>>;
}

export function roleOf(claim: Claim): ClaimRole {
  if (claim.standing === 'unverified') return 'unverified';
  return claim.sets.length === 0 ? 'test' : 'calibration';
}

/** Sums of products round in their last digits; an end of a range is met within this share of it. */
const ROUNDING = 1e-9;

function within(value: number, low: number, high: number): boolean {
  const slack = ROUNDING * Math.max(1, Math.abs(value));
  return value >= low - slack && value <= high + slack;
}

/**
 * *Hit*: the answer at the central assumptions is what the record gives, a number between its two ends (ends included)
 * or one of its words. *Outside range*: it is not, but some answer within the ranges of the assumptions is. *Miss*: no
 * answer within them is. *Undetermined*: the model does not say, and names what is missing; an expected "undetermined"
 * is a hit like any other word.
 */
export function verdictOf(answer: ClaimAnswer, expected: Expectation): ClaimVerdict {
  if (answer.kind === 'open') return 'undetermined';
  if (answer.kind === 'word') {
    if (!('words' in expected)) return 'miss';
    if (expected.words.includes(answer.central)) return 'hit';
    if (answer.central === 'undetermined') return 'undetermined';
    return answer.within.some((word) => expected.words.includes(word)) ? 'outside-range' : 'miss';
  }
  if ('words' in expected) return 'miss';
  if (within(answer.central, expected.low, expected.high)) return 'hit';
  const apart = answer.high < expected.low || answer.low > expected.high;
  return apart ? 'miss' : 'outside-range';
}

type Assume = Readonly<Record<string, number>>;

/** The model's answer to a claim's question, under changed assumptions where some are given. */
export function answerTo(
  catalogue: Catalogue,
  { question, checked }: Claim,
  assume: Readonly<Record<string, number>>,
): ClaimAnswer {
  const at = assumptionsFrom(catalogue.parameters, assume);
  const box = boxFrom(catalogue.parameters, assume);
  const asking: Asking = { catalogue, assume, at, box, today: checked };
  switch (question.ask) {
    case 'scheme':
      return schemeAnswer(question, asking);
    case 'single-exposure-pitch':
      return singlePitchAnswer(question, asking);
    case 'prints':
      return printsAnswer(question, asking);
    case 'outcome':
      return outcomeAnswer(question, asking);
    case 'ratio':
      return ratioAnswer(question, asking);
    case 'exposures':
      return exposuresAnswer(question, asking);
    case 'wafer-cost':
      return waferCostAnswer(question, asking);
    case 'layer-cost':
      return layerCostAnswer(question, asking);
    case 'k1':
      return k1Answer(question);
    default:
      return capacityAnswer(question, asking);
  }
}

/** One claim put to the model, under changed assumptions where some are given. */
export function checkClaim(catalogue: Catalogue, claim: Claim, assume: Assume = {}): CheckedClaim {
  const answer = answerTo(catalogue, claim, assume);
  const verdict = verdictOf(answer, expectationOf(claim.question));
  return { claim: claim.id, role: roleOf(claim), answer, verdict };
}

function countsOf(rows: readonly CheckedClaim[], role: ClaimRole): VerdictCounts {
  const count = (verdict: ClaimVerdict): number =>
    rows.filter((row) => row.role === role && row.verdict === verdict).length;
  return {
    hit: count('hit'),
    'outside-range': count('outside-range'),
    miss: count('miss'),
    undetermined: count('undetermined'),
  };
}

const MOST_KEPT = 8;
const kept = perObject<Catalogue, Kept<string, RecordCheck>>(() => keptAnswers(MOST_KEPT));

function keyOf(assume: Assume): string {
  return JSON.stringify(Object.entries(assume).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function checkOf(rows: readonly CheckedClaim[]): RecordCheck {
  return {
    claims: CLAIM_ROLES.flatMap((role) => rows.filter((row) => row.role === role)),
    counts: {
      test: countsOf(rows, 'test'),
      calibration: countsOf(rows, 'calibration'),
      unverified: countsOf(rows, 'unverified'),
    },
  };
}

/** All claims put to the model, with counts; kept, since equal assumptions give equal answers. */
export function recordCheck(catalogue: Catalogue, assume: Assume = {}): RecordCheck {
  return kept(catalogue).get(keyOf(assume), () =>
    checkOf(catalogue.claims.map((claim) => checkClaim(catalogue, claim, assume))),
  );
}

/** Works the check out a claim at a time and keeps it, so that the first to ask need not wait. */
export function* preparedCheck(catalogue: Catalogue): Generator<void> {
  const rows: CheckedClaim[] = [];
  for (const claim of catalogue.claims) {
    rows.push(checkClaim(catalogue, claim));
    yield;
  }
  kept(catalogue).get(keyOf({}), () => checkOf(rows));
}
