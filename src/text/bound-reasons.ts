/** Reasons that rest on a number in words: the value, its limit and the distance between them. */

import { QUANTITIES } from '../model/index.ts';
import type { BoundReason, TermReason } from '../model/index.ts';
import { boundsText } from './criteria.ts';
import { intervalText, numberText, unitText } from './numbers.ts';

/** `at most 14 nm`. */
export function limitText(reason: BoundReason | TermReason): string {
  const given = Object.fromEntries(reason.bounds.map(({ operator, value }) => [operator, value]));
  return boundsText(given, reason.unit);
}

/** `9.3 nm inside`, `5 nm outside`, `exactly at`; the tightest margin decides. Empty for ranges. */
function marginText(reason: BoundReason | TermReason): string {
  const margins = reason.bounds.flatMap(({ margin }) => (margin === null ? [] : [margin]));
  if (margins.length !== reason.bounds.length || margins.length === 0) return '';
  const tightest = Math.min(...margins);
  if (tightest === 0) return reason.outcome === 'met' ? 'exactly at' : 'exactly at, and so outside,';
  const unit = unitText(reason.unit);
  const size = `${numberText(Math.abs(tightest), 2)}${unit === '' ? '' : ` ${unit}`}`;
  return `${size} ${tightest > 0 ? 'inside' : 'outside'}`;
}

/** `node 28 nm is 14 nm outside the limit of at most 14 nm`. */
function placed(subject: string, reason: BoundReason | TermReason): string {
  const where = marginText(reason) || (reason.outcome === 'met' ? 'inside' : 'outside');
  return `${subject} is ${where} the limit of ${limitText(reason)}`;
}

export function boundText(reason: BoundReason): string {
  const { label } = QUANTITIES[reason.quantity];
  if (reason.inapplicable) return `${label} does not apply to it`;
  if (reason.actual === null) return `${label} is not on record; the limit is ${limitText(reason)}`;
  const actual = `${label} ${intervalText(reason.actual, reason.unit)}`;
  if (reason.outcome === 'undetermined')
    return `${actual} lies on both sides of the limit of ${limitText(reason)}`;
  return placed(actual, reason);
}

export function termText(reason: TermReason): string {
  const k = numberText(reason.kFactor);
  const name = 'the minimum resolvable feature';
  if (reason.actual === null) return `${name} cannot be computed; the limit is ${limitText(reason)}`;
  const actual = `${name} of ${intervalText(reason.actual, reason.unit, 1)} at K = ${k}`;
  if (reason.outcome === 'undetermined')
    return `${actual} lies on both sides of the limit of ${limitText(reason)}`;
  return placed(actual, reason);
}
