/** Charts as SVG, PNG, CSV and JSON, with what changed in one since a release. */

import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { chartChanges, CHARTS } from '../../charts/index.ts';
import type { Chart } from '../../charts/index.ts';
import { chartAnswer, chartColumns, formsOf, chartRows } from '../answers/chart.ts';
import { csvText } from '../answers/csv.ts';
import type { AppParts } from '../app.ts';
import { askedOfRelease } from '../chart-changes.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { chartFromUrl, chartNamed } from '../params/chart-query.ts';
import { onlyParameters } from '../params/list-query.ts';
import { parseQuery } from '../params/query.ts';
import { askedRelease } from '../params/release.ts';
import { badRequest } from '../problem.ts';
import { dataHeaders, FOLLOWING } from './chart-headers.ts';
import { imageSender } from './chart-images.ts';

type Ending = 'svg' | 'png' | 'csv' | 'json';
const ENDINGS: readonly Ending[] = ['svg', 'png', 'csv', 'json'];

/** `outcomes.svg` → its parts; null for another ending. */
function splitName(name: string): { readonly id: string; readonly ending: Ending } | null {
  const dot = name.lastIndexOf('.');
  const ending = ENDINGS.find((entry) => entry === name.slice(dot + 1));
  return dot > 0 && ending ? { id: name.slice(0, dot), ending } : null;
}

export function chartRoutes({ releases, today }: AppParts, drawings: ChartDrawings): Router {
  const router = Router();
  const sendImage = imageSender({ releases, today }, drawings);

  const sendData = (request: Request, response: Response, chart: Chart, ending: 'csv' | 'json'): void => {
    const asked = chartFromUrl(releases, chart, request.originalUrl, today());
    const description = drawings.describe(asked);
    response.set(dataHeaders(asked));
    if (ending === 'json') response.json(chartAnswer(asked, description));
    else {
      response
        .attachment(`linewidth-${asked.catalogue.dataset.version}-${chart.id}.csv`)
        .type('text/csv; charset=utf-8')
        .send(csvText(chartRows(description), chartColumns(description)));
    }
  };

  router.get('/charts.json', (request, response) => {
    onlyParameters(releases, request.originalUrl, []);
    response.set(FOLLOWING).json({
      dataset: releases.current.dataset,
      charts: CHARTS.map(({ id, title, about, asks }) => ({
        id,
        title,
        about,
        asks,
        links: Object.fromEntries([
          ...ENDINGS.map((ending) => [ending, `/charts/${id}.${ending}`] as const),
          ['embed', `/embed/${id}`] as const,
        ]),
      })),
    });
  });

  router.get('/charts/:id/changes', (request, response) => {
    const chart = chartNamed(request.params.id);
    const { query } = parseQuery(request.originalUrl, ['since']);
    const since = query.get('since');
    const { catalogue: before, errors } = askedRelease(releases, since);
    const missing =
      since === undefined
        ? [{ parameter: 'since', detail: '"since" is missing.', allowed: releases.versions }]
        : [];
    const mistakes = [...missing, ...errors.map((error) => ({ ...error, parameter: 'since' }))];
    const now = chartFromUrl(releases, chart, request.originalUrl, today(), ['since'], mistakes);
    const then = askedOfRelease(now, before);
    if (!then)
      throw badRequest([
        {
          parameter: 'since',
          detail: `The release ${before.dataset.version} lacks something that the question names.`,
        },
      ]);
    response.set(dataHeaders(now)).json({
      dataset: now.catalogue.dataset,
      since: before.dataset,
      scenario: now.question.scenario,
      changes: chartChanges(drawings.describe(then), drawings.describe(now)),
      links: { before: formsOf(then, true), after: formsOf(now, false) },
    });
  });

  const drawn: RequestHandler = (request, response) => {
    const name = String(request.params['name']);
    const named = splitName(name);
    if (!named) {
      const { id } = chartNamed(name);
      const [, query = ''] = request.originalUrl.split('?');
      response.set('Cache-Control', 'public, max-age=3600');
      response.redirect(301, `/charts?chart=${id}${query === '' ? '' : `&${query}`}`);
      return undefined;
    }
    const { id, ending } = named;
    if (ending === 'svg' || ending === 'png') return sendImage(request, response, id, ending);
    sendData(request, response, chartNamed(id), ending);
    return undefined;
  };
  router.get('/charts/:name', drawn);
  return router;
}
