/** The only reader of the environment. */

import { fileURLToPath } from 'node:url';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Views are compiled once; not while they are being written (`NODE_ENV=development`). */
  readonly keepViews: boolean;
  /** The product's own folder, which holds `data/`, `views/`, `static/` and `dist/`. */
  readonly root: string;
}

/** Seen from where the compiled modules lie. */
export const PRODUCT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

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
  return {
    host,
    port: Number(port),
    logLevel,
    keepViews: environment['NODE_ENV'] !== 'development',
    root: PRODUCT_FOLDER,
  };
}
