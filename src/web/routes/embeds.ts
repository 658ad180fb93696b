/** Charts in frames on other sites, and oEmbed, by which other sites find them. */

import { Router } from 'express';
import type { AppParts } from '../app.ts';
import { changesSince } from '../chart-changes.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { oembedAnswer } from '../answers/oembed.ts';
import { asProblem } from '../middleware/errors.ts';
import { noteCause } from '../middleware/request-log.ts';
import { embedPage } from '../pages/embed-page.ts';
import { chartFromUrl, chartNamed } from '../params/chart-query.ts';
import { oembedFromUrl } from '../params/oembed-query.ts';
import { openFrames, sendFramedProblem } from '../problem-media.ts';
import { dataHeaders, frameHeaders } from './chart-headers.ts';
import { originOf } from './chart-pages.ts';

export function embedRoutes({ releases, today }: AppParts, drawings: ChartDrawings): Router {
  const router = Router();
  router.get('/embed/:id', (request, response) => {
    openFrames(response);
    try {
      const chart = chartNamed(request.params.id);
      const asked = chartFromUrl(releases, chart, request.originalUrl, today());
      const changed = changesSince(asked, releases.current, drawings);
      const page = embedPage(asked, drawings.describe(asked), originOf(request), changed);
      response.set(frameHeaders(asked)).render('embed/chart', page);
    } catch (error) {
      const problem = asProblem(error);
      noteCause(response, problem, error);
      sendFramedProblem(response, problem);
    }
  });
  router.get('/oembed', (request, response) => {
    const origin = originOf(request);
    const { asked, most } = oembedFromUrl(
      releases,
      request.originalUrl,
      request.get('host') ?? 'localhost',
      today(),
    );
    response.set(dataHeaders(asked)).json(oembedAnswer(asked, drawings.describe(asked), origin, most));
  });
  return router;
}
