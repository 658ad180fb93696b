/** The historical run as data: each measure's day, and every node that the day or the measure alone changes. */

import { byId, historicalRun, INSTALLED, isChange } from '../../model/index.ts';
import type { Catalogue, HistoricalRun, Measure, NodeState, RunInput } from '../../model/index.ts';
import { measureDaySentence } from '../../text/index.ts';
import type { Choices, Chosen } from '../params/choices.ts';
import type { CsvRow } from './csv.ts';

export const HISTORY_CHOICES: Choices = { installed: INSTALLED };

/** The run that the product shows: nodes made in China, from the first measure against one of their makers on. */
export const HISTORY_SINCE = '2020-01-01';
export const HISTORY_COUNTRY = 'CN';

/** Has the measure a day in the run? */
export function isInRun({ history }: Measure): boolean {
  const day = (history.find((event) => event.status === 'in-force') ?? history[0])?.on;
  return day !== undefined && day >= HISTORY_SINCE;
}

export function runInput({ words }: Pick<Chosen, 'words'>): RunInput {
  const installed = INSTALLED.find((name) => name === words.get('installed')) ?? 'lose';
  return { since: HISTORY_SINCE, country: HISTORY_COUNTRY, installed };
}

export function askedRun(catalogue: Catalogue, chosen: Pick<Chosen, 'words'>): HistoricalRun {
  return historicalRun(catalogue, runInput(chosen));
}

export function historyAnswer(catalogue: Catalogue, chosen: Chosen): object {
  const { days, ...run } = askedRun(catalogue, chosen);
  return {
    ...run,
    days: days.map(({ nodes, ...day }) => ({
      ...day,
      title: byId(catalogue.measures, day.measure)?.title,
      sentence: measureDaySentence(catalogue, { ...day, nodes }),
      nodesAsked: nodes.length,
      nodes: nodes.filter((node) => isChange(node.changed) || isChange(node.changedAlone)),
    })),
  };
}

const STATES = ['before', 'on', 'none', 'alone'] as const;

export const HISTORY_COLUMNS = [
  'on',
  'measure',
  'standing',
  'node',
  'inProduction',
  'changed.law',
  'changed.production',
  'changedAlone.law',
  'changedAlone.production',
  ...STATES.flatMap((state) => [
    `${state}.legal`,
    `${state}.through`,
    `${state}.production`,
    `${state}.lithographyCostRatio`,
    `${state}.missing`,
  ]),
];

function stateColumns(name: (typeof STATES)[number], { legal, production }: NodeState): CsvRow {
  return {
    [`${name}.legal`]: legal.outcome,
    [`${name}.through`]: legal.through ?? undefined,
    [`${name}.production`]: production.outcome,
    [`${name}.lithographyCostRatio`]: production.lithographyCostRatio?.central,
    [`${name}.missing`]: [...legal.missing, ...production.missing].join('; '),
  };
}

/** A row for every measure and node of the run, changed or not. */
export function historyRows(catalogue: Catalogue, chosen: Chosen): CsvRow[] {
  return askedRun(catalogue, chosen).days.flatMap(({ on, measure, standing, nodes }) =>
    nodes.map((day): CsvRow => {
      const about = {
        on,
        measure,
        standing,
        node: day.node,
        inProduction: day.inProduction === null ? 'unknown' : String(day.inProduction),
        'changed.law': String(day.changed.law),
        'changed.production': String(day.changed.production),
        'changedAlone.law': String(day.changedAlone.law),
        'changedAlone.production': String(day.changedAlone.production),
      };
      return Object.assign(about, ...STATES.map((state) => stateColumns(state, day[state]))) as CsvRow;
    }),
  );
}
