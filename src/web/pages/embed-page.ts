/** `/embed/{id}`: one chart in a frame on another site, with its table, its sources and where it comes from. */

import { layoutOf } from '../../charts/index.ts';
import type { ChartDescription } from '../../charts/index.ts';
import type { Dataset } from '../../model/index.ts';
import { formsOf } from '../answers/chart.ts';
import type { ChartForms } from '../answers/chart.ts';
import type { ChangesView } from '../chart-changes.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import { chartView } from './chart-view.ts';
import type { ChartView } from './chart-view.ts';

export interface EmbedPage {
  readonly title: string;
  readonly label: string;
  readonly chart: ChartView;
  /** The theme the address asks for; null for the reader's own. */
  readonly theme: 'light' | 'dark' | null;
  readonly titled: boolean;
  readonly files: ChartForms;
  readonly changed: ChangesView | null;
  readonly dataset: Dataset;
  readonly oembed: string;
}

/** Its drawing carries neither title nor sources, which stand as text around it. */
export function embedPage(
  asked: ChartAsked,
  description: ChartDescription,
  origin: string,
  changed: ChangesView | null,
): EmbedPage {
  const { look, catalogue, pinned } = asked;
  const files = formsOf(asked, pinned);
  return {
    title: description.title,
    label: description.title,
    chart: chartView(description, { query: '', computed: false }),
    theme: look.theme === 'auto' ? null : look.theme,
    titled: look.title ?? true,
    files,
    changed,
    dataset: catalogue.dataset,
    oembed: oembedLink(origin, files.embed),
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
