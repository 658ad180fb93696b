/** The pages that are no single record: comparison, timeline, search, the data set. */

import { Router } from 'express';
import { compare, perObject, scenarioProblems } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import { entriesOf, searchIndex } from '../../search/index.ts';
import { comparisonAnswer, comparisonRows, COMPARISON_COLUMNS } from '../answers/comparison.ts';
import { dataFiles } from '../answers/data-set.ts';
import type { AppParts } from '../app.ts';
import { comparePage } from '../pages/compare-page.ts';
import { dataPage } from '../pages/data-page.ts';
import { searchPage } from '../pages/search-page.ts';
import { noted } from '../pages/site-page.ts';
import { timelineEvents, timelinePage } from '../pages/timeline-page.ts';
import { splitEnding, wantedFormat } from '../params/format.ts';
import { onlyParameters, pageParameters } from '../params/list-query.ts';
import { parseQuery, readList } from '../params/query.ts';
import { releaseInUrl } from '../params/release.ts';
import { badRequest, notOnRecord } from '../problem.ts';
import { apiPageRoutes } from './api-page.ts';
import { sendAs } from './send-as.ts';

const searchOf = perObject((catalogue: Catalogue) => searchIndex(entriesOf(catalogue)));
const TIMELINE_COLUMNS = ['on', 'label', 'kind', 'text', 'what', 'href'];

export function siteRoutes({ releases, today }: AppParts): Router {
  const router = Router();
  router.use(apiPageRoutes({ releases, today }));

  router.get(['/compare', '/compare.json', '/compare.csv'], (request, response) => {
    const format = wantedFormat(request, splitEnding(request.path).format);
    // A form without script sends one `node` per ticked box; links and programs send `nodes`.
    const ticked = new URL(request.originalUrl, 'http://local').searchParams.getAll('node');
    const url = request.originalUrl.replace(/([?&])node=[^&]*/g, '$1').replace(/[?&]+$/, '');
    const { query, errors } = parseQuery(url.replace(/&{2,}/g, '&').replace('?&', '?'), [
      'nodes',
      'format',
      'data',
    ]);
    const asked = [...new Set([...readList(query.get('nodes') ?? ''), ...ticked])];
    const { catalogue, errors: release } = releaseInUrl(releases, request.originalUrl);
    const problems = scenarioProblems(catalogue, { nodes: asked });
    const mistakes = [
      ...errors,
      ...release,
      ...problems.map(({ detail, allowed }) => ({
        parameter: 'nodes',
        detail,
        ...(allowed ? { allowed } : {}),
      })),
    ];
    const known = asked.filter((id) => catalogue.nodes.some((node) => node.id === id)).slice(0, 12);
    if (format !== 'html' && mistakes.length > 0) throw badRequest(mistakes);
    const comparison = compare(catalogue, known);
    sendAs(response, format, {
      html: () => ({
        view: 'pages/compare',
        page: comparePage(
          catalogue,
          known,
          mistakes.map(({ detail }) => detail),
          today(),
        ),
      }),
      json: () => {
        if (!comparison) throw badRequest([{ parameter: 'nodes', detail: '"nodes" is missing.' }]);
        return { dataset: catalogue.dataset, ...comparisonAnswer(catalogue, comparison) };
      },
      csv: () => {
        if (!comparison) throw badRequest([{ parameter: 'nodes', detail: '"nodes" is missing.' }]);
        return { name: 'compare', rows: comparisonRows(catalogue, comparison), columns: COMPARISON_COLUMNS };
      },
    });
  });

  router.get(['/timeline', '/timeline.json', '/timeline.csv'], (request, response) => {
    const format = wantedFormat(request, splitEnding(request.path).format);
    const { catalogue, errors } = pageParameters(releases, request.originalUrl, ['format'], format);
    sendAs(response, format, {
      html: () => ({ view: 'pages/timeline', page: noted(timelinePage(catalogue, today()), errors) }),
      json: () => ({ dataset: catalogue.dataset, events: timelineEvents(catalogue) }),
      csv: () => ({
        name: 'timeline',
        rows: timelineEvents(catalogue).map((event) => ({ ...event })),
        columns: TIMELINE_COLUMNS,
      }),
    });
  });

  searchOf(releases.current);
  router.get(['/search', '/search.json'], (request, response) => {
    const format = wantedFormat(request, splitEnding(request.path).format);
    // A search form sends its field even when it is empty; that asks for nothing.
    const url = request.originalUrl.replace(/([?&])q=(?=&|$)/, '$1').replace('?&', '?');
    const { catalogue, errors } = pageParameters(releases, url, ['q', 'format'], format);
    const words =
      new URL(request.originalUrl, 'http://local').searchParams.get('q')?.trim().slice(0, 200) ?? '';
    const hits = words === '' ? [] : searchOf(catalogue)(words);
    sendAs(response, format, {
      html: () => ({
        view: 'pages/search',
        page: noted(searchPage(catalogue, words, hits, today()), errors),
      }),
      json: () => ({ dataset: catalogue.dataset, query: words, hits }),
    });
  });

  const filesOf = perObject((catalogue: Catalogue) => dataFiles(catalogue, today));
  filesOf(releases.current);
  router.get('/data', (request, response) => {
    const catalogue = releases.current;
    const files = filesOf(catalogue);
    const { errors } = parseQuery(request.originalUrl, ['format', 'data']);
    sendAs(response, wantedFormat(request), {
      html: () => ({ view: 'pages/data', page: noted(dataPage(releases, files, today()), errors) }),
      json: () => ({
        dataset: catalogue.dataset,
        releases: releases.versions,
        files: files.map(({ name, about }) => ({ name, about, href: `/data/${name}` })),
      }),
    });
  });
  router.get('/data/:name', (request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const files = filesOf(catalogue);
    const { name } = request.params;
    const file = files.find((entry) => entry.name === name);
    if (!file)
      throw notOnRecord(
        'data file',
        name,
        files.map((entry) => ({ id: entry.name })),
      );
    response
      .set({
        'Cache-Control': 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
      .attachment(`linewidth-${catalogue.dataset.version}-${name}`)
      .type(file.type)
      .send(file.content());
  });
  return router;
}
