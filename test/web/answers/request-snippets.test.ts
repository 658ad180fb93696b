import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { addressOf } from '../../../src/web/api/description/example-answers.ts';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import { requestSnippets } from '../../../src/web/answers/request-snippets.ts';
import { site } from '../site.ts';

const run = promisify(execFile);

/** How a snippet is run, by the end of its id; the answer is printed. */
const PROGRAMS: Readonly<Record<string, readonly [program: string, file: string]>> = {
  curl: ['sh', 'run.sh'],
  javascript: [process.execPath, 'run.mjs'],
  python: ['python3', 'run.py'],
  r: ['Rscript', 'run.R'],
};

/** Is the program here that a language's snippets need? */
function isHere(program: string): boolean {
  try {
    if (program === 'Rscript') execFileSync(program, ['-e', 'library(httr2)'], { stdio: 'ignore' });
    else execFileSync('which', [program === 'sh' ? 'curl' : program]);
    return true;
  } catch {
    return false;
  }
}

function textOf(request: { url: string; body?: unknown }, language: string): string {
  return requestSnippets('x', request).find(({ id }) => id === `x-${language}`)?.text ?? '';
}

describe('snippets of requests', function () {
  this.timeout(60_000);
  const ask = site();
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'linewidth-snippets-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [language, [program, file]] of Object.entries(PROGRAMS)) {
    // Of each form a request has, one: with and without a body, an id, a query.
    for (const id of [
      'overview',
      'getNode',
      'compareNodes',
      'assessByBody',
      'sweep',
      'tippingPoints',
      'findLines',
      'classify',
    ]) {
      it(`in ${language} run as they stand: ${id}`, async function () {
        if (!isHere(program)) this.skip();
        const operation = OPERATIONS.find((entry) => entry.id === id);
        if (!operation) throw new Error(`no operation ${id}`);
        const [example] = operation.examples;
        const url = `http://127.0.0.1:${String(ask.port())}${addressOf(operation, example)}`;
        const body = operation.method === 'post' ? { body: example.body } : {};
        writeFileSync(join(folder, file), textOf({ url, ...body }, language));
        const { stdout } = await run(program, [join(folder, file)], { maxBuffer: 1e8 });
        expect(stdout).to.match(/\bdataset\b/);
        expect(stdout).to.include('sha256-');
      });
    }
  }

  for (const [language, [program, file]] of Object.entries(PROGRAMS).filter(([name]) => name !== 'curl')) {
    it(`in ${language} say what is wrong with a request`, async function () {
      if (!isHere(program)) this.skip();
      const url = `http://127.0.0.1:${String(ask.port())}/api/v1/compare?nodes=smic-14`;
      writeFileSync(join(folder, file), textOf({ url }, language));
      const failed = await run(program, [join(folder, file)]).then(
        () => '',
        (error: unknown) => String(error),
      );
      expect(failed).to.include('There is no process node "smic-14" on record.');
    });
  }

  const awkward = {
    body: { quote: `it's "so" \\ and\nnew`, none: null, yes: true, list: [false, 1.5, {}], 'a.b-c': {} },
    url: 'http://127.0.0.1:1/api/v1/assess?a=%27b%27&c="d"',
  };

  it('say in Python what the body says', async function () {
    if (!isHere('python3')) this.skip();
    const line = textOf(awkward, 'python')
      .split('\n')
      .find((entry) => entry.startsWith('body = '));
    writeFileSync(join(folder, 'body.py'), `${line ?? ''}\nimport json\nprint(json.dumps(body))`);
    const { stdout } = await run('python3', [join(folder, 'body.py')]);
    expect(JSON.parse(stdout)).to.deep.equal(awkward.body);
  });

  it('give a shell the address and the body as they are', async function () {
    const text = textOf(awkward, 'curl').replace('curl ', String.raw`printf '%s\0' `);
    const { stdout } = await run('sh', ['-c', text]);
    const [url, , , , body = ''] = stdout.split('\0');
    expect(url).to.equal(awkward.url);
    expect(JSON.parse(body)).to.deep.equal(awkward.body);
  });

  it('say in R what the body says', async function () {
    if (!isHere('Rscript')) this.skip();
    const request = textOf(awkward, 'r').split(/ \|>\s+req_error/)[0] ?? '';
    const said = 'jsonlite::toJSON(answer$body$data, auto_unbox = TRUE, digits = 22, null = "null")';
    writeFileSync(join(folder, 'body.R'), `${request}\ncat(${said})`);
    const { stdout } = await run('Rscript', [join(folder, 'body.R')]);
    expect(JSON.parse(stdout)).to.deep.equal(awkward.body);
  });
});
