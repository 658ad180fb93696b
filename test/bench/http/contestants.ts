/** Who is asked what: our server with and without kept answers, and peers that send the bytes that ours sent. */

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { classifyContestants } from './classify.ts';
import type { Content, PeerKind, PeerSettings } from './peer-server.ts';
import { movedLines, movedScenarios } from './questions.ts';
import { startProcess } from './rates.ts';
import type { Contestant, Served } from './rates.ts';

const ASSESS = '/api/v1/assess';
/** The questions whose bytes the peers send. */
const PATHS = { one: `${ASSESS}?nodes=smic-14nm`, all: ASSESS, home: '/' } as const;
type Name = keyof typeof PATHS;
const TITLES: Readonly<Record<Name, string>> = {
  one: 'assess, one node',
  all: 'assess, all nodes',
  home: 'first page',
};

export interface References {
  readonly express?: string;
  readonly http?: string;
  readonly object?: string;
}

const references = (title: string): References => ({
  express: `bare Express: ${title}`,
  http: `bare http: ${title}`,
  object: `bare http, serializing: ${title}`,
});

const NAMES: readonly Name[] = ['one', 'all', 'home'];
const FORMS = ['cached', 'uncached', '304'] as const;
/** Of what is large, also as browsers and libraries ask for it. */
const COMPRESSED: readonly Name[] = ['all', 'home'];
const compressedTitle = (name: Name): string => `${TITLES[name]}, gzip`;

/** What each of our rates is compared with. */
export const REFERENCES: Readonly<Record<string, References>> = {
  ...Object.fromEntries(
    NAMES.flatMap((name) => FORMS.map((form) => [`${TITLES[name]}, ${form}`, references(TITLES[name])])),
  ),
  ...Object.fromEntries(
    COMPRESSED.map((name) => {
      const title = compressedTitle(name);
      return [`${title}, cached`, references(title)];
    }),
  ),
  'classify, one machine': { express: 'json-rules-engine behind Express, one machine' },
};

interface Fetched {
  readonly content: Content;
  readonly tag: string;
}

async function contentFrom(port: number, name: Name, encoding: Content['encoding']): Promise<Fetched> {
  const headers = { 'Accept-Encoding': encoding };
  const asked = request({ host: '127.0.0.1', port, path: PATHS[name], headers }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const bytes = await buffer(answer);
  const { 'content-type': type = '', etag: tag = '' } = answer.headers;
  return { content: { name: `${name}-${encoding}`, type, encoding, base64: bytes.toString('base64') }, tag };
}

/** What is sent ready, by each of the servers. */
function readyContestants(
  title: string,
  { content, tag }: Fetched,
  path: string,
  { cached, express, http }: Readonly<Record<'cached' | 'express' | 'http', Served>>,
): Contestant[] {
  const { express: byExpress = '', http: byHttp = '', object = '' } = references(title);
  const { name, type, encoding } = content;
  const headers = { 'Accept-Encoding': encoding };
  const isObject = type.includes('json') && encoding === 'identity';
  const unchanged = { headers: { ...headers, 'If-None-Match': tag }, status: 304 };
  return [
    { name: byExpress, server: express, paths: [`/${name}`] },
    { name: byHttp, server: http, paths: [`/${name}`] },
    ...(isObject ? [{ name: object, server: http, paths: [`/object/${name}`] }] : []),
    { name: `${title}, cached`, server: cached, paths: [path], headers },
    ...(encoding === 'identity'
      ? [{ name: `${title}, 304`, server: cached, paths: [path], ...unchanged }]
      : []),
  ];
}

/** Starts the servers; `stop` ends them. */
export async function contestants(): Promise<{ readonly list: Contestant[]; readonly stop: () => void }> {
  const children: ChildProcess[] = [];
  const start = async (module: string, told: unknown): Promise<Served> => {
    const { child, said } = await startProcess(module, told);
    children.push(child);
    return { child, port: Number(said) };
  };
  const stop = (): void => {
    for (const child of children) child.kill();
  };
  try {
    const cached = await start('./our-server.js', {});
    const uncached = await start('./our-server.js', { cacheBytes: 0 });
    const plain = await eachOf(NAMES, (name) => contentFrom(cached.port, name, 'identity'));
    const compressed = await eachOf(COMPRESSED, (name) => contentFrom(cached.port, name, 'gzip'));
    const contents = [...plain, ...compressed].map(([, { content }]) => content);
    const peer = (kind: PeerKind): Promise<Served> =>
      start('./peer-server.js', { kind, contents } satisfies PeerSettings);
    const [express, http, rules] = [
      await peer('express'),
      await peer('http'),
      await peer('json-rules-engine'),
    ];
    const scenarios = movedScenarios();
    const moved: Readonly<Record<Name, readonly string[]>> = {
      one: scenarios.map((query) => `${PATHS.one}&${query}`),
      all: scenarios.map((query) => `${PATHS.all}?${query}`),
      home: movedLines().map((query) => `${PATHS.home}?${query}`),
    };
    const servers = { cached, express, http };
    const list = [
      ...plain.flatMap(([name, fetched]) => [
        ...readyContestants(TITLES[name], fetched, PATHS[name], servers),
        { name: `${TITLES[name]}, uncached`, server: uncached, paths: moved[name] },
      ]),
      ...compressed.flatMap(([name, fetched]) =>
        readyContestants(compressedTitle(name), fetched, PATHS[name], servers),
      ),
    ];
    return { list: [...list, ...classifyContestants(cached, rules)], stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** One after the other, each with what it came to. */
async function eachOf<K, V>(keys: readonly K[], ask: (key: K) => Promise<V>): Promise<(readonly [K, V])[]> {
  const made: (readonly [K, V])[] = [];
  for (const key of keys) made.push([key, await ask(key)]);
  return made;
}
