/** `/timeline`: all measures and node introductions on one time axis. */

import { byId, dateRange, isGap } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import { STATUS_WORDS } from '../../text/index.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface TimelineEvent {
  readonly on: string;
  readonly label: string;
  readonly kind: 'measure' | 'node';
  readonly text: string;
  readonly href: string;
  readonly what: string;
}

export interface TimelineYear {
  readonly year: string;
  readonly measures: readonly TimelineEvent[];
  readonly nodes: readonly TimelineEvent[];
}

/** Every dated event on record, ascending. */
export function timelineEvents(catalogue: Catalogue): TimelineEvent[] {
  const measures = catalogue.measures.flatMap((measure) =>
    measure.history.map(({ on, latest, status }): TimelineEvent => ({
      on,
      label: latest === undefined ? on : `a day from ${on} to ${latest}`,
      kind: 'measure',
      text: measure.title,
      href: `/measures/${measure.id}`,
      what: `${STATUS_WORDS[status]}${measure.tests === 'nothing' ? '; tests neither nodes nor equipment' : ''}`,
    })),
  );
  const nodes = catalogue.nodes.flatMap((node): TimelineEvent[] => {
    const date = node.volumeProduction;
    if (isGap(date)) return [];
    const foundry = byId(catalogue.parties, node.foundry)?.name ?? node.foundry;
    return [
      {
        on: dateRange(date.value)?.from ?? date.from,
        label: date.label,
        kind: 'node',
        text: node.name,
        href: `/nodes/${node.id}`,
        what: `volume production, ${foundry}`,
      },
    ];
  });
  return [...measures, ...nodes].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.text < b.text ? -1 : 1,
  );
}

export interface TimelinePage extends SitePage {
  readonly years: readonly TimelineYear[];
  readonly undated: readonly { readonly text: string; readonly href: string }[];
}

export function timelinePage(catalogue: Catalogue, today: string): TimelinePage {
  const events = timelineEvents(catalogue);
  const years = [...new Set(events.map((event) => event.on.slice(0, 4)))].sort();
  return {
    ...sitePage(catalogue, today, {
      title: 'Timeline',
      description: 'Measures and process nodes on one time axis.',
      section: 'timeline',
      path: '/timeline',
      picture: {
        path: '/charts/measures-timeline.png?width=1200',
        alt: 'Measures by the time they were in force.',
      },
      csv: true,
    }),
    years: years.map((year) => {
      const own = events.filter((event) => event.on.startsWith(year));
      return {
        year,
        measures: own.filter((event) => event.kind === 'measure'),
        nodes: own.filter((event) => event.kind === 'node'),
      };
    }),
    undated: catalogue.nodes
      .filter((node) => isGap(node.volumeProduction))
      .map((node) => ({ text: node.name, href: `/nodes/${node.id}` })),
  };
}
