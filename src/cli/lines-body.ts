/** A question to `find-lines`: the body that its flags spell, read by the API's own parser. */

import type { Releases } from '../model/index.ts';
import { linesFromBody } from '../web/params/lines-body.ts';
import type { LinesQuestion } from '../web/params/lines-body.ts';
import { readParameters } from '../web/params/parameter.ts';
import { parseQuery, readList } from '../web/params/query.ts';
import { SCENARIO, SCENARIO_PARAMETERS } from '../web/params/scenario-query.ts';
import { badRequest, Problem } from '../web/problem.ts';
import type { FieldError } from '../web/problem.ts';
import { queryOf } from './address.ts';
import type { Arguments } from './arguments.ts';

const LISTS = ['catch', 'spare', 'thresholds'];
const FAMILIES = ['set', 'reading', 'assume'];

/** `/catch/0` as `catch`, `/set/us-x.node-nm` as `set.us-x.node-nm`: the flag that a mistake is in. */
function byFlag({ pointer, ...mistake }: FieldError): FieldError {
  const [field = '', key = ''] = (pointer ?? '')
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const named = FAMILIES.includes(field) && key !== '' ? `${field}.${key}` : field;
  return pointer === undefined ? mistake : { ...mistake, parameter: named };
}

/** What is wrong with the body beside what is wrong with the flags' own values. */
function bodyMistakes(read: () => LinesQuestion): LinesQuestion | readonly FieldError[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem) || error.errors.length === 0) throw error;
    return error.errors.map(byFlag);
  }
}

/** Without `--spare`, nothing is spared. Throws a 400 with every mistake, each by its flag. */
export function linesAsked(given: Arguments, releases: Releases, today: string): LinesQuestion {
  const { query, errors } = parseQuery(queryOf(given), [...SCENARIO_PARAMETERS, ...LISTS]);
  const { values, errors: unread } = readParameters(query, SCENARIO);
  const lists = LISTS.flatMap((name) => {
    const text = query.get(name);
    return text === undefined ? [] : [[name, readList(text)] as const];
  });
  const body = { spare: [], ...values, ...Object.fromEntries(lists) };
  const question = bodyMistakes(() => linesFromBody(releases, body, today));
  const found = 'catalogue' in question ? [] : question;
  const told = new Set([...errors, ...unread].map(({ parameter }) => parameter));
  const mistakes = [...errors, ...unread, ...found.filter(({ parameter }) => !told.has(parameter))];
  if (mistakes.length > 0 || !('catalogue' in question)) throw badRequest(mistakes);
  return question;
}
