/** Which file holds an answer, and how a page names it: relative, so that the copy works under any base path. */

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { isFixed, isScripted } from './address.ts';
import type { Address } from './address.ts';

const ENDINGS: readonly (readonly [type: string, ending: string])[] = [
  ['text/html', '.html'],
  ['application/json', '.json'],
  ['text/csv', '.csv'],
  ['image/svg+xml', '.svg'],
  ['image/png', '.png'],
  ['application/x-ndjson', '.ndjson'],
  ['text/plain', '.txt'],
];
const LONGEST_NAME = 150;
const PAGE = 'index.html';

/** A query as part of a file's name, legal on every file system; unlike queries never share one. */
function nameOfQuery(query: string): string {
  const name = decodeURIComponent(query).replaceAll('&', '~');
  const plain = name.replaceAll(/[^\w.,=~-]/g, '-').slice(0, LONGEST_NAME);
  if (plain === query.replaceAll('&', '~')) return plain;
  return `${plain}-${createHash('sha256').update(query).digest('hex').slice(0, 8)}`;
}

/**
 * The file of an answer, from the root of the export: a page is the index of its folder, which every plain host serves
 * with and without a slash; anything else ends as its content does. Throws for content without a known ending.
 */
export function fileOf(address: Address, type: string): string {
  const { path } = address;
  const name = path.slice(1);
  if (isFixed(address)) return name;
  const isJson = /^application\/[\w.-]+\+json\b/.test(type);
  const ending = isJson ? '.json' : ENDINGS.find(([start]) => type.startsWith(start))?.[1];
  const query = isScripted(address) ? '' : address.query;
  if (ending === '.html') return posix.join(name, query === '' ? '' : nameOfQuery(query), PAGE);
  const own = posix.extname(name);
  const [stem, after] =
    own === '' || (ending !== undefined && own !== ending)
      ? [name, ending]
      : [name.slice(0, -own.length), own];
  if (after === undefined) throw new RangeError(`no file ending is known for ${type}, which ${path} answers`);
  return query === '' ? stem + after : posix.join(stem, nameOfQuery(query) + after);
}

/** A file as it stands in an address: a page by its folder. */
export function addressOfFile(file: string): string {
  const shown = posix.basename(file) === PAGE ? file.slice(0, -PAGE.length) : file;
  return shown.split('/').map(encodeURIComponent).join('/').replaceAll('%3D', '=').replaceAll('%2C', ',');
}

/** How the page in `from` names the file `to`. */
export function relativeLink(from: string, to: string): string {
  const folder = posix.dirname(from);
  const shown = addressOfFile(to);
  if (!shown.endsWith('/') && shown !== '') return posix.relative(addressOfFile(`${folder}/`), shown);
  const way = posix.relative(addressOfFile(`${folder}/`), shown);
  return way === '' ? './' : `${way}/`;
}
