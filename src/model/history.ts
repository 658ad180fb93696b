/** Measures through time: the days on which one changed, and what each change did to nodes and machines. */

import { assessLaw } from './assess.ts';
import type { LawAssessment, EquipmentResult } from './assess.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { walk } from './criterion.ts';
import { perObject } from './kept.ts';
import { statusOn } from './measure.ts';
import type { Measure, Status } from './measure.ts';
import type { NodeLegal } from './node-legal.ts';
import { legalAny } from './outcome.ts';
import type { Legal } from './outcome.ts';
import { resolveScenario } from './scenario.ts';
import { dayBefore } from './when.ts';

/** Every day on which the measure's status, binding, review policy or text changed, ascending, none before its first event. */
export function changeDays(measure: Measure): string[] {
  const first = measure.history[0]?.on ?? '';
  const clauses = measure.specifies
    ? [...walk(measure.specifies)].flatMap(({ from, until }) => [from, until])
    : [];
  const days = [
    ...measure.history.map((event) => event.on),
    ...measure.binds.map((binding) => binding.from),
    ...measure.licensePolicy.map((policy) => policy.from),
    ...clauses,
  ];
  const since = days.flatMap((day) => day ?? []).filter((day) => day >= first);
  return [...new Set(since)].sort();
}

/** The measure alone, put to everything on a day on which it changed. */
export interface Phase {
  readonly from: string;
  /** Last day before the next change; null while it lasts. */
  readonly to: string | null;
  readonly status: Status;
  readonly assessment: LawAssessment;
}

function phasesIn(catalogue: Catalogue, measure: Measure): readonly Phase[] {
  const days = changeDays(measure);
  return days.map((from, i): Phase => {
    const next = days[i + 1];
    const scenario = resolveScenario(catalogue, { measures: [measure.id] }, from);
    return {
      from,
      to: next === undefined ? null : dayBefore(next),
      status: statusOn(measure, from)?.status ?? 'unknown',
      assessment: assessLaw(catalogue, scenario),
    };
  });
}

const kept = perObject((catalogue: Catalogue) =>
  perObject((measure: Measure) => phasesIn(catalogue, measure)),
);

/** The measure's phases, each assessed on its first day; kept, since records do not change while they are served. */
export function phasesOf(catalogue: Catalogue, measure: Measure): readonly Phase[] {
  return kept(catalogue)(measure);
}

/** A stretch of time over which one answer and one status hold. */
export interface Stretch<T> {
  readonly from: string;
  readonly to: string | null;
  readonly status: Status;
  readonly answer: T;
}

function merged<T>(stretches: readonly Stretch<T>[], same: (a: T, b: T) => boolean): Stretch<T>[] {
  const result: Stretch<T>[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && last.status === stretch.status && same(last.answer, stretch.answer)) {
      result[result.length - 1] = { ...last, to: stretch.to };
    } else result.push(stretch);
  }
  return result;
}

/** One node's legal answer, with the machines that the measure specified then. */
export interface NodeAnswer {
  readonly legal: NodeLegal;
  readonly specified: readonly string[];
}

/** A measure that gave way answers no more; its successors do. */
const OVER: readonly Status[] = ['superseded', 'withdrawn'];

/** One node under one measure through time, equal neighbors joined. */
export function nodeThroughTime(catalogue: Catalogue, measure: Measure, node: string): Stretch<NodeAnswer>[] {
  const stretches = phasesOf(catalogue, measure).flatMap(({ from, to, status, assessment }) => {
    const legal = assessment.nodes.find((entry) => entry.node === node)?.legal[0];
    if (!legal || OVER.includes(status)) return [];
    const specified = assessment.equipment.filter((entry) => entry.specifiedBy.includes(measure.id));
    return [{ from, to, status, answer: { legal, specified: specified.map((entry) => entry.equipment) } }];
  });
  return merged(
    stretches,
    ({ legal: a }, { legal: b }) =>
      a.outcome === b.outcome && a.through === b.through && a.licensePolicy === b.licensePolicy,
  );
}

/** One machine under one measure through time; empty where the measure tests no equipment. */
export function machineThroughTime(
  catalogue: Catalogue,
  measure: Measure,
  machine: string,
): Stretch<EquipmentResult>[] {
  const stretches = phasesOf(catalogue, measure).flatMap(({ from, to, status, assessment }) => {
    const answer = assessment.equipment.find((entry) => entry.equipment === machine);
    return answer && answer.tests.length > 0 && !OVER.includes(status) ? [{ from, to, status, answer }] : [];
  });
  return merged(stretches, (a, b) => a.outcome === b.outcome);
}

export interface OutcomeChange {
  readonly id: string;
  readonly before: Legal;
  readonly after: Legal;
}

export interface DayChange {
  readonly day: string;
  readonly nodes: readonly OutcomeChange[];
  readonly equipment: readonly OutcomeChange[];
}

function allInForce(catalogue: Catalogue, on: string): LawAssessment {
  return assessLaw(catalogue, resolveScenario(catalogue, {}, on));
}

function changes<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (entry: T) => string,
  outcomeOf: (entry: T) => Legal,
): OutcomeChange[] {
  const earlier = new Map(before.map((entry) => [idOf(entry), outcomeOf(entry)]));
  return after.flatMap((entry) => {
    const was = earlier.get(idOf(entry)) ?? 'not-tested';
    const is = outcomeOf(entry);
    return was === is ? [] : [{ id: idOf(entry), before: was, after: is }];
  });
}

/**
 * What the day a measure came into force changed, all measures in force taken together: nodes and machines whose
 * strongest outcome differs from the day before. Null for a measure that never came into force.
 */
export function changedOnItsDay(catalogue: Catalogue, id: string): DayChange | null {
  const day = byId(catalogue.measures, id)?.history.find((event) => event.status === 'in-force')?.on;
  if (day === undefined) return null;
  const [before, after] = [allInForce(catalogue, dayBefore(day)), allInForce(catalogue, day)];
  return {
    day,
    nodes: changes(
      before.nodes,
      after.nodes,
      (entry) => entry.node,
      (entry) => legalAny(entry.legal.map((legal) => legal.outcome)),
    ),
    equipment: changes(
      before.equipment,
      after.equipment,
      (entry) => entry.equipment,
      (entry) => entry.outcome,
    ),
  };
}
