/** What a chart is asked, from a query string: a scenario, whose nodes to show, and how to draw it. */

import { CHARTS } from '../../charts/index.ts';
import type { Chart, ChartQuestion } from '../../charts/index.ts';
import { byId, resolveScenario, thresholdKeysIn } from '../../model/index.ts';
import type { Catalogue, Releases, ScenarioInput } from '../../model/index.ts';
import { usualNodeOf } from '../../text/index.ts';
import { notOneOf, notOnRecord } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { LOOK_PARAMETERS, readLook } from './chart-look.ts';
import type { ChartLook } from './chart-look.ts';
import { list, readParameters, text } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import { parseQuery } from './query.ts';
import type { Query, Read } from './query.ts';
import { releaseInUrl, versionInUrl } from './release.ts';
import { SCENARIO_PARAMETERS, scenarioFromUrl } from './scenario-query.ts';
import { stateFromUrl } from './scenario-state.ts';

/** What single charts take beside the scenario, as the address states it. */
export interface OwnQuestion {
  readonly foundries?: readonly string[];
  readonly node?: string;
  readonly threshold?: string;
  readonly second?: string;
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

export const OWN = {
  foundries: {
    schema: list,
    about: 'Whose nodes to show. Default: the makers of the nodes named, else those of the case on record.',
    example: 'smic,tsmc',
  },
  node: {
    schema: text,
    about: 'The logic node that a chart of one node shows. Default: the first one named, else the usual one.',
    example: 'smic-14nm',
  },
  threshold: {
    schema: text,
    about: 'The threshold along which a chart goes, as measure.threshold. Default: the chart’s own.',
    example: 'us-2021-12-smic-14nm-proposal.node-nm',
  },
  second: {
    schema: text,
    about: 'The second threshold of a chart of two. Default: the chart’s own.',
    example: 'us-2023-11-3b001-f1.dco-nm',
  },
} as const satisfies ParameterTable;

export const OWN_PARAMETERS = Object.keys(OWN);

/** The chart of that id. Throws a 404 that names the nearest. */
export function chartNamed(id: string): Chart {
  const chart = CHARTS.find((entry) => entry.id === id);
  if (chart) return chart;
  throw notOnRecord('chart', id, CHARTS);
}

/** Foundries with a logic node on record. */
export function foundriesOf(catalogue: Catalogue): string[] {
  const logic = catalogue.nodes.filter(({ deviceClass }) => deviceClass === 'logic');
  return [...new Set(logic.map(({ foundry }) => foundry))];
}

/** What a word is one of, or the mistake that it is none. */
function notAmong(name: string, word: string | undefined, allowed: readonly string[]): FieldError[] {
  return word === undefined || allowed.includes(word) ? [] : [notOneOf(name, word, allowed)];
}

function readOwn(catalogue: Catalogue, query: Query): Read<OwnQuestion> {
  const { values, errors } = readParameters(query, OWN);
  const logic = catalogue.nodes.filter(({ deviceClass }) => deviceClass === 'logic').map(({ id }) => id);
  const thresholds = thresholdKeysIn(catalogue);
  const { foundries, ...words } = values;
  const wrong = [
    ...(foundries ?? []).flatMap((id) => notAmong('foundries', id, foundriesOf(catalogue))),
    ...notAmong('node', words.node, logic),
    ...notAmong('threshold', words.threshold, thresholds),
    ...notAmong('second', words.second, thresholds),
  ];
  const asked = { ...words, ...(foundries === undefined ? {} : { foundries: [...new Set(foundries)] }) };
  const right = Object.entries(asked).filter(([name]) => !wrong.some(({ parameter }) => parameter === name));
  return { value: Object.fromEntries(right), errors: [...errors, ...wrong] };
}

/** The foundries of the logic nodes named, else those of the case on record, else all. */
function usualFoundries(catalogue: Catalogue, { nodes }: ScenarioInput): readonly string[] {
  const theirs =
    nodes?.flatMap((id) => {
      const node = byId(catalogue.nodes, id);
      return node?.deviceClass === 'logic' ? [node.foundry] : [];
    }) ?? [];
  if (theirs.length > 0) return [...new Set(theirs)];
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
