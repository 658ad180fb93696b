/** A chart as a page prints it: drawings for three widths, the sentence, the table, sources, and where else to have it. */

import { chartLinks, DRAWN_WIDTHS, svgOf } from '../../charts/index.ts';
import type { ChartDescription, ChartLink } from '../../charts/index.ts';
import { jsonBlock } from './browser-catalogue.ts';
import { tableOf } from './chart-table.ts';
import type { ChartTableView } from './chart-table.ts';

/** Each width's name in the style sheet, and the width it is laid out for. */
const WIDTHS = Object.entries(DRAWN_WIDTHS);

export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly note: string;
  /** Shown one at a time, by the width there is. */
  readonly drawings: readonly { readonly at: string; readonly svg: string }[];
  readonly table: ChartTableView;
  readonly sources: readonly { readonly text: string; readonly href: string }[];
  readonly links: readonly ChartLink[];
  /** The description, where the page's own script does not compute it. */
  readonly data: string | null;
}

export interface ChartPlace {
  /** The page's question, as an address holds it. */
  readonly query: string;
  /** Without the description: the page's script computes it anew. */
  readonly computed: boolean;
}

export function chartView(description: ChartDescription, { query, computed }: ChartPlace): ChartView {
  const { id, title, subtitle, alt, note, sources } = description;
  const options = { theme: 'page', title: false, footer: false } as const;
  return {
    id,
    title,
    subtitle,
    alt,
    note,
    drawings: WIDTHS.map(([at, width]) => ({
      at,
      svg: svgOf(description, { ...options, width, prefix: at }),
    })),
    table: tableOf(description),
    sources: sources.map((source) => ({ text: source.text, href: `/sources/${source.id}` })),
    links: chartLinks(id, query),
    data: computed ? null : jsonBlock(description),
  };
}
