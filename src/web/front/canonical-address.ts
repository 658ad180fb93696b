/** One spelling for every address that asks the same, so that equal questions share one answer. */

import { plainScenario } from './scenario-address.ts';
import type { Pair } from './scenario-address.ts';

const LISTS = new Set(['deny', 'foundries', 'measures', 'nodes', 'only', 'participants', 'with', 'without']);
const NUMBERS = /^(?:set|assume)\./;
const PLAIN_NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;
/** Digits past these may be told apart as text and not as a number. */
const LONGEST_NUMBER = 20;

/** As the parsers of queries decode: `+` is a blank, a broken escape stays as it is. */
function decoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
  return new URLSearchParams(`t=${text}`).get('t') ?? '';
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+');
}

/** `14.0` as `14`; a text that a number would not bring back as plain digits stays as it is. */
function oneSpelling(text: string): string {
  if (text.length > LONGEST_NUMBER || !PLAIN_NUMBER.test(text)) return text;
  const value = Number(text);
  const written = String(value);
  return value !== 0 && PLAIN_NUMBER.test(written) ? written : text;
}

function canonicalValue(name: string, value: string): string {
  const trimmed = value.trim();
  if (LISTS.has(name)) return trimmed.replace(/\s*,\s*/g, ',');
  return NUMBERS.test(name) ? oneSpelling(trimmed) : trimmed;
}

function pairOf(piece: string): Pair {
  const at = piece.indexOf('=');
  const name = decoded(at < 0 ? piece : piece.slice(0, at));
  return [name, at < 0 ? null : canonicalValue(name, decoded(piece.slice(at + 1)))];
}

function pairText([name, value]: Pair): string {
  return value === null ? encoded(name) : `${encoded(name)}=${encoded(value)}`;
}

/**
 * The address with its parameters by name (repeated ones in the order given, so that they stay a mistake), decoded and
 * encoded one way, values without blanks around them, lists without blanks in them, numbers of `set.` and `assume.` in
 * one spelling, and scenarios in theirs. Nothing else is changed: what any other parameter says is its route's to read.
 */
export function canonicalAddress(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const pairs = url
    .slice(at + 1)
    .split('&')
    .filter((piece) => piece !== '')
    .map(pairOf)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const path = url.slice(0, at);
  const query = plainScenario(path, pairs).map(pairText).join('&');
  return query === '' ? path : `${path}?${query}`;
}
