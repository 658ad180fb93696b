/** The pattern of the route that answers, such as `/nodes/:id`: a name for many addresses, for figures about them. */

import type { IncomingMessage } from 'node:http';

function isRoute(route: unknown): route is { readonly path: unknown } {
  return typeof route === 'object' && route !== null && 'path' in route;
}

/** A router's own prefix stands while its handler runs. `none` where no route took the request. */
export function routePattern(request: IncomingMessage): string {
  const path = 'route' in request && isRoute(request.route) ? request.route.path : null;
  const base = 'baseUrl' in request && typeof request.baseUrl === 'string' ? request.baseUrl : '';
  const [first] = [path].flat();
  if (typeof first !== 'string') return 'none';
  return base === '' ? first : base + first.replace(/^\/$/, '');
}
