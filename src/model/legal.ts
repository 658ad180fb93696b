/** One measure put to every machine and, when asked, to a node: the technology alone, with reasons (design §5.1). */

import type { CapabilityTable } from './capability.ts';
import type { Catalogue } from './catalogue.ts';
import type { Equipment } from './equipment.ts';
import { evaluate } from './evaluate.ts';
import { keptAnswers, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import { bindingOn, textDate } from './measure.ts';
import type { Measure } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { legalOf } from './outcome.ts';
import type { Legal } from './outcome.ts';
import type { Reason } from './reason.ts';
import { measureAsPut, movesOf, readingOf } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { equipmentSubject, nodeRater, nodeSubject } from './subjects.ts';
import type { SubjectContext } from './subjects.ts';
import { tableFor } from './tables.ts';

export interface EquipmentTest {
  readonly measure: string;
  readonly outcome: Legal;
  readonly reasons: Reason;
}

/** What a measure, as moved and as read, says of technology: place and party stand aside. */
export interface MeasureLegal {
  readonly measure: Measure;
  /** One test per machine, in the order of the records; empty where the measure tests no equipment. */
  readonly machines: readonly EquipmentTest[];
  readonly specified: ReadonlySet<string>;
  /** Null where the measure tests no node. */
  node(node: ProcessNode): Reason | null;
}

function contextOf(scenario: Scenario, measure: Measure): SubjectContext {
  return {
    on: textDate(measure, scenario.on),
    includeUnverified: scenario.unverified === 'include',
    reading: readingOf(scenario, measure.id),
    prefer: bindingOn(measure, scenario.on)?.parties ?? [],
  };
}

/** One measure ready to be put to machine after machine. */
function testOf(
  measure: Measure,
  catalogue: Catalogue,
  table: CapabilityTable,
  context: SubjectContext,
): (machine: Equipment) => EquipmentTest[] {
  const { specifies, tests } = measure;
  if (!specifies || (tests !== 'equipment' && tests !== 'equipment-for-node')) return () => [];
  const rate = nodeRater(catalogue.nodes, context);
  return (machine) => {
    const reasons = evaluate(specifies, equipmentSubject(machine, rate, table, context), context.on);
    return [{ measure: measure.id, outcome: legalOf(reasons.outcome), reasons }];
  };
}

function measureLegal(catalogue: Catalogue, measure: Measure, scenario: Scenario): MeasureLegal {
  const context = contextOf(scenario, measure);
  const test = testOf(measure, catalogue, tableFor(catalogue, scenario), context);
  const machines = catalogue.equipment.flatMap(test);
  const met = catalogue.equipment.filter((_, i) => machines[i]?.outcome === 'specified');
  const { specifies } = measure;
  const testsNode = measure.tests === 'node' || measure.tests === 'equipment-for-node';
  const nodes = new Map<string, Reason>();
  return {
    measure,
    machines,
    specified: new Set(met.map((machine) => machine.id)),
    node: (node) => {
      if (!specifies || !testsNode) return null;
      const known = nodes.get(node.id) ?? evaluate(specifies, nodeSubject(node, context), context.on);
      nodes.set(node.id, known);
      return known;
    },
  };
}

const MOST_KEPT = 256;
const keptLegal = perObject<Catalogue, Kept<string, MeasureLegal>>(() => keptAnswers(MOST_KEPT));

/**
 * A measure's answers in a question; kept, as they depend on nothing but its own text, thresholds and reading and on
 * what machines can print: a reader who moves one slider has one measure put anew.
 */
export function legalFor(catalogue: Catalogue, measure: Measure, scenario: Scenario): MeasureLegal {
  const key = JSON.stringify([
    measure.id,
    textDate(measure, scenario.on),
    movesOf(scenario, measure.id),
    scenario.reading[measure.id],
    scenario.unverified,
    scenario.assume,
  ]);
  return keptLegal(catalogue).get(key, () =>
    measureLegal(catalogue, measureAsPut(measure, scenario), scenario),
  );
}
