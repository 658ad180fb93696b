/** The answers to the operations' examples, asked within the process: what the description shows was really answered. */

import express from 'express';
import type { Releases } from '../../../model/index.ts';
import { askAside } from '../../front/aside.ts';
import type { AsideAnswer } from '../../front/aside.ts';
import { takingTurns } from '../../in-turns.ts';
import { prepare } from '../../prepare.ts';
import { fullPath } from '../operation.ts';
import type { ApiParts, Described, Example, Operation } from '../operation.ts';

/** The path and query of an example. */
export function addressOf(of: Pick<Described, 'base' | 'path'>, { id, query }: Example): string {
  const at = fullPath(of).replace('{id}', id ?? '');
  return query === undefined ? at : `${at}?${query}`;
}

/** What the operation answers as JSON; undefined where it answers in another form. */
export async function jsonAnswer(operation: Operation, example: Example, parts: ApiParts): Promise<unknown> {
  const url = addressOf(operation, example);
  const asked = { url, askedUrl: url, headers: {}, protocol: 'http', clientAddress: '', id: '' };
  const answered = await new Promise<AsideAnswer>((resolve, reject) => {
    const app = express();
    app.use(fullPath(operation).replace(/\{(\w+)\}/g, ':$1'), (request, response) => {
      request.body = example.body;
      const work = async (): Promise<void> => operation.answer(parts, request, response);
      work().catch(reject);
    });
    askAside(app, asked, Number.POSITIVE_INFINITY).answer.then(resolve, reject);
  });
  const isJson = /^application\/json\b/.test(String(answered.headers['content-type'] ?? ''));
  return isJson && 'body' in answered ? JSON.parse(answered.body.toString()) : undefined;
}

/** How many entries a list keeps: one record, a few words. */
function kept(list: readonly unknown[]): number {
  return list.some((entry) => typeof entry === 'object') ? 1 : 3;
}

/** The value with every list cut to its first entries. */
export function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, kept(value)).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shortened(child)]));
}

export type ExampleAnswers = ReadonlyMap<string, unknown>;

/**
 * The answer to the first example of each operation, by operation. The day is that of the release, so that the same
 * release is described in the same words on every day. Other requests are served between.
 */
async function exampleAnswers(operations: readonly Operation[], releases: Releases): Promise<ExampleAnswers> {
  await prepare(releases.current, new AbortController().signal);
  const [year = '', month = ''] = releases.current.dataset.version.split('.');
  const parts: ApiParts = { releases, today: () => `${year}-${month.padStart(2, '0')}-01` };
  const answers = new Map<string, unknown>();
  const turn = takingTurns();
  for (const operation of operations) {
    const answer = await jsonAnswer(operation, operation.examples[0], parts);
    if (answer !== undefined) answers.set(operation.id, shortened(answer));
    await turn();
  }
  return answers;
}

export type Shown = (releases: Releases) => Promise<ExampleAnswers>;

/** The same, worked out with the first request for it and kept as long as the releases. */
export function keptExampleAnswers(operations: () => readonly Operation[]): Shown {
  const given = new WeakMap<Releases, ReturnType<Shown>>();
  return (releases) => {
    const known = given.get(releases);
    if (known) return known;
    const made = exampleAnswers(operations(), releases);
    given.set(releases, made);
    // Who asks after a failure asks anew.
    made.catch(() => given.delete(releases));
    return made;
  };
}
