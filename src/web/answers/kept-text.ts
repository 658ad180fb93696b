/**
 * JSON of answers in which the same parts come again and again: what a measure says of a machine is the same in every
 * answer until a threshold moves. Such a part is made once, written once, and kept for as long as what it is made of.
 */

import { memo } from '../../model/index.ts';

const texts = new WeakMap<object, string | null>();

/** Parts made once for each object that they are made of. */
export interface KeptParts<O extends object, P extends object> {
  of(origin: O, make: () => P): P;
}

export function keptParts<O extends object, P extends object>(): KeptParts<O, P> {
  const kept = new WeakMap<O, P>();
  return {
    of: (origin, make) => {
      const known = kept.get(origin);
      if (known) return known;
      const part = make();
      kept.set(origin, part);
      texts.set(part, null);
      return part;
    },
  };
}

/** The same for a part that is sent as it stands, and that nobody changes. */
export function keptWhole<P extends object>(part: P): P {
  if (!texts.has(part)) texts.set(part, null);
  return part;
}

function textOfKept(part: object): string {
  const known = texts.get(part);
  if (typeof known === 'string') return known;
  const text = JSON.stringify(part);
  texts.set(part, text);
  return text;
}

/** Names of members are few, and the same in every answer. */
const nameText = memo((name: string) => `${JSON.stringify(name)}:`);

/** How far below an answer parts that are kept may stand: `equipment[].tests[]`. */
const DEEPEST = 4;

function textAt(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return JSON.stringify(value);
  if (texts.has(value)) return textOfKept(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (typeof value[0] !== 'object') return JSON.stringify(value);
    let entries = '';
    for (const entry of value) entries += (entries === '' ? '' : ',') + textAt(entry, depth + 1);
    return `[${entries}]`;
  }
  let members = '';
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined)
      members += (members === '' ? '' : ',') + nameText(key) + textAt(member, depth + 1);
  }
  return `{${members}}`;
}

/** The same text as `JSON.stringify`, of an answer made of plain objects, lists, texts and finite numbers. */
export function jsonText(answer: object): string {
  return textAt(answer, 0);
}
