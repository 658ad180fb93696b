/** The record check as data: every claim with its source, the model's answer and the verdict. */

import { byId, CLAIM_ROLES, CLAIM_VERDICTS, expectationOf, recordCheck } from '../../model/index.ts';
import type { Catalogue, CheckedClaim, Claim, RecordCheck } from '../../model/index.ts';
import { checkedClaimSentence, claimAnswerText, claimQuestionText, expectedText } from '../../text/index.ts';
import type { Choices, Chosen } from '../params/choices.ts';
import type { CsvRow } from './csv.ts';
import { withCitations } from './records.ts';

export const RECORD_CHECK_CHOICES: Choices = { verdict: CLAIM_VERDICTS, role: CLAIM_ROLES };

/** A checked claim with its record. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly checked: CheckedClaim;
}

export interface AnsweredCheck {
  readonly check: RecordCheck;
  /** The rows that the filter leaves; the counts are of all. */
  readonly rows: readonly ClaimRow[];
}

export function answeredCheck(catalogue: Catalogue, { words, assume }: Chosen): AnsweredCheck {
  const check = recordCheck(catalogue, assume);
  const [verdict, role] = [words.get('verdict'), words.get('role')];
  const rows = check.claims.flatMap((checked): ClaimRow[] => {
    const claim = byId(catalogue.claims, checked.claim);
    const kept =
      (verdict === undefined || checked.verdict === verdict) && (role === undefined || checked.role === role);
    return claim && kept ? [{ claim, checked }] : [];
  });
  return { check, rows };
}

export function recordCheckAnswer(catalogue: Catalogue, chosen: Chosen): object {
  const { check, rows } = answeredCheck(catalogue, chosen);
  return {
    assume: chosen.assume,
    counts: check.counts,
    claims: rows.map(({ claim, checked }) => {
      const { claim: _, ...result } = checked;
      return {
        ...(withCitations(catalogue, claim) as object),
        ...result,
        asks: claimQuestionText(catalogue, claim.question),
        sentence: checkedClaimSentence(catalogue, claim.question, checked),
      };
    }),
  };
}

export const RECORD_CHECK_COLUMNS = [
  'id',
  'title',
  'claim',
  'role',
  'verdict',
  'asks',
  'reported',
  'reportedLow',
  'reportedHigh',
  'model',
  'modelLow',
  'modelCentral',
  'modelHigh',
  'explanation',
  'sets',
  'standing',
  'source',
  'sourceUrl',
  'at',
  'checked',
  'note',
];

function recordCheckRow(catalogue: Catalogue, { claim, checked }: ClaimRow): CsvRow {
  const { question } = claim;
  const { answer } = checked;
  const expected = expectationOf(question);
  const source = claim.source === undefined ? undefined : byId(catalogue.sources, claim.source);
  return {
    id: claim.id,
    title: claim.title,
    claim: claim.claim,
    role: checked.role,
    verdict: checked.verdict,
    asks: claimQuestionText(catalogue, question),
    reported: expectedText(question),
    ...('words' in expected ? {} : { reportedLow: expected.low, reportedHigh: expected.high }),
    model: claimAnswerText(catalogue, question, answer),
    ...(answer.kind === 'number'
      ? { modelLow: answer.low, modelCentral: answer.central, modelHigh: answer.high }
      : {}),
    explanation: claim.explanation,
    sets: claim.sets.join(' '),
    standing: claim.standing,
    source: claim.source,
    sourceUrl: source?.url,
    at: claim.at,
    checked: claim.checked,
    note: claim.note,
  };
}

export function recordCheckRows(catalogue: Catalogue, chosen: Chosen): CsvRow[] {
  return answeredCheck(catalogue, chosen).rows.map((row) => recordCheckRow(catalogue, row));
}
