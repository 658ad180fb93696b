/** What is wrong with a command, for a person: every mistake, with what is allowed. */

import type { FieldError, Problem } from '../web/problem.ts';
import { flagText, inFlags, parameterOf } from './address.ts';
import type { Arguments } from './arguments.ts';
import { harmless, paragraph } from './layout.ts';

/** More than these do not help to choose; the message names the nearest. */
const MOST_ALLOWED = 40;

function allowedText(allowed: readonly string[]): string {
  const more = allowed.length - MOST_ALLOWED;
  return `allowed: ${allowed.slice(0, MOST_ALLOWED).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** One mistake: where, what, and what is allowed in lines of its own. `where` spells a field as it was given. */
function mistakeLines(error: FieldError, where: (error: FieldError) => string, columns: number): string[] {
  const at = where(error);
  const { parameter, pointer = '', allowed = [] } = error;
  const own = `"${parameter ?? pointer.slice(1).replaceAll('/', '.')}" `;
  const detail = inFlags(error.detail);
  // `--licenses does not take "maybe".`, which names the flag in its own words.
  const said =
    at.startsWith('--') && error.detail.startsWith(own)
      ? `${at} ${inFlags(error.detail.slice(own.length))}`
      : `${at}: ${detail}`;
  return [
    paragraph(harmless(at === '' ? detail : said), columns, 2),
    ...(allowed.length === 0 ? [] : [paragraph(harmless(allowedText(allowed)), columns, 4)]),
  ];
}

/** A parameter by the flag that was given for it, which may go by another name. */
export function flagPlace({ given }: Arguments): (error: FieldError) => string {
  return ({ parameter, pointer }) => {
    if (parameter === undefined) return pointer ?? '';
    const typed = given.find(({ flag }) => parameterOf(flag) === parameter)?.flag.name;
    return typed === undefined ? flagText(parameter) : `--${typed}`;
  };
}

/** All of a problem's mistakes; `where` spells the place of each as it was given. */
export function problemText(problem: Problem, columns: number, where: (error: FieldError) => string): string {
  const { errors } = problem;
  if (errors.length === 0) return paragraph(harmless(problem.message), columns, 2);
  return errors.flatMap((error) => mistakeLines(error, where, columns)).join('\n');
}
