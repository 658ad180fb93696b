/** What the model can use of each value in the calculator's address; what it cannot is added to the mistakes. */

import { byId, nearest, readingsOfMeasure, scenarioProblems } from '../model/index.ts';
import type { Catalogue, ScenarioInput } from '../model/index.ts';
import { MEASURES_IN_FORCE, NO_MEASURES } from './scenario-parameters.ts';
import type { LISTS, Mistake, Sorted } from './scenario-parameters.ts';

export function mistakesOf(catalogue: Catalogue, part: ScenarioInput): Mistake[] {
  return scenarioProblems(catalogue, part).map(({ path, detail, allowed }) => ({
    parameter: path.join('.'),
    detail,
    ...(allowed ? { allowed } : {}),
  }));
}

/** Keeps what the model can use of a list, one item at a time. */
export function usableItems(
  catalogue: Catalogue,
  { values, mistakes }: Sorted,
  name: (typeof LISTS)[number],
): readonly string[] | undefined {
  const given = values.get(name);
  if (given === undefined) return undefined;
  if (name === 'measures' && given.includes(MEASURES_IN_FORCE)) return undefined;
  const ids = name === 'measures' ? given.filter((id) => id !== NO_MEASURES) : given;
  const usable = [...new Set(ids)].filter((id) => {
    const wrong = mistakesOf(catalogue, { [name]: [id] });
    mistakes.push(...wrong);
    return wrong.length === 0;
  });
  return usable.length === 0 && (ids.length > 0 || name !== 'measures') ? undefined : usable;
}

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;

/** The entries of a family that differ from what the record says anyway. */
export function usableNumbers(
  catalogue: Catalogue,
  { values, mistakes }: Sorted,
  family: 'set' | 'assume',
  own: (key: string) => number | null,
): Readonly<Record<string, number>> | undefined {
  const entries: [string, number][] = [];
  for (const [name, [text = '']] of values) {
    if (!name.startsWith(`${family}.`)) continue;
    const key = name.slice(family.length + 1);
    const value = text.length <= 20 && NUMBER.test(text) ? Number(text) : null;
    if (value === null) {
      mistakes.push({ parameter: name, detail: `"${text.slice(0, 60)}" is not a number.` });
      continue;
    }
    if (own(key) === value) continue;
    const wrong = mistakesOf(catalogue, { [family]: { [key]: value } });
    mistakes.push(...wrong);
    if (wrong.length === 0) entries.push([key, value]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The readings that differ from those the record takes first. */
export function usableReadings(
  catalogue: Catalogue,
  { values, mistakes }: Sorted,
): Readonly<Record<string, string>> | undefined {
  const entries: [string, string][] = [];
  for (const [name, [reading = '']] of values) {
    if (!name.startsWith('reading.')) continue;
    const id = name.slice('reading.'.length);
    const wrong = mistakesOf(catalogue, { reading: { [id]: reading } });
    mistakes.push(...wrong);
    const measure = byId(catalogue.measures, id);
    if (wrong.length === 0 && measure && readingsOfMeasure(measure)[0] !== reading)
      entries.push([id, reading]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** One of a few words. */
export function usableWord<T extends string>(
  { values, mistakes }: Sorted,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const text = values.get(name)?.[0];
  const found = allowed.find((entry) => entry === text);
  if (text !== undefined && found === undefined) {
    const near = nearest(text, allowed);
    const hint = near === null ? '' : ` Did you mean "${near}"?`;
    const detail = `"${name}" does not take "${text.slice(0, 60)}".${hint}`;
    mistakes.push({ parameter: name, detail, allowed });
  }
  return found;
}

/** A day, country or party, which the model checks itself. */
export function usableText(
  catalogue: Catalogue,
  { values, mistakes }: Sorted,
  name: 'on' | 'destination' | 'party',
): string | undefined {
  const text = values.get(name)?.[0];
  if (text === undefined) return undefined;
  const value = name === 'destination' ? text.toUpperCase() : text;
  const wrong = mistakesOf(catalogue, { [name]: value });
  mistakes.push(...wrong);
  return wrong.length === 0 ? value : undefined;
}
