/** Addresses that take one of a few words a parameter, and changed assumptions where they say so. */

import { onlyRelease } from '../../model/index.ts';
import type { Catalogue, Releases } from '../../model/index.ts';
import { badRequest, notOneOf, Problem } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery } from './query.ts';
import { releaseInUrl } from './release.ts';
import { scenarioFromUrl } from './scenario-query.ts';

/** The parameters of an address, each with its allowed words. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export interface Chosen {
  readonly words: ReadonlyMap<string, string>;
  readonly assume: Readonly<Record<string, number>>;
  readonly errors: readonly FieldError[];
}

/** With the records of the release that the address asks. */
export interface ChosenIn extends Chosen {
  readonly catalogue: Catalogue;
}

function assumptionsIn(
  catalogue: Catalogue,
  query: ReadonlyMap<string, string>,
): Pick<Chosen, 'assume' | 'errors'> {
  const given = [...query].filter(([name]) => name.startsWith('assume.'));
  if (given.length === 0) return { assume: {}, errors: [] };
  try {
    const { input } = scenarioFromUrl(onlyRelease(catalogue), `?${new URLSearchParams(given).toString()}`);
    return { assume: input.assume ?? {}, errors: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { assume: {}, errors: error.errors };
  }
}

/** What an address takes beside its words. */
export interface MoreThanChoices {
  readonly assume?: boolean;
  /** Pages and their forms as data name their format; the API has one for each address. */
  readonly format?: boolean;
}

/** Reads the words and, with `assume`, the assumptions of a URL. A form may send empty fields: "any". */
export function chosenIn(
  releases: Releases,
  url: string,
  choices: Choices,
  more: MoreThanChoices & { readonly fromForm?: boolean } = {},
): ChosenIn {
  const { catalogue, errors: release } = releaseInUrl(releases, url);
  const known = [
    ...Object.keys(choices),
    ...(more.assume ? ['assume.'] : []),
    ...(more.format ? ['format'] : []),
    'data',
  ];
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
    catalogue,
    words,
    assume: assumed.assume,
    errors: [...errors.filter((error) => !empty(error)), ...wrong, ...assumed.errors, ...release],
  };
}

/** The same where nothing may be wrong: throws a 400 with every mistake. */
export function onlyChosenIn(
  releases: Releases,
  url: string,
  choices: Choices,
  more: MoreThanChoices = {},
): ChosenIn {
  const chosen = chosenIn(releases, url, choices, more);
  if (chosen.errors.length > 0) throw badRequest(chosen.errors);
  return chosen;
}
