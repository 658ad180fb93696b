/** The same scenario in one spelling: addresses that ask it share one answer and one tag. */

import { USUAL_SCENARIO } from '../../model/index.ts';

/** A parameter's name and value; null where the address has a name alone. */
export type Pair = readonly [name: string, value: string | null];

const SCENARIO = /^\/api\/v1\/(?:assess|sensitivity|sweep|tipping-points)$/;
/** Lists whose order and repetitions say nothing. */
const SETS = new Set(['deny', 'measures', 'nodes', 'only', 'participants', 'with', 'without']);
const COUNTRY = /^[A-Za-z]{2}$/;

function isUsual(path: string, name: string, value: string): boolean {
  if (name === 'trace') return path.endsWith('/assess') && value === 'off';
  return Object.hasOwn(USUAL_SCENARIO, name) && value === USUAL_SCENARIO[name as keyof typeof USUAL_SCENARIO];
}

function inOneCase(name: string, entry: string): string {
  return (name === 'participants' || name === 'destination') && COUNTRY.test(entry)
    ? entry.toUpperCase()
    : entry;
}

function plainValue(name: string, value: string): string {
  if (!SETS.has(name)) return inOneCase(name, value);
  const entries = value.split(',').filter((entry) => entry !== '');
  return entries.length === 0
    ? value
    : [...new Set(entries.map((entry) => inOneCase(name, entry)))].sort().join(',');
}

/**
 * Of an address that asks a scenario, lists in one order and each name once, countries in capitals, and what is usual left
 * out. A parameter that is given twice is a mistake and stays one.
 */
export function plainScenario(path: string, pairs: readonly Pair[]): readonly Pair[] {
  if (!SCENARIO.test(path)) return pairs;
  return pairs.flatMap(([name, value]): Pair[] => {
    if (value === null) return [[name, value]];
    const isOnce = pairs.filter(([other]) => other === name).length === 1;
    return isOnce && isUsual(path, name, value) ? [] : [[name, plainValue(name, value)]];
  });
}
