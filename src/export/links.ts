/** Links of a page, made those of the copy; what no plain host can answer is marked, and leads nowhere wrong. */

import { addressIn, EXPORT_ORIGIN, isFixed, isScripted, keyOf } from './address.ts';
import type { Address } from './address.ts';
import type { ExportedPage } from './collect.ts';
import { addressOfFile, relativeLink } from './file-of.ts';
import {
  attributeOf,
  elementsUnder,
  isPosted,
  nodesUnder,
  referencesIn,
  removeAttribute,
  setAttribute,
} from './references.ts';
import type { Document, Element, Reference } from './references.ts';
import { restated, RUNNING, UNKNOWN_ROOT } from './stated-addresses.ts';

export interface Copy {
  /** The file of each answer, by `keyOf` its address. */
  readonly files: ReadonlyMap<string, string>;
  /** Where the copy will stand, with a slash at its end; null where that is not known. */
  readonly site: string | null;
}

const NEEDS = 'Needs the running calculator; this is a copy as plain files.';

/** The file that answers, with the part of the address that is left to the browser. */
function placeOf(
  { files }: Copy,
  address: Address,
): { readonly file: string; readonly after: string } | null {
  const file = files.get(keyOf(address));
  if (file === undefined) return null;
  const query = (isScripted(address) || isFixed(address)) && address.query !== '' ? `?${address.query}` : '';
  return { file, after: query + address.fragment };
}

/** An address that the query itself names is one of that server too. */
function atRunning({ path, query }: Address): string {
  const asked = query.replaceAll(encodeURIComponent(EXPORT_ORIGIN), RUNNING);
  return RUNNING + path + (asked === '' ? '' : `?${asked}`);
}

/** An address as a reader of the copy states it: whole, from its root. */
function statedIn(copy: Copy, address: Address): string {
  const place = placeOf(copy, address);
  if (place) return (copy.site ?? UNKNOWN_ROOT) + addressOfFile(place.file) + place.after;
  return atRunning(address);
}

function remove(element: Element): void {
  const parent = element.parentNode;
  if (parent) parent.childNodes = parent.childNodes.filter((child) => child !== element);
}

function markNeeding(element: Element, attribute: string): void {
  removeAttribute(element, attribute);
  setAttribute(element, 'data-needs-calculator', '');
  setAttribute(element, 'aria-disabled', 'true');
  setAttribute(element, 'role', 'link');
  setAttribute(element, 'title', NEEDS);
}

/** A link whose text is its own address keeps saying where it leads. */
function restateOwn(element: Element, said: string, stated: string): void {
  for (const child of element.childNodes)
    if (child.nodeName === '#text' && 'value' in child && child.value === said) child.value = stated;
}

function relink({ element, attribute, value, kind }: Reference, page: ExportedPage, copy: Copy): void {
  if (value.startsWith('#')) return;
  const address = addressIn(value, page.address);
  if (!address) return;
  const place = placeOf(copy, address);
  if (kind === 'card') {
    if (copy.site === null || !place) remove(element);
    else setAttribute(element, attribute, statedIn(copy, address));
  } else if (place) {
    const link = relativeLink(page.file, place.file) + place.after;
    if (kind === 'link') restateOwn(element, value, statedIn(copy, address));
    if (attributeOf(element, 'data-preset') === value) setAttribute(element, 'data-preset', link);
    // A script that asks the same again finds the file by what it asked.
    if (kind === 'link' && isScripted(page.address) && address.query !== '' && !isScripted(address))
      setAttribute(element, 'data-address', value.slice(1));
    setAttribute(element, attribute, link);
  } else if (kind === 'part') {
    throw new RangeError(`${page.file} shows ${value}, which was not exported`);
  } else if (kind === 'twin') remove(element);
  else markNeeding(element, attribute);
}

const CONTROLS: readonly string[] = ['input', 'select', 'textarea', 'button'];

/** A form that a server answers asks nothing in a copy, rather than showing what was not asked for. */
function disableForm(form: Element): void {
  removeAttribute(form, 'action');
  setAttribute(form, 'data-needs-calculator', '');
  setAttribute(form, 'title', NEEDS);
  for (const control of elementsUnder(form))
    if (CONTROLS.includes(control.tagName)) setAttribute(control, 'disabled', '');
}

function relinkForm({ element, attribute, value }: Reference, page: ExportedPage, copy: Copy): void {
  const address = addressIn(value, page.address);
  const file = address && isScripted(address) ? copy.files.get(keyOf(address)) : undefined;
  if (file === undefined) disableForm(element);
  else setAttribute(element, attribute, relativeLink(page.file, file));
}

/** Makes every link, form and stated address of a page those of the copy. */
export function relinked(document: Document, page: ExportedPage, copy: Copy): void {
  for (const reference of referencesIn(document)) {
    if (reference.kind === 'form') relinkForm(reference, page, copy);
    else relink(reference, page, copy);
  }
  for (const node of nodesUnder(document)) {
    if (!('value' in node)) continue;
    const shown = isPosted(node) ? atRunning : (address: Address): string => statedIn(copy, address);
    node.value = restated(node.value, shown);
  }
}
