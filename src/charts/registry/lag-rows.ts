/** Rows of the lag chart: what stands at each step of the class ladder, in words and as marks. */

import { byId, decimalYear } from '../../model/index.ts';
import type { Catalogue, ClassLag, ClassStanding, DateRange } from '../../model/index.ts';
import type { BarMarks, Point } from '../description.ts';
import { rangeText } from '../parts.ts';
import { shortName } from '../question.ts';
import { dateText } from '../timeline-points.ts';

/** Two foundries by name, and the decimal year up to which what is not there yet is drawn. */
export interface LagPair {
  readonly catalogue: Catalogue;
  readonly behind: string;
  readonly ahead: string;
  readonly until: number;
}

export function middle({ from, to }: DateRange): number {
  return (decimalYear(from) + decimalYear(to)) / 2;
}

/** `2.9–3.4 years`, `1–1.5 years earlier`, or that the dates leave the order open. */
export function yearsWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low >= 0) return `${rangeText(low, high)} years`;
  if (high <= 0) return `${rangeText(-high, -low)} years earlier`;
  return `${rangeText(-low, -low)} earlier to ${rangeText(high, high)} years later`;
}

const STATE_WORDS: Readonly<Record<Exclude<ClassStanding['state'], 'dated'>, string>> = {
  undated: 'date not on record',
  passed: 'none on record',
  none: 'not yet',
};

/** How far behind, as its row says it. */
export function lagWords({ behind, ahead, years }: ClassLag, pair: LagPair): string {
  if (years) return yearsWords(years);
  if (behind.state !== 'dated') return STATE_WORDS[behind.state];
  return ahead.state === 'dated' ? '' : `${pair.ahead}: ${STATE_WORDS[ahead.state]}`;
}

export function nodeWords(catalogue: Catalogue, standing: ClassStanding): string {
  if (standing.state !== 'dated') return STATE_WORDS[standing.state];
  const node = byId(catalogue.nodes, standing.node.id);
  return node ? `${node.name}, ${dateText(node)}` : '';
}

export function lagPoint(row: ClassLag, side: 'behind' | 'ahead', pair: LagPair): Point[] {
  const standing = row[side];
  if (standing.state !== 'dated') return [];
  const { node, date } = standing;
  const label = side === 'behind' ? lagWords(row, pair) : shortName(pair.catalogue, node);
  return [
    {
      id: `${row.nodeClass} ${node.id}`,
      x: Number(middle(date).toFixed(2)),
      y: row.nodeClass,
      xRange: [Number(decimalYear(date.from).toFixed(2)), Number(decimalYear(date.to).toFixed(2))],
      filling: side === 'behind' ? 'filled' : 'open',
      label,
      rank: side === 'behind' ? 0 : 1,
      hint: `${row.nodeClass} nm class: ${nodeWords(pair.catalogue, standing)}`,
    },
  ];
}

type Bar = BarMarks['bars'][number];

/** Between the two dates. */
export function lagBar({ nodeClass, behind, ahead, years }: ClassLag, pair: LagPair): Bar[] {
  if (behind.state !== 'dated' || ahead.state !== 'dated' || !years) return [];
  const ends = [middle(ahead.date), middle(behind.date)].map((year) => Number(year.toFixed(2)));
  const hint = `${nodeClass} nm class: ${pair.behind} after ${pair.ahead} by ${yearsWords(years)}`;
  return [{ id: nodeClass, at: nodeClass, from: Math.min(...ends), to: Math.max(...ends), hint }];
}

/** Of the axis, what marks a class in which the other has no dated node but has, or may have, come further. */
const STUB = 0.05;

/** Hatched for as long as the other is missing; a stub where how long is not known, the whole row where no date is. */
export function openBar(row: ClassLag, pair: LagPair, [low, high]: readonly [number, number]): Bar[] {
  const { nodeClass, behind, ahead } = row;
  if (behind.state === 'dated') return [];
  const words = lagWords(row, pair);
  const hint = `${nodeClass} nm class, ${pair.behind}: ${words}`;
  if (ahead.state !== 'dated') return [{ id: nodeClass, at: nodeClass, from: low, to: high, hint }];
  const from = Number(middle(ahead.date).toFixed(2));
  const end = behind.state === 'none' ? Math.max(from, pair.until) : from + (high - low) * STUB;
  const to = Number(end.toFixed(2));
  return [{ id: nodeClass, at: nodeClass, from, to, label: words, hint }];
}
