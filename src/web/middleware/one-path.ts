/** Every page and answer has one path; another spelling of it, such as `/nodes/` or `//nodes`, leads there. */

import type { RequestHandler } from 'express';
import { openToOrigins } from './errors.ts';

/** No name here begins with a dot, and none holds what a browser could take for the beginning of another host. */
const NAME = /^[\w%,:~-][\w.%,:~-]*$/;
/** Files are served from folders, and folders are no pages. */
const FILES: readonly (string | undefined)[] = ['static', 'assets'];

export const onePath: RequestHandler = (request, response, next) => {
  const { path, method, url } = request;
  const names = path.split('/').filter(Boolean);
  const one = `/${names.join('/')}`;
  const isRead = method === 'GET' || method === 'HEAD';
  if (one === path || !isRead || FILES.includes(names[0]) || !names.every((name) => NAME.test(name))) {
    next();
    return;
  }
  openToOrigins(request, response);
  response.set('Cache-Control', 'public, max-age=3600').redirect(301, one + url.slice(path.length));
};
