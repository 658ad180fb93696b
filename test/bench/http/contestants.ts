/** Who is asked what: our server with and without kept answers, and peers that send the bytes that ours sent. */

import type { ChildProcess } from 'node:child_process';
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

const references = (name: Name): References => ({
  express: `bare Express: ${TITLES[name]}`,
  http: `bare http: ${TITLES[name]}`,
  object: `bare http, serializing: ${TITLES[name]}`,
});

const NAMES: readonly Name[] = ['one', 'all', 'home'];
const FORMS = ['cached', 'uncached', '304'] as const;

/** What each of our rates is compared with. */
export const REFERENCES: Readonly<Record<string, References>> = {
  ...Object.fromEntries(
    NAMES.flatMap((name) => FORMS.map((form) => [`${TITLES[name]}, ${form}`, references(name)])),
  ),
  'classify, one machine': { express: 'json-rules-engine behind Express, one machine' },
};

async function contentFrom(port: number, name: Name): Promise<Content & { readonly tag: string }> {
  const response = await fetch(`http://127.0.0.1:${String(port)}${PATHS[name]}`, {
    headers: { 'Accept-Encoding': 'identity' },
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return { name, type, text, tag: response.headers.get('etag') ?? '' };
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
    const contents: (Content & { readonly tag: string })[] = [];
    for (const name of NAMES) contents.push(await contentFrom(cached.port, name));
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
    const list = contents.flatMap(({ name, type, tag }): Contestant[] => {
      if (!isName(name)) return [];
      const { express: byExpress = '', http: byHttp = '', object = '' } = references(name);
      const json = type.includes('json');
      return [
        { name: byExpress, server: express, paths: [`/${name}`] },
        { name: byHttp, server: http, paths: [`/${name}`] },
        ...(json ? [{ name: object, server: http, paths: [`/object/${name}`] }] : []),
        { name: `${TITLES[name]}, cached`, server: cached, paths: [PATHS[name]] },
        {
          name: `${TITLES[name]}, 304`,
          server: cached,
          paths: [PATHS[name]],
          headers: { 'If-None-Match': tag },
          status: 304,
        },
        { name: `${TITLES[name]}, uncached`, server: uncached, paths: moved[name] },
      ];
    });
    return { list: [...list, ...classifyContestants(cached, rules)], stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function isName(name: string): name is Name {
  return name in PATHS;
}
