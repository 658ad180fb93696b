/** The words of the chart of measures: its table and its alternative text. */

import type { Measure, Scenario } from '../../model/index.ts';
import { countText, placeLabel, STATUS_WORDS, TEST_WORDS } from '../../text/index.ts';
import type { Cell, ChartTable } from '../description.ts';
import type { StatusSpan } from './measure-spans.ts';

export function measuresTable(spans: readonly StatusSpan[], { measures }: Scenario): ChartTable {
  return {
    columns: [
      { key: 'measure', head: 'Measure' },
      { key: 'jurisdiction', head: 'Jurisdiction' },
      { key: 'tests', head: 'Tests' },
      { key: 'inPlay', head: 'In play' },
      { key: 'status', head: 'Status' },
      { key: 'start', head: 'first day' },
      { key: 'end', head: 'until' },
    ],
    rows: spans.map(({ measure, status, from, to, open }): Cell[] => [
      measure.title,
      placeLabel(measure.jurisdiction),
      TEST_WORDS[measure.tests],
      measures.includes(measure.id) ? 'yes' : 'no',
      open ? `${STATUS_WORDS[status]}, day not on record` : STATUS_WORDS[status],
      from,
      to ?? 'lasting',
    ]),
  };
}

export function measuresAlt(
  shown: readonly Measure[],
  spans: readonly StatusSpan[],
  { measures, on }: Scenario,
): string {
  if (shown.length === 0) return 'No measure on record tests nodes or equipment.';
  const lasting = spans.filter(({ to, status }) => to === null && status === 'in-force').length;
  const inPlay = shown.filter(({ id }) => measures.includes(id)).length;
  const begun = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [begun[0], begun.at(-1)];
  const range =
    first && last
      ? ` The earliest is ${first.measure.shortTitle} (${first.from}), the latest change ${last.measure.shortTitle} (${last.from}).`
      : '';
  return `${countText(shown.length, 'measure')} that test nodes, equipment or transactions, by their time: ${String(lasting)} still in force, ${String(inPlay)} in play on ${on}.${range}`;
}
