/** Every page and answer has one path; another spelling of it, such as `/nodes/` or `//nodes`, leads there. */

import type { RequestHandler } from 'express';
import { openToOrigins } from './errors.ts';

/** Nothing that a browser could take for the beginning of another host. */
const PLAIN = /^[\w./%,:~-]*$/;

export const onePath: RequestHandler = (request, response, next) => {
  const { path, method, url } = request;
  const one = `/${path.split('/').filter(Boolean).join('/')}`;
  if (one === path || !PLAIN.test(path) || (method !== 'GET' && method !== 'HEAD')) {
    next();
    return;
  }
  openToOrigins(request, response);
  response.set('Cache-Control', 'public, max-age=3600').redirect(301, one + url.slice(path.length));
};
