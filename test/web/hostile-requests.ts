/** Random and hostile requests, the same ones every time: paths, queries, headers and bodies that nobody should send. */

import fc from 'fast-check';
import { records } from '../support/records.ts';
import { API, PROPOSAL, SCANNER_RULE } from './site.ts';

export interface Hostile {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const { nodes, equipment, sources } = records();
const IDS = [nodes[0]?.id, equipment[0]?.id, sources[0]?.id, PROPOSAL].flatMap((id) => id ?? []);

const NASTY = [
  '',
  '%20',
  '+',
  '%00',
  '%',
  '%zz',
  '%c3%28',
  '%ed%a0%80',
  '%F0%9F%92%A9',
  '%E2%80%AE',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '9007199254740993',
  '0x10',
  '-1',
  '..',
  '.',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2fpackage.json',
  '..%5c..%5cpackage.json',
  '....//....//package.json',
  '<script>alert(1)</script>'.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  "';DROP%20TABLE%20nodes;--",
  '%7B%7B7*7%7D%7D',
  '%3C%25=process.env%25%3E',
  '$%7Bjndi:ldap://x%7D',
  '2021-02-30',
  '9999-99-99',
  '2021-12-17',
  '14',
  'http%3A%2F%2F127.0.0.1%2Fcharts%2Foutcomes.svg',
  'a'.repeat(3000),
  ','.repeat(500),
];

/** Pages and data outside the API, charts and what other sites show of them among them. */
const OUTSIDE = [
  'brief',
  'charts',
  'charts.json',
  'charts/outcomes.svg',
  'charts/outcomes.json',
  'charts/lag.csv',
  'charts/lag.png',
  'charts/outcomes/changes',
  'compare',
  'data',
  'data/changes',
  'data/figures.csv',
  'embed',
  'embed/outcomes',
  'history',
  'method.csv',
  'oembed',
  'oembed?format=xml',
  'record-check',
  'search',
  'search.json',
  'timeline.json',
].map((name) => `/${name}`);

const PLACES = [
  '/',
  '/healthz',
  '/readyz',
  '/static',
  '/assets/site.css',
  '/assets/home.js',
  '/static/css',
  '/nowhere',
  '/scenario',
  '/scenario.json',
  API,
  ...[
    'nodes',
    'equipment',
    'measures',
    'sources',
    'compare',
    'assess',
    'classify',
    'sweep',
    'find-lines',
    'history',
    'openapi.json',
    'record-check',
    'schemas',
    // Of every node they are work for many seconds, which is no mistake.
    'sensitivity?nodes=smic-14nm',
    'tipping-points?nodes=smic-14nm',
  ].map((name) => `${API}/${name}`),
  ...OUTSIDE,
];

const NAMES =
  'on measures with without destination party unverified nodes data foundry deviceClass node-nm phrase capable unique q url since theme width height scale maxwidth ' +
  'participants deny only licenses installed baseline node nm threshold from to step format set. reading. assume. assume.via-pitch-ratio __proto__ constructor set.__proto__ reading.constructor ' +
  'assume.__proto__ set.a[b] a[__proto__][x]';
const KEYS = [
  ...NAMES.split(' '),
  `set.${PROPOSAL}.node-nm`,
  `set.${SCANNER_RULE}.dco-nm`,
  `reading.${PROPOSAL}`,
];

const encoded = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '')));
const piece = fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom(...IDS), encoded);

const place = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PLACES) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...PLACES), fc.array(piece, { minLength: 1, maxLength: 3 }))
      .map(([start, pieces]) => `${start === '/' ? '' : start}/${pieces.join('/')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('//', '//host/path', '/\\..\\..', '/./.', `/API/V1/NODES`, '*', 'http://x/'),
  },
);

const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), piece), piece), { maxLength: 4 })
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`));

const BODY_KEYS = [
  'on',
  'measures',
  'set',
  'reading',
  'assume',
  'nodes',
  'scenarios',
  'catch',
  'spare',
  'thresholds',
  'node',
  'equipment',
  'transaction',
];
const scalar = fc.oneof(
  fc.constantFrom(null, true, '', 'x', PROPOSAL, '2021-12-17', -0, 1e308, -1e308, 5e-324, 2 ** 53),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const bodyValue = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 4 }),
  fc.dictionary(
    fc.oneof(fc.constantFrom('__proto__', 'constructor', 'nodeNm', 'party', 'x'), fc.string()),
    scalar,
    {
      maxKeys: 3,
    },
  ),
);
const object = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...BODY_KEYS, '__proto__', 'constructor'), fc.string()), bodyValue),
    {
      maxLength: 4,
    },
  )
  .map(
    (pairs) =>
      `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
  );

const body = fc.oneof(
  { weight: 12, arbitrary: object },
  { weight: 4, arbitrary: fc.json() },
  { weight: 3, arbitrary: object.map((text) => text.slice(0, -1)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '['.repeat(20_000),
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
      `${'{"set":'.repeat(3000)}1${'}'.repeat(3000)}`,
      '{"set":{"__proto__":{"polluted":1}},"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '{"node":{"nodeNm":1e999,"layers":-1e999}}',
      `{"nodes":[${'"x",'.repeat(300)}"x"]}`,
      `{"on":"${'9'.repeat(270_000)}"}`,
      '\ufeff{}',
      '{}{}',
      '0'.repeat(1000),
    ),
  },
);

const header = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'accept',
      'accept-encoding',
      'content-type',
      'if-none-match',
      'range',
      'origin',
      'content-encoding',
    ),
    fc.constantFrom(
      '',
      '*',
      '*/*;q=2',
      'text/html',
      'application/json',
      ';;;',
      'gzip;q=-1',
      '"x", W/"y"',
      '\u00ff\u00fe',
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'if-modified-since',
      'range',
      'host',
      'x-forwarded-for',
      'access-control-request-method',
      'te',
      'cookie',
    ),
    fc.constantFrom(
      'x',
      'bytes=0-0,5-9,-1',
      'bytes=9-1',
      '__proto__=1',
      '999.999.999.999',
      'NaN',
      'a'.repeat(2000),
    ),
  ),
);

const reading = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD'),
  path: fc.tuple(place, query).map(([at, more]) => at + (at.includes('?') ? more.replace('?', '&') : more)),
  headers: fc
    .array(header, { maxLength: 2 })
    .map((pairs): Record<string, string> => Object.fromEntries(pairs)),
  body: fc.constant(null),
});

const sending = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'),
  path: fc.oneof(fc.constantFrom(`${API}/assess`, `${API}/classify`), place),
  headers: fc.array(header, { maxLength: 1 }).map((pairs): Record<string, string> => ({
    'content-type': 'application/json',
    ...Object.fromEntries(pairs),
  })),
  body: body,
});

export function hostileRequests(count: number, seed: number): Hostile[] {
  const request = fc.oneof({ weight: 3, arbitrary: reading }, { weight: 2, arbitrary: sending });
  return fc.sample(request, { numRuns: count, seed });
}

/** Meant: oEmbed has a server say 501 to a format that it does not have. */
export function isMeant({ path }: Hostile, status: number): boolean {
  return status === 501 && /^\/oembed\?(?:.*&)?format=(?!json(?:&|$))/.test(path);
}
