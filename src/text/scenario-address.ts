/** The addresses of a calculator's state: keys sorted and defaults left out, so that equal questions have equal links. */

import type { Catalogue, Scenario, ScenarioInput } from '../model/index.ts';
import { NO_MEASURES, USUAL_BASELINE } from './scenario-parameters.ts';
import type { ScenarioState } from './scenario-state.ts';

type Pair = readonly [name: string, value: string];

function family(name: string, values: Readonly<Record<string, string | number>> | undefined): Pair[] {
  return Object.entries(values ?? {}).map(([key, value]) => [`${name}.${key}`, String(value)] as const);
}

const LISTS = ['with', 'without', 'participants', 'deny', 'only', 'nodes'] as const;
const WORDS = ['on', 'destination', 'party', 'licenses', 'installed', 'unverified'] as const;

function inputPairs(input: ScenarioInput): Pair[] {
  const listed = (names: readonly string[]): string => [...names].sort().join(',');
  const { measures } = input;
  return [
    ...WORDS.flatMap((name): Pair[] => (input[name] === undefined ? [] : [[name, input[name]]])),
    ...LISTS.flatMap((name): Pair[] => {
      const names = input[name];
      if (names === undefined || names.length === 0) return [];
      return [[name, listed(name === 'participants' ? names.map((at) => at.toLowerCase()) : names)]];
    }),
    ...(measures ? [['measures', measures.length === 0 ? NO_MEASURES : listed(measures)] as const] : []),
    ...family('set', input.set),
    ...family('reading', input.reading),
    ...family('assume', input.assume),
  ];
}

function joined(pairs: readonly Pair[]): string {
  // Everything in a checked state is an id, a number or a day, and needs no escaping.
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function address(path: string, pairs: readonly Pair[]): string {
  const query = joined(pairs);
  return query === '' ? path : `${path}?${query}`;
}

function releasePairs(data: string | null): Pair[] {
  return data === null ? [] : [['data', data]];
}

function nodePairs({ node, usualNode }: ScenarioState): Pair[] {
  return node === usualNode ? [] : [['node', node]];
}

function ownPairs(state: ScenarioState): Pair[] {
  const { baseline } = state;
  return [...(baseline === USUAL_BASELINE ? [] : [['baseline', baseline] as const]), ...nodePairs(state)];
}

/** The page's own address of the state; `path` may be that of a twin. */
export function scenarioAddress(state: ScenarioState, path = '/scenario'): string {
  return address(path, [...inputPairs(state.input), ...ownPairs(state), ...releasePairs(state.data)]);
}

/** A preset, or any other question without a page's own keys; of an earlier release where one is named. */
export function questionAddress(
  input: ScenarioInput,
  path = '/scenario',
  data: string | null = null,
): string {
  return address(path, [...inputPairs(input), ...releasePairs(data)]);
}

export interface StateLinks {
  /** What to send to others: an answer for today says its day and its dataset, since both move on. */
  readonly share: string;
  readonly json: string;
  readonly csv: string;
  readonly api: string;
  /** Charts of the question, to be taken elsewhere, and the picture shown beside a link to the page. */
  readonly charts: string;
  readonly image: string;
  /** The answer on one printable sheet. */
  readonly brief: string;
  /** The same question to the release in use. */
  readonly current: string;
}

export function stateLinks(
  { dataset }: Pick<Catalogue, 'dataset'>,
  state: ScenarioState,
  scenario: Scenario,
  today: string,
): StateLinks {
  const input = { ...state.input, on: scenario.on };
  const moves = scenario.on === today || state.data !== null;
  const pinned = [...inputPairs(input), ...releasePairs(moves ? dataset.version : null)];
  return {
    share: address('/scenario', [...pinned, ...ownPairs(state)]),
    json: address('/scenario.json', [...pinned, ...ownPairs(state)]),
    csv: address('/scenario.csv', [...pinned, ...ownPairs(state)]),
    api: address('/api/v1/assess', pinned),
    charts: address('/charts', inputPairs(state.input)),
    image: address('/charts/outcomes.png', [...pinned, ['width', '1200']]),
    brief: address('/brief', [...pinned, ...nodePairs(state)]),
    current: scenarioAddress({ ...state, data: null }),
  };
}
