/** Where an HTML page names addresses, and what each is to the page. */

import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/**
 * `part`: needed to show the page. `twin`: the page's own answer in another form. `link`: leads elsewhere. `form`: is
 * sent there. `card`: what other sites show beside a link, which must be absolute.
 */
export type ReferenceKind = 'part' | 'twin' | 'link' | 'form' | 'card';

export interface Reference {
  readonly element: Element;
  readonly attribute: string;
  readonly value: string;
  readonly kind: ReferenceKind;
}

const CARDS: readonly string[] = ['og:url', 'og:image', 'twitter:image'];

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const there = element.attrs.find((attribute) => attribute.name === name);
  if (there) there.value = value;
  else element.attrs.push({ name, value });
}

export function removeAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((attribute) => attribute.name !== name);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Every node under one, in the page's order. */
export function* nodesUnder(node: Node): Generator<Node> {
  yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* nodesUnder(child);
}

export function elementsUnder(node: Node): Element[] {
  return [...nodesUnder(node)].filter(isElement);
}

function kindOfLink(element: Element): ReferenceKind {
  const rel = attributeOf(element, 'rel') ?? '';
  if (rel === 'canonical') return 'card';
  return rel === 'alternate' ? 'twin' : 'part';
}

function kindOf(element: Element, attribute: string): ReferenceKind | null {
  const { tagName } = element;
  if (attribute === 'href') return tagName === 'link' ? kindOfLink(element) : tagName === 'a' ? 'link' : null;
  if (attribute === 'src' || attribute === 'data-catalogue') return 'part';
  if (attribute === 'action') return 'form';
  if (attribute === 'content' && tagName === 'meta') {
    const name = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '';
    return CARDS.includes(name) ? 'card' : null;
  }
  return null;
}

/** Code that posts is about a running calculator, whatever its address answers to who reads it. */
export function isPosted(node: Node): boolean {
  const parent = 'parentNode' in node ? node.parentNode : null;
  return parent !== null && isElement(parent) && attributeOf(parent, 'data-method') === 'post';
}

/** Every place of a page that names an address. */
export function referencesIn(page: Node): Reference[] {
  return elementsUnder(page).flatMap((element) =>
    element.attrs.flatMap(({ name, value }): Reference[] => {
      const kind = kindOf(element, name);
      return kind === null ? [] : [{ element, attribute: name, value, kind }];
    }),
  );
}
