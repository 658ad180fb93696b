/**
 * Scripts and style sheets, from memory. Under an address with its content's hash each is kept for good, so it is worth
 * the second that the best compression takes; the front makes that once.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

interface Asset {
  readonly type: string;
  readonly hash: string;
  readonly content: Buffer;
}

function assetOf(path: string): Asset | null {
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  const content = readFileSync(path);
  return { type, content, hash: createHash('sha256').update(content).digest('hex').slice(0, 24) };
}

const FOR_AN_HOUR = 'public, max-age=3600';
/** An address with its content's hash never means anything else. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Serves the scripts and style sheets of a folder; whatever else is in it is left to the next handler. */
export function builtAssets(folder: string): RequestHandler {
  const names = readdirSync(folder);
  const assets = new Map(names.map((name) => [`/${name}`, assetOf(join(folder, name))]));
  return (request, response, next) => {
    const asset = ['GET', 'HEAD'].includes(request.method) ? assets.get(request.path) : null;
    if (!asset) {
      next();
      return;
    }
    const named = new URL(request.originalUrl, 'http://local').searchParams.get('v');
    const fixed = named !== null && named !== '' && asset.hash.startsWith(named);
    response
      .set('Cache-Control', fixed ? FOR_GOOD : FOR_AN_HOUR)
      .type(asset.type)
      .send(asset.content);
  };
}
