/** What a parameter or a field takes, in words. */

import type { JsonObject } from './components.ts';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function between({ minimum, maximum }: JsonObject): string {
  return typeof minimum === 'number' && typeof maximum === 'number'
    ? ` from ${String(minimum)} to ${String(maximum)}`
    : '';
}

function listText(of: JsonObject, separator: string): string {
  const most = typeof of['maxItems'] === 'number' ? `, at most ${String(of['maxItems'])}` : '';
  const { $ref: reference } = isObject(of['items']) ? of['items'] : {};
  return typeof reference === 'string'
    ? `a list of ${reference.split('/').at(-1) ?? ''}${most}`
    : `a list${separator}${most}`;
}

/** What a value may be; `separator` says how the entries of a list are told apart. */
export function takesText(of: JsonObject, separator: string): string {
  const { type: stated, enum: values, $ref: reference } = of;
  const type: unknown = Array.isArray(stated) ? stated[0] : stated;
  if (Array.isArray(values)) return values.map(String).join(', ');
  if (typeof reference === 'string') return reference.split('/').at(-1) ?? '';
  if (of['format'] === 'date') return 'a day, as 2021-12-17';
  if (type === 'array') return listText(of, separator);
  if (type === 'integer') return `a whole number${between(of)}`;
  if (type === 'number') return `a number${between(of)}`;
  if (type === 'boolean') return 'true or false';
  return type === 'object' ? 'an object of names and values' : 'text';
}
