/** The package in an empty project: what is in it, its program, its library, its types. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { assess } from '../../src/index.ts';
import { linewidth } from '../cli/terminal.ts';
import { installed, runIn } from '../support/installed.ts';
import type { Installed, Ran } from '../support/installed.ts';
import { records, ROOT } from '../support/records.ts';
import { PROPOSAL } from '../web/site.ts';

const QUESTION = { on: '2021-12-17', with: [PROPOSAL], nodes: ['smic-14nm'] };
const TYPED = ['assess', '--on', '2021-12-17', '--with', PROPOSAL, '--node', 'smic-14nm', '--json'];

const USE = `
import { assess, CatalogueError, classify, compare, findLines, loadCatalogue, QuestionError, sensitivity, sweep, tippingPoints } from 'linewidth';
import type { AssessAnswer, AssessQuestion, Catalogue } from 'linewidth';
const catalogue: Catalogue = loadCatalogue();
const question: AssessQuestion = { with: ['${PROPOSAL}'], nodes: ['smic-14nm'] };
const answer: AssessAnswer = assess(catalogue, question);
type Outcome = 'specified' | 'not-specified' | 'undetermined' | 'not-tested';
export const outcome: Outcome | undefined = answer.nodes[0]?.legal[0]?.outcome;
export const ratio: number | undefined = answer.nodes[0]?.production.lithographyCostRatio?.low;
export const policy: string | null | undefined = classify(catalogue, { node: { nodeNm: 14 } }).results[0]?.licensePolicy;
const pitch = compare(catalogue, ['smic-14nm', 'tsmc-n5']).nodes[1]?.figures.contactedGatePitchNm;
export const unit: string | undefined = pitch && 'unit' in pitch ? pitch.unit : undefined;
export const caught: readonly string[] | undefined = sweep(catalogue, { threshold: '${PROPOSAL}.node-nm', from: 10, to: 14, ...question }).steps[0]?.legal.specified;
const tipped = await tippingPoints(catalogue, question, { signal: { aborted: false } });
export const flips: number | undefined = tipped.thresholds[0]?.points[0]?.flips.length;
const found = await findLines(catalogue, { catch: ['smic-14nm'], spare: [] });
export const proof: string | undefined = found.lines[0]?.proof?.kind;
export const from: number | undefined = found.lines[0]?.separates[0]?.from;
export const share: number | undefined = (await sensitivity(catalogue, { runs: 10, ...question })).nodes[0]?.shares.costlier;
export function explained(error: unknown): string {
  if (error instanceof QuestionError) return error.errors.map(({ pointer, detail }) => \`\${pointer ?? ''} \${detail}\`).join();
  return error instanceof CatalogueError ? error.problems.map(({ message }) => message).join() : '';
}
// @ts-expect-error: a country is text
assess(catalogue, { destination: 3 });
// @ts-expect-error: answers are not changed
answer.nodes = [];
`;

/** The compiler's settings of a strict user that reads the types of every package. */
function compilerSettings(resolution: 'nodenext' | 'bundler'): object {
  return {
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      module: resolution === 'bundler' ? 'esnext' : resolution,
      moduleResolution: resolution,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      noEmit: true,
    },
    files: ['use.ts'],
  };
}

