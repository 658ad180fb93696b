/** Which encoding a client is sent, and bytes in it. */

import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { Transform } from 'node:stream';

export type Encoding = 'br' | 'gzip' | 'identity';
/** `best` for what is kept for long and asked by every reader. */
export type Effort = 'usual' | 'best';

/** The best first. */
const PREFERRED = ['br', 'gzip'] as const;
/** Below it, headers cost more than the bytes saved. */
const LEAST_BYTES = 512;
const BROTLI_QUALITY = { usual: 5, best: constants.BROTLI_MAX_QUALITY } as const;
const GZIP_LEVEL = { usual: 6, best: constants.Z_BEST_COMPRESSION } as const;

const WORTH_IT =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|x-ndjson)|image\/svg\+xml|font\/(?:ttf|otf))/;

export function isCompressible(type: string): boolean {
  return WORTH_IT.test(type);
}

/** Each coding that `Accept-Encoding` names, with its weight; a weight that is no number counts as none. */
function weights(accepted: string): Map<string, number> {
  const given = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='));
    const value = weight === undefined ? 1 : Number(weight.slice(2));
    given.set(name, value > 0 && value <= 1 ? value : 0);
  }
  return given;
}

/** What a client that accepts this is sent of a compressible answer of so many bytes. */
export function encodingFor(accepted: string | undefined, bytes: number): Encoding {
  if (accepted === undefined || bytes < LEAST_BYTES) return 'identity';
  const given = weights(accepted);
  const weightOf = (name: string): number => given.get(name) ?? given.get('*') ?? 0;
  const plain = given.get('identity') ?? 0;
  const [best] = PREFERRED.filter((name) => weightOf(name) > 0 && weightOf(name) >= plain).sort(
    (a, b) => weightOf(b) - weightOf(a),
  );
  return best ?? 'identity';
}

/** Made in Node's thread pool, beside the thread that answers. */
export async function encode(body: Buffer, encoding: 'br' | 'gzip', effort: Effort): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: GZIP_LEVEL[effort] });
  return promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** For answers sent piece by piece: each piece can be read as soon as it comes. */
export function encoder(encoding: 'br' | 'gzip'): Transform {
  return encoding === 'gzip'
    ? createGzip({ flush: constants.Z_SYNC_FLUSH })
    : createBrotliCompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
      });
}
