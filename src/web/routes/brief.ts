/** The brief: an answer of the calculator on one printable sheet. */

import { Router } from 'express';
import type { AppParts } from '../app.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { briefPage } from '../pages/brief-page.ts';
import { olderRelease } from '../pages/older-release.ts';
import { citedAt } from '../pages/site-page.ts';
import { briefFromUrl } from '../params/brief-query.ts';
import { originOf } from './chart-pages.ts';

export function briefRoutes({ releases, today }: AppParts, drawings: ChartDrawings): Router {
  const router = Router();
  router.get('/brief', (request, response) => {
    const origin = originOf(request);
    const { asked, mistakes } = briefFromUrl(releases, request.originalUrl, today());
    const [first] = asked.charts;
    if (!first) throw new RangeError('a brief without charts');
    const described = asked.charts.map((chart) => drawings.describe(chart));
    const page = briefPage(asked, first, described, mistakes, { today: today(), origin });
    response.set('Cache-Control', 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600');
    response.render('pages/brief', {
      ...page,
      ...citedAt(page, origin),
      older: olderRelease(page.dataset, request.originalUrl),
    });
  });
  return router;
}
