/** A page of the site as a page of the copy: its links, its content policy, and what a reader must know of a copy. */

import { parse, parseFragment, serialize } from 'parse5';
import { isScripted } from './address.ts';
import type { ExportedPage } from './collect.ts';
import { relativeLink } from './file-of.ts';
import { relinked } from './links.ts';
import type { Copy } from './links.ts';
import { attributeOf, elementsUnder, setAttribute } from './references.ts';
import type { Document, Element } from './references.ts';

export interface AddedScript {
  readonly file: string;
  readonly version: string;
}

export interface Making extends Copy {
  /** The day for which the copy answers. */
  readonly on: string;
  /** The scripts of an exported page, from the root of the copy, with what tells a cache that they are new. */
  readonly scripts: (page: ExportedPage) => readonly AddedScript[];
}

/** Directives that a page cannot state of itself (Content Security Policy Level 3, §3.3). */
const HEADER_ONLY: readonly string[] = ['frame-ancestors', 'report-uri', 'sandbox'];

function ownPolicy(policy: string): string {
  const directives = policy.split(';').map((directive) => directive.trim());
  return directives
    .filter((directive) => directive !== '' && !HEADER_ONLY.includes(directive.split(' ')[0] ?? ''))
    .join('; ');
}

function insert(parent: Element, at: number, html: string): void {
  const made = parseFragment(parent, html, { scriptingEnabled: false }).childNodes;
  for (const child of made) child.parentNode = parent;
  parent.childNodes.splice(at, 0, ...made);
}

function elementNamed(document: Document, name: string): Element | undefined {
  return elementsUnder(document).find(({ tagName }) => tagName === name);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The policy comes before all that it rules; the page's own scripts find the copy's texts as they shall be. */
function completeHead(document: Document, page: ExportedPage, { scripts }: Making): void {
  const head = elementNamed(document, 'head');
  if (!head) return;
  const added = scripts(page).map(({ file, version }) => {
    const source = `${relativeLink(page.file, file)}?v=${version}`;
    return `<script type="module" src="${escaped(source)}"></script>`;
  });
  const policy = ownPolicy(page.policy);
  const meta =
    policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`;
  const first = head.childNodes.findIndex(
    (child) => 'attrs' in child && attributeOf(child, 'charset') !== undefined,
  );
  insert(head, first + 1, meta + added.join(''));
}

function sayCopy(document: Document, page: ExportedPage, { on }: Making): void {
  const main = elementNamed(document, 'main');
  if (main && isScripted(page.address)) {
    const without =
      page.address.path === '/search'
        ? 'nothing can be found.'
        : 'it shows only its first answer, whatever the address asks.';
    const note = `<noscript><p class="notes">This is a copy as plain files, which answers by script. Without script ${without}</p></noscript>`;
    insert(main, 0, note);
  }
  const foot = elementNamed(document, 'footer');
  if (!foot) return;
  insert(
    foot,
    foot.childNodes.length,
    `<p>A copy as plain files, made for <time datetime="${on}">${on}</time>: measures stand as of that day. What is struck out <s>like this</s>, and forms that cannot be used, need the running calculator.</p>`,
  );
}

/** The page's text as the copy has it. */
export function exportedPage(html: string, page: ExportedPage, making: Making): string {
  const document = parse(html, { scriptingEnabled: false });
  relinked(document, page, making);
  const root = elementNamed(document, 'html');
  if (root) setAttribute(root, 'data-exported', relativeLink(page.file, 'index.html'));
  completeHead(document, page, making);
  sayCopy(document, page, making);
  return serialize(document);
}
