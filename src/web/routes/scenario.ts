/** The calculator: its page, the page's answer as JSON and CSV, and the catalogue that its script computes with. */

import { Router } from 'express';
import { assess, perObject, resolveScenario } from '../../model/index.ts';
import { answerToAssess } from '../answers/assess.ts';
import { SCENARIO_COLUMNS, scenarioRows } from '../answers/scenario.ts';
import { fromData } from '../answers/shapes.ts';
import type { AppParts } from '../app.ts';
import { catalogueAsset } from '../pages/scenario-catalogue.ts';
import { scenarioPage } from '../pages/scenario-page.ts';
import { splitEnding, wantedFormat } from '../params/format.ts';
import { stateFromUrl } from '../params/scenario-state.ts';
import { badRequest } from '../problem.ts';
import { sendAs } from './send-as.ts';

/** Made with the first page that needs it, and kept as long as its catalogue. */
const assetOf = perObject(catalogueAsset);

export function scenarioRoutes({ releases, today }: AppParts): Router {
  const router = Router();
  router.get('/assets/catalogue-:version-:hash.json', (request, response, next) => {
    const catalogue = releases.at(request.params.version);
    const asset = catalogue && assetOf(catalogue);
    if (asset?.href !== request.path) {
      next();
      return;
    }
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .type('application/json; charset=utf-8')
      .send(asset.body);
  });
  router.get(['/scenario', '/scenario.json', '/scenario.csv'], (request, response) => {
    const format = wantedFormat(request, splitEnding(request.path).format);
    const { catalogue, state, mistakes } = stateFromUrl(releases, request.originalUrl);
    if (format !== 'html' && mistakes.length > 0) throw badRequest(mistakes);
    const day = today();
    sendAs(response, format, {
      html: () => ({
        view: 'pages/scenario',
        page: scenarioPage(catalogue, state, mistakes, day, assetOf(catalogue).href),
      }),
      json: () => fromData(catalogue, answerToAssess({ catalogue, input: state.input }, day)),
      csv: () => {
        const assessment = assess(catalogue, resolveScenario(catalogue, state.input, day));
        return { name: 'scenario', rows: scenarioRows(catalogue, assessment), columns: SCENARIO_COLUMNS };
      },
    });
  });
  return router;
}
