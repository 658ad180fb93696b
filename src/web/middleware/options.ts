/** What may be asked of addresses outside the API: reading, from any origin, since nothing here is anybody's own. */

import cors from 'cors';
import type { RequestHandler } from 'express';

const preflight = cors({ methods: ['GET', 'HEAD'], maxAge: 86_400 });

export const options: RequestHandler = (request, response, next) => {
  if (request.method !== 'OPTIONS' || request.path.startsWith('/api/')) {
    next();
    return;
  }
  response.set('Allow', request.url === '*' ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS');
  preflight(request, response, next);
};
