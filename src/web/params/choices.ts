/** Addresses that take one of a few words a parameter, and changed assumptions where they say so. */

import type { Catalogue } from '../../model/index.ts';
import { badRequest, notOneOf, Problem } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery } from './query.ts';
import { datasetErrors, scenarioFromUrl } from './scenario-query.ts';

/** The parameters of an address, each with its allowed words. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export interface Chosen {
  readonly words: ReadonlyMap<string, string>;
  readonly assume: Readonly<Record<string, number>>;
  readonly errors: readonly FieldError[];
}

function assumptionsIn(
  catalogue: Catalogue,
  query: ReadonlyMap<string, string>,
): Pick<Chosen, 'assume' | 'errors'> {
  const given = [...query].filter(([name]) => name.startsWith('assume.'));
  if (given.length === 0) return { assume: {}, errors: [] };
  try {
    const { assume } = scenarioFromUrl(catalogue, `?${new URLSearchParams(given).toString()}`);
    return { assume: assume ?? {}, errors: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { assume: {}, errors: error.errors };
  }
}

/** Reads the words and, with `assume`, the assumptions of a URL. A form may send empty fields: "any". */
export function chosenIn(
  catalogue: Catalogue,
  url: string,
  choices: Choices,
  more: { readonly assume?: boolean; readonly fromForm?: boolean } = {},
): Chosen {
  const known = [...Object.keys(choices), ...(more.assume ? ['assume.'] : []), 'format', 'data'];
  const { query, errors } = parseQuery(url, known);
  const empty = (error: FieldError): boolean =>
    more.fromForm === true && error.detail === `"${error.parameter ?? ''}" is empty.`;
  const words = new Map<string, string>();
  const wrong: FieldError[] = [];
  for (const [name, allowed] of Object.entries(choices)) {
    const value = query.get(name);
    if (value === undefined) continue;
    if (allowed.includes(value)) words.set(name, value);
    else wrong.push(notOneOf(name, value, allowed));
  }
  const assumed = assumptionsIn(catalogue, query);
  return {
    words,
    assume: assumed.assume,
    errors: [
      ...errors.filter((error) => !empty(error)),
      ...wrong,
      ...assumed.errors,
      ...datasetErrors(catalogue, query.get('data')),
    ],
  };
}

/** The same where nothing may be wrong: throws a 400 with every mistake. */
export function onlyChosenIn(
  catalogue: Catalogue,
  url: string,
  choices: Choices,
  more: { readonly assume?: boolean } = {},
): Chosen {
  const chosen = chosenIn(catalogue, url, choices, more);
  if (chosen.errors.length > 0) throw badRequest(chosen.errors);
  return chosen;
}
