/** oEmbed 1.0 (oembed.com): how a site that is given a chart's address shows it as a frame. */

import { layoutOf } from '../../charts/index.ts';
import type { ChartDescription } from '../../charts/index.ts';
import { embedHeight } from '../pages/embed-page.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import { formsOf } from './chart.ts';
import { frameSnippet } from './chart-snippets.ts';

export interface MostSize {
  readonly width?: number;
  readonly height?: number;
}

const CACHE_SECONDS = 3600;

/** A `rich` answer no wider than asked; its height is what the chart needs, cut where less is allowed (a frame scrolls). */
export function oembedAnswer(
  asked: ChartAsked,
  description: ChartDescription,
  origin: string,
  most: MostSize,
): object {
  const width = Math.min(asked.look.width, most.width ?? asked.look.width);
  const narrowed = { ...asked, look: { ...asked.look, width } };
  const height = Math.min(embedHeight(description, width), most.height ?? Number.POSITIVE_INFINITY);
  const layout = layoutOf(description, { width });
  const links = formsOf(narrowed, asked.pinned);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Linewidth',
    provider_url: `${origin}/`,
    title: description.title,
    html: frameSnippet(origin + links.embed, description.title, { width: String(width), height }),
    width,
    height,
    cache_age: CACHE_SECONDS,
    thumbnail_url: origin + links.png,
    thumbnail_width: width,
    thumbnail_height: Math.round((layout.height * width) / layout.width),
  };
}
