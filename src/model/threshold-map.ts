/** Two thresholds moved at once: how many machines, or nodes, the measures that state them would specify (design §5.9). */

import type { Catalogue } from './catalogue.ts';
import type { KeyedThreshold } from './keyed-threshold.ts';
import { testsMachines } from './measure.ts';
import { anyOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { outcomesOf } from './outcomes-alone.ts';
import type { Scenario } from './scenario.ts';

export interface MapCount {
  readonly specified: number;
  readonly undetermined: number;
}

export interface ThresholdMap {
  /** What is counted: machines where a measure tests equipment, else nodes; the technology alone, place and party aside. */
  readonly of: 'machines' | 'nodes';
  readonly total: number;
  /** A row for each value of the second threshold, in it a count for each value of the first. */
  readonly rows: readonly (readonly MapCount[])[];
}

function counted(outcomes: readonly (readonly Outcome[])[]): MapCount {
  const [first = []] = outcomes;
  const joined = first.map((_, i) => anyOf(outcomes.flatMap((list) => list[i] ?? [])));
  return {
    specified: joined.filter((outcome) => outcome === 'met').length,
    undetermined: joined.filter((outcome) => outcome === 'undetermined').length,
  };
}

/** The measures that state the two thresholds, and no other, at every pair of values. */
export function thresholdMap(
  catalogue: Catalogue,
  scenario: Scenario,
  first: { readonly of: KeyedThreshold; readonly values: readonly number[] },
  second: { readonly of: KeyedThreshold; readonly values: readonly number[] },
): ThresholdMap {
  const measures = [...new Set([first.of.measure, second.of.measure])];
  const of = measures.some(testsMachines) ? 'machines' : 'nodes';
  const asked = of === 'nodes' ? measures : measures.filter(testsMachines);
  const records = of === 'machines' ? catalogue.equipment : catalogue.nodes;
  const puts = asked.map((measure) => outcomesOf(catalogue, scenario, measure, records));
  const rows = second.values.map((y) =>
    first.values.map((x) => {
      const set = { ...scenario.set, [first.of.key]: x, [second.of.key]: y };
      return counted(puts.map((put) => put({ ...scenario, set })));
    }),
  );
  return { of, total: of === 'machines' ? catalogue.equipment.length : catalogue.nodes.length, rows };
}
