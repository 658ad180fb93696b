/** The package as a user gets it: packed by npm, installed into an empty project. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKED, writePacked } from '../../src/catalogue/packed.ts';
import { records, ROOT } from './records.ts';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export function runIn(folder: string, program: string, options: readonly string[], seconds = 60): Ran {
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd: folder,
    encoding: 'utf8',
    timeout: seconds * 1000,
    maxBuffer: 64 * 2 ** 20,
  });
  return { status, out: stdout, err: stderr };
}

/** What npm says of a package that it packed. */
export interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs what is built, as `npm pack` does after its own build. */
export function pack(folder: string): Packed {
  writePacked(join(ROOT, PACKED), records());
  const { status, out, err } = runIn(ROOT, 'npm', [
    'pack',
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    folder,
  ]);
  const [packed] = status === 0 ? (JSON.parse(out) as Packed[]) : [];
  if (!packed) throw new Error(`npm pack ended with ${String(status)}: ${err}`);
  return packed;
}

interface About {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Where no registry answers: unpacked by hand, its dependencies those of the project, its program linked as npm links it. */
function unpackInto(project: string, file: string): void {
  const own = join(project, 'node_modules/linewidth');
  mkdirSync(own, { recursive: true });
  const { status, err } = runIn(own, 'tar', ['-xzf', file, '--strip-components=1']);
  if (status !== 0) throw new Error(`tar ended with ${String(status)}: ${err}`);
  const about = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as About;
  for (const name of Object.keys(about.dependencies)) {
    const [scope = '', rest] = name.split('/');
    if (rest !== undefined) mkdirSync(join(project, 'node_modules', scope), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
  mkdirSync(join(project, 'node_modules/.bin'));
  for (const [name, path] of Object.entries(about.bin)) {
    chmodSync(join(own, path), 0o755);
    symlinkSync(join('../linewidth', path), join(project, 'node_modules/.bin', name));
  }
}

export interface Installed {
  readonly packed: Packed;
  /** The empty project that it was installed into. */
  readonly project: string;
  /** Did npm install it with its dependencies from a registry? */
  readonly byNpm: boolean;
  readonly remove: () => void;
}

/** Packs and installs; with a registry by npm itself. */
export function installed(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'linewidth-package-'));
  const packed = pack(folder);
  const project = join(folder, 'project');
  const file = join(folder, packed.filename);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name":"project","private":true,"type":"module"}\n');
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=0'];
  const { status } = runIn(project, 'npm', ['install', ...quick, '--fetch-timeout=10000', file], 40);
  const byNpm = status === 0;
  if (!byNpm) {
    rmSync(join(project, 'node_modules'), { recursive: true, force: true });
    unpackInto(project, file);
  }
  return { packed, project, byNpm, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The product with packed data in a folder of its own, for programs that are started many times. */
export function packedProduct(folder: string): string {
  cpSync(join(ROOT, 'dist/src'), join(folder, 'dist/src'), { recursive: true });
  for (const name of ['package.json', 'static', 'views', 'dist/assets', 'data/releases'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writePacked(join(folder, PACKED), records());
  return join(folder, 'dist/src/cli/main.js');
}
