/** The pages about the model itself: the record check, the method, the historical run. */

import { Router } from 'express';
import type { RequestHandler } from 'express';
import type { AppParts } from '../app.ts';
import { HISTORY_CHOICES, HISTORY_COLUMNS, historyAnswer, historyRows } from '../answers/history.ts';
import { methodAnswer, PARAMETER_COLUMNS, parameterRows } from '../answers/method.ts';
import {
  RECORD_CHECK_CHOICES,
  RECORD_CHECK_COLUMNS,
  recordCheckAnswer,
  recordCheckRows,
} from '../answers/record-check.ts';
import { historyPage } from '../pages/history-page.ts';
import { methodPage } from '../pages/method-page.ts';
import { recordCheckPage } from '../pages/record-check-page.ts';
import { noted } from '../pages/site-page.ts';
import { chosenIn, onlyChosenIn } from '../params/choices.ts';
import type { Choices, ChosenIn } from '../params/choices.ts';
import { splitEnding, wantedFormat } from '../params/format.ts';
import { pageParameters } from '../params/list-query.ts';
import { preparedRelease } from '../prepare.ts';
import { sendAs } from './send-as.ts';
import type { Forms } from './send-as.ts';

export function modelRoutes({ releases, today }: AppParts): Router {
  const router = Router();
  const get = (paths: string[], handler: RequestHandler): void => {
    router.get(paths, handler);
  };

  /** A page that takes words: it says what it could not use; data answers with a 400. */
  const page = (
    name: string,
    choices: Choices,
    more: { readonly assume?: boolean },
    answer: (chosen: ChosenIn) => Forms,
  ): void => {
    get([`/${name}`, `/${name}.json`, `/${name}.csv`], async (request, response) => {
      const format = wantedFormat(request, splitEnding(request.path).format);
      const url = request.originalUrl;
      const chosen =
        format === 'html'
          ? chosenIn(releases, url, choices, { ...more, format: true, fromForm: true })
          : onlyChosenIn(releases, url, choices, { ...more, format: true });
      await preparedRelease(releases, chosen.catalogue);
      sendAs(response, format, answer(chosen));
    });
  };

  page('record-check', RECORD_CHECK_CHOICES, { assume: true }, (chosen) => ({
    html: () => ({ view: 'pages/record-check', page: recordCheckPage(chosen.catalogue, chosen, today()) }),
    json: () => ({ dataset: chosen.catalogue.dataset, ...recordCheckAnswer(chosen.catalogue, chosen) }),
    csv: () => ({
      name: 'record-check',
      rows: recordCheckRows(chosen.catalogue, chosen),
      columns: RECORD_CHECK_COLUMNS,
    }),
  }));

  page('history', HISTORY_CHOICES, {}, (chosen) => ({
    html: () => ({ view: 'pages/history', page: historyPage(chosen.catalogue, chosen, today()) }),
    json: () => ({ dataset: chosen.catalogue.dataset, ...historyAnswer(chosen.catalogue, chosen) }),
    csv: () => ({ name: 'history', rows: historyRows(chosen.catalogue, chosen), columns: HISTORY_COLUMNS }),
  }));

  router.get(['/method', '/method.json', '/method.csv'], (request, response) => {
    const format = wantedFormat(request, splitEnding(request.path).format);
    const { catalogue, errors } = pageParameters(releases, request.originalUrl, ['format'], format);
    sendAs(response, format, {
      html: () => ({ view: 'pages/method', page: noted(methodPage(catalogue, today()), errors) }),
      json: () => ({ dataset: catalogue.dataset, ...methodAnswer(catalogue) }),
      csv: () => ({ name: 'method', rows: parameterRows(catalogue), columns: PARAMETER_COLUMNS }),
    });
  });
  return router;
}
