/** Figures about the process for Prometheus: how long routes take, what the cache spares. Bounded in labels. */

import { Router } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FrontFigures } from '../front/front.ts';

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  readonly observe: (route: string, status: number, seconds: number) => void;
  readonly routes: Router;
}

/** A registry of its own; `figures` are read when the metrics are. */
export function metricsOf(figures: () => FrontFigures): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route and class of status',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  registry.registerMetric(
    new Counter({
      name: 'linewidth_answers_total',
      help: 'Answers by where they came from: kept, unchanged (304), shared with a request under way, made, passed',
      labelNames: ['source'],
      registers: [],
      collect() {
        this.reset();
        for (const [source, count] of Object.entries(figures().sources)) this.inc({ source }, count);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'linewidth_kept_answers',
      help: 'Answers that are kept',
      registers: [],
      collect() {
        this.set(figures().entries);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'linewidth_kept_bytes',
      help: 'Bytes of answers that are kept',
      registers: [],
      collect() {
        this.set(figures().bytes);
      },
    }),
  );
  const observe: Metrics['observe'] = (route, status, seconds) => {
    duration.observe({ route, status: `${String(Math.floor(status / 100))}xx` }, seconds);
  };
  const routes = Router();
  routes.get('/metrics', async (_, response) => {
    response
      .set('Cache-Control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
  return { observe, routes };
}
