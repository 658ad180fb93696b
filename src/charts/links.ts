/** Where a chart can be had: as images, as data, and as a page for a frame. */

import type { ChartQuestion } from './question.ts';

export interface ChartLink {
  readonly name: string;
  readonly href: string;
}

const FORMS = [
  ['SVG', '/charts/', '.svg'],
  ['PNG', '/charts/', '.png'],
  ['CSV', '/charts/', '.csv'],
  ['JSON', '/charts/', '.json'],
  ['to embed', '/embed/', ''],
] as const;

/** Links to one chart in every form, under the same question as the page it stands on. */
export function chartLinks(id: string, query: string): ChartLink[] {
  const asked = query === '' ? '' : `?${query}`;
  return FORMS.map(([name, before, after]) => ({ name, href: `${before}${id}${after}${asked}` }));
}

/** What the links of a page's charts ask: the page's own question, and whose nodes are shown. */
export function chartQuery(
  { api }: { readonly api: string },
  { foundries }: Pick<ChartQuestion, 'foundries'>,
): string {
  const asked = api.split('?')[1];
  return [...(asked === undefined ? [] : [asked]), `foundries=${foundries.join(',')}`].join('&');
}
