/** A mistake in a question, as the library throws it: what the API answers with a 400, as a value. */

import { Problem } from '../web/problem.ts';

/** One mistake: where it stands in the question, what is wrong, what is allowed. */
export interface Mistake {
  /** JSON Pointer into the question: `/set/us-x.node-nm`. */
  readonly pointer?: string;
  /** The same where the question was an address. */
  readonly parameter?: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
}

/** What the API says of a question that it does not answer. */
export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly errors: readonly Mistake[];
}

/** The question cannot be answered as it stands; `errors` holds every mistake in it, as the API's `errors` does. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  /** The HTTP status with which the API answers the same question. */
  readonly status: number;
  readonly title: string;
  readonly errors: readonly Mistake[];

  constructor(problem: Refusal) {
    const listed = problem.errors.map(
      ({ pointer, parameter, detail }) => `\n  ${pointer ?? parameter ?? ''}: ${detail}`,
    );
    super(problem.errors.length < 2 ? problem.message : `${problem.message}${listed.join('')}`);
    this.status = problem.status;
    this.title = problem.title;
    this.errors = problem.errors;
  }
}

/** A problem of the API as the library throws it; anything else as it is. */
export function toBeThrown(error: unknown): unknown {
  return error instanceof Problem ? new QuestionError(error) : error;
}

/** Runs what may throw the API's problems and throws them as a QuestionError. */
export function asked<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    throw toBeThrown(error);
  }
}