describe('the package', function () {
  this.timeout(120_000);
  let here: Installed | null = null;
  const project = (): string => here?.project ?? '';
  const program = (...typed: string[]): Ran =>
    runIn(project(), join(project(), 'node_modules/.bin/linewidth'), typed);

  before(() => {
    here = installed();
  });
  after(() => here?.remove());

  it('holds what a user needs and nothing that only its makers do', () => {
    const names = here?.packed.files.map(({ path }) => path) ?? [];
    expect(names).to.include.members([
      'package.json',
      'README.md',
      'LICENSE',
      'dist/src/index.js',
      'dist/src/index.d.ts',
      'dist/src/cli/main.js',
      'dist/src/server.js',
      'dist/data/catalogue.json',
      'dist/assets/site.css',
      'static/fonts/Inter-Regular.otf',
      'views/pages/home.ejs',
      `data/releases/${records().dataset.version}.ndjson`,
    ]);
    const makers =
      /\.map$|\.tsbuildinfo$|^test\/|^dist\/test|^src\/|(?<!\.d)\.ts$|^data\/(?!releases\/)|^\.|browser\/|bench/;
    expect(names.filter((name) => makers.test(name))).to.deep.equal([]);
  });

  it('is small: under 2 MB to fetch, under 6 MB on disk', () => {
    expect(here?.packed.size).to.be.within(500_000, 2_000_000);
    expect(here?.packed.unpackedSize).to.be.within(2_000_000, 6_000_000);
  });

  it('has a program that npx finds', () => {
    const { status, out } = runIn(project(), 'npx', ['--no', '--', 'linewidth', '--version']);
    expect([status, out]).to.deep.equal([0, 'linewidth 0.1.0\n']);
  });

  it('answers on its command line, from its packed data, what the records answer', async () => {
    const { status, out, err } = program(...TYPED);
    expect([status, err]).to.deep.equal([0, '']);
    expect(out).to.equal((await linewidth(TYPED)).out);
  });

  it('draws, with its own fonts', async () => {
    const file = join(project(), 'lag.png');
    expect(program('chart', 'lag', '--on', '2024-01-15', '--out', file).status).to.equal(0);
    const { bytes } = await linewidth(['chart', 'lag', '--on', '2024-01-15', '--format', 'png']);
    expect(runIn(project(), 'cmp', [file, '-']).status).to.not.equal(0);
    writeFileSync(join(project(), 'expected.png'), bytes);
    expect(runIn(project(), 'cmp', [file, 'expected.png']).status).to.equal(0);
  });

  it('checks its own data, and knows its releases', () => {
    expect(program('data', 'check').status).to.equal(0);
    const { version } = records().dataset;
    expect(program('compare', '--node', 'tsmc-n5', '--data', version).status).to.equal(0);
    const { status, err } = program('compare', '--node', 'tsmc-n5', '--data', '2019.01.1');
    expect(status).to.equal(2);
    expect(err).to.include(version);
  });

  it('answers as a library what the records answer', () => {
    const script = `import('linewidth').then(({ assess, loadCatalogue }) =>
      process.stdout.write(JSON.stringify(assess(loadCatalogue(), ${JSON.stringify(QUESTION)}))))`;
    const { status, out, err } = runIn(project(), process.execPath, ['-e', script]);
    expect([status, err]).to.deep.equal([0, '']);
    expect(out).to.equal(JSON.stringify(assess(records(), QUESTION)));
  });

  it('opens nothing but its one door', () => {
    const script = `import('linewidth/dist/src/server.js').catch(({ code }) => process.stdout.write(code))`;
    const { out } = runIn(project(), process.execPath, ['-e', script]);
    expect(out).to.equal('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  for (const resolution of ['nodenext', 'bundler'] as const) {
    it(`has types that a strict program reads whole, by ${resolution}`, () => {
      writeFileSync(join(project(), 'use.ts'), USE);
      writeFileSync(join(project(), 'tsconfig.json'), JSON.stringify(compilerSettings(resolution)));
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const { status, out } = runIn(project(), process.execPath, [tsc, '-p', '.']);
      expect([status, out]).to.deep.equal([0, '']);
    });
  }

  it('was installed by npm, or put together from the same files where no registry answers', function () {
    const { byNpm = false } = here ?? {};
    const modules = runIn(project(), 'ls', ['node_modules']).out.split('\n');
    expect(modules).to.include.members(['linewidth', 'zod', 'yaml']);
    // With npm come the dependencies of dependencies as well.
    expect(modules.includes('body-parser')).to.equal(byNpm);
  });
});
