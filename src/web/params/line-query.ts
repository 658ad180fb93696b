/** The first page's state: a line as query parameters. A page never goes blank over a bad one; it says what it did instead. */

import { lineAsWritten, measureFor, nodeThreshold, READINGS } from '../../model/index.ts';
import type { Case, Catalogue, Line } from '../../model/index.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery, readNumber } from './query.ts';
import type { Query } from './query.ts';

export const LINE_PARAMETERS = ['capable', 'node-nm', 'phrase', 'unique'] as const;
const PHRASES = ['uniquely-required-for', 'capable-of'] as const;

export interface LineLimits {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** The slider's ends, from the proposal's own threshold. */
export function lineLimits(catalogue: Catalogue, of: Case): LineLimits {
  const measure = measureFor(catalogue, of, 'capable-of');
  const threshold = measure && nodeThreshold(measure);
  return threshold ?? { from: 2, to: 65, step: 1 };
}

/** The line that the proposal draws as written, in the first readings. */
export function proposedLine(catalogue: Catalogue, of: Case): Line {
  const written = lineAsWritten(catalogue, of.proposal) ?? { nodeNm: 14, phrase: 'capable-of' as const };
  return { ...written, capable: READINGS['capable-of'][0], unique: READINGS['uniquely-required-for'][0] };
}

function choose<T extends string>(
  query: Query,
  name: string,
  allowed: readonly T[],
  fallback: T,
  errors: FieldError[],
): T {
  const text = query.get(name);
  if (text === undefined) return fallback;
  const found = allowed.find((entry) => entry === text);
  if (found === undefined)
    errors.push({
      parameter: name,
      detail: `"${name}" does not take "${text.slice(0, 60)}"; used ${fallback}.`,
      allowed,
    });
  return found ?? fallback;
}

function chooseNumber(query: Query, limits: LineLimits, fallback: number, errors: FieldError[]): number {
  const text = query.get('node-nm');
  if (text === undefined) return fallback;
  const value = readNumber(text);
  const { from, to, step } = limits;
  const fits = value !== null && value >= from && value <= to && Number.isInteger((value - from) / step);
  if (fits) return value;
  const allowed = [`whole nanometers from ${String(from)} to ${String(to)}`];
  errors.push({
    parameter: 'node-nm',
    detail: `"${text.slice(0, 60)}" cannot be a line; used ${String(fallback)} nm.`,
    allowed,
  });
  return fallback;
}

/** The line a URL states, with what could not be used. */
export function lineFromUrl(
  catalogue: Catalogue,
  of: Case,
  url: string,
): { readonly line: Line; readonly errors: readonly FieldError[] } {
  const parsed = parseQuery(url, LINE_PARAMETERS);
  const errors = [...parsed.errors];
  const proposed = proposedLine(catalogue, of);
  const line: Line = {
    nodeNm: chooseNumber(parsed.query, lineLimits(catalogue, of), proposed.nodeNm, errors),
    phrase: choose(parsed.query, 'phrase', PHRASES, proposed.phrase, errors),
    capable: choose(parsed.query, 'capable', READINGS['capable-of'], proposed.capable, errors),
    unique: choose(parsed.query, 'unique', READINGS['uniquely-required-for'], proposed.unique, errors),
  };
  return { line, errors };
}
