/** Answers made by asking Express, and kept for as long as it is today: each with its tag, in each encoding once. */

import type { RequestListener } from 'node:http';
import { AnswerBytes } from './answer-bytes.ts';
import type { Ready } from './answer-bytes.ts';
import { LARGEST_BODY } from './answer-store.ts';
import type { AnswerStore } from './answer-store.ts';
import { askAside } from './aside.ts';
import type { Encoding } from './encodings.ts';
import type { Work } from './flights.ts';
import { KnownAnswer } from './known-answer.ts';
import type { Outcome } from './outcome.ts';
import { isOrdinary, plainQuestion } from './question.ts';
import type { Question } from './question.ts';
import { ownHeaders } from './raw-headers.ts';
import type { TagOf } from './tag-of.ts';

export interface MakerParts {
  readonly app: RequestListener;
  readonly tagOf: TagOf;
  readonly today: () => string;
}

/** The request id of what nobody asked yet. */
const PREPARED = 'prepared-at-start';

export class AnswerMaker {
  readonly #parts: MakerParts;
  readonly #store: AnswerStore;
  #day: string;

  constructor(parts: MakerParts, store: AnswerStore) {
    this.#parts = parts;
    this.#store = store;
    this.#day = parts.today();
  }

  /** Clears the store on a new day, as answers of yesterday say what was so yesterday. Was it one? */
  turnDay(): boolean {
    const now = this.#parts.today();
    if (now === this.#day) return false;
    this.#day = now;
    this.#store.clear();
    return true;
  }

  make(question: Question, clientAddress: string, id: string): Work<Outcome> {
    const { app, tagOf, today } = this.#parts;
    const day = today();
    const { answer, abandon } = askAside(
      app,
      { ...question, url: question.address, clientAddress, id },
      LARGEST_BODY,
    );
    const outcome = answer.then((given): Outcome => {
      if ('stream' in given) return { question, head: given, stream: given.stream };
      const tag = today() === day ? tagOf(question, given, day) : null;
      const known = new KnownAnswer(given, given.body.length, tag);
      const keeps = tag !== null && isOrdinary(question) && day === this.#day;
      const bytes = keeps
        ? this.#store.put(question.key, known, given.body)
        : new AnswerBytes(known, given.body);
      return { question, answer: bytes, own: ownHeaders(given) };
    });
    return { outcome, abandon };
  }

  async encoded(answer: AnswerBytes, encoding: Encoding): Promise<Ready> {
    const ready = await answer.ready(encoding);
    if (encoding !== 'identity') this.#store.grown(answer);
    return ready;
  }

  /** Has answers and their encodings ready before they are asked for; of those that may be kept. */
  async prepare(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      const outcome = await this.make(plainQuestion(address), '', PREPARED).outcome;
      if ('stream' in outcome) outcome.stream.destroy();
      else for (const encoding of ['br', 'gzip'] as const) await this.encoded(outcome.answer, encoding);
    }
  }
}
