/** A chart of an earlier release held against the same question put to the release in use. */

import { chartChanges } from '../charts/index.ts';
import type { Cell, RowChange } from '../charts/index.ts';
import { resolveScenario, scenarioProblems } from '../model/index.ts';
import type { Catalogue } from '../model/index.ts';
import { numberText } from '../text/index.ts';
import type { ChartDrawings } from './chart-drawings.ts';
import type { ChartAsked } from './params/chart-query.ts';

/** One figure that changed, as a page prints it. */
export interface ChangeView {
  readonly row: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangesView {
  readonly since: string;
  readonly current: string;
  readonly changes: readonly ChangeView[];
}

/** The same question to other records; null where they lack something that it names. */
export function askedOfRelease(asked: ChartAsked, catalogue: Catalogue): ChartAsked | null {
  const input = { ...asked.input, on: asked.question.scenario.on };
  if (scenarioProblems(catalogue, input).length > 0) return null;
  const scenario = resolveScenario(catalogue, input, asked.question.scenario.on);
  return { ...asked, catalogue, question: { ...asked.question, scenario } };
}

function cellText(cell: Cell): string {
  if (cell === null) return '\u2013';
  return typeof cell === 'number' ? numberText(cell) : cell;
}

const KIND_WORDS = { added: 'new row', removed: 'row gone' } as const;

/** A line for each figure; a row that came or went is one line. */
export function changeViews(changes: readonly RowChange[]): ChangeView[] {
  return changes.flatMap(({ row, kind, cells }): ChangeView[] =>
    kind === 'changed'
      ? cells.map(({ head, before, after }) => ({
          row,
          what: head,
          before: cellText(before),
          after: cellText(after),
        }))
      : [{ row, what: KIND_WORDS[kind], before: '\u2013', after: '\u2013' }],
  );
}

/** What changed since the release that answered; null where that is the one in use, or no longer can be asked. */
export function changesSince(
  asked: ChartAsked,
  current: Catalogue,
  drawings: ChartDrawings,
): ChangesView | null {
  const { version, current: newer } = asked.catalogue.dataset;
  const now = newer === undefined ? null : askedOfRelease(asked, current);
  if (newer === undefined || !now) return null;
  const changes = changeViews(chartChanges(drawings.describe(asked), drawings.describe(now)));
  return { since: version, current: newer, changes };
}
