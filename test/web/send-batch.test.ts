import { once } from 'node:events';
import type { Server } from 'node:http';
import { expect } from 'chai';
import compression from 'compression';
import express from 'express';
import { sendBatch } from '../../src/web/send-batch.ts';
import { records } from '../support/records.ts';
import { close, portOf } from './site.ts';

const LARGE = 'x'.repeat(50_000);
const BUSY_MS = 20;

/** A server whose batch of forty keeps the processor busy for each answer, and which says how many it has answered. */
async function busyServer(): Promise<{ readonly server: Server; readonly answered: () => number }> {
  let answered = 0;
  const app = express();
  app.use(compression());
  app.get('/batch', (_, response) =>
    sendBatch(
      response,
      records().dataset,
      Array.from({ length: 40 }, (__, i) => i),
      (i) => {
        const until = performance.now() + BUSY_MS;
        while (performance.now() < until);
        answered += 1;
        return { i, LARGE };
      },
    ),
  );
  app.get('/other', (_, response) => void response.json(answered));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, answered: () => answered };
}

describe('a batch that is sent', function () {
  this.timeout(20_000);
  let running: Awaited<ReturnType<typeof busyServer>> | null = null;
  const address = (path: string): string => {
    if (!running) throw new Error('the server is asked before it runs');
    return `http://127.0.0.1:${String(portOf(running.server))}${path}`;
  };
  beforeEach(async () => {
    running = await busyServer();
  });
  afterEach(async () => {
    if (running) await close(running.server);
  });

  it('holds every answer in order, and leaves no listener behind that Node warns of', async () => {
    const warnings: string[] = [];
    const warned = ({ name }: Error): void => void warnings.push(name);
    process.on('warning', warned);
    const response = await fetch(address('/batch'), { headers: { 'Accept-Encoding': 'gzip' } });
    const { answers } = (await response.json()) as { readonly answers: readonly { readonly i: number }[] };
    process.off('warning', warned);
    expect(answers.map(({ i }) => i)).to.deep.equal(Array.from({ length: 40 }, (_, i) => i));
    expect(warnings).to.deep.equal([]);
  });

  it('lets another request be answered between any two of its answers', async () => {
    const batch = fetch(address('/batch')).then((response) => response.text());
    const seen: number[] = [];
    for (let i = 0; i < 5; i += 1) seen.push((await (await fetch(address('/other'))).json()) as number);
    await batch;
    expect(new Set(seen).size).to.be.above(1);
    expect(Math.max(...seen)).to.be.below(40);
  });

  it('stops when its asker has gone', async () => {
    const asker = new AbortController();
    const response = await fetch(address('/batch'), { signal: asker.signal });
    asker.abort();
    await response.text().catch(() => '');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const then = running?.answered() ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(running?.answered()).to.equal(then).and.be.below(40);
  });
});
