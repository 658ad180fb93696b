/** The only reader of the environment. */

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Views are compiled once; not while they are being written (`NODE_ENV=development`). */
  readonly keepViews: boolean;
  /** The product's own folder, which holds `data/`, `views/`, `static/` and `dist/`. */
  readonly root: string;
  /** The folder of the data set: the product's own, or another of the same make. */
  readonly data: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Settings from the environment. Throws with what is allowed if one is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const port = environment['PORT'] ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Error(`PORT is "${port}"; it must be a whole number from 0 to 65535`);
  }
  const logLevel = environment['LOG_LEVEL'] ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new Error(`LOG_LEVEL is "${logLevel}"; it must be one of ${LOG_LEVELS.join(', ')}`);
  }
  const host = environment['HOST'] ?? '127.0.0.1';
  if (host === '') throw new Error('HOST is empty; it must be an address or a host name');
  const data = environment['DATA_DIR'];
  if (data === '') throw new Error('DATA_DIR is empty; it must be the folder of a data set');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return {
    host,
    port: Number(port),
    logLevel,
    keepViews: environment['NODE_ENV'] !== 'development',
    root,
    data: data === undefined ? join(root, 'data') : resolve(data),
  };
}
