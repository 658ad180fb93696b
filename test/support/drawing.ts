/** Drawings as tests read them: SVG through an XML parser, PNG by its header. */

import { DOMParser } from '@xmldom/xmldom';

type Root = NonNullable<ReturnType<DOMParser['parseFromString']>['documentElement']>;

/** The root of a well-formed SVG; anything a parser stumbles over is an error. */
export function parsedSvg(text: string): Root {
  const stop = (_: string, message: string): never => {
    throw new Error(message);
  };
  const root = new DOMParser({ onError: stop }).parseFromString(text, 'image/svg+xml').documentElement;
  if (root?.tagName !== 'svg') throw new Error('there is no svg');
  return root;
}

/** The texts of a drawing, in the order drawn. */
export function textsOf(text: string): string[] {
  return Array.from(parsedSvg(text).getElementsByTagName('text')).map(({ textContent }) => textContent ?? '');
}

export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('this is no PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
