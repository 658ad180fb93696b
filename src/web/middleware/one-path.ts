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
  // What is sent to a path with a slash at its end is answered there.
  const isOne = one === path || (!isRead && `${one}/` === path);
  if (isOne || FILES.includes(names[0]) || !names.every((name) => NAME.test(name))) {
    next();
    return;
  }
  openToOrigins(request, response);
  response
    .set('Cache-Control', 'public, max-age=3600')
    .redirect(isRead ? 301 : 308, one + url.slice(path.length));
};
