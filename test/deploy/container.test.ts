import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { ROOT } from '../support/records.ts';
import { end, startCopy } from './copies.ts';
import type { Copy } from './copies.ts';

const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ');
const LAST_STAGE = DOCKERFILE.slice(DOCKERFILE.lastIndexOf('\nFROM '));

/** The files and folders that the image holds, packages apart. */
function copied(): string[] {
  return [...LAST_STAGE.matchAll(/^COPY (?:--from=build )?(?!--)(.+) \S+$/gm)]
    .flatMap(([, sources = '']) => sources.split(' '))
    .map((source) => source.replace(/^\/app\//, ''));
}

/** An instruction in its exec form. */
function instruction(name: string): string[] {
  const said = new RegExp(String.raw`^${name}\b.*?(\[.*\])$`, 'm').exec(LAST_STAGE)?.[1];
  if (said === undefined) throw new Error(`the Dockerfile has no ${name}`);
  return JSON.parse(said) as string[];
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

/** What `npm ci --omit=dev` installs at the top of node_modules. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages).flatMap(([path, { dev }]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    return name !== undefined && !dev && existsSync(join(ROOT, path)) ? [name] : [];
  });
}

describe('what the container holds', function () {
  this.timeout(120_000);
  let folder = '';
  let copy: Copy | null = null;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linewidth-image-'));
    for (const part of copied()) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    for (const name of productionPackages()) {
      const link = join(folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), link);
    }
    copy = await startCopy({ root: folder });
  });
  after(async () => {
    if (copy) await end(copy.process, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the server, its data and production packages, and no source or test', () => {
    expect(readdirSync(folder)).to.have.members([
      'LICENSE',
      'data',
      'dist',
      'node_modules',
      'package.json',
      'static',
      'views',
    ]);
    expect(readdirSync(join(folder, 'dist'))).to.have.members(['assets', 'src']);
    expect(existsSync(join(folder, 'node_modules/typescript'))).to.equal(false);
    expect(instruction('CMD')).to.deep.equal(['node', 'dist/src/server.js']);
  });

  it('runs: pages, charts as pictures, answers', async () => {
    const base = `http://127.0.0.1:${String(copy?.port)}`;
    for (const path of ['/', '/scenario', '/charts/lag.png', '/api/v1/nodes', '/assets/home.js'])
      expect((await fetch(base + path)).status, path).to.equal(200);
  });

  it('is healthy while it runs, and not where nothing does', () => {
    const [program = '', ...options] = instruction('HEALTHCHECK');
    const check = (port: number): number | null =>
      spawnSync(program === 'node' ? process.execPath : program, options, {
        env: { ...process.env, PORT: String(port) },
      }).status;
    expect(check(copy?.port ?? 0)).to.equal(0);
    expect(check(1)).to.equal(1);
  });

  it('needs no file that is kept out of the build', () => {
    const kept = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
      .split('\n')
      .flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? []);
    const asked = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    );
    expect(kept).to.include.members([...new Set(asked)]);
    for (const name of kept) expect(existsSync(join(ROOT, name)), name).to.equal(true);
  });

  it('does not run as root', () => {
    expect(LAST_STAGE).to.match(/^USER node$/m);
  });
});
