/** Claims that nobody made, for tests: a question with what was said of it. */

import { answerTo } from '../../src/model/index.ts';
import type { Catalogue, Claim, ClaimAnswer, ClaimQuestion } from '../../src/model/index.ts';

export function claim(question: ClaimQuestion, more: Partial<Claim> = {}): Claim {
  return {
    id: 'said',
    title: 'said',
    claim: 'It was said.',
    sets: [],
    question,
    standing: 'reported',
    source: 'almanac',
    checked: '2024-01-01',
    ...more,
  };
}

/** The model's answer to a question, whatever the record expects. */
export function answerIn(
  catalogue: Catalogue,
  question: ClaimQuestion,
  assume: Readonly<Record<string, number>> = {},
): ClaimAnswer {
  return answerTo(catalogue, claim(question), assume);
}
