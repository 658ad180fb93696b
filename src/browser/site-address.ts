/** Where the site's addresses lead on this page: to the server that sent it or, in a copy as plain files, to its files. */

/** The way to the root of the copy that holds this page; none on a page that a server sent. */
const { exported: root } = document.documentElement.dataset;

/** Pages that compute their answer here, from the address itself. */
const COMPUTED: readonly string[] = ['/', '/scenario', '/search'];
const NEEDS = 'Needs the running calculator; this is a copy as plain files.';

export const isCopy = root !== undefined;

/** Answers of this page's own question that stand in the copy, by what is asked. */
const kept = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('a[data-address]')].map((link) => [
    `/${link.dataset['address'] ?? ''}`,
    link.getAttribute('href'),
  ]),
);

function inCopy(to: string, address: string): string | null {
  const known = kept.get(address);
  if (known !== undefined) return known;
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  if (query !== '' && !COMPUTED.includes(path)) return null;
  const isFile = /\.\w+$/.test(path) || path.startsWith('/api/');
  if (isFile) return `${to}${path.slice(1)}${path.startsWith('/api/') ? '.json' : ''}${fragment}`;
  return `${to}${path === '/' ? '' : `${path.slice(1)}/`}${query}${fragment}`;
}

/** Where an address of the site leads from this page; null where only a running calculator answers. */
export function addressHere(address: string): string | null {
  return root === undefined ? address : inCopy(root, address);
}

/** The address as the page states it: a path on a server, whole in a copy, which may stand anywhere. */
export function statedHere(address: string): string {
  const here = addressHere(address);
  return root === undefined || here === null ? address : new URL(here, location.href).href;
}

/** Points a link there, or marks it as needing the running calculator. */
export function lead(link: HTMLAnchorElement, address: string): void {
  const here = addressHere(address);
  if (here !== null) link.setAttribute('href', here);
  else link.removeAttribute('href');
  for (const [name, value] of [
    ['data-needs-calculator', ''],
    ['aria-disabled', 'true'],
    ['role', 'link'],
    ['title', NEEDS],
  ] as const) {
    if (here === null) link.setAttribute(name, value);
    else if (isCopy) link.removeAttribute(name);
  }
}
