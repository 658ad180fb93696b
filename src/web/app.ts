/** The app as a list: what a request passes, in order. It is handed everything it needs and reads no environment. */

import { join } from 'node:path';
import compression from 'compression';
import express from 'express';
import type { RequestListener } from 'node:http';
import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Releases } from '../model/index.ts';
import { rasterizer } from '../render/index.ts';
import type { RasterizerLimits } from '../render/index.ts';
import { assetLinks } from './assets.ts';
import { builtAssets } from './built-assets.ts';
import { chartDrawings } from './chart-drawings.ts';
import { addressLimit } from './middleware/address-limit.ts';
import { errors, notFound } from './middleware/errors.ts';
import { metricsOf } from './middleware/metrics.ts';
import { onePath } from './middleware/one-path.ts';
import { options } from './middleware/options.ts';
import { rateLimited } from './middleware/rate-limit.ts';
import { requestLog } from './middleware/request-log.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { apiRoutes } from './api/router.ts';
import { briefRoutes } from './routes/brief.ts';
import { changesRoutes } from './routes/changes.ts';
import { chartPageRoutes } from './routes/chart-pages.ts';
import { chartRoutes } from './routes/charts.ts';
import { embedRoutes } from './routes/embeds.ts';
import { Front } from './front/front.ts';
import { programHash } from './front/program-hash.ts';
import type { TrustsProxy } from './front/question.ts';
import { tagsOver } from './front/tag-of.ts';
import { healthRoutes } from './routes/health.ts';
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
  /** Compile each view once and keep it, and answers too; default yes. */
  readonly keepViews?: boolean;
  /** Today as an ISO day in UTC; the only clock. */
  readonly today: () => string;
  /** How many drawings at a time, and how many may wait. */
  readonly drawing?: RasterizerLimits;
  /** Bytes of answers to keep; 0 keeps none. */
  readonly cacheBytes?: number;
  /** Questions that one client may put a minute; 0, the default, for no limit. */
  readonly requestsPerMinute?: number;
  /** How many proxies stand before the server, or their subnets; null, the default, where none is trusted. */
  readonly trustProxy?: number | string | null;
  /** Whether `/metrics` answers; default no. */
  readonly metrics?: boolean;
}

export interface App {
  /** Answers a request: what a server is made of. */
  readonly handle: RequestListener;
  /** What `handle` asks for answers that it does not have. */
  readonly app: Express;
  /** From here on `/readyz` answers 503, so that a load balancer sends no more. */
  readonly stopAccepting: () => void;
  /** Compresses what every page loads, as well as can be, which is slow. */
  readonly prepareAnswers: () => Promise<void>;
  /** Describes the API, whose examples are worked out for it, which is slow; best after what `prepare` does. */
  readonly prepareDescription: () => Promise<void>;
  /** Draws a first time, which is slow. */
  readonly prepareDrawings: () => Promise<void>;
  /** Ends the threads that draw. */
  readonly close: () => Promise<void>;
}

/** Validators and parts of files are the front's matter, which sends whole answers only. */
const FIXED = {
  maxAge: 3_600_000,
  index: false,
  redirect: false,
  etag: false,
  lastModified: false,
  acceptRanges: false,
} as const;
const CACHE_BYTES = 128 * 2 ** 20;

/** Builds the whole app over the releases of the data set. */
export function createApp(parts: AppParts): App {
  const { releases, log, root } = parts;
  let accepting = true;
  const app = express();
  app.disable('x-powered-by');
  // The front gives tags, ahead of the answers.
  app.set('etag', false);
  app.set('views', join(root, 'views'));
  app.engine('ejs', viewEngine(join(root, 'views'), parts.keepViews ?? true));
  app.set('view engine', 'ejs');
  const links = assetLinks(root);
  app.locals['links'] = links;

  const trustProxy = parts.trustProxy ?? null;
  if (trustProxy !== null) app.set('trust proxy', trustProxy);
  const metrics = parts.metrics === true ? metricsOf(() => front.figures()) : null;
  const front = new Front({
    app,
    // While views are being written, an answer is good only until the next stroke.
    tagOf: parts.keepViews === false ? () => null : tagsOver(releases, programHash(root)),
    today: parts.today,
    cacheBytes: parts.cacheBytes ?? CACHE_BYTES,
    trusts: trustProxy === null ? null : (app.get('trust proxy fn') as TrustsProxy),
    log,
    ...(metrics ? { observe: metrics.observe } : {}),
  });

  app.use(securityHeaders());
  app.use(options);
  app.use(healthRoutes(() => accepting));
  if (metrics) app.use(metrics.routes);
  app.use(requestLog(log));
  app.use(addressLimit);
  app.use(onePath);
  app.use(compression());
  app.use('/assets', builtAssets(join(root, 'dist/assets')));
  app.use('/assets', express.static(join(root, 'dist/assets'), FIXED));
  app.use('/static', express.static(join(root, 'static'), FIXED));
  const limit = rateLimited(parts.requestsPerMinute ?? 0);
  for (const handler of limit.handlers) app.use(handler);
  // First, so that a program's question is not held against every page's address.
  app.use('/api/v1', apiRoutes(parts));
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
  app.use(notFound);
  app.use(errors(releases.current, links, drawings));
  return {
    handle: front.handle,
    app,
    close: async () => {
      limit.close();
      await close();
    },
    prepareAnswers: () => front.prepare(Object.values(links)),
    prepareDescription: () => front.prepare(['/api/v1/openapi.json']),
    prepareDrawings: () => drawings.prepare(),
    stopAccepting: () => {
      accepting = false;
      front.stopAccepting();
    },
  };
}
