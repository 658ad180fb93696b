/**
 * Runs the model's tests for Stryker, in one process, from a bundle that is evaluated anew for every mutant. The
 * model keeps what it has worked out in tables of its modules; with modules loaded once, what one mutant left there
 * would answer for the next. (Stryker's own runner for mocha stops at mocha 11.)
 */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import type { InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type {
  DryRunOptions,
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
  TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import fc from 'fast-check';
import Mocha from 'mocha';
import * as records from '../support/records.ts';

const RECORDS = 'records-on-file';
/** The same random inputs for every mutant: what survives once, survives again. */
const SEED = 20_231_117;

/** Runs all test files, whose `describe` and `it` are those of the moment. */
type Evaluate = (require: (id: string) => unknown) => void;

/** The quick ones first, as the first test that fails ends a run: worked examples, then laws, then the real records. */
function testFiles(root: string): string[] {
  const costOf = (file: string): number => {
    const text = readFileSync(join(root, file), 'utf8');
    return (text.includes('support/records') ? 2 : 0) + (text.includes('fast-check') ? 1 : 0);
  };
  return readdirSync(join(root, 'test/model'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `./test/model/${name}`)
    .map((file) => ({ file, cost: costOf(file) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ file }) => file);
}

/** All tests of the model with the model itself; packages, and the records, which no mutant changes, stay outside. */
async function bundle(root: string): Promise<Evaluate> {
  const imports = testFiles(root).map((file) => `import ${JSON.stringify(file)};`);
  const { outputFiles } = await build({
    stdin: { contents: imports.join('\n'), resolveDir: root },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'records outside',
        setup: ({ onResolve }) => {
          onResolve({ filter: /support\/records\.ts$/ }, () => ({ path: RECORDS, external: true }));
        },
      },
    ],
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild gave no file');
  const script = new Script(`(function (require) {${file.text}\n})`, { filename: 'model-tests.cjs' });
  return script.runInThisContext() as Evaluate;
}

function instrumented(): InstrumenterContext {
  const { NAMESPACE } = INSTRUMENTER_CONSTANTS;
  const scope = globalThis as { [NAMESPACE]?: InstrumenterContext };
  return (scope[NAMESPACE] ??= {});
}

/** A top-level `describe`, whose body is run only when its tests are: it may work out much before the first of them. */
interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: (this: Mocha.Suite) => void;
}

function testsIn(suite: Mocha.Suite): Mocha.Test[] {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}

function keepOnly(suite: Mocha.Suite, isMeant: (test: Mocha.Test) => boolean): void {
  suite.tests = suite.tests.filter(isMeant);
  for (const inner of suite.suites) keepOnly(inner, isMeant);
}

/** `12.3 a line catches nodes` is in chapter 12. */
function chapterOf(test: string): string {
  return test.slice(0, test.indexOf('.'));
}

/** What the body of a chapter ran through counts for each of its tests. */
function spread(coverage: MutantCoverage, ids: Iterable<string>): MutantCoverage {
  const perTest: Record<string, Record<string, number>> = {};
  for (const id of ids) perTest[id] = { ...coverage.perTest[chapterOf(id)], ...coverage.perTest[id] };
  return { static: coverage.static, perTest };
}

/** What the tests say is listened to while they run. */
class Silent extends Mocha.reporters.Base {}

function failed(id: string, error: unknown): TestResult {
  return { id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) };
}

interface Asked {
  readonly bail: boolean;
  readonly mutant?: string;
  readonly only?: readonly string[];
}

class ModelRunner implements TestRunner {
  #evaluate: Evaluate | null = null;
  readonly #require = createRequire(join(process.cwd(), 'package.json'));
  /** How long each chapter took when it last ran, to begin with those that answer soonest. */
  readonly #milliseconds = new Map<string, number>();

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    fc.configureGlobal({ seed: SEED });
    records.records();
    this.#evaluate = await bundle(process.cwd());
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const result = await this.#run({ bail: !disableBail });
    const { mutantCoverage } = instrumented();
    if (result.status !== DryRunStatus.Complete || !mutantCoverage) return result;
    const ids = result.tests.map(({ id }) => id);
    return { ...result, mutantCoverage: spread(mutantCoverage, ids) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, disableBail, hitLimit, testFilter } = options;
    const context = instrumented();
    Object.assign(context, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const result = await this.#run({
      bail: !disableBail,
      mutant: activeMutant.id,
      ...(testFilter ? { only: testFilter } : {}),
    });
    return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
  }

  /** Evaluates model and tests anew, as far as the chapters' titles. */
  #chapters(only: ReadonlySet<string> | null): Chapter[] {
    const chapters: Chapter[] = [];
    const describe = (title: string, body: Chapter['body']): void => {
      chapters.push({ id: String(chapters.length), title, body });
    };
    /** A test outside any `describe` is a chapter of its own. */
    const it = (title: string, test: Mocha.Func): void => {
      describe('', () => {
        globalThis.it(title, test);
      });
    };
    Object.assign(globalThis, { describe, it });
    this.#evaluate?.((id) => (id === RECORDS ? records : (this.#require(id) as unknown)));
    const cost = ({ id }: Chapter): number => this.#milliseconds.get(id) ?? 0;
    return chapters.filter(({ id }) => !only || only.has(id)).sort((a, b) => cost(a) - cost(b));
  }

  async #run({ bail, mutant, only }: Asked): Promise<DryRunResult> {
    Object.assign(instrumented(), { activeMutant: mutant });
    const tests: TestResult[] = [];
    const meant = only ? new Set(only) : null;
    try {
      for (const chapter of this.#chapters(only ? new Set(only.map(chapterOf)) : null)) {
        const start = performance.now();
        tests.push(...(await resultsOf(chapter, bail, meant)));
        this.#milliseconds.set(chapter.id, performance.now() - start);
        if (bail && tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
    } catch (error) {
      const [id] = only ?? [];
      if (id === undefined) return { status: DryRunStatus.Error, errorMessage: String(error) };
      tests.push(failed(id, error));
    }
    Object.assign(instrumented(), { currentTestId: undefined });
    return { status: DryRunStatus.Complete, tests };
  }
}

