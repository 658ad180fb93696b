/** On a page of a copy as plain files: what the page says of its own address, now that it is known. */

/** Stands in exported pages for the root of the copy. */
const UNKNOWN_ROOT = '[address of this copy]/';

function stateRoot(root: string): void {
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const said = text.nodeValue ?? '';
    if (said.includes(UNKNOWN_ROOT)) text.nodeValue = said.replaceAll(UNKNOWN_ROOT, root);
  }
}

const { exported } = document.documentElement.dataset;
if (exported !== undefined) stateRoot(new URL(exported, location.href).href);
