/** The first page: the case, the line, its effect. */

import { Router } from 'express';
import { lineModel } from '../../model/index.ts';
import type { LineModel } from '../../model/index.ts';
import type { AppParts } from '../app.ts';
import { homePage } from '../pages/home-page.ts';
import { lineFromUrl } from '../params/line-query.ts';
import { Problem } from '../problem.ts';
import { originOf } from './chart-pages.ts';

export function homeRoutes({ releases, today }: AppParts): Router {
  const catalogue = releases.current;
  const router = Router();
  let kept: { readonly day: string; readonly model: LineModel } | null = null;
  router.get('/', (request, response) => {
    const of = catalogue.cases[0];
    if (!of) throw new Problem(404, 'Not found', 'There is no case on record.');
    const day = today();
    if (kept?.day !== day) kept = { day, model: lineModel(catalogue, of, day) };
    const { line, errors } = lineFromUrl(catalogue, of, request.originalUrl);
    response.set('Cache-Control', 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600');
    const page = homePage(catalogue, of, kept.model, line, errors, day);
    const origin = originOf(request);
    const picture = `/charts/node-timeline.png?${page.chartQuery}&width=1200`;
    const card = { url: origin + page.permalink, image: origin + picture, alt: page.chart.alt };
    response.render('pages/home', { ...page, card });
  });
  return router;
}
