/** Answers a batch one scenario at a time: no answer waits for memory for all, and other requests are served between. */

import { setImmediate } from 'node:timers/promises';
import type { Response } from 'express';
import type { Dataset } from '../model/index.ts';
import { jsonText } from './answers/kept-text.ts';

/**
 * Waits until the response takes more or its asker has gone. One listener each for all waits of a batch: compression
 * hands listeners on to its own stream, from which they are never taken off again.
 */
function drains(response: Response): { readonly gone: () => boolean; readonly drained: () => Promise<void> } {
  let [gone, wake] = [false, (): void => undefined];
  response.on('drain', () => wake());
  response.once('close', () => {
    gone = true;
    wake();
  });
  return {
    gone: () => gone,
    drained: () =>
      new Promise((resolve) => {
        if (gone) resolve();
        else wake = resolve;
      }),
  };
}

/** Streams `{"dataset": …, "answers": [ … ]}`; stops when the asker has gone. */
export async function sendBatch<T>(
  response: Response,
  dataset: Dataset,
  questions: readonly T[],
  answer: (question: T) => object,
): Promise<void> {
  response.type('application/json');
  const { gone, drained } = drains(response);
  response.write(`{"dataset":${JSON.stringify(dataset)},"answers":[`);
  for (const [index, question] of questions.entries()) {
    if (gone()) return;
    const taken = response.write(`${index === 0 ? '' : ','}${jsonText(answer(question))}`);
    if (!taken) await drained();
    await setImmediate();
  }
  response.end(']}');
}
