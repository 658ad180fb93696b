/** Two thresholds moved at once: how many machines, or nodes, the measures that state them would specify (design §5.9). */

import type { KeyedThreshold } from './break-values.ts';
import type { Catalogue } from './catalogue.ts';
import { walk } from './criterion.ts';
import type { Criterion } from './criterion.ts';
import { outcomeFor } from './evaluate.ts';
import { settingFor } from './legal.ts';
import type { Measure } from './measure.ts';
import { anyOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { QuantityKey } from './quantity.ts';
import { measureAsPut } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import type { Subject } from './subject.ts';

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

function testsEquipment({ tests }: Measure): boolean {
  return tests === 'equipment' || tests === 'equipment-for-node';
}

type Put = (scenario: Scenario) => readonly Outcome[];

/** What a test reads of a subject: subjects alike in it get one answer; null where it asks for a relation. */
function readBy(criterion: Criterion): ((subject: Subject) => string) | null {
  const tree = [...walk(criterion)];
  if (tree.some((part) => 'capable_of' in part || 'uniquely_required_for' in part)) return null;
  const quantities = tree.flatMap((part): QuantityKey[] => {
    if ('term' in part) return ['wavelengthNm', 'numericalAperture'];
    return 'quantity' in part ? [part.quantity] : [];
  });
  const attributes = tree.flatMap((part) => ('attribute' in part ? [part.attribute] : []));
  return (subject) =>
    JSON.stringify([
      quantities.map((key) => ({ ...subject.quantity(key), source: '' })),
      attributes.map((key) => subject.attribute(key)),
    ]);
}

/** One measure put to every machine or node: outcomes alone, as hundreds of combinations are asked for. */
function putting(catalogue: Catalogue, scenario: Scenario, measure: Measure, of: ThresholdMap['of']): Put {
  const { on, subjects } = settingFor(catalogue, measure, scenario);
  const all =
    of === 'machines'
      ? catalogue.equipment.map((machine) => subjects.machine(machine))
      : catalogue.nodes.map((node) => subjects.node(node));
  const read = measure.specifies ? readBy(measure.specifies) : null;
  const kinds = all.map((subject, i) => read?.(subject) ?? String(i));
  return (moved) => {
    const { specifies } = measureAsPut(measure, moved);
    if (!specifies) return all.map(() => 'not-met');
    const known = new Map<string, Outcome>();
    return all.map((subject, i) => {
      const kind = kinds[i] ?? '';
      const outcome = known.get(kind) ?? outcomeFor(specifies, subject, on);
      known.set(kind, outcome);
      return outcome;
    });
  };
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
  const of = measures.some(testsEquipment) ? 'machines' : 'nodes';
  const asked = of === 'nodes' ? measures : measures.filter(testsEquipment);
  const puts = asked.map((measure) => putting(catalogue, scenario, measure, of));
  const rows = second.values.map((y) =>
    first.values.map((x) => {
      const set = { ...scenario.set, [first.of.key]: x, [second.of.key]: y };
      return counted(puts.map((put) => put({ ...scenario, set })));
    }),
  );
  return { of, total: of === 'machines' ? catalogue.equipment.length : catalogue.nodes.length, rows };
}
