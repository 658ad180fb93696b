/** The parameters of the calculator's address: their names, the words that stand for more, and their values taken apart. */

import { nearest } from '../model/index.ts';

/** Stands in `measures` for no measure at all, and in a form for those in force on the day. */
export const NO_MEASURES = 'none';
export const MEASURES_IN_FORCE = 'in-force';
export const BASELINES = ['none', 'day-before'] as const;
export const USUAL_BASELINE = 'none';

export const LISTS = ['measures', 'with', 'without', 'participants', 'deny', 'only', 'nodes'] as const;
const WORDS = ['on', 'destination', 'party', 'licenses', 'installed', 'unverified'] as const;
const OWN = ['baseline', 'node', 'data'] as const;
const FAMILIES = ['set', 'reading', 'assume'] as const;

export type Pairs = readonly (readonly [name: string, value: string])[];

/** One part of an address that could not be used. */
export interface Mistake {
  readonly parameter: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
}

export interface Sorted {
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Those found in the values later are added. */
  readonly mistakes: Mistake[];
}

/** Values by name, empty ones left out, lists taken apart; names that are no parameter here are mistakes. */
export function sortPairs(pairs: Pairs): Sorted {
  const known: readonly string[] = [...LISTS, ...WORDS, ...OWN];
  const lists: readonly string[] = LISTS;
  const values = new Map<string, readonly string[]>();
  const mistakes: Mistake[] = [];
  for (const [name, text] of pairs) {
    const value = text.trim();
    const family = FAMILIES.some((start) => name.startsWith(`${start}.`));
    if (!family && !known.includes(name)) {
      const near = nearest(name, [...known, ...FAMILIES.map((start) => `${start}.`)]);
      const hint = near === null ? '' : ` Did you mean "${near}"?`;
      mistakes.push({
        parameter: name.slice(0, 200),
        detail: `"${name.slice(0, 100)}" is not a parameter here.${hint}`,
      });
    } else if (value !== '') {
      const before = values.get(name) ?? [];
      if (lists.includes(name)) {
        const items = value.split(',').map((item) => item.trim());
        values.set(name, [...before, ...items.filter((item) => item !== '')]);
      } else if (before.length > 0) {
        mistakes.push({ parameter: name, detail: `"${name}" is given more than once; the first was used.` });
      } else values.set(name, [value]);
    }
  }
  return { values, mistakes };
}
