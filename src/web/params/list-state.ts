/** The state of a list page: filters and sorting from the address, and what of it could not be used. */

import { notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { parseQuery } from './query.ts';

/** What may filter a list: each parameter with its allowed values. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface ListState {
  readonly filters: ReadonlyMap<string, string>;
  readonly sort: string;
  readonly descending: boolean;
  readonly errors: readonly FieldError[];
}

const ORDERS = ['ascending', 'descending'];

/** Reads filters, `sort` (the first of `sorts` by default) and `order` from a URL. A form may send empty fields. */
export function listState(
  url: string,
  filters: Filters,
  sorts: readonly string[],
  fromForm: boolean,
): ListState {
  const known = [...Object.keys(filters), 'sort', 'order', 'format', 'data'];
  // A filter form sends its empty fields too; there, empty means "any".
  const cleaned = fromForm ? url.replace(/([?&])[^=&]+=(?=&|$)/g, '$1') : url;
  const { query, errors: broken } = parseQuery(
    cleaned
      .replace(/[?&]+$/, '')
      .replace(/&{2,}/g, '&')
      .replace('?&', '?'),
    known,
  );
  const errors = [...broken];
  const used = new Map<string, string>();
  for (const [name, allowed] of Object.entries(filters)) {
    const value = query.get(name);
    if (value === undefined) continue;
    if (allowed.includes(value)) used.set(name, value);
    else errors.push(notOneOf(name, value, allowed));
  }
  const sort = query.get('sort') ?? sorts[0] ?? '';
  if (!sorts.includes(sort)) errors.push(notOneOf('sort', sort, sorts));
  const order = query.get('order') ?? 'ascending';
  if (!ORDERS.includes(order)) errors.push(notOneOf('order', order, ORDERS));
  return {
    filters: used,
    sort: sorts.includes(sort) ? sort : (sorts[0] ?? ''),
    descending: order === 'descending',
    errors,
  };
}

/** The address of the same list with other settings; keys sorted, empty ones left out. */
export function listHref(path: string, settings: Readonly<Record<string, string | undefined>>): string {
  const entries = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as [string, string]],
  );
  const query = new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return query === '' ? path : `${path}?${query}`;
}
