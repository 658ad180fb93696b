/** The bytes of an answer, with those of each encoding that was asked for, ready to be sent. */

import { encode } from './encodings.ts';
import type { Encoding } from './encodings.ts';
import type { KnownAnswer } from './known-answer.ts';
import type { RawHeaders } from './raw-headers.ts';

/** One encoding of an answer. `head` and `unchanged` begin with `X-Request-Id`, whose value is each request's own. */
export interface Ready {
  readonly tag: string | null;
  readonly head: RawHeaders;
  readonly unchanged: RawHeaders;
  readonly body: Buffer;
}

/** What an answer weighs beside its bytes, about. */
const OVERHEAD_BYTES = 8192;

export class AnswerBytes {
  readonly known: KnownAnswer;
  readonly #body: Buffer;
  readonly #made: Partial<Record<Encoding, Ready>> = {};
  readonly #making = new Map<Encoding, Promise<Ready>>();

  constructor(known: KnownAnswer, body: Buffer) {
    this.known = known;
    this.#body = body;
  }

  /** In all encodings. */
  get size(): number {
    const { br, gzip } = this.#made;
    return this.#body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0) + OVERHEAD_BYTES;
  }

  /** What is there already. */
  made(encoding: Encoding): Ready | undefined {
    return this.#made[encoding];
  }

  /** Makes what is not there, once however many ask. */
  async ready(encoding: Encoding): Promise<Ready> {
    const made = this.#made[encoding];
    if (made) return made;
    if (encoding === 'identity') return this.#keep(encoding, this.#body);
    const making =
      this.#making.get(encoding) ??
      encode(this.#body, encoding, this.known.effort).then((body) => this.#keep(encoding, body));
    this.#making.set(encoding, making);
    try {
      return await making;
    } finally {
      this.#making.delete(encoding);
    }
  }

  #keep(encoding: Encoding, body: Buffer): Ready {
    const { known } = this;
    const [tag, unchanged] = [known.tag(encoding), known.unchanged(encoding)];
    const ready = { tag, unchanged, head: known.head(encoding, body.length), body };
    this.#made[encoding] = ready;
    return ready;
  }
}
