import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { programPath } from '../support/program.ts';
import { ROOT } from '../support/records.ts';
import { end, startCopy, startNginx } from './copies.ts';
import type { Balancer, Copy, CopySettings } from './copies.ts';

/** Where Debian has it, which is on the search path of root alone. */
const DEBIANS = '/usr/sbin/nginx';
const NGINX = programPath('nginx') ?? (existsSync(DEBIANS) ? DEBIANS : null);
const CHROME = {
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
};
const FIREFOX = {
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Encoding': 'gzip, deflate, br',
};
const SCRIPT = { Accept: '*/*', 'Accept-Encoding': 'gzip, deflate' };

interface Answer {
  readonly status: number;
  readonly cache: string;
  readonly etag: string;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function ask(url: string, asked: Asked = {}): Promise<Answer> {
  const response = await fetch(url, asked);
  return {
    status: response.status,
    cache: response.headers.get('X-Cache-Status') ?? '',
    etag: response.headers.get('ETag') ?? '',
    text: await response.text(),
  };
}

/** A client as they are advised to be: an answer that was cut short is asked for once more. */
async function askAgain(
  url: string,
  asked: Asked,
): Promise<{ readonly status: number; readonly again: boolean }> {
  try {
    return { status: (await ask(url, asked)).status, again: false };
  } catch {
    return { status: (await ask(url, asked)).status, again: true };
  }
}

const START = Date.UTC(2020, 11, 18);
const DAY_MS = 86_400_000;

/** A day of its own for each request, so that no answer is kept from another. */
function dayAfter(days: number): string {
  return new Date(START + days * DAY_MS).toISOString().slice(0, 10);
}

describe('two copies behind nginx', function () {
  this.timeout(180_000);
  let folder = '';
  const started: (Copy | Balancer)[] = [];
  before(function () {
    if (NGINX === null) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'linewidth-nginx-'));
  });
  after(async () => {
    await Promise.all(started.map((entry) => end(entry.process, 'SIGTERM')));
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const twoCopies = async (settings: CopySettings = {}): Promise<readonly [Copy, Copy]> => {
    const made = await Promise.all([startCopy(settings), startCopy(settings)]);
    started.push(...made);
    return made;
  };
  const balancer = async (name: string, copies: readonly Copy[]): Promise<string> => {
    const made = await startNginx(NGINX ?? '', join(folder, name), copies);
    started.push(made);
    return made.base;
  };

  describe('over one data set', () => {
    let copies: readonly [Copy, Copy];
    let base = '';
    before(async () => {
      copies = await twoCopies();
      base = await balancer('one', copies);
    });

    it('answer nine of ten requests of readers from the shared cache', async () => {
      const paths = [
        '/',
        '/nodes',
        '/scenario',
        '/measures',
        '/charts/outcomes.svg',
        '/nodes/smic-14nm',
        '/nodes/tsmc-n5',
        '/equipment/asml-nxt-1980di',
        '/api/v1/nodes/smic-14nm',
        '/api/v1/measures',
        '/nodes.csv',
        '/embed/lag',
      ];
      const readers = [CHROME, FIREFOX, SCRIPT];
      const seen = { hits: 0, misses: 0 };
      for (let i = 0; i < 600; i += 1) {
        // The k-th path is asked about 1/k as often as the first.
        const path = paths[Math.floor(paths.length ** ((i * 0.618_033_988_75) % 1)) - 1] ?? '/';
        const { status, cache } = await ask(base + path, { headers: readers[i % readers.length] ?? {} });
        expect(status, path).to.equal(200);
        if (cache === 'HIT') seen.hits += 1;
        else seen.misses += 1;
      }
      expect(seen.hits / (seen.hits + seen.misses)).to.be.above(0.9);
      expect(copies.flatMap(({ answered }) => answered()).length).to.be.at.most(seen.misses);
    });

    it('keep forms and encodings of one address apart, and give each client its own', async () => {
      const kinds: string[] = [];
      for (const round of ['MISS', 'HIT'])
        for (const headers of [
          CHROME,
          { ...SCRIPT, Accept: 'application/json' },
          { ...CHROME, 'Accept-Encoding': 'identity' },
        ]) {
          const response = await fetch(`${base}/nodes/smic-12nm`, { headers });
          const type = response.headers.get('Content-Type') ?? '';
          kinds.push(`${type.split(';')[0] ?? ''} ${response.headers.get('Content-Encoding') ?? 'plain'}`);
          expect(response.headers.get('X-Cache-Status')).to.equal(round);
          expect(await response.text()).to.match(type.startsWith('text/html') ? /^<!doctype html>/ : /^\{/);
        }
      expect(kinds.slice(0, 3)).to.deep.equal(['text/html br', 'application/json gzip', 'text/html plain']);
      expect(kinds.slice(3)).to.deep.equal(kinds.slice(0, 3));
    });

    it('lose no request when one is killed under load, calculations by POST included', async () => {
      const body = (i: number): string => JSON.stringify({ nodes: ['tsmc-n5'], on: dayAfter(i) });
      const answers: { readonly status: number; readonly again: boolean }[] = [];
      let sent = 0;
      const REQUESTS = 400;
      const client = async (): Promise<void> => {
        while (sent < REQUESTS) {
          const i = sent;
          sent += 1;
          if (i === 100) copies[0].process.kill('SIGKILL');
          const posted = {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: body(i),
          };
          // Every address is a new one, so that the cache answers none.
          const url = `${base}/charts/lag.svg?width=${String(400 + i)}`;
          answers.push(await (i % 2 === 0 ? askAgain(url, {}) : askAgain(`${base}/api/v1/assess`, posted)));
        }
      };
      await Promise.all(Array.from({ length: 8 }, client));
      expect(answers).to.have.lengthOf(REQUESTS);
      expect(answers.filter(({ status }) => status !== 200)).to.deep.equal([]);
      expect(answers.filter(({ again }) => again).length).to.be.below(9);
      expect(copies[0].process.signalCode).to.equal('SIGKILL');
      expect(copies[0].answered().length).to.be.above(10);
      expect(copies[1].answered().length).to.be.above(REQUESTS / 2);
    });
  });

  it('send nothing again that did not change, and the new answer once the data set has', async () => {
    const data = join(folder, 'data');
    cpSync(join(ROOT, 'data'), data, { recursive: true });
    const settings = { data, shortLifetimes: true };
    const copies = await twoCopies(settings);
    const base = await balancer('changing', copies);
    const url = `${base}/nodes/smic-14nm`;
    const first = await ask(url);
    expect(first.cache).to.equal('MISS');
    await wait(2100);
    const unchanged = await ask(url);
    expect(unchanged).to.deep.equal({ ...first, cache: 'REVALIDATED' });
    expect((await ask(url, { headers: { 'If-None-Match': first.etag } })).status).to.equal(304);

    const record = join(data, 'nodes/smic-14nm.yaml');
    const text = readFileSync(record, 'utf8');
    expect(text).to.match(/^name: /m);
    writeFileSync(record, text.replace(/^name: .*$/m, 'name: SMIC 14 nm as corrected'));
    await Promise.all(copies.map((old) => end(old.process, 'SIGTERM')));
    const replaced = await Promise.all(copies.map(({ port }) => startCopy({ ...settings, port })));
    started.push(...replaced);
    await wait(2100);
    const changed = await ask(url, { headers: { 'If-None-Match': first.etag } });
    expect(changed.status).to.equal(200);
    expect(changed.text).to.include('SMIC 14 nm as corrected');
    expect(changed.etag).to.not.equal(first.etag);
    expect(changed.cache).to.equal('EXPIRED');
  });
});
