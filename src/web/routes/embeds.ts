/** Charts in frames on other sites, and oEmbed, by which other sites find them. */

import { Router } from 'express';
import type { Response } from 'express';
import type { AppParts } from '../app.ts';
import { changesSince } from '../chart-changes.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { oembedAnswer } from '../answers/oembed.ts';
import { asProblem } from '../middleware/errors.ts';
import { embedPage } from '../pages/embed-page.ts';
import { chartFromUrl, chartNamed } from '../params/chart-query.ts';
import { oembedFromUrl } from '../params/oembed-query.ts';
import { mistakeText } from '../problem.ts';
import { dataHeaders, frameHeaders } from './chart-headers.ts';
import { originOf } from './chart-pages.ts';

const MOST_SHOWN = 5;

/** Any site may frame it; in all else as strict as every page. */
function openFrames(response: Response): void {
  response.removeHeader('X-Frame-Options');
  const policy = String(response.getHeader('Content-Security-Policy') ?? '');
  response.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
}

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
      if (problem.status >= 500) request.log.error({ err: error }, 'a frame failed');
      response
        .status(problem.status)
        .set({ ...problem.headers, 'Cache-Control': 'no-store' })
        .render('embed/problem', {
          title: problem.title,
          status: problem.status,
          detail: problem.message,
          errors: problem.errors.slice(0, MOST_SHOWN).map(mistakeText),
        });
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
