import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { ROOT } from '../../support/records.ts';
import { API, PROPOSAL, site } from '../site.ts';

const run = promisify(execFile);

/** A program that a caller might write: the types are the generated ones. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

const [baseUrl = ''] = process.argv.slice(2);
const api = createClient<paths>({
  baseUrl,
  querySerializer: { array: { style: 'form', explode: false }, object: { style: 'form', explode: true } },
});

function marketed(node: components['schemas']['ProcessNode']): number | undefined {
  return 'gap' in node.marketedNm ? undefined : node.marketedNm.value;
}

const one = await api.GET('/api/v1/nodes/{id}', { params: { path: { id: 'smic-14nm' } } });
const assessed = await api.GET('/api/v1/assess', {
  params: {
    query: {
      on: '2021-12-17',
      with: ['${PROPOSAL}'],
      nodes: ['smic-14nm', 'tsmc-n5'],
      set: { 'set.${PROPOSAL}.node-nm': 12 },
      licenses: 'denied',
    },
  },
});
const scenario = assessed.data?.scenario;
const batch = await api.POST('/api/v1/assess', { body: { scenarios: scenario ? [scenario] : [] } });
const classified = await api.POST('/api/v1/classify', {
  body: { on: '2022-11-01', node: { deviceClass: 'logic', nodeNm: 14 } },
});
const lines = { measures: ['${PROPOSAL}'], catch: ['smic-14nm'], spare: ['smic-28nm-hkmg'] };
const around = { measures: lines.measures, nodes: lines.catch, threshold: '${PROPOSAL}.node-nm' };
const swept = await api.GET('/api/v1/sweep', { params: { query: { ...around, from: 13, to: 14 } } });
const tipping = await api.GET('/api/v1/tipping-points', { params: { query: around } });
const found = await api.POST('/api/v1/find-lines', { body: lines });
const wrong = await api.GET('/api/v1/nodes/{id}', { params: { path: { id: 'smic-14m' } } });
const problem: components['schemas']['Problem'] | undefined = wrong.error;
console.log(
  JSON.stringify({
    marketedNm: one.data && marketed(one.data.node),
    nodes: assessed.data?.nodes.map(({ node, production }) => [node, production.outcome]),
    set: scenario?.set,
    answers: batch.data && 'answers' in batch.data ? batch.data.answers.length : null,
    results: classified.data?.results.length,
    swept: swept.data && 'steps' in swept.data && swept.data.steps.map(({ legal }) => legal.specified),
    tipping: tipping.data?.thresholds.flatMap(({ nodes }) => nodes.map(({ legal }) => legal.below?.value)),
    separates: found.data?.lines.map(({ separates }) => separates.map(({ from, to }) => [from, to])),
    problem: problem?.status,
  }),
);
`;

const SETTINGS = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    outDir: 'out',
    rootDir: '.',
  },
};

describe('a client generated from the description by openapi-typescript', function () {
  this.timeout(120_000);
  const ask = site();
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'linewidth-client-'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(SETTINGS));
    writeFileSync(join(folder, 'program.ts'), PROGRAM);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('compiles and works against the running server', async () => {
    const { text } = await ask.get(`${API}/openapi.json`).expect(200);
    writeFileSync(join(folder, 'openapi.json'), text);
    const hook = new URL('../../support/compiler-api.js', import.meta.url).href;
    const generator = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
    await run(process.execPath, ['--import', hook, generator, 'openapi.json', '--output', 'api.ts'], {
      cwd: folder,
    });
    expect(readFileSync(join(folder, 'api.ts'), 'utf8')).to.include('ProcessNode');
    await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'], {
      cwd: folder,
    }).catch((error: unknown) => {
      throw new Error(
        typeof error === 'object' && error && 'stdout' in error ? String(error.stdout) : 'tsc failed',
      );
    });
    const base = `http://127.0.0.1:${String(ask.port())}`;
    const { stdout } = await run(process.execPath, [join(folder, 'out/program.js'), base], { cwd: folder });
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(answer).to.deep.include({
      marketedNm: 14,
      set: { [`${PROPOSAL}.node-nm`]: 12 },
      answers: 1,
      swept: [[], ['smic-14nm']],
      tipping: [14],
      separates: [[[14, 28]]],
      problem: 404,
    });
    expect(answer['nodes']).to.have.lengthOf(2);
    expect(answer['results']).to.be.greaterThan(5);
  });
});
