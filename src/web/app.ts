/** The app as a list: what a request passes, in order. It is handed everything it needs and reads no environment. */

import { join } from 'node:path';
import compression from 'compression';
import express from 'express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Releases } from '../model/index.ts';
import { rasterizer } from '../render/index.ts';
import type { RasterizerLimits } from '../render/index.ts';
import { assetLinks } from './assets.ts';
import { chartDrawings } from './chart-drawings.ts';
import { errors, notFound } from './middleware/errors.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { apiRoutes } from './api/router.ts';
import { briefRoutes } from './routes/brief.ts';
import { changesRoutes } from './routes/changes.ts';
import { chartPageRoutes } from './routes/chart-pages.ts';
import { chartRoutes } from './routes/charts.ts';
import { embedRoutes } from './routes/embeds.ts';
import { healthRoutes } from './routes/health.ts';
import { packedAssets } from './packed-assets.ts';
import { homeRoutes } from './routes/home.ts';
import { modelRoutes } from './routes/model.ts';
import { recordRoutes } from './routes/records.ts';
import { scenarioRoutes } from './routes/scenario.ts';
import { siteRoutes } from './routes/site.ts';
import { viewEngine } from './view-engine.ts';

export interface AppParts {
  /** The data set in use, and the releases kept for addresses that name one. */
  readonly releases: Releases;
  readonly log: Logger;
  /** The product's folder: `views/`, `static/`, `dist/`. */
  readonly root: string;
  /** Compile each view once and keep it; default yes. */
  readonly keepViews?: boolean;
  /** Today as an ISO day in UTC; the only clock. */
  readonly today: () => string;
  /** How many drawings at a time, and how many may wait. */
  readonly drawing?: RasterizerLimits;
}

export interface App {
  readonly app: Express;
  /** From here on `/readyz` answers 503, so that a load balancer sends no more. */
  readonly stopAccepting: () => void;
  /** Draws a first time, which is slow. */
  readonly prepareDrawings: () => Promise<void>;
  /** Ends the threads that draw. */
  readonly close: () => Promise<void>;
}

const STATIC_FOR_SECONDS = 3600;

/** Builds the whole app over the releases of the data set. */
export function createApp(parts: AppParts): App {
  const { releases, log, root } = parts;
  let accepting = true;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', 'strong');
  app.set('views', join(root, 'views'));
  app.engine('ejs', viewEngine(join(root, 'views'), parts.keepViews ?? true));
  app.set('view engine', 'ejs');
  const links = assetLinks(root);
  app.locals['links'] = links;

  app.use(healthRoutes(() => accepting));
  app.use(
    pinoHttp({
      logger: log,
      quietReqLogger: true,
      customLogLevel: (_, res, error) => levelOf(res.statusCode, error),
    }),
  );
  app.use(securityHeaders());
  app.use('/assets', packedAssets(join(root, 'dist/assets')));
  app.use(compression());
  const fixed = { maxAge: STATIC_FOR_SECONDS * 1000, index: false, redirect: false } as const;
  app.use('/assets', express.static(join(root, 'dist/assets'), fixed));
  app.use('/static', express.static(join(root, 'static'), fixed));
  const { rasterize, close } = rasterizer(join(root, 'static/fonts'), parts.drawing);
  const drawings = chartDrawings(rasterize);
  app.use(homeRoutes(parts));
  app.use(recordRoutes(parts));
  app.use(scenarioRoutes(parts));
  app.use(changesRoutes(parts));
  app.use(briefRoutes(parts, drawings));
  app.use(chartPageRoutes(parts, drawings));
  app.use(chartRoutes(parts, drawings));
  app.use(embedRoutes(parts, drawings));
  app.use(siteRoutes(parts));
  app.use(modelRoutes(parts));
  app.use('/api/v1', apiRoutes(parts));
  app.use(notFound);
  app.use(errors(releases.current, links));
  return {
    app,
    close,
    prepareDrawings: () => drawings.prepare(),
    stopAccepting: () => {
      accepting = false;
    },
  };
}

function levelOf(status: number, error: Error | undefined): 'error' | 'info' {
  return error !== undefined || status >= 500 ? 'error' : 'info';
}
