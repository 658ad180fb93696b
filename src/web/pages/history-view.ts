/** A measure's dated history in words: a day, or the days between which it fell. */

import type { Measure } from '../../model/index.ts';
import { STATUS_WORDS } from '../../text/index.ts';

export interface HistoryLine {
  readonly on: string;
  readonly status: string;
  readonly note: string;
}

export function historyView(measure: Measure): HistoryLine[] {
  return measure.history.map(({ on, latest, status, note }) => ({
    on: latest === undefined ? on : `a day from ${on} to ${latest}`,
    status: STATUS_WORDS[status],
    note: note ?? '',
  }));
}
