/** A question put to the model: a date, the measures in play, what is moved, and how open phrases are read. */

import type { Catalogue } from './catalogue.ts';
import { byId } from './catalogue.ts';
import type { RelationName, ThresholdId } from './criterion.ts';
import { perObject } from './kept.ts';
import { hasOpenBound, inForceOn, readAsBelow, relationIn, withThreshold } from './measure.ts';
import type { Measure } from './measure.ts';
import { BOUND_READINGS, READINGS } from './relations.ts';
import type { Reading } from './relations.ts';
import { normalName } from './removal.ts';

/** How case-by-case licensing turns out: as the policies say (under license counts as available), all denied, all granted. */
export const LICENSES = ['policy', 'denied', 'granted'] as const;
export type Licenses = (typeof LICENSES)[number];

/** Does equipment already in place stay usable? */
export const INSTALLED = ['keep', 'lose'] as const;
export type Installed = (typeof INSTALLED)[number];

/** What a caller may state; everything else takes its default (api.md, "A scenario"). */
export interface ScenarioInput {
  readonly on?: string;
  readonly measures?: readonly string[];
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** `{"measure.threshold": number}`. */
  readonly set?: Readonly<Record<string, number>>;
  /** ISO 3166 alpha-2, in either case. */
  readonly destination?: string;
  readonly party?: string;
  /** ISO 3166 alpha-2 codes, `EU` or `WA`, in either case. */
  readonly participants?: readonly string[];
  /** Ids of machines and equipment classes, scanner classes, `supplier:` and a country code. */
  readonly deny?: readonly string[];
  readonly only?: readonly string[];
  readonly licenses?: Licenses;
  readonly installed?: Installed;
  /** `{measure: reading}`. */
  readonly reading?: Readonly<Record<string, string>>;
  readonly unverified?: 'exclude' | 'include';
  readonly assume?: Readonly<Record<string, number>>;
  readonly nodes?: readonly string[];
}

/** What holds of a question that does not say otherwise. */
export const USUAL_SCENARIO = {
  licenses: 'policy',
  installed: 'lose',
  unverified: 'exclude',
} as const satisfies ScenarioInput;

/** The same question with every default filled in; equal questions have equal scenarios. */
export interface Scenario {
  readonly on: string;
  readonly measures: readonly string[];
  readonly set: Readonly<Record<string, number>>;
  readonly destination: string | null;
  readonly party: string | null;
  /** Jurisdictions that apply every measure in play to their own suppliers, as if they had adopted it. */
  readonly participants: readonly string[];
  /** What is taken out. */
  readonly deny: readonly string[];
  /** What alone is left in; empty where nothing is restricted so. */
  readonly only: readonly string[];
  readonly licenses: Licenses;
  readonly installed: Installed;
  readonly reading: Readonly<Record<string, Reading>>;
  readonly unverified: 'exclude' | 'include';
  readonly assume: Readonly<Record<string, number>>;
  readonly nodes: readonly string[] | null;
}

function sorted<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A list in one order and spelling, each name once. */
function listed(names: readonly string[] | undefined, spelled: (name: string) => string): readonly string[] {
  return [...new Set(names?.map(spelled))].sort();
}

/** `us-x.node-nm` → the measure's id and the threshold's; ids hold no dots. */
export function splitThreshold(key: string): { measure: string; threshold: ThresholdId } {
  const dot = key.indexOf('.');
  return { measure: key.slice(0, dot), threshold: key.slice(dot + 1) as ThresholdId };
}

/** The readings a measure may be put in, the default first; empty where its text leaves nothing open. */
export const readingsOfMeasure = perObject((measure: Measure): readonly Reading[] => {
  const relation = relationIn(measure);
  if (relation) return READINGS[relation];
  return hasOpenBound(measure) ? BOUND_READINGS : [];
});

function readingsFor(
  measures: readonly Measure[],
  chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, Reading>> {
  const pairs = measures.flatMap((measure) => {
    const allowed = readingsOfMeasure(measure);
    const reading = allowed.find((name) => name === chosen[measure.id]) ?? allowed[0];
    return reading === undefined ? [] : [[measure.id, reading] as const];
  });
  return sorted(Object.fromEntries(pairs));
}

/**
 * Fills in the defaults of a valid question. `today` is an ISO day and comes from the shell's clock.
 * Thresholds set to the measure's own value stay listed, so that the answer says what was asked.
 */
export function resolveScenario(catalogue: Catalogue, input: ScenarioInput, today: string): Scenario {
  const on = input.on ?? today;
  const base = input.measures ?? catalogue.measures.filter((m) => inForceOn(m, on)).map((m) => m.id);
  const without = new Set(input.without);
  const chosen = [...new Set([...base, ...(input.with ?? [])])].filter((id) => !without.has(id)).sort();
  const measures = chosen.flatMap((id) => byId(catalogue.measures, id) ?? []);
  return {
    on,
    measures: measures.map((measure) => measure.id),
    set: sorted(input.set ?? {}),
    destination: input.destination?.toUpperCase() ?? null,
    party: input.party ?? null,
    participants: listed(input.participants, (name) => name.toUpperCase()),
    deny: listed(input.deny, normalName),
    only: listed(input.only, normalName),
    licenses: input.licenses ?? USUAL_SCENARIO.licenses,
    installed: input.installed ?? USUAL_SCENARIO.installed,
    reading: readingsFor(measures, input.reading ?? {}),
    unverified: input.unverified ?? USUAL_SCENARIO.unverified,
    assume: sorted(input.assume ?? {}),
    nodes: input.nodes ? [...new Set(input.nodes)].sort() : null,
  };
}

/** The thresholds of one measure that a question moves, with their values, in one order. */
export function movesOf(scenario: Scenario, measure: string): [threshold: ThresholdId, value: number][] {
  return Object.entries(scenario.set).flatMap(([key, value]) => {
    const of = splitThreshold(key);
    return of.measure === measure ? [[of.threshold, value] as [ThresholdId, number]] : [];
  });
}

/** The measure with its moved thresholds and the reading of its open bounds applied. */
export function measureAsPut(measure: Measure, scenario: Scenario): Measure {
  const moved = movesOf(scenario, measure.id).reduce(
    (changed, [threshold, value]) => withThreshold(changed, threshold, value),
    measure,
  );
  return scenario.reading[measure.id] === 'below' ? readAsBelow(moved) : moved;
}

/** The measures in play, as they are put. */
export function measuresInPlay(catalogue: Catalogue, scenario: Scenario): Measure[] {
  return scenario.measures.flatMap((id) => {
    const measure = byId(catalogue.measures, id);
    return measure ? [measureAsPut(measure, scenario)] : [];
  });
}

/** The reading of each relation for one measure in a scenario. */
export function readingOf(scenario: Scenario, measure: string): (relation: RelationName) => Reading {
  return (relation) => scenario.reading[measure] ?? READINGS[relation][0];
}
