/** The page that explains the API. */

import { Router } from 'express';
import type { RequestHandler } from 'express';
import { SITE_ADDRESSES } from '../api/description/site-addresses.ts';
import { exampleAnswers, OPERATIONS, schemas } from '../api/operations.ts';
import type { AppParts } from '../app.ts';
import { apiPage } from '../pages/api-page.ts';
import { citedAt, noted } from '../pages/site-page.ts';
import { parseQuery } from '../params/query.ts';
import { originOf } from './chart-pages.ts';

export function apiPageRoutes({ releases, today }: Pick<AppParts, 'releases' | 'today'>): Router {
  const router = Router();
  const get = (path: string, handler: RequestHandler): void => {
    router.get(path, handler);
  };
  get('/api', async (request, response) => {
    const origin = originOf(request);
    const { errors } = parseQuery(request.originalUrl, []);
    const addresses = [...OPERATIONS, ...SITE_ADDRESSES];
    const described = { addresses, schemas: schemas(), shown: await exampleAnswers(releases) };
    const page = apiPage(releases.current, described, { origin, today: today() });
    response.set('Cache-Control', 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600');
    response.render('pages/api', { ...page, ...citedAt(noted(page, errors), origin) });
  });
  return router;
}
