/**
 * The calculator's state as an address says it, read on the server and in the browser alike. A page never goes blank
 * over a bad parameter: what could not be used comes back beside the state, and a field left empty asks for nothing.
 */

import {
  assumptionsFrom,
  byId,
  INSTALLED,
  LICENSES,
  nearest,
  readingsOfMeasure,
  scenarioProblems,
  thresholdsOf,
} from '../model/index.ts';
import type { Catalogue, Installed, Licenses, ScenarioInput } from '../model/index.ts';

export interface ScenarioState {
  readonly input: ScenarioInput;
  /** What to compare with: the id of a preset, `none` for no measure at all, or `day-before`. */
  readonly baseline: string;
  /** The node whose layers are shown, and the one that is where the reader names none: the first that the case compares. */
  readonly node: string;
  readonly usualNode: string;
  /** The dataset release that answers, where it is not the one in use. */
  readonly data: string | null;
}

/** One part of an address that could not be used. */
export interface Mistake {
  readonly parameter: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
}

export interface ReadState {
  readonly state: ScenarioState;
  readonly mistakes: readonly Mistake[];
}

/** Stands in `measures` for no measure at all, and in a form for those in force on the day. */
export const NO_MEASURES = 'none';
export const MEASURES_IN_FORCE = 'in-force';
export const BASELINES = ['none', 'day-before'] as const;
export const USUAL_BASELINE = 'none';

const LISTS = ['measures', 'with', 'without', 'participants', 'deny', 'only', 'nodes'] as const;
const WORDS = ['on', 'destination', 'party', 'licenses', 'installed', 'unverified'] as const;
const OWN = ['baseline', 'node', 'data'] as const;
const FAMILIES = ['set', 'reading', 'assume'] as const;
const UNVERIFIED = ['exclude', 'include'] as const;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;

type Pairs = readonly (readonly [name: string, value: string])[];

interface Sorted {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly mistakes: Mistake[];
}

/** Values by name, empty ones left out, lists taken apart; names that are no parameter here are mistakes. */
function sortPairs(pairs: Pairs): Sorted {
  const known: readonly string[] = [...LISTS, ...WORDS, ...OWN];
  const lists: readonly string[] = LISTS;
  const values = new Map<string, readonly string[]>();
  const mistakes: Mistake[] = [];
  for (const [name, text] of pairs) {
    const value = text.trim();
    const family = FAMILIES.some((start) => name.startsWith(`${start}.`));
    if (!family && !known.includes(name)) {
      const near = nearest(name, [...known, ...FAMILIES.map((start) => `${start}.`)]);
      const hint = near === null ? '' : ` Did you mean "${near}"?`;
      mistakes.push({
        parameter: name.slice(0, 200),
        detail: `"${name.slice(0, 100)}" is not a parameter here.${hint}`,
      });
    } else if (value !== '') {
      const before = values.get(name) ?? [];
      if (lists.includes(name)) {
        const items = value.split(',').map((item) => item.trim());
        values.set(name, [...before, ...items.filter((item) => item !== '')]);
      } else if (before.length > 0) {
        mistakes.push({ parameter: name, detail: `"${name}" is given more than once; the first was used.` });
      } else values.set(name, [value]);
    }
  }
  return { values, mistakes };
}

function mistakesOf(catalogue: Catalogue, part: ScenarioInput): Mistake[] {
  return scenarioProblems(catalogue, part).map(({ path, detail, allowed }) => ({
    parameter: path.join('.'),
    detail,
    ...(allowed ? { allowed } : {}),
  }));
}

/** Keeps what the model can use of a list, one item at a time. */
function usableItems(
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

/** The entries of a family that differ from what the record says anyway. */
function usableNumbers(
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

function usableReadings(
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

function word<T extends string>(
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

/** A word that the model checks itself. */
function checked(
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

function present(input: Readonly<Record<string, unknown>>): ScenarioInput {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as ScenarioInput;
}

/** A measure both added and taken out is taken out, as it would be; the addition is dropped and said. */
function withoutBoth(catalogue: Catalogue, input: ScenarioInput, { mistakes }: Sorted): ScenarioInput {
  const { with: added = [], without = [], ...rest } = input;
  const both = added.filter((id) => without.includes(id));
  if (both.length === 0) return input;
  mistakes.push(...mistakesOf(catalogue, { with: both, without: both }));
  const left = added.filter((id) => !both.includes(id));
  return { ...rest, without, ...(left.length === 0 ? {} : { with: left }) };
}

/** Every threshold's own value, by `measure.threshold`. */
function ownThreshold(catalogue: Catalogue): (key: string) => number | null {
  return (key) => {
    const [id = '', threshold] = key.split('.');
    const measure = byId(catalogue.measures, id);
    return (measure && thresholdsOf(measure).find((entry) => entry.threshold === threshold)?.value) ?? null;
  };
}

/** The node that the case starts from. */
export function usualNodeOf(catalogue: Catalogue): string {
  return catalogue.cases[0]?.compare[0] ?? catalogue.nodes[0]?.id ?? '';
}

/** The state that an address or a form states. */
export function readState(catalogue: Catalogue, pairs: Pairs): ReadState {
  const sorted = sortPairs(pairs);
  const central: Readonly<Record<string, number | null>> = assumptionsFrom(catalogue.parameters);
  const licenses: Licenses | undefined = word(sorted, 'licenses', LICENSES);
  const installed: Installed | undefined = word(sorted, 'installed', INSTALLED);
  const unverified = word(sorted, 'unverified', UNVERIFIED);
  const input = present({
    on: checked(catalogue, sorted, 'on'),
    ...Object.fromEntries(LISTS.map((name) => [name, usableItems(catalogue, sorted, name)])),
    set: usableNumbers(catalogue, sorted, 'set', ownThreshold(catalogue)),
    destination: checked(catalogue, sorted, 'destination'),
    party: checked(catalogue, sorted, 'party'),
    licenses: licenses === 'policy' ? undefined : licenses,
    installed: installed === 'lose' ? undefined : installed,
    reading: usableReadings(catalogue, sorted),
    unverified: unverified === 'exclude' ? undefined : unverified,
    assume: usableNumbers(catalogue, sorted, 'assume', (key) => central[key] ?? null),
  });
  const told = withoutBoth(catalogue, input, sorted);
  word(sorted, 'data', [catalogue.dataset.version]);
  const baselines = [...BASELINES, ...catalogue.presets.map(({ id }) => id)];
  const assessed = catalogue.nodes.filter(({ id }) => told.nodes?.includes(id) ?? true);
  const logic = assessed.filter(({ deviceClass }) => deviceClass === 'logic').map(({ id }) => id);
  const usualNode = usualNodeOf(catalogue);
  const first = logic.includes(usualNode) ? usualNode : (logic[0] ?? usualNode);
  return {
    state: {
      input: told,
      baseline: word(sorted, 'baseline', baselines) ?? USUAL_BASELINE,
      node: word(sorted, 'node', logic) ?? first,
      usualNode,
      data: catalogue.dataset.current === undefined ? null : catalogue.dataset.version,
    },
    mistakes: sorted.mistakes,
  };
}
