/** What every page carries: title, place in the site, dataset, how to cite it, and the same as data. */

import type { Catalogue, Dataset } from '../../model/index.ts';
import type { FieldError } from '../problem.ts';
import { pinnedPath } from './older-release.ts';

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
  /** The picture that other sites show beside a link to the page. */
  readonly card: Card;
}

export interface Card {
  readonly url: string;
  readonly image: string;
  readonly alt: string;
}

/** Stands for the site's own address in citations until a page is sent. */
const ORIGIN = '{origin}';

/** The page with its citations under the address it is served at. */
export function citedAt(page: SitePage, origin: string): SitePage {
  const { text, bibtex, ris } = page.citations;
  const at = (said: string): string => said.replaceAll(ORIGIN, origin);
  const citations = { text: at(text), bibtex: at(bibtex), ris: at(ris) };
  const card = { ...page.card, url: at(page.card.url), image: at(page.card.image) };
  return { ...page, citations, card };
}

/** A citation that pins title, dataset version and hash, address and day. */
export function citationsFor(catalogue: Catalogue, title: string, path: string, today: string): Citations {
  const { version, hash } = catalogue.dataset;
  const year = today.slice(0, 4);
  const edition = `${version} (${hash.slice(0, 19)})`;
  const key = `linewidth${version.replaceAll('.', '')}${path.replaceAll(/[^a-z0-9]+/gi, '')}`.slice(0, 60);
  return {
    text: `Linewidth (${year}). ${title}. Dataset ${edition}. ${ORIGIN}${path}, retrieved ${today}.`,
    bibtex: [
      `@misc{${key},`,
      `  author = {{Linewidth}},`,
      `  title = {${title.replaceAll(/[{}\\]/g, '')}},`,
      `  year = {${year}},`,
      `  version = {${version}},`,
      `  howpublished = {\\url{${ORIGIN}${path}}},`,
      `  note = {dataset ${edition}, retrieved ${today}}`,
      '}',
    ].join('\n'),
    ris: [
      'TY  - DATA',
      'AU  - Linewidth',
      `TI  - ${title}`,
      `PY  - ${year}`,
      `ET  - ${version}`,
      `UR  - ${ORIGIN}${path}`,
      `N1  - dataset ${edition}`,
      `Y2  - ${today.replaceAll('-', '/')}`,
      'ER  - ',
    ].join('\n'),
  };
}

/** A picture of what a page shows, as other sites show it beside a link. */
interface Picture {
  readonly path: string;
  readonly alt: string;
}

/** Beside pages that show no chart of their own. */
const USUAL_PICTURE: Picture = {
  path: '/charts/node-timeline.png?width=1200',
  alt: 'Process nodes by start of volume production, with the lines that measures in force draw through them.',
};

function cardOf(path: string, { path: image, alt }: Picture): Card {
  return { url: ORIGIN + path, image: ORIGIN + image, alt };
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
    readonly picture?: Picture;
  },
): SitePage {
  const pinned = pinnedPath(catalogue.dataset, own.path);
  const [path = '', query] = pinned.split('?');
  const twin = (ending: string): string => `${path}.${ending}${query === undefined ? '' : `?${query}`}`;
  return {
    title: own.title,
    description: own.description,
    section: own.section,
    dataset: catalogue.dataset,
    notes: own.notes ?? [],
    citations: citationsFor(catalogue, own.title, pinned, today),
    card: cardOf(pinned, own.picture ?? USUAL_PICTURE),
    twins: [{ name: 'JSON', href: twin('json') }, ...(own.csv ? [{ name: 'CSV', href: twin('csv') }] : [])],
  };
}

const MOST_NOTES = 8;

/** What of an address could not be used, one line each, with what is allowed where that is short. */
export function noteTexts(errors: readonly FieldError[]): string[] {
  const lines = errors.slice(0, MOST_NOTES).map(({ parameter, detail, allowed }) => {
    const some =
      allowed && allowed.length > 0 && allowed.length <= 20 ? ` Allowed: ${allowed.join(', ')}.` : '';
    return `${(parameter ?? '').slice(0, 60)}: ${detail}${some}`;
  });
  const more = errors.length - lines.length;
  return more > 0 ? [...lines, `and ${String(more)} more`] : lines;
}

/** The page, saying first what of its address could not be used. */
export function noted<P extends SitePage>(page: P, errors: readonly FieldError[]): P {
  return { ...page, notes: [...noteTexts(errors), ...page.notes] };
}
