/** The only reader of the environment. */

import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Views are compiled once; not while they are being written (`NODE_ENV=development`). */
  readonly keepViews: boolean;
  /** The product's own folder, which holds `data/`, `views/`, `static/` and `dist/`. */
  readonly root: string;
  /** Room for answers that are kept; 0 keeps none. */
  readonly cacheMegabytes: number;
  /** Questions that one client may put a minute; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** How many proxies stand before the server, or their subnets; null where none is trusted. */
  readonly trustProxy: number | string | null;
  /** Whether `/metrics` answers. */
  readonly metrics: boolean;
  /** How long a server told to stop (SIGTERM) goes on answering, so that load balancers see it is not ready. */
  readonly drainSeconds: number;
  /** The folder of another data set than the product's own; null for that. */
  readonly data: string | null;
}

/** Seen from where the compiled modules lie. */
export const PRODUCT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

type Environment = Readonly<Record<string, string | undefined>>;

function wholeNumber(environment: Environment, name: string, usual: number, most: number): number {
  const text = environment[name] ?? String(usual);
  if (/^\d{1,7}$/.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`${name} is "${text}"; it must be a whole number from 0 to ${String(most)}`);
}

function onOrOff(environment: Environment, name: string): boolean {
  const text = environment[name] ?? 'off';
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Error(`${name} is "${text}"; it must be on or off`);
}

const MOST_HOPS = 10;
const NAMED_SUBNETS = ['loopback', 'linklocal', 'uniquelocal'];

function isSubnet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
  return NAMED_SUBNETS.includes(text) || (version !== 0 && fits && more.length === 0);
}

function trustedProxies(environment: Environment): number | string | null {
  const text = environment['TRUST_PROXY'] ?? '0';
  if (/^\d{1,2}$/.test(text) && Number(text) <= MOST_HOPS) return Number(text) === 0 ? null : Number(text);
  const subnets = text.split(',').map((entry) => entry.trim());
  if (subnets.every(isSubnet)) return subnets.join(',');
  throw new Error(
    `TRUST_PROXY is "${text}"; it must be a number of proxies from 0 to ${String(MOST_HOPS)}, or subnets such as "loopback, 10.0.0.0/8"`,
  );
}

/** Settings from the environment. Throws with what is allowed if one is wrong. */
export function readConfig(environment: Environment): Config {
  const port = wholeNumber(environment, 'PORT', 3000, 65_535);
  const logLevel = environment['LOG_LEVEL'] ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new Error(`LOG_LEVEL is "${logLevel}"; it must be one of ${LOG_LEVELS.join(', ')}`);
  }
  const host = environment['HOST'] ?? '127.0.0.1';
  if (host === '') throw new Error('HOST is empty; it must be an address or a host name');
  const data = environment['DATA_DIR'];
  if (data === '') throw new Error('DATA_DIR is empty; it must be the folder of a data set');
  return {
    host,
    port,
    logLevel,
    keepViews: environment['NODE_ENV'] !== 'development',
    root: PRODUCT_FOLDER,
    cacheMegabytes: wholeNumber(environment, 'CACHE_MB', 128, 16_384),
    requestsPerMinute: wholeNumber(environment, 'RATE_LIMIT', 1200, 1_000_000),
    trustProxy: trustedProxies(environment),
    metrics: onOrOff(environment, 'METRICS'),
    drainSeconds: wholeNumber(environment, 'DRAIN_SECONDS', 0, 600),
    data: data === undefined ? null : resolve(data),
  };
}
