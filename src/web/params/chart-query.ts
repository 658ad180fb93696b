/** What a chart is asked, from a query string: a scenario, whose nodes to show, and how to draw it. */

import type { Chart, ChartQuestion, LayoutSize } from '../../charts/index.ts';
import { byId, resolveScenario, thresholdsOf } from '../../model/index.ts';
import type { Catalogue, Releases, ScenarioInput } from '../../model/index.ts';
import { questionAddress, usualNodeOf } from '../../text/index.ts';
import { notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery, readList, readNumber } from './query.ts';
import type { Query } from './query.ts';
import { releaseInUrl, versionInUrl } from './release.ts';
import { SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';
import { stateFromUrl } from './scenario-state.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ChartTheme = (typeof THEMES)[number];

/** What single charts take beside the scenario, as the address states it. */
export interface OwnQuestion {
  readonly foundries?: readonly string[];
  readonly node?: string;
  readonly threshold?: string;
  readonly second?: string;
}

/** How a chart is to look. */
export interface ChartLook extends LayoutSize {
  readonly theme: ChartTheme;
  readonly transparent: boolean;
}

/** A chart with everything its address states. */
export interface ChartAsked {
  readonly chart: Chart;
  readonly catalogue: Catalogue;
  readonly input: ScenarioInput;
  readonly own: OwnQuestion;
  readonly question: ChartQuestion;
  readonly look: ChartLook;
  /** Does the address name the release that answers? */
  readonly pinned: boolean;
}

export const OWN_PARAMETERS = ['foundries', 'node', 'threshold', 'second'] as const;
export const LOOK_PARAMETERS = ['theme', 'width', 'height', 'title', 'background'] as const;

export const SIZES = {
  width: { from: 240, to: 2400, usual: 800 },
  height: { from: 160, to: 4000 },
} as const;

/** Foundries with a logic node on record. */
export function foundriesOf(catalogue: Catalogue): string[] {
  const logic = catalogue.nodes.filter(({ deviceClass }) => deviceClass === 'logic');
  return [...new Set(logic.map(({ foundry }) => foundry))];
}

/** Every adjustable threshold on record, as `measure.threshold`. */
export function thresholdNames({ measures }: Catalogue): string[] {
  return measures.flatMap((measure) =>
    thresholdsOf(measure).map(({ threshold }) => `${measure.id}.${threshold}`),
  );
}

interface Read<T> {
  readonly value: T;
  readonly errors: readonly FieldError[];
}

function named(query: Query, name: string, allowed: readonly string[]): Read<string | undefined> {
  const text = query.get(name);
  if (text === undefined || allowed.includes(text)) return { value: text, errors: [] };
  return { value: undefined, errors: [notOneOf(name, text, allowed)] };
}

function readOwn(catalogue: Catalogue, query: Query): Read<OwnQuestion> {
  const foundries = foundriesOf(catalogue);
  const text = query.get('foundries');
  const asked = text === undefined ? undefined : [...new Set(readList(text))];
  const unknown = (asked ?? []).filter((id) => !foundries.includes(id));
  const logic = catalogue.nodes.filter(({ deviceClass }) => deviceClass === 'logic').map(({ id }) => id);
  const node = named(query, 'node', logic);
  const thresholds = thresholdNames(catalogue);
  const threshold = named(query, 'threshold', thresholds);
  const second = named(query, 'second', thresholds);
  const empty = asked?.length === 0 ? [{ parameter: 'foundries', detail: '"foundries" names nothing.' }] : [];
  return {
    value: {
      ...(asked === undefined || unknown.length > 0 ? {} : { foundries: asked }),
      ...(node.value === undefined ? {} : { node: node.value }),
      ...(threshold.value === undefined ? {} : { threshold: threshold.value }),
      ...(second.value === undefined ? {} : { second: second.value }),
    },
    errors: [
      ...empty,
      ...unknown.map((id) => notOneOf('foundries', id, foundries)),
      ...node.errors,
      ...threshold.errors,
      ...second.errors,
    ],
  };
}

function readSize(query: Query, name: keyof typeof SIZES): Read<number | undefined> {
  const text = query.get(name);
  if (text === undefined) return { value: undefined, errors: [] };
  const { from, to } = SIZES[name];
  const value = readNumber(text);
  if (value !== null && Number.isInteger(value) && value >= from && value <= to) return { value, errors: [] };
  const allowed = [`a whole number from ${String(from)} to ${String(to)}`];
  return {
    value: undefined,
    errors: [
      {
        parameter: name,
        detail: `"${text.slice(0, 40)}" is not a ${name} in pixels that can be drawn.`,
        allowed,
      },
    ],
  };
}

function readLook(query: Query): Read<ChartLook> {
  const theme = named(query, 'theme', THEMES);
  const title = named(query, 'title', ['on', 'off']);
  const background = named(query, 'background', ['paper', 'transparent']);
  const width = readSize(query, 'width');
  const height = readSize(query, 'height');
  return {
    value: {
      theme: THEMES.find((name) => name === theme.value) ?? 'auto',
      title: title.value !== 'off',
      transparent: background.value === 'transparent',
      width: width.value ?? SIZES.width.usual,
      ...(height.value === undefined ? {} : { height: height.value }),
    },
    errors: [...theme.errors, ...title.errors, ...background.errors, ...width.errors, ...height.errors],
  };
}

/** The foundries of the nodes named, else those of the case on record, else all. */
function usualFoundries(catalogue: Catalogue, { nodes }: ScenarioInput): readonly string[] {
  const makers = nodes?.flatMap((id) => byId(catalogue.nodes, id)?.foundry ?? []) ?? [];
  if (makers.length > 0) return [...new Set(makers)];
  return catalogue.cases[0]?.foundries ?? foundriesOf(catalogue);
}

function usualNode(catalogue: Catalogue, { nodes }: ScenarioInput): string {
  const logic = nodes?.find((id) => byId(catalogue.nodes, id)?.deviceClass === 'logic');
  return logic ?? usualNodeOf(catalogue);
}

/** A question with what it leaves open filled in. */
export function askedOf(
  chart: Chart,
  catalogue: Catalogue,
  input: ScenarioInput,
  own: OwnQuestion,
  look: ChartLook,
  { today, pinned }: { readonly today: string; readonly pinned: boolean },
): ChartAsked {
  const question: ChartQuestion = {
    scenario: resolveScenario(catalogue, input, today),
    foundries: own.foundries ?? usualFoundries(catalogue, input),
    node: own.node ?? usualNode(catalogue, input),
    threshold: own.threshold ?? null,
    second: own.second ?? null,
  };
  return { chart, catalogue, input, own, question, look, pinned };
}

/** What a chart's address asks. Throws a 400 with every mistake in it; `more` are parameters that the caller reads. */
export function chartFromUrl(
  releases: Releases,
  chart: Chart,
  url: string,
  today: string,
  more: readonly string[] = [],
  mistakes: readonly FieldError[] = [],
): ChartAsked {
  const names = [...OWN_PARAMETERS, ...LOOK_PARAMETERS, ...more];
  const { query } = parseQuery(url, [...SCENARIO_PARAMETERS, ...names]);
  const own = readOwn(releaseInUrl(releases, url).catalogue, query);
  const look = readLook(query);
  const { catalogue, input } = scenarioFromUrl(releases, url, names, [
    ...mistakes,
    ...own.errors,
    ...look.errors,
  ]);
  const pinned = versionInUrl(url) !== undefined;
  return askedOf(chart, catalogue, input, own.value, look.value, { today, pinned });
}

/** The part of an address that states the scenario. */
export function scenarioPart(url: string): string {
  const pairs = [...new URLSearchParams(url.split('?').slice(1).join('?'))];
  const isScenario = (name: string): boolean =>
    SCENARIO_PARAMETERS.some((known) => (known.endsWith('.') ? name.startsWith(known) : known === name));
  return `?${new URLSearchParams(pairs.filter(([name]) => isScenario(name))).toString()}`;
}

/** For a page, which shows what it could use and says what it could not. */
export function chartFromPage(
  releases: Releases,
  chart: Chart,
  url: string,
  today: string,
  more: readonly string[],
): { readonly asked: ChartAsked; readonly mistakes: readonly FieldError[] } {
  const { catalogue, state, mistakes } = stateFromUrl(releases, scenarioPart(url));
  const { query, errors } = parseQuery(url, [
    ...SCENARIO_PARAMETERS,
    ...OWN_PARAMETERS,
    ...LOOK_PARAMETERS,
    ...more,
  ]);
  const own = readOwn(catalogue, query);
  const look = readLook(query);
  return {
    asked: askedOf(chart, catalogue, state.input, own.value, look.value, {
      today,
      pinned: versionInUrl(url) !== undefined,
    }),
    mistakes: [...mistakes, ...errors, ...own.errors, ...look.errors],
  };
}

type Pair = readonly [name: string, value: string];

function lookPairs({ theme, width, height, title, transparent }: ChartLook): Pair[] {
  const pairs: (Pair | null)[] = [
    theme === 'auto' ? null : ['theme', theme],
    width === SIZES.width.usual ? null : ['width', String(width)],
    height === undefined ? null : ['height', String(height)],
    (title ?? true) ? null : ['title', 'off'],
    transparent ? ['background', 'transparent'] : null,
  ];
  return pairs.filter((pair) => pair !== null);
}

function ownPairs({ foundries, node, threshold, second }: OwnQuestion): Pair[] {
  const pairs: (readonly [string, string | undefined])[] = [
    ['foundries', foundries?.join(',')],
    ['node', node],
    ['threshold', threshold],
    ['second', second],
  ];
  return pairs.flatMap(([name, value]): Pair[] => (value === undefined ? [] : [[name, value]]));
}

/** Which parts an address is to carry beside the scenario. */
export interface AddressParts {
  /** Day and dataset version fixed, so that it keeps its answer. */
  readonly pinned: boolean;
  readonly look: boolean;
  readonly more?: readonly Pair[];
}

/** An address that asks the same, its parameters in one order. */
export function chartAddress(
  asked: ChartAsked,
  path: string,
  { pinned, look, more = [] }: AddressParts,
): string {
  const { catalogue, input, own, question } = asked;
  const { version, current } = catalogue.dataset;
  const data = pinned || current !== undefined ? version : null;
  const stated = pinned ? { ...input, on: question.scenario.on } : input;
  const [, query = ''] = questionAddress(stated, path, data).split('?');
  const pairs = [
    ...query.split('&').filter((pair) => pair !== ''),
    ...[...ownPairs(own), ...(look ? lookPairs(asked.look) : []), ...more].map(
      ([name, value]) => `${name}=${value}`,
    ),
  ].sort();
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
