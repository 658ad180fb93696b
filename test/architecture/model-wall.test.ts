import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ROOT } from '../support/records.ts';

/** A copy of the project's outline, so that one file can be put into `src/model` and compiled there. */
let root = '';
const CLEAN = 'export const one: number = 1;\n';

interface Compiled {
  readonly status: number | null;
  readonly said: string;
}

function compile(code: string): Compiled {
  writeFileSync(join(root, 'src/model/offender.ts'), code);
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', join(root, 'src/model')], {
    encoding: 'utf8',
    cwd: root,
  });
  return { status, said: stdout + stderr };
}

describe('the wall around the model', function () {
  this.timeout(120_000);

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'linewidth-wall-'));
    mkdirSync(join(root, 'src/model'), { recursive: true });
    mkdirSync(join(root, 'src/web'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json', 'src/model/tsconfig.json']) {
      cpSync(join(ROOT, file), join(root, file));
    }
    writeFileSync(join(root, 'src/web/app.ts'), 'export const app = 1;\n');
    writeFileSync(join(root, 'src/model/inner.ts'), 'export const inner = 1;\n');
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  });
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('lets the model itself through', () => {
    expect(compile(CLEAN)).to.deep.equal({ status: 0, said: '' });
    expect(compile("export { inner } from './inner.ts';\n")).to.deep.equal({ status: 0, said: '' });
  });

  for (const [name, code, complaint] of [
    ['the environment', "export const port = process.env['PORT'];\n", /Cannot find name 'process'/],
    ['the page', 'export const title = document.title;\n', /Cannot find name 'document'/],
    ['the window', 'export const width = window.innerWidth;\n', /Cannot find name 'window'/],
    ['the network', "export const answer = fetch('/');\n", /Cannot find name 'fetch'/],
    ['a timer', 'export const timer = setTimeout(() => 1, 1);\n', /Cannot find name 'setTimeout'/],
    ['the console', "console.log('x');\nexport const x = 1;\n", /Cannot find name 'console'/],
    ['a buffer', "export const bytes = Buffer.from('x');\n", /Cannot find name 'Buffer'/],
    [
      'files',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      /TS2307|TS2591/,
    ],
    ['the shell', "import { app } from '../web/app.ts';\nexport const mine = app;\n", /TS6307|TS6059/],
  ] as const) {
    it(`holds ${name} out`, () => {
      const { status, said } = compile(code);
      expect(status).to.not.equal(0);
      expect(said).to.match(complaint);
      expect(said).to.include('offender.ts');
    });
  }
});
