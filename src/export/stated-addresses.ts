/** Addresses that a page states in its text, as citations and code to paste do. */

import { addressIn, EXPORT_ORIGIN } from './address.ts';
import type { Address } from './address.ts';

/** Stands for the root of a copy whose place is not known; a script puts the reader's own there. */
export const UNKNOWN_ROOT = '[address of this copy]/';

/** Stands for the server that a copy is not: what is said of it is true of any that runs. */
export const RUNNING = '[address of a running calculator]';

const START = EXPORT_ORIGIN.replaceAll('.', String.raw`\.`);
/** Up to what ends an address in a sentence, in an attribute, in Markdown or in a TeX command. */
const STATED = new RegExp(String.raw`${START}[^\s"'<>\\{}()[\]]*`, 'g');

function withoutStop(text: string): string {
  return text.replace(/[.,;:)]+$/, '');
}

function addressOf(text: string): Address | null {
  // Code to paste stands in the text with its ampersands escaped.
  return addressIn(text.replaceAll('&amp;', '&'), { path: '/', query: '', fragment: '' });
}

/** The addresses that a text states. */
export function addressesStatedIn(text: string): Address[] {
  return [...text.matchAll(STATED)].flatMap(([stated]) => addressOf(withoutStop(stated)) ?? []);
}

/** The text with each address as `shown` gives it. */
export function restated(text: string, shown: (address: Address) => string): string {
  return text.replaceAll(STATED, (stated) => {
    const bare = withoutStop(stated);
    const address = addressOf(bare);
    return address ? shown(address) + stated.slice(bare.length) : stated;
  });
}
