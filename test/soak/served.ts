/** The product's server as a process of its own, with its memory in view. */

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { ROOT } from '../support/records.ts';

/** Memory in bytes, the heap after a forced collection. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

export interface Served {
  readonly port: number;
  readonly memory: () => Promise<Memory>;
  /** What the server logged as an error, as lines. */
  readonly errors: readonly string[];
  /** Has it ended of itself? */
  readonly gone: () => boolean;
  readonly stop: () => Promise<void>;
}

const LISTENING = /http:\/\/127\.0\.0\.1:(\d+)/;
const ERROR_LEVEL = 50;

function isError(line: string): boolean {
  const level = /"level":(\d+)/.exec(line)?.[1];
  return level === undefined || Number(level) >= ERROR_LEVEL;
}

function start(): ChildProcess {
  return fork(join(ROOT, 'dist/src/server.js'), {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', RATE_LIMIT: '0' },
    execArgv: ['--import', join(ROOT, 'dist/test/soak/heap-reporter.js')],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** Resolves when the server listens. */
export async function serve(): Promise<Served> {
  const child = start();
  const errors: string[] = [];
  if (!child.stdout) throw new Error('the server has no output to read');
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
    lines.on('line', (line) => {
      const found = LISTENING.exec(line)?.[1];
      if (found !== undefined) resolve(Number(found));
      if (isError(line)) errors.push(line.slice(0, 500));
    });
  });
  return {
    port,
    errors,
    gone: () => child.exitCode !== null || child.signalCode !== null,
    memory: async () => {
      const answer = once(child, 'message');
      child.send('memory');
      const [memory] = (await answer) as [Memory];
      return memory;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
