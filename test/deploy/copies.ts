/** Copies of the server and nginx before them, each a process of its own in a folder of its own. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../support/records.ts';

export interface Copy {
  readonly port: number;
  readonly process: ChildProcess;
  /** The statuses that this copy has answered, as its log has them. */
  readonly answered: () => number[];
}

const PORT = /Linewidth is on http:\/\/127\.0\.0\.1:(\d+)/;
/** A line of the log about an answer; what a copy prepares for itself at its start is none to anybody. */
const STATUS = /"reqId":"(?!prepared-at-start")[^"]*".*"res":\{"status":(\d+)\}/g;

export interface CopySettings {
  /** The folder that holds the server, where it is not the project's own. */
  readonly root?: string;
  readonly data?: string;
  /** A port to take over from a copy that has ended. */
  readonly port?: number;
  readonly shortLifetimes?: boolean;
}

/** Starts a copy and waits until it listens. */
export async function startCopy({
  root = ROOT,
  data,
  port,
  shortLifetimes,
}: CopySettings = {}): Promise<Copy> {
  const options = shortLifetimes ? ['--import', join(ROOT, 'dist/test/deploy/short-lifetimes.js')] : [];
  const { HOST: _, LOG_LEVEL: __, DATA_DIR: ___, ...environment } = process.env;
  const child = spawn(process.execPath, [...options, join(root, 'dist/src/server.js')], {
    env: {
      ...environment,
      PORT: String(port ?? 0),
      TRUST_PROXY: '1',
      RATE_LIMIT: '0',
      ...(data === undefined ? {} : { DATA_DIR: data }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const listening = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const at = PORT.exec(said)?.[1];
      if (at !== undefined) resolve(Number(at));
    });
    child.once('exit', () => reject(new Error(`a copy ended before it listened: ${said}`)));
  });
  return {
    port: await listening,
    process: child,
    answered: () => [...said.matchAll(STATUS)].map(([, status]) => Number(status)),
  };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  if (bound === null || typeof bound === 'string') throw new Error('no port is free');
  return bound.port;
}

/** What of the shipped file is another's on this machine: ports, folders, and where what arrives is put meanwhile. */
function configured(folder: string, port: number, copies: readonly Copy[]): string {
  const shipped = readFileSync(join(ROOT, '.deploy/nginx.conf'), 'utf8');
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${join(folder, kind)};\n`,
  );
  const replaced: readonly (readonly [string, string])[] = [
    ['listen 80;', `listen 127.0.0.1:${String(port)};`],
    ['server 127.0.0.1:3001', `server 127.0.0.1:${String(copies[0]?.port)}`],
    ['server 127.0.0.1:3002', `server 127.0.0.1:${String(copies[1]?.port)}`],
    ['/run/nginx.pid', join(folder, 'nginx.pid')],
    ['/var/cache/nginx/linewidth', join(folder, 'cache')],
    ['/var/log/nginx/linewidth.log', join(folder, 'access.log')],
    ['error_log /var/log/nginx/error.log', `error_log ${join(folder, 'error.log')}`],
    ['http {\n', `http {\n${bodies.join('')}`],
  ];
  return replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`.deploy/nginx.conf does not say ${from}`);
    return text.replace(from, to);
  }, shipped);
}

export interface Balancer {
  readonly base: string;
  readonly process: ChildProcess;
}

const TRIES = 200;

/** Starts nginx from the shipped file over two copies, and waits until it answers. */
export async function startNginx(nginx: string, folder: string, copies: readonly Copy[]): Promise<Balancer> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configured(folder, port, copies));
  // Started by root, its workers would be nobody, who may not write to the folder.
  const user = process.getuid?.() === 0 ? ' user root;' : '';
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const child = spawn(nginx, [...options, '-g', `daemon off;${user}`], { stdio: 'inherit' });
  const base = `http://127.0.0.1:${String(port)}`;
  for (let i = 0; i < TRIES && child.exitCode === null; i += 1) {
    try {
      await fetch(`${base}/readyz`);
      return { base, process: child };
    } catch {
      await wait(50);
    }
  }
  throw new Error(`nginx does not answer: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
}
