/** Answers sent part by part: none waits for memory for all of it, and other requests are served between. */

import type { Response } from 'express';
import { jsonBytes } from './answers/kept-bytes.ts';
import { whileResting } from './heavy-work.ts';
import { takingTurns } from './in-turns.ts';

/**
 * Waits until the response takes more or its asker has gone. One listener each for all waits of an answer: compression
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

/** Parts are worked out as the asker takes them, and no more once it has gone; of a HEAD request none is. */
export async function sendParts(response: Response, parts: Iterable<string | Buffer>): Promise<void> {
  const { gone, drained } = drains(response);
  if (response.req.method !== 'HEAD') {
    let turn = takingTurns();
    for (const part of parts) {
      if (gone()) return;
      if (!response.write(part)) {
        await whileResting(response, drained);
        // It was not working meanwhile.
        turn = takingTurns();
      }
      await turn();
      if (gone()) return;
    }
  }
  response.end();
}

/** The parts of a JSON object whose last field is a list, entry by entry. */
export function* listParts(
  head: object,
  list: string,
  entries: Iterable<object>,
): Generator<string | Buffer> {
  const before = JSON.stringify(head).slice(0, -1);
  yield `${before}${Object.keys(head).length === 0 ? '' : ','}${JSON.stringify(list)}:[`;
  let first = true;
  for (const entry of entries) {
    if (!first) yield ',';
    yield jsonBytes(entry);
    first = false;
  }
  yield ']}';
}
