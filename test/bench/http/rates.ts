/** How many requests a second each server answers: a client in a process of its own, rounds in turns, medians. */

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load, Measured } from './load.ts';

const ROUNDS = 5;
const WARM_UP_SECONDS = 3;
const SECONDS = 2;
const CONNECTIONS = 8;

/** A process that listens, and says what it has used of the processor. */
export interface Served {
  readonly child: ChildProcess;
  readonly port: number;
}

/** One question put to one server; `paths` in turns, so that none is asked twice in a row. */
export interface Contestant {
  readonly name: string;
  readonly server: Served;
  readonly paths: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The status that every answer must have; default 200. */
  readonly status?: number;
}

export interface Rate {
  readonly name: string;
  /** Medians of the rounds. */
  readonly perSecond: number;
  /** Of the server's processor, which other programs and a slow client leave alone. */
  readonly milliseconds: number;
}

/** A module of this folder as a process that says one thing first. */
export async function startProcess(
  module: string,
  told?: unknown,
): Promise<{ readonly child: ChildProcess; readonly said: unknown }> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  if (told !== undefined) child.send(told as object);
  const [said] = (await once(child, 'message')) as [unknown];
  return { child, said };
}

async function askedOnce(client: ChildProcess, load: Load): Promise<Measured> {
  const answer = once(client, 'message');
  client.send(load);
  const [measured] = (await answer) as [Measured];
  return measured;
}

function loadOf(contestant: Contestant, seconds: number): Load {
  const { server, paths, headers = {}, body } = contestant;
  const url = `http://127.0.0.1:${String(server.port)}`;
  return { url, paths, headers, seconds, connections: CONNECTIONS, ...(body === undefined ? {} : { body }) };
}

function check({ name, status = 200 }: Contestant, { statuses }: Measured): void {
  const others = statuses.filter((given) => given !== status);
  if (others.length > 0) {
    throw new Error(`${name} answered ${JSON.stringify(statuses)}, not ${String(status)}`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

type Round = Omit<Rate, 'name'>;

async function processorUse({ child }: Served): Promise<number> {
  const answer = once(child, 'message');
  child.send('used');
  const [microseconds] = (await answer) as [number];
  return microseconds / 1000;
}

async function roundOf(client: ChildProcess, contestant: Contestant): Promise<Round> {
  const before = await processorUse(contestant.server);
  const measured = await askedOnce(client, loadOf(contestant, SECONDS));
  const used = (await processorUse(contestant.server)) - before;
  check(contestant, measured);
  return { perSecond: measured.perSecond, milliseconds: used / measured.answers };
}

/** Puts every contestant under the same load in every round, so that a busy moment of the machine meets all of them. */
export async function race(contestants: readonly Contestant[]): Promise<Rate[]> {
  const { child } = await startProcess('./load.js');
  try {
    for (const contestant of contestants) {
      check(contestant, await askedOnce(child, loadOf(contestant, WARM_UP_SECONDS)));
    }
    const rounds: Round[][] = contestants.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [i, contestant] of contestants.entries()) {
        rounds[i]?.push(await roundOf(child, contestant));
      }
    }
    return contestants.map(({ name }, i) => ({
      name,
      perSecond: median((rounds[i] ?? []).map(({ perSecond }) => perSecond)),
      milliseconds: median((rounds[i] ?? []).map(({ milliseconds }) => milliseconds)),
    }));
  } finally {
    child.kill();
  }
}
