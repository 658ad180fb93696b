/** What a brief is asked: a scenario, what its charts take, and which two charts stand on the sheet. */

import { CHARTS } from '../../charts/index.ts';
import type { Chart } from '../../charts/index.ts';
import type { Releases } from '../../model/index.ts';
import type { ScenarioState } from '../../text/index.ts';
import { notOneOf, unknownParameter } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { LOOK_PARAMETERS } from './chart-look.ts';
import { chartFromPage, OWN_PARAMETERS, scenarioPart } from './chart-query.ts';
import type { ChartAsked } from './chart-query.ts';
import { readList } from './query.ts';
import { SCENARIO_PARAMETERS } from './scenario-query.ts';
import { stateFromUrl } from './scenario-state.ts';

/** One question put to the charts of the sheet. */
export interface BriefAsked {
  readonly charts: readonly ChartAsked[];
  /** The ids of the charts, where they are not the usual ones. */
  readonly chosen: readonly string[] | null;
  /** The calculator's state that asks the same. */
  readonly state: ScenarioState;
}

const TWO = 2;
const USUAL = ['outcomes', 'cost-multiples'];

/** What a sheet shows where its address names nothing: the usual charts of those there are. */
export function usualCharts(all: readonly Chart[]): readonly Chart[] {
  const usual = USUAL.flatMap((id) => all.find((chart) => chart.id === id) ?? []);
  return [...usual, ...all.filter((chart) => !usual.includes(chart))].slice(0, TWO);
}

interface ReadCharts {
  readonly charts: readonly Chart[] | null;
  readonly errors: readonly FieldError[];
}

/** Exactly two, each once; null where the list cannot be used. */
function readCharts(text: string | null): ReadCharts {
  if (text === null) return { charts: null, errors: [] };
  const allowed = CHARTS.map(({ id }) => id);
  const ids = readList(text);
  const unknown = ids.filter((id) => !allowed.includes(id));
  if (unknown.length > 0) {
    return { charts: null, errors: unknown.map((id) => notOneOf('charts', id, allowed)) };
  }
  const charts = [...new Set(ids)].flatMap((id) => CHARTS.find((chart) => chart.id === id) ?? []);
  if (ids.length === TWO && charts.length === TWO) return { charts, errors: [] };
  const detail = 'A brief takes exactly two charts, each once.';
  return { charts: null, errors: [{ parameter: 'charts', detail, allowed }] };
}

const OWN = ['charts'] as const;
const LOOKS: readonly string[] = LOOK_PARAMETERS;

/** For the page: what could be used, and what could not. A brief has one look, so it takes no parameter of looks. */
export function briefFromUrl(
  releases: Releases,
  url: string,
  today: string,
): { readonly asked: BriefAsked; readonly mistakes: readonly FieldError[] } {
  const [, ...query] = url.split('?');
  const given = [...new URLSearchParams(query.join('?'))].filter(([, value]) => value.trim() !== '');
  const looks = given.filter(([name]) => LOOKS.includes(name));
  const rest = `?${new URLSearchParams(given.filter(([name]) => !LOOKS.includes(name))).toString()}`;
  const read = readCharts(new URLSearchParams(rest).get('charts'));
  const charts = read.charts ?? usualCharts(CHARTS);
  const [first] = charts;
  if (!first) throw new RangeError('there is no chart');
  const { asked, mistakes } = chartFromPage(releases, first, rest, today, OWN);
  const node = asked.own.node === undefined ? '' : `&node=${asked.own.node}`;
  const { state } = stateFromUrl(releases, `${scenarioPart(rest)}${node}`);
  const known = [...SCENARIO_PARAMETERS, ...OWN_PARAMETERS, ...OWN];
  return {
    asked: {
      charts: charts.map((chart) => ({ ...asked, chart })),
      chosen: read.charts?.map(({ id }) => id) ?? null,
      state,
    },
    mistakes: [...mistakes, ...read.errors, ...looks.map(([name]) => unknownParameter(name, known))],
  };
}
