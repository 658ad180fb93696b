/** What changed between releases of the data set: page, JSON and CSV. */

import { Router } from 'express';
import { releaseChanges } from '../../model/index.ts';
import type { ReleaseChanges } from '../../model/index.ts';
import { changesAnswer, CHANGES_COLUMNS, changesRows } from '../answers/changes.ts';
import type { AppParts } from '../app.ts';
import { changesPage } from '../pages/changes-page.ts';
import { changesInUrl } from '../params/changes-query.ts';
import { splitEnding, wantedFormat } from '../params/format.ts';
import { badRequest } from '../problem.ts';
import { sendAs } from './send-as.ts';

export function changesRoutes({ releases, today }: AppParts): Router {
  const router = Router();
  router.get(['/data/changes', '/data/changes.json', '/data/changes.csv'], (request, response) => {
    const format = wantedFormat(request, splitEnding(request.path).format);
    const { from, to, errors } = changesInUrl(releases, request.originalUrl);
    const unasked = errors.every(({ detail }) => detail === '"since" is missing.');
    const changes = (): ReleaseChanges => {
      if (errors.length > 0 || !from) throw badRequest(errors);
      return releaseChanges(from, to);
    };
    sendAs(response, format, {
      html: () => ({
        view: 'pages/changes',
        page: changesPage(releases, from, to, unasked ? [] : errors, today()),
      }),
      json: () => changesAnswer(changes()),
      csv: () => ({ name: 'changes', rows: changesRows(changes()), columns: CHANGES_COLUMNS }),
    });
  });
  return router;
}
