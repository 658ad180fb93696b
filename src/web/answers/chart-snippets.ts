/** A chart ready to be pasted: frame, Markdown, figure, image address. What goes into markup is escaped for it. */

import type { ChartDescription } from '../../charts/index.ts';
import { embedHeight } from '../pages/embed-page.ts';
import type { ChartForms } from './chart.ts';

export interface Snippet {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly about: string;
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function html(text: string): string {
  return text.replace(/[&<>"]/g, (character) => HTML[character] ?? '');
}

/** Markdown gives these a meaning inside brackets. */
function markdown(text: string): string {
  return text.replace(/[[\]\\`*_<>|]/g, (character) => `\\${character}`);
}

/** A frame without borders; attributes alone, as a strict policy forbids styles in them. */
export function frameSnippet(
  address: string,
  title: string,
  { width, height }: { readonly width: string; readonly height: number },
): string {
  return `<iframe src="${html(address)}" title="${html(title)}" width="${width}" height="${String(height)}" frameborder="0" loading="lazy"></iframe>`;
}

export interface SnippetParts {
  readonly origin: string;
  readonly links: ChartForms;
  readonly description: ChartDescription;
  readonly size: { readonly width: number; readonly height: number };
  readonly citation: string;
}

/** Everything a document or a page takes, each correct on paste; `links` decide whether the figures are kept. */
export function snippetsOf({ origin, links, description, size, citation }: SnippetParts): Snippet[] {
  const { title, alt } = description;
  const at = (path: string): string => origin + path;
  const box = `width="${String(size.width)}" height="${String(size.height)}"`;
  return [
    {
      id: 'image',
      name: 'Image address',
      about: 'For anything that takes a picture by its address.',
      text: at(links.svg),
    },
    {
      id: 'markdown',
      name: 'Markdown',
      about: 'Picture and link to its source.',
      text: `[![${markdown(alt)}](${at(links.svg)})](${at(links.page)})`,
    },
    {
      id: 'figure',
      name: 'HTML figure, no script',
      about: 'A picture with its caption, for pages that allow no frame.',
      text: [
        '<figure>',
        `  <a href="${html(at(links.page))}"><img src="${html(at(links.svg))}" ${box} alt="${html(alt)}" loading="lazy"></a>`,
        `  <figcaption>${html(citation)}</figcaption>`,
        '</figure>',
      ].join('\n'),
    },
    {
      id: 'iframe',
      name: 'Interactive frame',
      about: 'Values on hovering, the table, the sources. It tells the page its height by postMessage.',
      text: frameSnippet(at(links.embed), title, {
        width: '100%',
        height: embedHeight(description, size.width),
      }),
    },
  ];
}
