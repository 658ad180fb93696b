/** The pattern of the route that answers, such as `/nodes/:id`: a name for many addresses, for figures about them. */

import type { IncomingMessage } from 'node:http';

function isRoute(route: unknown): route is { readonly path: unknown } {
  return typeof route === 'object' && route !== null && 'path' in route;
}

const API = '/api/v1';

/** Under the API's own prefix, which Express takes away again before an error is answered. */
function prefix(request: IncomingMessage): string {
  return 'originalUrl' in request && String(request.originalUrl).startsWith(`${API}/`) ? API : '';
}

/** `none` where no route took the request. */
export function routePattern(request: IncomingMessage): string {
  const path = 'route' in request && isRoute(request.route) ? request.route.path : null;
  const [first] = [path].flat();
  return typeof first === 'string' ? prefix(request) + first : 'none';
}
