/** A measure's history as spans of time, each with the status it had. */

import { decimalYear } from '../../model/index.ts';
import type { Measure, Status, StatusEvent } from '../../model/index.ts';
import { STATUS_WORDS } from '../../text/index.ts';

/** A stretch under one status; `open` where the record does not say on which day within it the status changed. */
export interface StatusSpan {
  readonly measure: Measure;
  readonly status: Status;
  readonly from: string;
  /** First day of what came after; null while it lasts. */
  readonly to: string | null;
  readonly open: boolean;
  readonly source: string;
}

/** Statuses after which a measure applies no more. */
const OVER: readonly Status[] = ['superseded', 'suspended', 'withdrawn'];

function spansOf(measure: Measure, event: StatusEvent, next: StatusEvent | undefined): StatusSpan[] {
  const { status, source, on, latest } = event;
  const end = next?.on ?? null;
  const span = { measure, status, source };
  const uncertain =
    latest !== undefined && latest > on ? [{ ...span, from: on, to: latest, open: true }] : [];
  const from = latest ?? on;
  const settled = end !== null && end <= from ? [] : [{ ...span, from, to: end, open: false }];
  return OVER.includes(status) ? uncertain : [...uncertain, ...settled];
}

/** The measure's spans in the order of time, equal neighbors joined; what came after its end is not one. */
export function statusSpans(measure: Measure): StatusSpan[] {
  const spans = measure.history.flatMap((event, i) => spansOf(measure, event, measure.history[i + 1]));
  const joined: StatusSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const same = last?.to === span.from && last.status === span.status && last.open === span.open;
    if (last && same) joined[joined.length - 1] = { ...last, to: span.to };
    else joined.push(span);
  }
  return joined;
}

export function spanWords({ status, from, to, open }: StatusSpan): string {
  const words = open ? `${STATUS_WORDS[status]} from a day not on record` : STATUS_WORDS[status];
  if (to === null) return `${words} since ${from}`;
  return open ? `${words} between ${from} and ${to}` : `${words} from ${from} to ${to}`;
}

export function yearOf(day: string): number {
  return Number(decimalYear(day).toFixed(2));
}
