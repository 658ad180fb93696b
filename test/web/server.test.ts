import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { records, ROOT } from '../support/records.ts';

type Settings = Readonly<Record<string, string>>;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

const ADDRESS = /Linewidth is on (http:\/\/127\.0\.0\.1:\d+)/;

const children = new Set<ChildProcess>();

function start(root: string, settings: Settings): ChildProcess {
  const { HOST: _, PORT: __, LOG_LEVEL: ___, ...environment } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist/src/server.js')], {
    env: { ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  return child;
}

/** Runs the server until it ends by itself. */
async function run(root: string, settings: Settings): Promise<Ended> {
  const child = start(root, settings);
  if (!child.stdout || !child.stderr) throw new Error('the server has no output');
  const [[code], out, said] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, said };
}

/** The address that the server logs once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  let seen = '';
  // Listens instead of iterating: leaving an iteration would close the pipe that the server goes on logging to.
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      seen += String(chunk);
      const address = ADDRESS.exec(seen)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the server ended without an address: ${seen}`)));
  });
}

async function statusOf(url: string, agent: Agent): Promise<number> {
  const asked = get(url, { agent });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode ?? 0;
}

/** A test that ran out of time must not leave a server behind, which would keep the run from ending. */
after(() => {
  for (const child of children) child.kill('SIGKILL');
});

describe('the server as a process', function () {
  this.timeout(60_000);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`listens where it says, answers, and stops cleanly on ${signal} with a connection kept open`, async () => {
      const child = start(ROOT, { PORT: '0' });
      const ended = once(child, 'exit');
      const agent = new Agent({ keepAlive: true });
      try {
        const base = await addressOf(child);
        expect(await statusOf(`${base}/readyz`, agent)).to.equal(200);
        expect(await statusOf(`${base}/`, agent)).to.equal(200);
        child.kill(signal);
        expect(await ended).to.deep.equal([0, null]);
      } finally {
        agent.destroy();
        child.kill('SIGKILL');
      }
    });
  }

  it('goes on answering for its time of draining after SIGTERM, not ready, and stops at once on SIGINT', async () => {
    const child = start(ROOT, { PORT: '0', DRAIN_SECONDS: '600' });
    const ended = once(child, 'exit');
    const agent = new Agent({ keepAlive: true });
    try {
      const base = await addressOf(child);
      const ready = (): Promise<number> => statusOf(`${base}/readyz`, agent);
      expect(await ready()).to.equal(200);
      child.kill('SIGTERM');
      while ((await ready()) === 200) await setTimeout(10);
      expect(await ready()).to.equal(503);
      expect(await statusOf(`${base}/healthz`, agent)).to.equal(200);
      expect(await statusOf(`${base}/api/v1/nodes`, agent)).to.equal(200);
      child.kill('SIGINT');
      expect(await ended).to.deep.equal([0, null]);
    } finally {
      agent.destroy();
      child.kill('SIGKILL');
    }
  });

  it('stops by itself once its time of draining is over', async () => {
    const child = start(ROOT, { PORT: '0', DRAIN_SECONDS: '1' });
    const ended = once(child, 'exit');
    const agent = new Agent({ keepAlive: true });
    try {
      const base = await addressOf(child);
      child.kill('SIGTERM');
      expect(await statusOf(`${base}/`, agent)).to.equal(200);
      expect(await ended).to.deep.equal([0, null]);
    } finally {
      agent.destroy();
      child.kill('SIGKILL');
    }
  });

  it('says that a port is taken, and which', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const port = String((other.address() as AddressInfo).port);
      const { code, said } = await run(ROOT, { PORT: port });
      expect(said).to.include(`Port ${port} on 127.0.0.1 is taken`).and.not.include('    at ');
      expect(code).to.equal(1);
    } finally {
      other.close();
    }
  });

  for (const [name, value, says] of [
    ['PORT', 'abc', 'PORT is "abc"; it must be a whole number from 0 to 65535'],
    ['PORT', '65536', 'PORT is "65536"'],
    ['PORT', '-1', 'PORT is "-1"'],
    ['PORT', '', 'PORT is ""'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; it must be one of fatal, error'],
    ['HOST', '', 'HOST is empty'],
    ['CACHE_MB', '1.5', 'CACHE_MB is "1.5"; it must be a whole number'],
    ['RATE_LIMIT', 'none', 'RATE_LIMIT is "none"; it must be a whole number'],
    ['DRAIN_SECONDS', '601', 'DRAIN_SECONDS is "601"; it must be a whole number from 0 to 600'],
    ['DRAIN_SECONDS', '-1', 'DRAIN_SECONDS is "-1"'],
    ['METRICS', 'yes', 'METRICS is "yes"; it must be on or off'],
    ['TRUST_PROXY', 'all', 'TRUST_PROXY is "all"; it must be a number of proxies'],
    ['TRUST_PROXY', '10.0.0.0/33', 'TRUST_PROXY is "10.0.0.0/33"'],
    ['TRUST_PROXY', '0.0.0.0/0', 'TRUST_PROXY is "0.0.0.0/0"'],
    ['DATA_DIR', '', 'DATA_DIR is empty'],
  ] as const) {
    it(`refuses ${name}="${value}" and says what is allowed`, async () => {
      const { code, out, said } = await run(ROOT, { PORT: '0', [name]: value });
      expect({ code, out }).to.deep.equal({ code: 1, out: '' });
      expect(said.trim().split('\n')).to.have.lengthOf(1);
      expect(said).to.include(says);
    });
  }
});

describe('the server over a folder of its own', function () {
  this.timeout(60_000);
  let root = '';

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'linewidth-root-'));
    for (const part of ['dist/src', 'dist/assets', 'data', 'views', 'static', 'package.json']) {
      cpSync(join(ROOT, part), join(root, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  });
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('serves the same data', async () => {
    const child = start(root, { PORT: '0' });
    const ended = once(child, 'exit');
    try {
      const response = await fetch(`${await addressOf(child)}/api/v1`);
      expect(((await response.json()) as { dataset: unknown }).dataset).to.deep.equal(records().dataset);
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  });

  it('does not start on broken data, and lists every problem by file and line', async () => {
    const party = join(root, 'data/parties/smic.yaml');
    writeFileSync(party, 'id: smic\nname: ""\nseat: china\n');
    try {
      const { code, out, said } = await run(root, { PORT: '0' });
      expect({ code, out }).to.deep.equal({ code: 1, out: '' });
      expect(said.trim().split('\n')).to.deep.equal([
        '2 problem(s) in the data:',
        'data/parties/smic.yaml:2: name must not be empty',
        'data/parties/smic.yaml:3: seat must be an ISO 3166 alpha-2 code, such as CN',
      ]);
    } finally {
      cpSync(join(ROOT, 'data/parties/smic.yaml'), party);
    }
  });

  it('does not start without its scripts, and says how to build them', async () => {
    rmSync(join(root, 'dist/assets'), { recursive: true });
    const { code, said } = await run(root, { PORT: '0' });
    expect(code).to.equal(1);
    expect(said).to.include('is missing; run "npm run build" first').and.not.include('    at ');
  });
});
