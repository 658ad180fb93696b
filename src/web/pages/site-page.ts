/** What every page carries: title, place in the site, dataset, how to cite it, and the same as data. */

import type { Catalogue, Dataset } from '../../model/index.ts';

export interface Citations {
  readonly text: string;
  readonly bibtex: string;
  readonly ris: string;
}

export interface SitePage {
  readonly title: string;
  readonly description: string;
  readonly section: string;
  readonly dataset: Dataset;
  readonly notes: readonly string[];
  readonly citations: Citations;
  /** The same answer as data, by format. */
  readonly twins: readonly { readonly name: string; readonly href: string }[];
}

/** A citation that pins title, dataset version and hash, address and day. */
export function citationsFor(catalogue: Catalogue, title: string, path: string, today: string): Citations {
  const { version, hash } = catalogue.dataset;
  const year = today.slice(0, 4);
  const edition = `dataset ${version} (${hash.slice(0, 19)})`;
  const key = `linewidth${version.replaceAll('.', '')}${path.replaceAll(/[^a-z0-9]+/gi, '')}`.slice(0, 60);
  return {
    text: `Linewidth (${year}). ${title}. ${edition}. ${path}, retrieved ${today}.`,
    bibtex: [
      `@misc{${key},`,
      `  author = {{Linewidth}},`,
      `  title = {${title.replaceAll(/[{}\\]/g, '')}},`,
      `  year = {${year}},`,
      `  version = {${version}},`,
      `  howpublished = {${path}},`,
      `  note = {${edition}, retrieved ${today}}`,
      '}',
    ].join('\n'),
    ris: [
      'TY  - DATA',
      'AU  - Linewidth',
      `TI  - ${title}`,
      `PY  - ${year}`,
      `ET  - ${version}`,
      `UR  - ${path}`,
      `N1  - ${edition}`,
      `Y2  - ${today}`,
      'ER  - ',
    ].join('\n'),
  };
}

/** The parts every page shares. */
export function sitePage(
  catalogue: Catalogue,
  today: string,
  own: {
    readonly title: string;
    readonly description: string;
    readonly section: string;
    readonly path: string;
    readonly notes?: readonly string[];
    readonly csv?: boolean;
  },
): SitePage {
  const [path = '', query] = own.path.split('?');
  const twin = (ending: string): string => `${path}.${ending}${query === undefined ? '' : `?${query}`}`;
  return {
    title: own.title,
    description: own.description,
    section: own.section,
    dataset: catalogue.dataset,
    notes: own.notes ?? [],
    citations: citationsFor(catalogue, own.title, own.path, today),
    twins: [{ name: 'JSON', href: twin('json') }, ...(own.csv ? [{ name: 'CSV', href: twin('csv') }] : [])],
  };
}
