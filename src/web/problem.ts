/** Errors as values: what RFC 9457 sends, and what the error page shows. */

import type { Response } from 'express';
import { nearest } from '../model/index.ts';
import { problemType } from './problem-kinds.ts';

export interface FieldError {
  /** JSON Pointer into the body. */
  readonly pointer?: string;
  /** Name of the query parameter. */
  readonly parameter?: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
}

/** A mistake the visitor can mend. Thrown by parsers, answered by the error handler. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    title: string,
    detail: string,
    errors: readonly FieldError[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.errors = errors;
    this.headers = headers;
  }
}

const MOST_LISTED = 100;

/** 400 with every mistake in the request. */
export function badRequest(errors: readonly FieldError[]): Problem {
  const listed = errors.slice(0, MOST_LISTED);
  const detail =
    errors.length === 1 && errors[0]
      ? errors[0].detail
      : `The request has ${String(errors.length)} mistakes; each is listed under "errors".`;
  return new Problem(400, 'Bad request', detail, listed);
}

/** A sentence that names the nearest of what is allowed, after a space; empty where none is near. */
export function didYouMean(given: string, allowed: readonly string[]): string {
  const near = nearest(given, allowed);
  return near === null ? '' : ` Did you mean "${near}"?`;
}

/** 404 for an id that is not on record, with the nearest one that is. */
export function notOnRecord(what: string, id: string, known: readonly { readonly id: string }[]): Problem {
  const ids = known.map((entry) => entry.id);
  const detail = `There is no ${what} "${id.slice(0, 100)}" on record.${didYouMean(id, ids)}`;
  const allowed = ids.length > MOST_LISTED ? {} : { allowed: ids };
  return new Problem(404, 'Not found', detail, [{ parameter: 'id', detail, ...allowed }]);
}

/** What a field says that takes one of a few words: `"licenses" does not take "maybe".`, with the nearest of them. */
export function doesNotTake(field: string, value: string, allowed: readonly string[]): string {
  const words = value.split(',').map((word) => word.trim());
  const several = words.length > 1 && words.every((word) => allowed.includes(word));
  const hint = several ? ' It takes one at a time.' : didYouMean(value, allowed);
  return `"${field}" does not take "${value.slice(0, 100)}".${hint}`;
}

/** A parameter's value outside a closed list. */
export function notOneOf(parameter: string, value: string, allowed: readonly string[]): FieldError {
  return { parameter, detail: doesNotTake(parameter, value, allowed), allowed };
}

export function unknownParameter(name: string, allowed: readonly string[]): FieldError {
  return {
    parameter: name.slice(0, 200),
    detail: `"${name.slice(0, 100)}" is not a parameter here.${didYouMean(name, allowed)}`,
    allowed,
  };
}

/** A mistake on one line, with what is allowed where that is short. */
export function mistakeText({ parameter, pointer, detail, allowed }: FieldError): string {
  const where = (parameter ?? pointer ?? '').slice(0, 60);
  const some =
    allowed && allowed.length > 0
      ? ` Allowed: ${allowed.slice(0, 12).join(', ')}${allowed.length > 12 ? ' …' : ''}.`
      : '';
  return `${where}: ${detail}${some}`;
}

/** What RFC 9457 has it say; `instance` is the address that was asked. */
export function problemBody({ status, title, message, errors }: Problem, instance: string): object {
  const type = problemType(status);
  const listed = errors.length > 0 ? { errors } : {};
  return { type, title, status, detail: message, instance, ...listed };
}

/** Sends `application/problem+json` (RFC 9457). */
export function sendProblem(response: Response, problem: Problem, instance: string): void {
  response
    .status(problem.status)
    .set({ ...problem.headers, 'Cache-Control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, instance)));
}
