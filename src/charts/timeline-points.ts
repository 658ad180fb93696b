/** Nodes as points in time: the middle of the range that a date leaves, the marketed number, the mark as a filling. */

import { centralOf, decimalYear, isGap } from '../model/index.ts';
import type { Catalogue, ProcessNode } from '../model/index.ts';
import { LEGAL_MARK_WORDS } from '../text/index.ts';
import type { LegalMark } from '../text/index.ts';
import type { Point, Span } from './description.ts';
import { LEGAL_FILLINGS } from './parts.ts';
import { shortName } from './question.ts';

export type Marks = ReadonlyMap<string, LegalMark>;

export function markOfNode(marks: Marks, { id }: ProcessNode): LegalMark {
  return marks.get(id) ?? 'undetermined';
}

/** The marketed number of a node, in nanometers. */
export function marketedOf({ marketedNm }: ProcessNode): number | null {
  return isGap(marketedNm) || marketedNm.standing === 'unverified' ? null : centralOf(marketedNm);
}

function rounded(year: number): number {
  return Number(year.toFixed(2));
}

/** Years between which volume production began; null without a verified date. */
export function yearsOf({ volumeProduction: date }: ProcessNode): Span | null {
  if (isGap(date) || date.standing === 'unverified') return null;
  return [rounded(decimalYear(date.from)), rounded(decimalYear(date.to))];
}

/** The date as its source gives it, or in words why there is none. */
export function dateText({ volumeProduction: date }: ProcessNode): string {
  if (isGap(date)) return date.gap.replaceAll('-', ' ');
  return date.standing === 'unverified' ? `${date.label}, unverified` : date.label;
}

/** The point of a node; `apart` is where those without a date stand. */
export function timelinePoint(
  catalogue: Catalogue,
  marks: Marks,
  node: ProcessNode,
  apart: number,
): Point | null {
  const y = marketedOf(node);
  if (y === null) return null;
  const years = yearsOf(node);
  const mark = markOfNode(marks, node);
  return {
    id: node.id,
    x: years ? rounded((years[0] + years[1]) / 2) : apart,
    y,
    ...(years ? { xRange: years } : {}),
    filling: LEGAL_FILLINGS[mark],
    label: shortName(catalogue, node),
    rank: node.generation === 'new' && years ? 0 : 1,
    hint: `${node.name}, ${dateText(node)}: ${LEGAL_MARK_WORDS[mark]}`,
  };
}
