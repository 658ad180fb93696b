/**
 * Sends a hundred thousand requests (or as many as are named) to a server of its own and holds its heap, after a forced
 * collection, against what it was halfway, when all that is kept has filled; then a million for addresses that it keeps. Ends with 1 where
 * something was answered with 5xx other than what is meant, hung, was logged as an error, or grew.
 */

import { Agent } from 'node:http';
import autocannon from 'autocannon';
import { records } from '../support/records.ts';
import { isMeant } from '../web/hostile-requests.ts';
import { put } from '../web/put.ts';
import { requests } from './requests.ts';
import { serve } from './served.ts';
import type { Memory, Served } from './served.ts';

const SEED = 20261122;
const AT_ONCE = 16;
const MOST_GROWTH = 1.1;
const KEPT = ['/', '/nodes/smic-14nm', '/api/v1/assess?measures=none&deny=euv&nodes=tsmc-n5'];

const count = Number(process.argv[2] ?? 100_000);
const kept = Number(process.argv[3] ?? 1_000_000);
const problems: string[] = [];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function inMb({ heapUsed, rss }: Memory): string {
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  return `heap ${mb(heapUsed)} MB, resident ${mb(rss)} MB`;
}

function compare(what: string, before: Memory, after: Memory): void {
  const growth = after.heapUsed / before.heapUsed;
  say(`${what}: ${inMb(before)} before, ${inMb(after)} after; heap x ${growth.toFixed(3)}`);
  if (growth > MOST_GROWTH) problems.push(`${what}: the heap grew ${growth.toFixed(2)} times`);
}

/** Sends the next `most` requests, some at once; adds up what came back. */
async function send(
  { port }: Served,
  source: ReturnType<typeof requests>,
  most: number,
  tally: Map<string, number>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let sent = 0;
  const work = async (): Promise<void> => {
    while (sent < most) {
      sent += 1;
      const next = source.next();
      if (next.done === true) return;
      const answer = await put(port, agent, next.value).catch((error: unknown) => String(error));
      const status = typeof answer === 'string' ? answer : String(answer.status);
      const key = `${next.value.kind} ${status}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
      const bad =
        typeof answer === 'string' ||
        (answer.status >= 500 && answer.status !== 503 && !isMeant(next.value, answer.status));
      if (bad) problems.push(`${status}: ${JSON.stringify(next.value).slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  agent.destroy();
}

async function generated(server: Served): Promise<void> {
  const source = requests(records(), SEED);
  const tally = new Map<string, number>();
  const warm = Math.ceil(count / 2);
  await send(server, source, warm, tally);
  const before = await server.memory();
  await send(server, source, count - warm, tally);
  for (const [key, times] of [...tally].sort(([a], [b]) => a.localeCompare(b)))
    say(`  ${key}: ${String(times)}`);
  compare(`${String(count)} generated requests`, before, await server.memory());
}

async function repeated(server: Served): Promise<void> {
  const run = (amount: number): Promise<autocannon.Result> =>
    autocannon({
      url: `http://127.0.0.1:${String(server.port)}`,
      connections: AT_ONCE,
      amount,
      requests: KEPT.map((path) => ({ path })),
    });
  await run(Math.ceil(kept / 20));
  const before = await server.memory();
  const { errors, non2xx, requests: rate } = await run(kept);
  say(`  ${String(rate.total)} answered, ${String(errors)} errors, ${String(non2xx)} not 2xx`);
  if (errors + non2xx > 0) problems.push(`${String(errors + non2xx)} of the repeated requests failed`);
  compare(`${String(kept)} requests for addresses that are kept`, before, await server.memory());
}

const server = await serve();
if (count > 0) await generated(server);
if (kept > 0) await repeated(server);
if (server.gone()) problems.push('the server ended');
problems.push(...server.errors);
if (!server.gone()) await server.stop();
for (const problem of problems.slice(0, 20)) say(`PROBLEM ${problem}`);
say(problems.length === 0 ? 'Nothing failed, nothing grew.' : `${String(problems.length)} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
