/** What is wrong with a question, all of it at once: unknown ids, values out of range, readings that do not exist. */

import type { Catalogue } from './catalogue.ts';
import { byId } from './catalogue.ts';
import { countryProblems } from './countries.ts';
import { jurisdictionsIn } from './jurisdictions.ts';
import { thresholdsOf } from './measure.ts';
import { perObject } from './kept.ts';
import { thresholdKeysIn } from './keyed-threshold.ts';
import { nearest } from './nearest.ts';
import { normalName, removableNames } from './removal.ts';
import type { ScenarioInput } from './scenario.ts';
import { readingsOfMeasure, splitThreshold } from './scenario.ts';
import { dateRange } from './when.ts';

export interface ScenarioProblem {
  /** Path into the question: `measures`, `set`, `us-x.node-nm` … */
  readonly path: readonly string[];
  readonly detail: string;
  readonly allowed?: readonly string[];
}

function unknownId(
  path: readonly string[],
  what: string,
  id: string,
  allowed: readonly string[],
): ScenarioProblem {
  const near = nearest(id, allowed);
  const hint = near ? ` Did you mean "${near}"?` : '';
  return { path, detail: `There is no ${what} "${id.slice(0, 100)}" on record.${hint}`, allowed };
}

const FIRST_DAY = '2015-01-01';
const LAST_DAY = '2100-12-31';

function dateProblems(on: string | undefined): ScenarioProblem[] {
  if (on === undefined) return [];
  const allowed = [`a day from ${FIRST_DAY} to ${LAST_DAY}, such as 2021-12-17`];
  if (dateRange(on)?.from !== on) {
    return [{ path: ['on'], detail: `"${on.slice(0, 100)}" is not a calendar day.`, allowed }];
  }
  return on < FIRST_DAY || on > LAST_DAY ? [{ path: ['on'], detail: `${on} is out of range.`, allowed }] : [];
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

/** What a question may name. */
const namesIn = perObject((catalogue: Catalogue) => ({
  measures: idsOf(catalogue.measures),
  nodes: idsOf(catalogue.nodes),
  parties: idsOf(catalogue.parties),
}));

function idProblems(catalogue: Catalogue, input: ScenarioInput): ScenarioProblem[] {
  const { measures, nodes, parties } = namesIn(catalogue);
  const listed = (
    path: string,
    what: string,
    ids: readonly string[] | undefined,
    allowed: readonly string[],
  ) => (ids ?? []).filter((id) => !allowed.includes(id)).map((id) => unknownId([path], what, id, allowed));
  return [
    ...listed('measures', 'measure', input.measures, measures),
    ...listed('with', 'measure', input.with, measures),
    ...listed('without', 'measure', input.without, measures),
    ...listed('nodes', 'process node', input.nodes, nodes),
    ...listed('party', 'party', input.party === undefined ? [] : [input.party], parties),
  ];
}

/** A measure both added and taken out: what is meant cannot be told. */
function contradictions({ with: added = [], without = [] }: ScenarioInput): ScenarioProblem[] {
  return [...new Set(added)]
    .filter((id) => without.includes(id))
    .map((id) => ({
      path: ['without'],
      detail: `"${id.slice(0, 100)}" is in "with" and in "without"; leave it out of one.`,
    }));
}

/** Who joins, and what is taken out or left in; each name in any spelling that the scenario brings into one. */
function supplyProblems(catalogue: Catalogue, input: ScenarioInput): ScenarioProblem[] {
  const jurisdictions = jurisdictionsIn(catalogue);
  const names = removableNames(catalogue);
  const removed = (path: string, given: readonly string[] = []): ScenarioProblem[] =>
    given
      .filter((name) => !names.includes(normalName(name)))
      .map((name) => unknownId([path], 'machine, class or supplier', name, names));
  return [
    ...(input.participants ?? [])
      .filter((name) => !jurisdictions.includes(name.toUpperCase()))
      .map((name) => unknownId(['participants'], 'jurisdiction', name, jurisdictions)),
    ...removed('deny', input.deny),
    ...removed('only', input.only),
  ];
}

/** Steps are decimal (0.05): a value counts as on the grid within a billionth. */
function onGrid(value: number, from: number, step: number): boolean {
  const steps = (value - from) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

function setProblems(catalogue: Catalogue, set: Readonly<Record<string, number>>): ScenarioProblem[] {
  return Object.entries(set).flatMap(([key, value]) => {
    const { measure, threshold } = splitThreshold(key);
    const record = byId(catalogue.measures, measure);
    const limits = record && thresholdsOf(record).find((entry) => entry.threshold === threshold);
    if (!limits) return [unknownId(['set', key], 'threshold', key, thresholdKeysIn(catalogue))];
    const { from, to, step, unit } = limits;
    const allowed = [
      `${String(from)} to ${String(to)}${unit === 'ratio' ? '' : ` ${unit}`} in steps of ${String(step)}`,
    ];
    if (!(value >= from && value <= to)) {
      return [{ path: ['set', key], detail: `${String(value)} is out of range.`, allowed }];
    }
    if (!onGrid(value, from, step)) {
      return [{ path: ['set', key], detail: `${String(value)} is not on a step.`, allowed }];
    }
    return [];
  });
}

function readingProblems(catalogue: Catalogue, reading: Readonly<Record<string, string>>): ScenarioProblem[] {
  const withReadings = catalogue.measures.filter((measure) => readingsOfMeasure(measure).length > 0);
  return Object.entries(reading).flatMap(([id, name]) => {
    const measure = byId(withReadings, id);
    if (!measure) {
      const ids = withReadings.map((entry) => entry.id);
      return [unknownId(['reading', id], 'measure with readings', id, ids)];
    }
    const allowed: readonly string[] = readingsOfMeasure(measure);
    if (allowed.includes(name)) return [];
    return [unknownId(['reading', id], 'reading', name, allowed)];
  });
}

type Limits = ReadonlyMap<string, { readonly least: number; readonly most: number; readonly unit: string }>;

/** What an assumption may be set to: four times past either end of a recorded range; a reader's own as its record says. */
const assumable = perObject((catalogue: Catalogue): Limits => {
  const recorded = catalogue.parameters.map(({ id, low, high, unit }) => ({
    id,
    least: low / 4,
    most: high * 4,
    unit,
  }));
  return new Map([...recorded, ...catalogue.readerParameters].map((entry) => [entry.id, entry]));
});

function assumeProblems(catalogue: Catalogue, assume: Readonly<Record<string, number>>): ScenarioProblem[] {
  const limits = assumable(catalogue);
  return Object.entries(assume).flatMap(([id, value]) => {
    const limit = limits.get(id);
    if (!limit) return [unknownId(['assume', id], 'assumption', id, [...limits.keys()])];
    const { least, most, unit } = limit;
    if (value >= least && value <= most) return [];
    const allowed = [`${String(least)} to ${String(most)} ${unit}`];
    return [{ path: ['assume', id], detail: `${String(value)} is out of range.`, allowed }];
  });
}

/** Every problem of a question whose values already have the right types; empty where it can be answered. */
export function scenarioProblems(catalogue: Catalogue, input: ScenarioInput): ScenarioProblem[] {
  return [
    ...dateProblems(input.on),
    ...idProblems(catalogue, input),
    ...contradictions(input),
    ...supplyProblems(catalogue, input),
    ...setProblems(catalogue, input.set ?? {}),
    ...countryProblems(catalogue, ['destination'], input.destination),
    ...readingProblems(catalogue, input.reading ?? {}),
    ...assumeProblems(catalogue, input.assume ?? {}),
  ];
}
