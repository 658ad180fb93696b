/**
 * What stands before Express: answers that are kept are sent from here, unchanged ones are told so, equal requests under
 * way wait for one answer, and Express is asked, in one spelling of each address, for the rest.
 */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { plainAccept } from './accept.ts';
import { AnswerMaker } from './answer-maker.ts';
import type { MakerParts } from './answer-maker.ts';
import { AnswerStore } from './answer-store.ts';
import type { Encoding } from './encodings.ts';
import { Flights } from './flights.ts';
import type { Work } from './flights.ts';
import type { KnownAnswer } from './known-answer.ts';
import { isForAll } from './outcome.ts';
import type { Outcome, Whole } from './outcome.ts';
import { clientAddressOf, protocolOf, questionOf } from './question.ts';
import type { TrustsProxy } from './question.ts';
import { isReading } from './reading.ts';
import { requestIds } from './request-id.ts';
import { holds, sendReady, sendStream, sendUnchanged } from './send.ts';
import { Tally } from './tally.ts';
import type { Observe, Source, Visit } from './tally.ts';

export interface FrontParts extends MakerParts {
  /** Bytes of answers to keep; 0 keeps none. */
  readonly cacheBytes: number;
  /** Null where no proxy is trusted. */
  readonly trusts: TrustsProxy | null;
  readonly log: Logger;
  /** Told of every answer. */
  readonly observe?: Observe;
}

export interface FrontFigures {
  readonly sources: Readonly<Record<Source, number>>;
  readonly entries: number;
  readonly bytes: number;
}

/** A visit with the words of its request, which may lead straight to the answer. */
interface WordedVisit extends Visit {
  readonly shortcut: string;
}

interface Shortcut {
  readonly known: KnownAnswer;
  readonly encoding: Encoding;
}

const MOST_SHORTCUTS = 5000;
const LONGEST_SHORTCUT = 2048;

export class Front {
  readonly #app: RequestListener;
  readonly #trusts: TrustsProxy | null;
  readonly #log: Logger;
  readonly #store: AnswerStore;
  readonly #maker: AnswerMaker;
  readonly #tally: Tally;
  readonly #flights = new Flights<Outcome>();
  /** From the words of a request straight to its answer. */
  readonly #shortcuts = new LRUCache<string, Shortcut>({ max: MOST_SHORTCUTS });
  readonly #idFor = requestIds();
  #open = true;

  constructor(parts: FrontParts) {
    const { app, trusts, log, cacheBytes, observe } = parts;
    this.#app = app;
    this.#trusts = trusts;
    this.#log = log;
    this.#store = new AnswerStore(cacheBytes);
    this.#maker = new AnswerMaker(parts, this.#store);
    this.#tally = new Tally(log, observe);
  }

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const id = this.#idFor(request.headers['x-request-id']);
    if (!this.#open) response.shouldKeepAlive = false;
    if (!isReading(request)) {
      this.#pass(request, response, id);
      return;
    }
    if (this.#maker.turnDay()) this.#shortcuts.clear();
    const visit = { request, response, id, shortcut: this.#shortcutOf(request), start: performance.now() };
    const shortcut = this.#shortcuts.get(visit.shortcut);
    const ready = shortcut?.known.bytes?.made(shortcut.encoding);
    if (shortcut?.known.bytes && ready) {
      this.#store.touch(shortcut.known.bytes);
      if (holds(request, ready.tag)) {
        this.#tally.sent(visit, shortcut.known.route, 'unchanged');
        sendUnchanged(response, ready.unchanged, id);
      } else {
        this.#tally.sent(visit, shortcut.known.route, 'kept');
        sendReady(response, 200, ready, id, []);
      }
      return;
    }
    this.#answer(visit).catch((error: unknown) => {
      this.#log.error({ err: error, id }, 'an answer could not be sent');
      response.destroy();
    });
  };

  /** Has answers ready before they are asked for, of those that may be kept. */
  prepare(addresses: readonly string[]): Promise<void> {
    return this.#maker.prepare(addresses);
  }

  /** From here on connections are closed after their answer. */
  stopAccepting(): void {
    this.#open = false;
  }

  figures(): FrontFigures {
    return { sources: this.#tally.sources, entries: this.#store.entries, bytes: this.#store.bytes };
  }

  #pass(request: IncomingMessage, response: ServerResponse, id: string): void {
    request.id = id;
    const { headers } = request;
    if (headers.accept !== undefined) headers.accept = plainAccept(headers.accept);
    response.setHeader('X-Request-Id', id);
    this.#tally.passed(request, response);
    this.#app(request, response);
  }

  #shortcutOf(request: IncomingMessage): string {
    const { url = '', headers } = request;
    const trusts = this.#trusts;
    const protocol = trusts ? protocolOf(request, trusts) : '';
    return `${url}\n${headers.accept ?? ''}\n${headers['accept-encoding'] ?? ''}\n${headers.host ?? ''}\n${protocol}`;
  }

  async #answer(visit: WordedVisit): Promise<void> {
    const { request, response, id } = visit;
    const question = questionOf(request, this.#trusts);
    const known = this.#store.known(question.key);
    if (known?.bytes) {
      await this.#send(visit, { question, answer: known.bytes, own: [] }, 'kept');
      return;
    }
    const encoding = known?.encodingFor(request.headers['accept-encoding']);
    if (known && encoding && holds(request, known.tag(encoding))) {
      this.#tally.sent(visit, known.route, 'unchanged');
      sendUnchanged(response, known.unchanged(encoding), id);
      return;
    }
    const clientAddress = clientAddressOf(request, this.#trusts);
    const start = (): Work<Outcome> => this.#maker.make(question, clientAddress, id);
    let outcome = await this.#flights.join(question.key, response, start);
    if (outcome && outcome.question !== question && !isForAll(outcome, question) && !response.destroyed) {
      outcome = await this.#flights.alone(response, start);
    }
    if (!outcome || response.destroyed) return;
    if ('stream' in outcome) {
      sendStream(request, response, outcome.head, outcome.stream, id);
      return;
    }
    const own = outcome.question === question;
    await this.#send(visit, own ? outcome : { ...outcome, own: [] }, own ? 'made' : 'shared');
  }

  async #send(visit: WordedVisit, { answer, own }: Whole, source: Source): Promise<void> {
    const { request, response, id } = visit;
    const { known } = answer;
    const encoding = known.encodingFor(request.headers['accept-encoding']);
    if (holds(request, known.tag(encoding))) {
      this.#tally.sent(visit, known.route, 'unchanged');
      sendUnchanged(response, known.unchanged(encoding), id);
      return;
    }
    const ready = answer.made(encoding) ?? (await this.#maker.encoded(answer, encoding));
    if (response.destroyed) return;
    this.#tally.sent(visit, known.route, source);
    if (known.bytes === answer && visit.shortcut.length <= LONGEST_SHORTCUT) {
      this.#shortcuts.set(visit.shortcut, { known, encoding });
    }
    sendReady(response, known.status, ready, id, own);
  }
}
