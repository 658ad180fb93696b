/** Answers a batch one scenario at a time. */

import type { Response } from 'express';
import type { Dataset } from '../model/index.ts';
import { listParts, sendParts } from './send-parts.ts';

function* answered<T>(questions: readonly T[], answer: (question: T) => object): Generator<object> {
  for (const question of questions) yield answer(question);
}

/** Streams `{"dataset": …, "answers": [ … ]}`; stops when the asker has gone. */
export async function sendBatch<T>(
  response: Response,
  dataset: Dataset,
  questions: readonly T[],
  answer: (question: T) => object,
): Promise<void> {
  response.type('application/json');
  await sendParts(response, listParts({ dataset }, 'answers', answered(questions, answer)));
}
