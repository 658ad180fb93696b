/** What comes of asking Express: an answer with its bytes, or a stream for one asker. */

import type { PassThrough } from 'node:stream';
import type { AnswerBytes } from './answer-bytes.ts';
import type { Head } from './aside.ts';
import type { Question } from './question.ts';
import type { RawHeaders } from './raw-headers.ts';

export interface Whole {
  readonly question: Question;
  readonly answer: AnswerBytes;
  /** For the one who asked first. */
  readonly own: RawHeaders;
}

interface Streamed {
  readonly question: Question;
  readonly head: Head;
  readonly stream: PassThrough;
}

export type Outcome = Whole | Streamed;

/** Good for others than who asked first: what may be kept, and the same mistake made in the same words. */
export function isForAll(outcome: Outcome, { askedUrl }: Question): boolean {
  if ('stream' in outcome) return false;
  const { answer, own, question } = outcome;
  const { tagBase, status } = answer.known;
  return tagBase !== null || (status !== 429 && own.length === 0 && question.askedUrl === askedUrl);
}
