/** What is known of an answer beside its bytes: its headers and tags, enough to say that it has not changed. */

import type { AnswerBytes } from './answer-bytes.ts';
import type { Head } from './aside.ts';
import { encodingFor, isCompressible } from './encodings.ts';
import type { Effort, Encoding } from './encodings.ts';
import { entityTag } from './entity-tag.ts';
import { fixedHeaders, withoutContent } from './raw-headers.ts';
import type { RawHeaders } from './raw-headers.ts';

const AN_HOUR = 3600;

/** What lasts for an hour or longer is read often enough for the best compression. */
function effortFor(cacheControl: string): Effort {
  return Number(/\bmax-age=(\d+)/.exec(cacheControl)?.[1] ?? 0) >= AN_HOUR ? 'best' : 'usual';
}

export class KnownAnswer {
  readonly status: number;
  readonly route: string;
  readonly effort: Effort;
  /** Equal for answers with equal bytes; null for one that nobody is to keep. */
  readonly tagBase: string | null;
  /** While there is room for them. */
  bytes: AnswerBytes | null = null;
  /** The store's age when it last heard that the bytes are in use. */
  usedAt = -1;
  readonly #compressible: boolean;
  readonly #fixed: RawHeaders;
  readonly #length: number;

  constructor(head: Head, length: number, tagBase: string | null) {
    const { status, route, headers } = head;
    this.status = status;
    this.route = route;
    this.tagBase = tagBase;
    this.effort = effortFor(headers['cache-control'] ?? '');
    this.#length = length;
    this.#compressible =
      headers['content-encoding'] === undefined && isCompressible(String(headers['content-type'] ?? ''));
    this.#fixed = fixedHeaders(head, this.#compressible);
  }

  encodingFor(accepted: string | undefined): Encoding {
    return this.#compressible ? encodingFor(accepted, this.#length) : 'identity';
  }

  tag(encoding: Encoding): string | null {
    return this.tagBase === null ? null : entityTag(this.tagBase, encoding);
  }

  /** The headers of the answer in an encoding, beginning with `X-Request-Id`, whose value is each request's own. */
  head(encoding: Encoding, length: number): RawHeaders {
    const named = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
    const sized = this.status === 204 || this.status === 304 ? [] : ['Content-Length', String(length)];
    return ['X-Request-Id', '', ...this.#fixed, ...named, ...sized, ...this.#tagged(encoding)];
  }

  /** The headers of a 304, beginning likewise. */
  unchanged(encoding: Encoding): RawHeaders {
    return ['X-Request-Id', '', ...withoutContent(this.#fixed), ...this.#tagged(encoding)];
  }

  #tagged(encoding: Encoding): RawHeaders {
    const tag = this.tag(encoding);
    return tag === null ? [] : ['ETag', tag];
  }
}
