/** `/data`: the data set to take away. */

import type { Releases } from '../../model/index.ts';
import type { DataFile } from '../answers/data-set.ts';
import { DATA_LICENSE } from '../answers/data-set.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface DataPage extends SitePage {
  readonly files: readonly { readonly name: string; readonly about: string; readonly size: string }[];
  readonly license: typeof DATA_LICENSE;
  /** Releases kept beside the current one, newest first. */
  readonly earlier: readonly string[];
  readonly counts: readonly { readonly label: string; readonly count: number; readonly href: string }[];
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.ceil(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function dataPage(releases: Releases, files: readonly DataFile[], today: string): DataPage {
  const catalogue = releases.current;
  return {
    ...sitePage(catalogue, today, {
      title: 'The data set',
      description: 'Everything on record, with sources, for download.',
      section: 'data',
      path: '/data',
    }),
    twins: [],
    earlier: releases.versions.slice(1),
    files: files.map(({ name, about, content }) => ({
      name,
      about,
      size: sizeText(Buffer.byteLength(content())),
    })),
    license: DATA_LICENSE,
    counts: [
      { label: 'process nodes', count: catalogue.nodes.length, href: '/nodes' },
      { label: 'scanners', count: catalogue.equipment.length, href: '/equipment' },
      { label: 'equipment classes', count: catalogue.equipmentClasses.length, href: '/equipment#classes' },
      { label: 'measures', count: catalogue.measures.length, href: '/measures' },
      { label: 'sources', count: catalogue.sources.length, href: '/sources' },
      { label: 'model parameters', count: catalogue.parameters.length, href: '/method#parameters' },
      { label: 'claims', count: catalogue.claims.length, href: '/record-check' },
    ],
  };
}
