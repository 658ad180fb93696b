/** The error of a data set that cannot be used. */

import type { Problem } from './read-record.ts';

/** The data cannot be served. Its message lists every problem, one a line. */
export class CatalogueError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`);
    super(`${String(problems.length)} problem(s) in the data:\n${lines.join('\n')}`);
    this.name = 'CatalogueError';
    this.problems = problems;
  }
}
