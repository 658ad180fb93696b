/** Says what a parameter takes where a mistake in it does not: of an empty one, of one given twice. */

import { perObject } from '../../model/index.ts';
import type { Parameter, ParameterTable } from '../params/parameter.ts';
import { Problem } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { outputSchema } from './description/components.ts';
import { takesText } from './description/takes.ts';

/** The words of a closed list, else what is taken in words. */
const allowedOf = perObject(({ schema }: Parameter): readonly string[] => {
  const of = outputSchema(schema);
  const words: unknown = of['enum'];
  return Array.isArray(words) ? words.map(String) : [takesText(of, ', comma-separated')];
});

function parameterOf(table: ParameterTable, name: string): Parameter | undefined {
  if (Object.hasOwn(table, name)) return table[name];
  return Object.entries(table).find(([family]) => family.endsWith('.') && name.startsWith(family))?.[1];
}

function completed(error: FieldError, table: ParameterTable): FieldError {
  if (error.allowed !== undefined || error.parameter === undefined) return error;
  const parameter = parameterOf(table, error.parameter);
  return parameter ? { ...error, allowed: allowedOf(parameter) } : error;
}

/** The same problem; `table` holds the parameters of the address that was asked. */
export function withAllowed(problem: Problem, table: ParameterTable): Problem {
  const { status, title, message, errors, headers } = problem;
  if (errors.every(({ allowed }) => allowed !== undefined)) return problem;
  return new Problem(
    status,
    title,
    message,
    errors.map((error) => completed(error, table)),
    headers,
  );
}
