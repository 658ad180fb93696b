/** Answers a batch one scenario at a time: no answer waits for memory for all, and other requests are served between. */

import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Response } from 'express';
import type { Dataset } from '../model/index.ts';

/** Streams `{"dataset": …, "answers": [ … ]}`; stops when the asker has gone. */
export async function sendBatch<T>(
  response: Response,
  dataset: Dataset,
  questions: readonly T[],
  answer: (question: T) => object,
): Promise<void> {
  response.type('application/json');
  response.write(`{"dataset":${JSON.stringify(dataset)},"answers":[`);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for (const [index, question] of questions.entries()) {
    if (gone.signal.aborted) return;
    const taken = response.write(`${index === 0 ? '' : ','}${JSON.stringify(answer(question))}`);
    if (!taken) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
    await setImmediate();
  }
  response.end(']}');
}