/** Runs one chapter, or those of its tests that are meant. */
async function resultsOf(
  chapter: Chapter,
  bail: boolean,
  meant: ReadonlySet<string> | null,
): Promise<TestResult[]> {
  const context = instrumented();
  const mocha = new Mocha({ bail, timeout: 0, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis, 'model-tests.cjs', mocha);
  Object.assign(context, { currentTestId: chapter.id });
  globalThis.describe(chapter.title, chapter.body);
  Object.assign(context, { currentTestId: undefined });
  const ids = new Map<Mocha.Runnable, string>(
    testsIn(mocha.suite).map((test, i) => [test, `${chapter.id}.${String(i)} ${test.fullTitle()}`]),
  );
  if (meant) keepOnly(mocha.suite, (test) => meant.has(ids.get(test) ?? ''));
  const tests: TestResult[] = [];
  const about = (test: Mocha.Runnable): { id: string; name: string; timeSpentMs: number } => {
    const name = test.fullTitle();
    return { id: ids.get(test) ?? `${chapter.id}. ${name}`, name, timeSpentMs: test.duration ?? 0 };
  };
  await new Promise<void>((done) => {
    const runner = mocha.run(() => {
      done();
    });
    runner.on('test', (test) => Object.assign(context, { currentTestId: ids.get(test) }));
    runner.on('pass', (test) => tests.push({ ...about(test), status: TestStatus.Success }));
    runner.on('pending', (test) => tests.push({ ...about(test), status: TestStatus.Skipped }));
    runner.on('fail', (test, error: unknown) => {
      tests.push({ ...about(test), status: TestStatus.Failed, failureMessage: String(error) });
    });
  });
  return tests;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'model', ModelRunner)];
