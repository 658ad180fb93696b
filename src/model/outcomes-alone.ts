/** One measure put to many machines or nodes: outcomes alone, as hundreds of values and combinations are asked for. */

import type { Catalogue } from './catalogue.ts';
import { walk } from './criterion.ts';
import type { Criterion } from './criterion.ts';
import type { Equipment } from './equipment.ts';
import { outcomeFor } from './evaluate.ts';
import { settingFor } from './legal.ts';
import type { Measure } from './measure.ts';
import type { ProcessNode } from './node.ts';
import type { Outcome } from './outcome.ts';
import type { QuantityKey } from './quantity.ts';
import { measureAsPut } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import type { Subject } from './subject.ts';

/** The outcomes of a question's thresholds, in the order of the records. */
export type OutcomesOf = (scenario: Scenario) => readonly Outcome[];

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

/** The technology alone, place and party aside; nothing but thresholds may differ between the scenarios asked. */
export function outcomesOf(
  catalogue: Catalogue,
  scenario: Scenario,
  measure: Measure,
  records: readonly (ProcessNode | Equipment)[],
): OutcomesOf {
  const { on, subjects } = settingFor(catalogue, measure, scenario);
  const all = records.map((record) => ('maker' in record ? subjects.machine(record) : subjects.node(record)));
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
