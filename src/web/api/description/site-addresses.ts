/** Addresses outside `/api/v1` that other programs rely on: charts, frames, oEmbed, the data set, and whether the server is up. */

import { LOOK } from '../../params/chart-look.ts';
import { OWN } from '../../params/chart-query.ts';
import { OEMBED } from '../../params/oembed-query.ts';
import { PNG } from '../../params/png-query.ts';
import { DATA } from '../../params/release.ts';
import { SCENARIO } from '../../params/scenario-query.ts';
import type { Described, Example } from '../operation.ts';
import * as charts from '../schemas/charts.ts';
import { chartChangesAnswer } from '../schemas/data-set.ts';
import { ofDataSet, SINCE } from './data-addresses.ts';

const CHART = { ...SCENARIO, ...OWN, ...LOOK } as const;

const OUTCOMES: Example = {
  title: 'Outcomes of TSMC 5 nm without EUV, at a width of 640',
  id: 'outcomes',
  query: 'on=2026-01-01&measures=none&deny=euv,euv-high-na&nodes=tsmc-n5&width=640',
};

/** Stands in examples for the site’s own address. */
export const EXAMPLE_ORIGIN = 'http://localhost:3000';

const OEMBED_QUERY = `url=${encodeURIComponent(`${EXAMPLE_ORIGIN}/charts?chart=outcomes`)}`;

const drawn = { method: 'get', base: '', tag: 'Charts', idOf: 'chart', list: '/charts.json' } as const;

const ofCharts: readonly Described[] = [
  {
    ...drawn,
    id: 'listCharts',
    path: '/charts.json',
    idOf: undefined,
    title: 'Every chart',
    about: 'Each chart with its addresses and what it takes beside a scenario.',
    query: DATA,
    answers: { 'application/json': charts.chartsAnswer },
    examples: [{ title: 'The list' }],
  },
  {
    ...drawn,
    id: 'chartSvg',
    path: '/charts/{id}.svg',
    title: 'A chart as SVG',
    about:
      'A drawing with title, description and real text. What goes wrong is told in a drawing, with the right status.',
    query: CHART,
    answers: { 'image/svg+xml': charts.svgImage },
    examples: [OUTCOMES],
    ownProblems: true,
  },
  {
    ...drawn,
    id: 'chartPng',
    path: '/charts/{id}.png',
    title: 'A chart as PNG',
    about: 'The same drawing as pixels. What goes wrong is told in a drawing, with the right status.',
    query: { ...CHART, ...PNG },
    answers: { 'image/png': charts.pngImage },
    examples: [OUTCOMES],
    ownProblems: true,
  },
  {
    ...drawn,
    id: 'chartJson',
    path: '/charts/{id}.json',
    title: 'A chart as data',
    about: 'The chart’s marks, scales, table, sources and words, and its addresses in every form.',
    query: CHART,
    answers: { 'application/json': charts.chartAnswer },
    examples: [OUTCOMES],
  },
  {
    ...drawn,
    id: 'chartCsv',
    path: '/charts/{id}.csv',
    title: 'A chart’s table as CSV',
    about: 'The table of the chart, a row each, the first line naming the columns.',
    query: CHART,
    answers: { 'text/csv': charts.csvTable },
    examples: [OUTCOMES],
  },
  {
    ...drawn,
    id: 'chartFrame',
    path: '/embed/{id}',
    title: 'A chart for a frame',
    about: 'A page that any site may frame. What goes wrong is told in the frame, with the right status.',
    query: CHART,
    answers: { 'text/html': charts.htmlPage },
    examples: [OUTCOMES],
    ownProblems: true,
  },
  {
    ...drawn,
    id: 'oembed',
    path: '/oembed',
    idOf: undefined,
    title: 'oEmbed',
    about: 'How a site that is given a chart’s address shows it, by oEmbed 1.0.',
    query: OEMBED,
    answers: { 'application/json': charts.oembedAnswer },
    examples: [{ title: 'A chart of this site', query: OEMBED_QUERY }],
    also: {
      404: { about: '"url" leads to no chart of this site.' },
      501: { about: '"format" asks for something else than JSON.' },
      503: { about: 'The address of the chart names a release of the data set that cannot be read.' },
    },
  },
  {
    ...drawn,
    id: 'chartChanges',
    path: '/charts/{id}/changes',
    title: 'What changed in a chart',
    about: 'Which rows of the chart’s table differ between an earlier release of the data set and this one.',
    query: { ...CHART, ...SINCE },
    answers: { 'application/json': chartChangesAnswer },
    examples: [
      { ...OUTCOMES, title: 'Since this release: nothing', query: `${OUTCOMES.query ?? ''}&since=2026.11.0` },
    ],
  },
];

const server = { method: 'get', base: '', tag: 'Server', query: {}, ofProcess: true } as const;

/** In the order in which they are described. */
export const SITE_ADDRESSES: readonly Described[] = [
  ...ofCharts,
  ...ofDataSet,
  {
    ...server,
    id: 'live',
    path: '/healthz',
    title: 'Is the server alive?',
    about: 'Answers as long as the process runs.',
    answers: { 'application/json': charts.health },
    examples: [{ title: 'Alive' }],
  },
  {
    ...server,
    id: 'ready',
    path: '/readyz',
    title: 'Does the server take requests?',
    about: 'Answers 503 from the moment that it is to stop, so that a load balancer sends no more.',
    answers: { 'application/json': charts.health },
    examples: [{ title: 'Ready' }],
    also: { 503: { about: 'The server is about to stop.', answer: charts.health } },
  },
];
