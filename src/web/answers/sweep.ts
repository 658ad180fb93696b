/** A sweep in its three forms: JSON and NDJSON with lists of ids, CSV with a row for each value and subject. */

import { sweepSteps } from '../../model/index.ts';
import type { SweepStep } from '../../model/index.ts';
import type { SweepFormat, SweepQuestion } from '../params/sweep-query.ts';
import { listParts } from '../send-parts.ts';
import { csvText } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { ignoredAnswer } from './ignored.ts';
import { jsonBytes, keptWhole } from './kept-bytes.ts';
import type { SweepAnswer, SweepHead } from './shapes.ts';
import { thresholdAnswer } from './threshold.ts';

export const SWEEP_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
} as const satisfies Record<SweepFormat, string>;

function headOf({ catalogue, input, scenario, of, from, to, step }: SweepQuestion): SweepHead {
  const { dataset } = catalogue;
  return { dataset, scenario, ...ignoredAnswer(input, scenario), ...thresholdAnswer(of), from, to, step };
}

export const SWEEP_COLUMNS = ['value', 'kind', 'id', 'outcome'];

/** A row for the law and one for the production of each node asked for, and one for each machine. */
export function sweepRows({ value, ...lists }: SweepStep): CsvRow[] {
  return Object.entries(lists).flatMap(([kind, listed]) =>
    Object.entries(listed).flatMap(([outcome, ids]) =>
      ids.map((id): CsvRow => ({ value, kind, id, outcome })),
    ),
  );
}

function* csvParts(steps: Iterable<SweepStep>): Generator<string> {
  yield csvText([], SWEEP_COLUMNS);
  for (const step of steps) yield csvText(sweepRows(step), SWEEP_COLUMNS, { header: false });
}

/** Steps that answer alike share their lists, which are written once. */
function* stepAnswers(steps: Iterable<SweepStep>): Generator<SweepStep> {
  for (const { value, legal, production, equipment } of steps) {
    yield {
      value,
      legal: keptWhole(legal),
      production: keptWhole(production),
      equipment: keptWhole(equipment),
    };
  }
}

function* lineParts(head: object, steps: Iterable<object>): Generator<string | Buffer> {
  yield jsonBytes(head);
  for (const step of steps) {
    yield '\n';
    yield jsonBytes(step);
  }
  yield '\n';
}

/** The steps of a sweep, each worked out as it is taken. */
export function stepsOf({ catalogue, scenario, of, values }: SweepQuestion): Iterable<SweepStep> {
  return sweepSteps(catalogue, scenario, of.key, values);
}

/** All of it at once: with up to 2,000 steps, which share their lists where they answer alike. */
export function sweepAnswer(question: SweepQuestion): SweepAnswer {
  return { ...headOf(question), steps: [...stepAnswers(stepsOf(question))] };
}

/** The answer in parts, a step or less each, as it is worked out. */
export function sweepParts(
  question: SweepQuestion,
  format: SweepFormat,
  steps: Iterable<SweepStep> = stepsOf(question),
): Iterable<string | Buffer> {
  if (format === 'csv') return csvParts(steps);
  const head = headOf(question);
  const answers = stepAnswers(steps);
  return format === 'json' ? listParts(head, 'steps', answers) : lineParts(head, answers);
}
