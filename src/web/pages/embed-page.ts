/** `/embed/{id}`: one chart in a frame on another site, with its table, its sources and where it comes from. */

import { layoutOf, svgOf } from '../../charts/index.ts';
import type { ChartDescription } from '../../charts/index.ts';
import type { Dataset } from '../../model/index.ts';
import { chartLinks } from '../answers/chart.ts';
import type { ChangesView } from '../chart-changes.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import { tableOf } from './chart-table.ts';
import type { ChartTableView } from './chart-table.ts';

export interface EmbedPage {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly note: string;
  /** The theme the address asks for; null for the reader's own. */
  readonly theme: 'light' | 'dark' | null;
  readonly titled: boolean;
  readonly svg: string;
  readonly description: string;
  readonly table: ChartTableView;
  readonly sources: readonly { readonly text: string; readonly href: string }[];
  readonly files: ReturnType<typeof chartLinks>;
  readonly changed: ChangesView | null;
  readonly dataset: Dataset;
  readonly oembed: string;
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Its drawing carries neither title nor sources, which stand as text around it. */
export function embedPage(
  asked: ChartAsked,
  description: ChartDescription,
  origin: string,
  changed: ChangesView | null,
): EmbedPage {
  const { look } = asked;
  const theme = look.theme === 'auto' ? null : look.theme;
  const links = chartLinks(asked, asked.pinned);
  return {
    title: description.title,
    subtitle: description.subtitle,
    alt: description.alt,
    note: description.note,
    theme,
    titled: look.title ?? true,
    svg: svgOf(description, { ...look, title: false, footer: false, theme: 'page' }),
    description: scriptJson(description),
    table: tableOf(description),
    sources: description.sources.map(({ id, text }) => ({ text, href: `/sources/${id}` })),
    files: links,
    changed,
    dataset: asked.catalogue.dataset,
    oembed: oembedLink(origin, links.embed),
  };
}

export function oembedLink(origin: string, path: string): string {
  return `${origin}/oembed?format=json&url=${encodeURIComponent(origin + path)}`;
}

/** Height of the whole frame at that width: the drawing with the words around it. */
export function embedHeight(description: ChartDescription, width: number): number {
  const layout = layoutOf(description, { width, title: false, footer: false });
  return Math.ceil((layout.height * width) / layout.width) + AROUND_PX;
}

/** Title, subtitle, the closed table and the source line. */
const AROUND_PX = 190;
