/**
 * Scripts and style sheets, compressed once as well as they can be and kept: what stands in every page and every frame
 * is worth the second that the best compression takes, which is made off the thread that answers.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
type Encoding = 'br' | 'gzip' | 'identity';

const PACK: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  identity: (content) => Promise.resolve(content),
};

interface Asset {
  readonly type: string;
  readonly hash: string;
  /** The content in an encoding, made when first asked for. */
  as(encoding: Encoding): Promise<Buffer>;
}

function assetOf(path: string): Asset | null {
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  const content = readFileSync(path);
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    hash: createHash('sha256').update(content).digest('hex').slice(0, 24),
    as: (encoding) => {
      const known = made.get(encoding) ?? PACK[encoding](content);
      made.set(encoding, known);
      return known;
    },
  };
}

function encodingFor(request: Request): Encoding {
  const accepted = request.acceptsEncodings('br', 'gzip', 'identity');
  return accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
}

const FOR_AN_HOUR = 'public, max-age=3600';
/** An address with its content's hash never means anything else. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

async function sendAsset(request: Request, response: Response, asset: Asset): Promise<void> {
  const encoding = encodingFor(request);
  const named = new URL(request.originalUrl, 'http://local').searchParams.get('v');
  const fixed = named !== null && named !== '' && asset.hash.startsWith(named);
  const content = await asset.as(encoding);
  response.vary('Accept-Encoding');
  response.set({ ETag: `"${asset.hash}-${encoding}"`, 'Cache-Control': fixed ? FOR_GOOD : FOR_AN_HOUR });
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.type(asset.type).send(content);
}

/** Serves the scripts and style sheets of a folder; whatever else is in it is left to the next handler. */
export function packedAssets(folder: string): RequestHandler {
  const names = readdirSync(folder);
  const assets = new Map(names.map((name) => [`/${name}`, assetOf(join(folder, name))]));
  return (request, response, next) => {
    const asset = ['GET', 'HEAD'].includes(request.method) ? assets.get(request.path) : null;
    if (!asset) {
      next();
      return undefined;
    }
    return sendAsset(request, response, asset);
  };
}
