/** Requests of three kinds in a fixed order: such as people send, such with one slip in them, and hostile ones. */

import fc from 'fast-check';
import { CHARTS } from '../../src/charts/index.ts';
import type { Catalogue } from '../../src/model/index.ts';
import { addressOf } from '../../src/web/api/description/example-answers.ts';
import { PAGE_TWINS } from '../../src/web/api/description/page-twins.ts';
import { EXAMPLE_ORIGIN, SITE_ADDRESSES } from '../../src/web/api/description/site-addresses.ts';
import type { Described } from '../../src/web/api/operation.ts';
import { OPERATIONS } from '../../src/web/api/operations.ts';
import { anyAddress } from '../text/scenario-states.ts';
import { hostileRequests } from '../web/hostile-requests.ts';
import type { Hostile } from '../web/hostile-requests.ts';

export const KINDS = ['valid', 'near-valid', 'hostile'] as const;
export type Kind = (typeof KINDS)[number];

export interface Sent extends Hostile {
  readonly kind: Kind;
}

const PAGES = [
  '/',
  '/api',
  '/brief',
  '/charts',
  '/compare?nodes=smic-14nm,tsmc-n5',
  '/data',
  '/data/changes',
  '/equipment',
  '/history',
  '/measures',
  '/method',
  '/nodes',
  '/record-check',
  '/scenario',
  '/search?q=3B001',
  '/sources',
  '/timeline',
];

/** Most people look; a picture of pixels is drawn for a tenth of a second. */
const CHART_FORMS = [
  ...Array.from({ length: 8 }, () => '/charts/{id}.svg'),
  ...Array.from({ length: 4 }, () => '/embed/{id}'),
  '/charts/{id}.json',
  '/charts/{id}.csv',
  '/charts/{id}.png',
];

/** Pages as data, of lists and of what takes nothing but a format. */
function twins(): string[] {
  const plainly = Object.keys(PAGE_TWINS).filter((page) => !/[{]|compare|changes/.test(page));
  return plainly.map((page) => `${page}?format=json`);
}

/** Parameters that only the calculator's page takes. */
const PAGE_ONLY = /&?(?:baseline|node)=[^&]*/g;
/** A new set of assumptions is worked out for a third of a second; most people move none. */
const ASSUMED = /&?assume\.[^&]*/g;

function plain(method: string, path: string, body: unknown = null): Omit<Sent, 'kind'> {
  const text = body === null ? null : JSON.stringify(body);
  return { method, path, headers: text === null ? {} : { 'content-type': 'application/json' }, body: text };
}

/** As they are described; the addresses of pages that charts are asked of are this server's. */
function examples(addresses: readonly Described[]): Omit<Sent, 'kind'>[] {
  return addresses.flatMap((address) =>
    address.examples.map((example) => {
      const path = addressOf(address, example);
      const request = plain(address.method.toUpperCase(), path, example.body ?? null);
      return { ...request, headers: { ...request.headers, host: new URL(EXAMPLE_ORIGIN).host } };
    }),
  );
}

/** People ask one question many ways: of this node and that, as a page, as data, as a chart. */
const QUESTIONS = 400;

function questions(catalogue: Catalogue): string[] {
  const any = fc
    .tuple(anyAddress(catalogue), fc.integer({ min: 0, max: 19 }))
    .map(([query, one]) => (one === 0 ? query : query.replace(ASSUMED, '')).replace(/^&/, ''));
  return fc.sample(any, { numRuns: QUESTIONS, seed: QUESTIONS });
}

function valid(catalogue: Catalogue): fc.Arbitrary<Omit<Sent, 'kind'>> {
  const nodes = catalogue.nodes.map(({ id }) => id);
  const scenario = fc.constantFrom(...questions(catalogue));
  const api = fc
    .tuple(scenario, fc.constantFrom(...nodes))
    .map(([query, node]) => `${query.replace(PAGE_ONLY, '')}&nodes=${node}`.replace(/^&/, ''));
  const record = fc.oneof(
    fc.constantFrom(...nodes).map((id) => `/nodes/${id}`),
    fc.constantFrom(...catalogue.equipment).map(({ id }) => `/equipment/${id}`),
    fc.constantFrom(...catalogue.measures).map(({ id }) => `/measures/${id}`),
  );
  const charts = fc
    .tuple(fc.constantFrom(...CHARTS), fc.constantFrom(...CHART_FORMS), api)
    .map(([{ id }, form, query]) => `${form.replace('{id}', id)}?${query}`);
  const get = (path: fc.Arbitrary<string>): fc.Arbitrary<Omit<Sent, 'kind'>> =>
    path.map((text) => plain('GET', text));
  return fc.oneof(
    { weight: 12, arbitrary: get(api.map((query) => `/api/v1/assess?${query}`)) },
    { weight: 3, arbitrary: fc.constantFrom(...examples(OPERATIONS)) },
    { weight: 1, arbitrary: fc.constantFrom(...examples(SITE_ADDRESSES)) },
    { weight: 3, arbitrary: get(record) },
    { weight: 2, arbitrary: get(record.map((path) => `/api/v1${path}`)) },
    { weight: 1, arbitrary: get(scenario.map((query) => `/scenario?${query}`)) },
    { weight: 1, arbitrary: get(charts) },
    { weight: 1, arbitrary: get(fc.constantFrom(...PAGES, ...twins())) },
  );
}

/** One letter more, less or other, anywhere in an address or a body. */
function slipped(request: Omit<Sent, 'kind'>, at: number, letter: string): Omit<Sent, 'kind'> {
  const slip = (text: string): string => {
    const place = 1 + (at % Math.max(1, text.length - 1));
    return text.slice(0, place) + letter + text.slice(place + (at % 2));
  };
  return request.body === null
    ? { ...request, path: slip(request.path) }
    : { ...request, body: slip(request.body) };
}

const LETTERS = ['', 'x', '0', '-', '.', ',', '=', '&', '%', '"', '}', '/'];

/** The requests from `seed` on: two valid ones and one near-valid one for each hostile one. */
export function* requests(catalogue: Catalogue, seed: number): Generator<Sent> {
  const good = valid(catalogue);
  const slip = fc
    .tuple(good, fc.nat(10_000), fc.constantFrom(...LETTERS))
    .map(([request, at, letter]) => slipped(request, at, letter));
  const numRuns = 1000;
  for (let next = seed; ; next += 1) {
    const goods = fc.sample(good, { numRuns: 2 * numRuns, seed: next });
    const slips = fc.sample(slip, { numRuns, seed: next });
    const hostile = hostileRequests(numRuns, next);
    for (const [i, bad] of hostile.entries()) {
      for (const request of goods.slice(2 * i, 2 * i + 2)) yield { ...request, kind: 'valid' };
      const near = slips[i];
      if (near) yield { ...near, kind: 'near-valid' };
      yield { ...bad, kind: 'hostile' };
    }
  }
}
