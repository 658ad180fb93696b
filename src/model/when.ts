/** Dates at the precision they are known: a year, half, quarter, month or day, as a first and a last day. */

import type { Citation } from './figure.ts';

export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A dated event on record. `label` is the date as its source gives it. */
export interface DateFigure extends Citation, DateRange {
  readonly value: string;
  readonly label: string;
  /** What the date rests on: a company's statement, first revenue, a teardown, a plan. */
  readonly rests?: string;
}

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First and last day of `2016`, `2016-H2`, `2016-Q4`, `2016-10` or `2016-10-07`; null if it is none of these. */
export function dateRange(text: string): DateRange | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[4] === undefined ? null : Number(match[4]);
  if (month !== null && match[5] !== undefined) {
    const day = Number(match[5]);
    return day <= daysIn(year, month) ? { from: text, to: text } : null;
  }
  if (month !== null) return { from: iso(year, month, 1), to: iso(year, month, daysIn(year, month)) };
  const [first, last] = monthsOf(match[2], match[3]);
  return { from: iso(year, first, 1), to: iso(year, last, daysIn(year, last)) };
}

function monthsOf(quarter: string | undefined, half: string | undefined): [number, number] {
  if (quarter !== undefined) return [Number(quarter) * 3 - 2, Number(quarter) * 3];
  if (half !== undefined) return half === '1' ? [1, 6] : [7, 12];
  return [1, 12];
}

/** A day as a year with fraction, 2016-07-02 as about 2016.5. */
export function decimalYear(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  let elapsed = date - 1;
  for (let m = 1; m < month; m += 1) elapsed += daysIn(year, m);
  const total = daysIn(year, 2) === 29 ? 366 : 365;
  return year + elapsed / total;
}

/** Years from one dated event to another, as the range that their precision leaves. */
export function yearsBetween(earlier: DateRange, later: DateRange): { low: number; high: number } {
  return {
    low: decimalYear(later.from) - decimalYear(earlier.to),
    high: decimalYear(later.to) - decimalYear(earlier.from),
  };
}

/** The day before an ISO day. */
export function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date > 1) return iso(year, month, date - 1);
  return month > 1 ? iso(year, month - 1, daysIn(year, month - 1)) : iso(year - 1, 12, 31);
}
