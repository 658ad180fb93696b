/** Good answers, kept while there is room: bounded in bytes for their bodies, in number for what is known of questions. */

import { LRUCache } from 'lru-cache';
import { AnswerBytes } from './answer-bytes.ts';
import type { KnownAnswer } from './known-answer.ts';

const MOST_KNOWN = 10_000;
const MOST_KNOWN_BYTES = 32 * 2 ** 20;
/** What is known of one question weighs beside its own words, about. */
const KNOWN_BYTES = 2500;
/** The largest body that is kept. */
export const LARGEST_BODY = 8 * 2 ** 20;
/** The largest answer with its bytes in every encoding. */
const LARGEST_ENTRY = 2 * LARGEST_BODY;

export class AnswerStore {
  /** By question: several may have one answer, and what is known of it outlives its bytes. */
  readonly #known = new LRUCache<string, KnownAnswer>({
    max: MOST_KNOWN,
    maxSize: MOST_KNOWN_BYTES,
    sizeCalculation: (_, question) => question.length + KNOWN_BYTES,
  });
  /** By tag, which is equal for equal bytes. */
  readonly #bytes: LRUCache<string, AnswerBytes> | null;
  /** Grows with every answer put in: one used at this age is not the next to go. */
  #age = 0;

  /** Keeps no bytes with `mostBytes` of 0. */
  constructor(mostBytes: number) {
    this.#bytes =
      mostBytes === 0
        ? null
        : new LRUCache<string, AnswerBytes>({
            maxSize: mostBytes,
            maxEntrySize: Math.min(mostBytes, LARGEST_ENTRY),
            sizeCalculation: ({ size }) => size,
            dispose: (bytes) => {
              bytes.known.bytes = null;
            },
          });
  }

  get entries(): number {
    return this.#bytes?.size ?? 0;
  }

  get bytes(): number {
    return this.#bytes?.calculatedSize ?? 0;
  }

  /** The good answer to a question, perhaps without its bytes. */
  known(question: string): KnownAnswer | undefined {
    return this.#known.get(question);
  }

  /** Puts in the bytes of a good answer, or gives back those kept for the same answer to another question. */
  put(question: string, known: KnownAnswer, body: Buffer): AnswerBytes {
    const same = known.tagBase === null ? undefined : this.#bytes?.get(known.tagBase);
    this.#known.set(question, same?.known ?? known);
    if (same) return same;
    const bytes = new AnswerBytes(known, body);
    this.#fit(bytes);
    return bytes;
  }

  /** To be called when an answer has grown by an encoding. */
  grown(bytes: AnswerBytes): void {
    const { known } = bytes;
    if (known.bytes !== bytes || known.tagBase === null) return;
    this.#bytes?.delete(known.tagBase);
    this.#fit(bytes);
  }

  /** Tells that an answer's bytes are in use. */
  touch({ known }: AnswerBytes): void {
    if (known.usedAt === this.#age || known.tagBase === null) return;
    known.usedAt = this.#age;
    this.#bytes?.get(known.tagBase);
  }

  clear(): void {
    this.#bytes?.clear();
    this.#known.clear();
  }

  #fit(bytes: AnswerBytes): void {
    const { known } = bytes;
    if (!this.#bytes || known.tagBase === null) return;
    this.#age += 1;
    this.#bytes.set(known.tagBase, bytes);
    known.bytes = this.#bytes.has(known.tagBase) ? bytes : null;
  }
}
