/**
 * What stands before Express: answers that are kept are sent from here, unchanged ones are told so, equal requests under
 * way wait for one answer, and Express is asked, in one spelling of each address, for the rest.
 */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { plainAccept } from './accept.ts';
import { AnswerBytes } from './answer-bytes.ts';
import { AnswerStore, LARGEST_BODY } from './answer-store.ts';
import { askAside } from './aside.ts';
import type { Encoding } from './encodings.ts';
import { Flights } from './flights.ts';
import type { Work } from './flights.ts';
import { isForAll } from './outcome.ts';
import type { Outcome, Whole } from './outcome.ts';
import { KnownAnswer } from './known-answer.ts';
import { clientAddressOf, isOrdinary, plainQuestion, protocolOf, questionOf } from './question.ts';
import type { Question, TrustsProxy } from './question.ts';
import { ownHeaders } from './raw-headers.ts';
import { isReading } from './reading.ts';
import { requestIds } from './request-id.ts';
import { routePattern } from './route-pattern.ts';
import { holds, sendReady, sendStream, sendUnchanged } from './send.ts';
import type { TagOf } from './tag-of.ts';

/** How the front came by an answer. */
export type Source = 'kept' | 'unchanged' | 'shared' | 'made' | 'passed';

export interface FrontParts {
  readonly app: RequestListener;
  readonly tagOf: TagOf;
  readonly today: () => string;
  /** Bytes of answers to keep; 0 keeps none. */
  readonly cacheBytes: number;
  /** Null where no proxy is trusted. */
  readonly trusts: TrustsProxy | null;
  readonly log: Logger;
  /** Told of every answer. */
  readonly observe?: (route: string, status: number, seconds: number) => void;
}

export interface FrontFigures {
  readonly sources: Readonly<Record<Source, number>>;
  readonly entries: number;
  readonly bytes: number;
}

/** A request that the front answers. */
interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly id: string;
  readonly shortcut: string;
  readonly start: number;
}

interface Shortcut {
  readonly known: KnownAnswer;
  readonly encoding: Encoding;
}

/** The request id of what nobody asked yet. */
const PREPARED = 'prepared-at-start';
const MOST_SHORTCUTS = 5000;
const LONGEST_SHORTCUT = 2048;
export class Front {
  readonly #parts: FrontParts;
  readonly #store: AnswerStore;
  readonly #flights = new Flights<Outcome>();
  /** From the words of a request straight to its answer. */
  readonly #shortcuts = new LRUCache<string, Shortcut>({ max: MOST_SHORTCUTS });
  readonly #sources: Record<Source, number> = { kept: 0, unchanged: 0, shared: 0, made: 0, passed: 0 };
  readonly #idFor = requestIds();
  readonly #tells: boolean;
  #day: string;
  #open = true;

