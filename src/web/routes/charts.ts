/** Charts as SVG, PNG, CSV and JSON, with what changed in one since a release. */

import { Router } from 'express';
import type { Request, Response } from 'express';
import { chartChanges, CHARTS, leastSize } from '../../charts/index.ts';
import type { Chart } from '../../charts/index.ts';
import { chartAnswer, chartColumns, chartLinks, chartRows } from '../answers/chart.ts';
import { csvText } from '../answers/csv.ts';
import { problemSvg } from '../answers/drawn-problem.ts';
import type { AppParts } from '../app.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { drawingProblem } from '../drawing-problem.ts';
import { asProblem } from '../middleware/errors.ts';
import { chartFromUrl } from '../params/chart-query.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import { onlyParameters } from '../params/list-query.ts';
import { PNG_PARAMETERS, pngFromUrl } from '../params/png-query.ts';
import { parseQuery } from '../params/query.ts';
import { askedRelease } from '../params/release.ts';
import { badRequest, notOnRecord, Problem } from '../problem.ts';
import { dataHeaders, imageHeaders } from './chart-headers.ts';

type Ending = 'svg' | 'png' | 'csv' | 'json';
const ENDINGS: readonly Ending[] = ['svg', 'png', 'csv', 'json'];

/** The chart of that id. Throws a 404 that names the nearest. */
export function chartNamed(id: string): Chart {
  const chart = CHARTS.find((entry) => entry.id === id);
  if (chart) return chart;
  throw notOnRecord(
    'chart',
    id,
    CHARTS.map((entry) => entry.id),
  );
}

/** `outcomes.svg` → its parts; null for another ending. */
function splitName(name: string): { readonly id: string; readonly ending: Ending } | null {
  const dot = name.lastIndexOf('.');
  const ending = ENDINGS.find((entry) => entry === name.slice(dot + 1));
  return dot > 0 && ending ? { id: name.slice(0, dot), ending } : null;
}

/** Refuses a height in which the chart's rows would not be legible. */
function checkedSize(asked: ChartAsked, drawings: ChartDrawings): void {
  const { height } = asked.look;
  if (height === undefined) return;
  const least = leastSize(drawings.describe(asked), asked.look);
  if (height >= least) return;
  const detail = `${String(height)} px is too low for the rows of this chart at that width; ask for fewer nodes or more height.`;
  throw badRequest([{ parameter: 'height', detail, allowed: [`at least ${String(least)}`] }]);
}

export function chartRoutes({ releases, today }: AppParts, drawings: ChartDrawings): Router {
  const router = Router();

  const sendSvg = async (request: Request, response: Response, chart: Chart): Promise<void> => {
    const asked = chartFromUrl(releases, chart, request.originalUrl, today());
    checkedSize(asked, drawings);
    const svg = await drawings.svg(asked, asked.look.theme);
    response.set(imageHeaders(asked)).type('image/svg+xml').send(svg);
  };
  const sendPng = async (request: Request, response: Response, chart: Chart): Promise<void> => {
    const { scale, errors } = pngFromUrl(request.originalUrl);
    const asked = chartFromUrl(releases, chart, request.originalUrl, today(), PNG_PARAMETERS, errors);
    checkedSize(asked, drawings);
    const png = await drawings.png(asked, { scale });
    response.set(imageHeaders(asked)).type('image/png').send(png);
  };
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
    response.json({
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
    const then = { ...now, catalogue: before };
    response.set(dataHeaders(now)).json({
      dataset: now.catalogue.dataset,
      since: before.dataset,
      scenario: now.question.scenario,
      changes: chartChanges(drawings.describe(then), drawings.describe(now)),
      links: { before: chartLinks(then, true), after: chartLinks(now, false) },
    });
  });

  router.get('/charts/:name', async (request, response) => {
    const named = splitName(request.params.name);
    if (!named) {
      const { id } = chartNamed(request.params.name);
      const [, query = ''] = request.originalUrl.split('?');
      response.redirect(301, `/charts?chart=${id}${query === '' ? '' : `&${query}`}`);
      return;
    }
    const { id, ending } = named;
    if (ending === 'csv' || ending === 'json') {
      sendData(request, response, chartNamed(id), ending);
      return;
    }
    try {
      if (ending === 'svg') await sendSvg(request, response, chartNamed(id));
      else await sendPng(request, response, chartNamed(id));
    } catch (error) {
      await sendDrawnProblem(request, response, ending, error);
    }
  });

  /** An image for an image. */
  const sendDrawnProblem = async (
    request: Request,
    response: Response,
    ending: 'svg' | 'png',
    error: unknown,
  ): Promise<void> => {
    const problem = drawingProblem(error) ?? asProblem(error);
    if (problem.status === 500) request.log.error({ err: error }, 'a chart failed');
    response.status(problem.status).set({ ...problem.headers, ...imageHeaders(null) });
    const svg = problemSvg(problem, 'light');
    if (ending === 'svg') {
      response.type('image/svg+xml').send(svg);
      return;
    }
    try {
      response.type('image/png').send(await drawings.message(svg));
    } catch {
      // Not even the message can be drawn now: the status alone says so.
      response.type('image/png').end();
    }
  };
  return router;
}
