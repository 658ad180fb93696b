/** The program as a process: exit codes, streams, signals, and files that are whole or not there. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { build } from 'esbuild';
import { packedProduct } from '../support/installed.ts';
import { inFolderUntilDone } from '../support/program.ts';
import { ROOT } from '../support/records.ts';
import { PROPOSAL } from '../web/site.ts';
import { linewidth, words } from './terminal.ts';

interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly child: ReturnType<typeof spawn>;
  readonly ended: Promise<Ran>;
}

let program = '';

function start(typed: string, environment: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [program, ...words(typed)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...environment },
  });
  const [out, err] = [[] as Buffer[], [] as Buffer[]];
  child.stdout?.on('data', (part: Buffer) => out.push(part));
  child.stderr?.on('data', (part: Buffer) => err.push(part));
  const ended = once(child, 'close').then(([code, signal]: unknown[]): Ran => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    out: Buffer.concat(out).toString(),
    err: Buffer.concat(err).toString(),
  }));
  return { child, ended };
}

/** Run before the program: tells the test once the program listens for Ctrl-C. */
const SAYS_WHEN_IT_HEARS = encodeURIComponent(
  "process.on('newListener', (name) => { if (name === 'SIGINT') process.send('listening'); })",
);

describe('the program', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'linewidth-program-'));
    program = packedProduct(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('answers on standard output with exactly the bytes of the answer, and ends with 0', async () => {
    const typed = `assess --on 2021-12-17 --with ${PROPOSAL} --node smic-14nm --json`;
    const { code, out, err } = await start(typed).ended;
    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.equal((await linewidth(words(typed))).out);
  });

  it('says mistakes on standard error alone, and ends with 2', async () => {
    const { code, out, err } = await start('assess --node smic-14 --nod x').ended;
    expect([code, out]).to.deep.equal([2, '']);
    expect(err).to.include('--nod').and.to.not.include('    at ');
  });

  it('shows no color to a pipe, whatever is asked of terminals', async () => {
    const { out } = await start('assess --node smic-14nm', { FORCE_COLOR: '3' }).ended;
    expect(out).to.not.include('\u001B');
  });

  it('is quiet when what reads it has enough', async () => {
    const running = start('assess --json');
    running.child.stdout?.once('data', () => running.child.stdout?.destroy());
    const { code, err } = await running.ended;
    expect(err).to.equal('');
    expect(code).to.equal(0);
  });

  it('writes a file whole and under its own name, and replaces an earlier one', async () => {
    await inFolderUntilDone(async (place) => {
      const file = join(place, 'answer.json');
      writeFileSync(file, 'an earlier answer');
      const { code, out } = await start(`assess --node smic-14nm --out ${file}`).ended;
      expect([code, out]).to.deep.equal([0, '']);
      expect(JSON.parse(readFileSync(file, 'utf8'))).to.have.property('dataset');
      expect(readdirSync(place)).to.deep.equal(['answer.json']);
    });
  });

  it('writes a table into a file without the colors and the width of the terminal', async () => {
    await inFolderUntilDone(async (place) => {
      const file = join(place, 'answer.txt');
      const typed = ['assess', '--node', 'smic-14nm'];
      await linewidth([...typed, '--out', file], { columns: 200, colors: true });
      expect(readFileSync(file, 'utf8')).to.equal((await linewidth(typed)).out);
    });
  });

  it('writes to what a link leads to, and into a pipe, and leaves both in place', async () => {
    await inFolderUntilDone(async (place) => {
      const [file, link, pipe] = [join(place, 'answer.csv'), join(place, 'link.csv'), join(place, 'pipe')];
      writeFileSync(file, 'an earlier answer');
      symlinkSync('answer.csv', link);
      const typed = ['compare', '--node', 'tsmc-n5', '--csv'];
      const { out } = await linewidth(typed);
      await linewidth([...typed, '--out', link]);
      expect(readFileSync(file, 'utf8')).to.equal(out);
      expect(lstatSync(link).isSymbolicLink()).to.equal(true);
      expect(spawnSync('mkfifo', [pipe]).status).to.equal(0);
      const read = readFile(pipe, 'utf8');
      await linewidth([...typed, '--out', pipe]);
      expect(await read).to.equal(out);
      expect(lstatSync(pipe).isFIFO()).to.equal(true);
    });
  });

  it('says in a sentence that standard output takes no more', async () => {
    const child = spawn(process.execPath, [program, 'assess', '--json'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    const said: Buffer[] = [];
    child.stderr?.on('data', (part: Buffer) => said.push(part));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).to.equal(1);
    expect(Buffer.concat(said).toString()).to.match(/^linewidth: the answer cannot be written: ENOSPC.*\n$/);
  });

  it('sends a long sweep in parts, is quiet when its reader has enough, and stops at Ctrl-C without a file', async () => {
    const long = `sweep --threshold ${PROPOSAL}.node-nm --with ${PROPOSAL} --step 0.04`;
    const running = start(`${long} --ndjson`);
    running.child.stdout?.once('data', () => running.child.stdout?.destroy());
    expect(await running.ended).to.include({ code: 0, err: '' });
    await inFolderUntilDone(async (place) => {
      const { child, ended } = start(`${long} --csv --out ${join(place, 'sweep.csv')}`);
      const begun = (): boolean =>
        readdirSync(place).some((name) => statSync(join(place, name)).size > 50_000);
      while (!begun()) await setTimeout(5);
      child.kill('SIGINT');
      expect(await ended).to.include({ code: 130, signal: null, out: '', err: '' });
      expect(readdirSync(place)).to.deep.equal([]);
    });
  });

  it('ends with 1 and leaves nothing where a file cannot be written', async () => {
    await inFolderUntilDone(async (place) => {
      mkdirSync(join(place, 'taken.csv'));
      const { exit, err } = await linewidth([
        'compare',
        '--node',
        'tsmc-n5',
        '--out',
        join(place, 'taken.csv'),
      ]);
      expect(exit).to.equal(1);
      expect(err).to.match(/Cannot write ".*taken\.csv": it is a folder\./);
      expect(readdirSync(place)).to.deep.equal(['taken.csv']);
      const nowhere = await linewidth(['compare', '--node', 'tsmc-n5', '--out', join(place, 'no/where.csv')]);
      expect(nowhere.exit).to.equal(1);
      expect(nowhere.err).to.match(/Cannot write ".*where\.csv": its folder does not exist\./);
    });
  });

  it('stops at Ctrl-C with 130 and leaves no file', async () => {
    await inFolderUntilDone(async (place) => {
      const file = join(place, 'chart.png');
      const { child, ended } = start(`chart outcomes --scale 4 --out ${file}`, {
        NODE_OPTIONS: `--import "data:text/javascript,${SAYS_WHEN_IT_HEARS}"`,
      });
      await once(child, 'message');
      child.kill('SIGINT');
      const { code, signal, out } = await ended;
      expect([code, signal, out]).to.deep.equal([130, null, '']);
      expect(readdirSync(place)).to.deep.equal([]);
    });
  });

  it('writes nothing once it is told to stop', async () => {
    const stop = new AbortController();
    stop.abort();
    await inFolderUntilDone(async (place) => {
      const { exit, out, err } = await linewidth(
        ['assess', '--node', 'smic-14nm', '--out', join(place, 'a.json')],
        { stop: stop.signal },
      );
      expect([exit, out, err]).to.deep.equal([130, '', '']);
      expect(readdirSync(place)).to.deep.equal([]);
    });
  });

  it('says on a person\u2019s terminal that it draws, and takes the line away', async () => {
    await inFolderUntilDone(async (place) => {
      const typed = ['chart', 'lag', '--out', join(place, 'lag.png')];
      expect((await linewidth(typed)).err).to.equal('');
      const { err, exit } = await linewidth(typed, { columns: 80 });
      expect(exit).to.equal(0);
      expect(err).to.include('Drawing');
      expect(err.endsWith('\r\u001B[2K')).to.equal(true);
    });
  });

  it('serves the site until Ctrl-C', async () => {
    const { child, ended } = start('serve', { PORT: '0', LOG_LEVEL: 'info' });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const address = /http:\/\/[\d.:]+/.exec(line.toString())?.[0] ?? '';
    const answer = await fetch(`${address}/healthz`);
    expect(answer.status).to.equal(200);
    await answer.text();
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect([code, err]).to.deep.equal([0, '']);
  });

  it('loads neither a server nor what reads or draws for an assessment of packed data', async () => {
    const { metafile } = await build({
      entryPoints: [`${ROOT}src/cli/main.ts`],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      outdir: 'unused',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const loaded = new Set<string>();
    const load = (name: string): void => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const { path, kind } of metafile.inputs[name]?.imports ?? [])
        if (kind === 'import-statement') load(path);
    };
    load('src/cli/main.ts');
    load('src/cli/commands/assess.ts');
    const heavy =
      /express|yaml|resvg|csv-stringify|chart\.js|minisearch|pino|^src\/(?:charts|render)\/|load-catalogue/;
    expect(loaded).to.include('src/model/assess.ts');
    expect([...loaded].filter((name) => heavy.test(name))).to.deep.equal([]);
  });
});