  constructor(parts: FrontParts) {
    this.#parts = parts;
    this.#store = new AnswerStore(parts.cacheBytes);
    this.#tells = parts.log.isLevelEnabled('debug');
    this.#day = parts.today();
  }

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const id = this.#idFor(request.headers['x-request-id']);
    if (!this.#open) response.shouldKeepAlive = false;
    if (!isReading(request)) {
      this.#pass(request, response, id);
      return;
    }
    this.#turnDay();
    const visit = { request, response, id, shortcut: this.#shortcutOf(request), start: performance.now() };
    const shortcut = this.#shortcuts.get(visit.shortcut);
    const ready = shortcut?.known.bytes?.made(shortcut.encoding);
    if (shortcut?.known.bytes && ready) {
      this.#store.touch(shortcut.known.bytes);
      if (holds(request, ready.tag)) {
        this.#tell(visit, shortcut.known, 'unchanged');
        sendUnchanged(response, ready.unchanged, id);
      } else {
        this.#tell(visit, shortcut.known, 'kept');
        sendReady(response, 200, ready, id, []);
      }
      return;
    }
    this.#answer(visit).catch((error: unknown) => {
      this.#parts.log.error({ err: error, id }, 'an answer could not be sent');
      response.destroy();
    });
  };

  /** From here on connections are closed after their answer. */
  stopAccepting(): void {
    this.#open = false;
  }

  figures(): FrontFigures {
    return { sources: this.#sources, entries: this.#store.entries, bytes: this.#store.bytes };
  }

  #pass(request: IncomingMessage, response: ServerResponse, id: string): void {
    this.#sources.passed += 1;
    request.id = id;
    const { headers } = request;
    if (headers.accept !== undefined) headers.accept = plainAccept(headers.accept);
    response.setHeader('X-Request-Id', id);
    const { app, observe } = this.#parts;
    const start = performance.now();
    if (observe) {
      response.once('close', () => {
        observe(routePattern(request), response.statusCode, (performance.now() - start) / 1000);
      });
    }
    app(request, response);
  }

  /** Answers of yesterday say what was so yesterday. */
  #turnDay(): void {
    const now = this.#parts.today();
    if (now === this.#day) return;
    this.#day = now;
    this.#shortcuts.clear();
    this.#store.clear();
  }

  #shortcutOf(request: IncomingMessage): string {
    const { url = '', headers } = request;
    const { trusts } = this.#parts;
    const protocol = trusts ? protocolOf(request, trusts) : '';
    return `${url}\n${headers.accept ?? ''}\n${headers['accept-encoding'] ?? ''}\n${headers.host ?? ''}\n${protocol}`;
  }

  async #answer(visit: Visit): Promise<void> {
    const { request, response, id } = visit;
    const question = questionOf(request, this.#parts.trusts);
    const known = this.#store.known(question.key);
    if (known?.bytes) {
      await this.#send(visit, { question, answer: known.bytes, own: [] }, 'kept');
      return;
    }
    const encoding = known?.encodingFor(request.headers['accept-encoding']);
    if (known && encoding && holds(request, known.tag(encoding))) {
      this.#tell(visit, known, 'unchanged');
      sendUnchanged(response, known.unchanged(encoding), id);
      return;
    }
    const clientAddress = clientAddressOf(request, this.#parts.trusts);
    const start = (): Work<Outcome> => this.#work(question, clientAddress, id);
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

  /** Has answers and their encodings ready before they are asked for; of those that may be kept. */
  async prepare(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      const outcome = await this.#work(plainQuestion(address), '', PREPARED).outcome;
      if ('stream' in outcome) outcome.stream.destroy();
      else for (const encoding of ['br', 'gzip'] as const) await this.#made(outcome.answer, encoding);
    }
  }

  #work(question: Question, clientAddress: string, id: string): Work<Outcome> {
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

  async #send(visit: Visit, { answer, own }: Whole, source: Source): Promise<void> {
    const { request, response, id } = visit;
    const { known } = answer;
    const encoding = known.encodingFor(request.headers['accept-encoding']);
    if (holds(request, known.tag(encoding))) {
      this.#tell(visit, known, 'unchanged');
      sendUnchanged(response, known.unchanged(encoding), id);
      return;
    }
    const ready = answer.made(encoding) ?? (await this.#made(answer, encoding));
    if (response.destroyed) return;
    this.#tell(visit, known, source);
    if (known.bytes === answer && visit.shortcut.length <= LONGEST_SHORTCUT) {
      this.#shortcuts.set(visit.shortcut, { known, encoding });
    }
    sendReady(response, known.status, ready, id, own);
  }

  async #made(answer: AnswerBytes, encoding: Encoding): ReturnType<AnswerBytes['ready']> {
    const ready = await answer.ready(encoding);
    if (encoding !== 'identity') this.#store.grown(answer);
    return ready;
  }

  #tell({ request, response, id, start }: Visit, { route }: KnownAnswer, source: Source): void {
    this.#sources[source] += 1;
    const { observe, log } = this.#parts;
    if (!this.#tells && !observe) return;
    response.once('close', () => {
      const { statusCode: status } = response;
      observe?.(route, status, (performance.now() - start) / 1000);
      if (source !== 'made') log.debug({ id, method: request.method, route, status, source }, 'answered');
    });
  }
}
