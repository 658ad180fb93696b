/** Liveness and readiness, ahead of logging. */

import { Router } from 'express';

export function healthRoutes(accepting: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', (_, response) => {
    const ready = accepting();
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ok' : 'stopping' });
  });
  return router;
}
