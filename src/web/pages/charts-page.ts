/** `/charts`: every chart there is, and one of them made ready to be taken into a document or a page. */

import { CHARTS, layoutOf, svgOf } from '../../charts/index.ts';
import type { Asked, Chart, ChartDescription } from '../../charts/index.ts';
import { byId, thresholdKeysIn } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import { questionAddress } from '../../text/index.ts';
import { changesLink, formsOf } from '../answers/chart.ts';
import { snippetsOf } from '../answers/chart-snippets.ts';
import type { ChangesView } from '../chart-changes.ts';
import type { Snippet } from '../answers/chart-snippets.ts';
import { chartAddress } from '../params/chart-address.ts';
import { SIZES } from '../params/chart-look.ts';
import { foundriesOf } from '../params/chart-query.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import type { FieldError } from '../problem.ts';
import { oembedLink } from './embed-page.ts';
import { citedAt, noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';
import { tableOf } from './chart-table.ts';
import type { ChartTableView } from './chart-table.ts';

interface Option {
  readonly value: string;
  readonly name: string;
  readonly chosen: boolean;
}

export interface ChartsPage extends SitePage {
  readonly chart: { readonly id: string; readonly title: string; readonly about: string };
  readonly alt: string;
  readonly note: string;
  readonly svg: string;
  readonly table: ChartTableView;
  readonly sources: readonly { readonly text: string; readonly href: string }[];
  readonly files: ReturnType<typeof formsOf>;
  readonly pngForPrint: string;
  readonly brief: string;
  readonly snippets: readonly Snippet[];
  readonly changes: string | null;
  readonly changed: ChangesView | null;
  readonly calculator: string;
  readonly options: Readonly<
    Record<'charts' | 'presets' | 'foundries' | 'nodes' | 'thresholds' | 'seconds', readonly Option[]>
  >;
  readonly asks: readonly Asked[];
  readonly look: ChartAsked['look'];
  readonly sizes: typeof SIZES;
  readonly kept: boolean;
  /** What the form carries on without showing it: the scenario as it stands. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly gallery: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: string;
    readonly href: string;
    readonly image: string;
  }[];
  readonly oembed: string;
  readonly canonical: string;
}

function optionsOf(
  values: readonly (readonly [value: string, name: string])[],
  chosen: string | undefined,
): Option[] {
  return values.map(([value, name]) => ({ value, name, chosen: value === (chosen ?? '') }));
}

function foundryOptions(catalogue: Catalogue, asked: ChartAsked): Option[] {
  const name = (id: string): string => byId(catalogue.parties, id)?.name ?? id;
  const all = foundriesOf(catalogue);
  const usual = catalogue.cases[0]?.foundries ?? all;
  const own = asked.own.foundries?.join(',');
  const values: (readonly [string, string])[] = [
    ['', usual.map(name).join(' and ')],
    ...all.map((id) => [id, name(id)] as const),
    [all.join(','), 'all foundries'],
  ];
  const listed = own === undefined || values.some(([value]) => value === own);
  const named = own?.split(',').map(name).join(', ') ?? '';
  return optionsOf(listed ? values : [...values, [own, named]], own);
}

function thresholdOptions(catalogue: Catalogue, chosen: string | undefined): Option[] {
  const name = (key: string): string => {
    const [measure = '', threshold = ''] = key.split('.');
    return `${byId(catalogue.measures, measure)?.shortTitle ?? measure}: ${threshold}`;
  };
  return optionsOf(
    [['', 'the first in play'], ...thresholdKeysIn(catalogue).map((key) => [key, name(key)] as const)],
    chosen,
  );
}

function gallery(asked: ChartAsked): ChartsPage['gallery'] {
  return CHARTS.map((chart: Chart) => {
    const other = {
      ...asked,
      chart,
      look: { theme: 'auto', width: 480, title: true, transparent: false },
    } as const;
    return {
      id: chart.id,
      title: chart.title,
      about: chart.about,
      href: chartAddress(asked, '/charts', { pinned: false, look: false, more: [['chart', chart.id]] }),
      image: chartAddress(other, `/charts/${chart.id}.svg`, { pinned: false, look: true }),
    };
  });
}

/** The page of a chart as asked, with what of its address could not be used. */
export function chartsPage(
  asked: ChartAsked,
  description: ChartDescription,
  mistakes: readonly FieldError[],
  {
    today,
    origin,
    kept,
    changed,
  }: {
    readonly today: string;
    readonly origin: string;
    readonly kept: boolean;
    readonly changed: ChangesView | null;
  },
): ChartsPage {
  const { catalogue, chart, look, own } = asked;
  const links = formsOf(asked, kept);
  const page = citedAt(
    sitePage(catalogue, today, {
      title: description.title,
      description: description.alt,
      section: 'charts',
      path: links.page,
      notes: noteTexts(mistakes),
      picture: { path: links.png, alt: description.alt },
    }),
    origin,
  );
  const layout = layoutOf(description, look);
  const size = { width: look.width, height: Math.round((look.width * layout.height) / layout.width) };
  const logic = catalogue.nodes.filter(({ deviceClass }) => deviceClass === 'logic');
  const query = chartAddress({ ...asked, own: {} }, '', { pinned: false, look: false }).slice(1);
  return {
    ...page,
    twins: [
      { name: 'SVG', href: links.svg },
      { name: 'PNG', href: links.png },
      { name: 'CSV', href: links.csv },
      { name: 'JSON', href: links.json },
    ],
    chart: { id: chart.id, title: chart.title, about: chart.about },
    alt: description.alt,
    note: description.note,
    svg: svgOf(description, { ...look, theme: look.theme === 'auto' ? 'page' : look.theme }),
    table: tableOf(description),
    sources: description.sources.map(({ id, text }) => ({ text, href: `/sources/${id}` })),
    files: links,
    pngForPrint: chartAddress(asked, `/charts/${chart.id}.png`, {
      pinned: kept,
      look: true,
      more: [['dpi', '300']],
    }),
    brief: chartAddress(asked, '/brief', { pinned: kept, look: false }),
    snippets: snippetsOf({ origin, links, description, size, citation: page.citations.text }),
    changes: changesLink(asked),
    changed,
    calculator: questionAddress(asked.input),
    options: {
      charts: optionsOf(
        CHARTS.map(({ id, title }) => [id, title] as const),
        chart.id,
      ),
      presets: optionsOf(
        [['', 'this scenario'], ...catalogue.presets.map(({ id, title }) => [id, title] as const)],
        undefined,
      ),
      foundries: foundryOptions(catalogue, asked),
      nodes: optionsOf(
        logic.map(({ id, name }) => [id, name] as const),
        asked.question.node,
      ),
      thresholds: thresholdOptions(catalogue, own.threshold),
      seconds: thresholdOptions(catalogue, own.second),
    },
    asks: chart.asks,
    look,
    sizes: SIZES,
    kept,
    hidden: [...new URLSearchParams(query)].map(([name, value]) => ({ name, value })),
    gallery: gallery(asked),
    oembed: oembedLink(origin, links.page),
    canonical: chartAddress(asked, '/charts', { pinned: false, look: false, more: [['chart', chart.id]] }),
  };
}
