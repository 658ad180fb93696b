/** How long a page takes while nothing is drawn, and while images are. */

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Latency {
  readonly p50: number;
  readonly p99: number;
  /** Images drawn a second meanwhile. */
  readonly imagesPerSecond: number;
}

const REQUESTS = 200;
const ROUNDS = 3;
const PAUSE_MS = 5;
const PROGRAM = fileURLToPath(new URL('./page-server.js', import.meta.url));

async function told(server: ChildProcess, images: number): Promise<number> {
  const answer = once(server, 'message');
  server.send(images);
  const [{ drawn }] = (await answer) as [{ readonly drawn: number }];
  return drawn;
}

/** One request after the other, with a pause between them; milliseconds each, sorted. */
async function times(page: string): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < REQUESTS; i += 1) {
    const start = performance.now();
    const response = await fetch(page);
    await response.arrayBuffer();
    taken.push(performance.now() - start);
    if (!response.ok) throw new Error(`${page} answers ${String(response.status)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return taken.sort((a, b) => a - b);
}

/** Latency of a page without drawings and with so many always under way: the best of several rounds in turns. */
export async function pageLatency(
  path: string,
  images: number,
): Promise<{ idle: Latency; drawing: Latency }> {
  const server = fork(PROGRAM, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    const [{ port }] = (await once(server, 'message')) as [{ readonly port: number }];
    const page = `http://127.0.0.1:${String(port)}${path}`;
    const under = async (load: number): Promise<Latency> => {
      const before = await told(server, load);
      const start = performance.now();
      const taken = await times(page);
      const seconds = (performance.now() - start) / 1000;
      const after = await told(server, 0);
      const part = (share: number): number => taken[Math.floor(share * (taken.length - 1))] ?? Number.NaN;
      return { p50: part(0.5), p99: part(0.99), imagesPerSecond: (after - before) / seconds };
    };
    await under(0);
    await under(images);
    const better = (a: Latency | null, b: Latency): Latency => (a && a.p99 <= b.p99 ? a : b);
    let idle = await under(0);
    let drawing = await under(images);
    for (let i = 1; i < ROUNDS; i += 1) {
      idle = better(idle, await under(0));
      drawing = better(drawing, await under(images));
    }
    return { idle, drawing };
  } finally {
    server.kill();
  }
}
