/** One measure put to every machine and, when asked, to a node: the technology alone, with reasons (design §5.1). */

import type { Catalogue } from './catalogue.ts';
import { evaluate } from './evaluate.ts';
import type { Subject } from './subject.ts';
import { keptAnswers, memo, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import { bindingOn, testsMachines, testsNodes, textDate } from './measure.ts';
import type { Measure } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { legalOf } from './outcome.ts';
import type { Legal } from './outcome.ts';
import type { Reason } from './reason.ts';
import { measureAsPut, movesOf, readingOf } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { subjectsOf } from './subjects.ts';
import type { SubjectContext, Subjects } from './subjects.ts';
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

/** What a measure is put to in its text of one day, in one reading: the same whatever its thresholds. */
export interface Setting {
  readonly on: string;
  readonly subjects: Subjects;
}

function settingOf(catalogue: Catalogue, measure: Measure, scenario: Scenario): Setting {
  const context = contextOf(scenario, measure);
  return {
    on: context.on,
    subjects: subjectsOf(catalogue.nodes, tableFor(catalogue, scenario), context),
  };
}

function measureLegal(catalogue: Catalogue, measure: Measure, { on, subjects }: Setting): MeasureLegal {
  const { specifies } = measure;
  const put = (subject: Subject): Reason | null => (specifies ? evaluate(specifies, subject, on) : null);
  const machines = (testsMachines(measure) ? catalogue.equipment : []).flatMap((machine): EquipmentTest[] => {
    const reasons = put(subjects.machine(machine));
    return reasons ? [{ measure: measure.id, outcome: legalOf(reasons.outcome), reasons }] : [];
  });
  const met = catalogue.equipment.filter((_, i) => machines[i]?.outcome === 'specified');
  const testsNode = testsNodes(measure);
  return {
    measure,
    machines,
    specified: new Set(met.map((machine) => machine.id)),
    node: memo((node: ProcessNode) => (testsNode ? put(subjects.node(node)) : null)),
  };
}

const MOST_KEPT = 96;
const keptLegal = perObject<Catalogue, Kept<string, MeasureLegal>>(() => keptAnswers(MOST_KEPT));
const keptSettings = perObject<Catalogue, Kept<string, Setting>>(() => keptAnswers(MOST_KEPT));

/** What of a question touches every measure alike. */
const frameOf = perObject(({ unverified, assume }: Scenario) => JSON.stringify([unverified, assume]));

function settingKey(measure: Measure, scenario: Scenario): string {
  return `${measure.id} ${textDate(measure, scenario.on)} ${scenario.reading[measure.id] ?? ''} ${frameOf(scenario)}`;
}

/** The records as subjects of a measure in a question, and the day whose text is put to them; kept. */
export function settingFor(catalogue: Catalogue, measure: Measure, scenario: Scenario): Setting {
  return keptSettings(catalogue).get(settingKey(measure, scenario), () =>
    settingOf(catalogue, measure, scenario),
  );
}

/**
 * A measure's answers in a question; kept, as they depend on nothing but its own text, thresholds and reading and on
 * what machines can print: a reader who moves one slider has one measure put anew.
 */
export function legalFor(catalogue: Catalogue, measure: Measure, scenario: Scenario): MeasureLegal {
  const key = `${settingKey(measure, scenario)} ${movesOf(scenario, measure.id).join(' ')}`;
  return keptLegal(catalogue).get(key, () =>
    measureLegal(catalogue, measureAsPut(measure, scenario), settingFor(catalogue, measure, scenario)),
  );
}
