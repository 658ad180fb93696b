/** What of a request may change its answer, as a key; and where the request came from, as far as proxies are trusted. */

import type { IncomingMessage } from 'node:http';
import { plainAccept } from './accept.ts';
import { canonicalAddress } from './canonical-address.ts';

/** Whether the address of the connection (hop 0) or of a hop before it is a proxy of ours. */
export type TrustsProxy = (address: string, hop: number) => boolean;

export interface Question {
  /** Equal for requests with equal answers; null for one not worth remembering. */
  readonly key: string;
  readonly address: string;
  readonly askedUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly protocol: string;
  readonly origin: string;
}

const LONGEST_ACCEPT = 300;
const LONGEST_HOST = 255;

function first(header: string | string[] | undefined): string {
  return ([header].flat()[0] ?? '').split(',')[0]?.trim() ?? '';
}

/** The protocol that the client spoke, by the word of a trusted proxy. */
export function protocolOf(request: IncomingMessage, trusts: TrustsProxy | null): string {
  const { socket } = request;
  const own = 'encrypted' in socket && socket.encrypted === true ? 'https' : 'http';
  if (!trusts?.(socket.remoteAddress ?? '', 0)) return own;
  const told = first(request.headers['x-forwarded-proto']).toLowerCase();
  return told === 'https' || told === 'http' ? told : own;
}

/** The address of the client: that of the connection, or of the last hop that no trusted proxy is. */
export function clientAddressOf(request: IncomingMessage, trusts: TrustsProxy | null): string {
  const direct = request.socket.remoteAddress ?? '';
  if (!trusts) return direct;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .reverse();
  const hops = [direct, ...forwarded];
  return hops.find((address, hop) => hop === hops.length - 1 || !trusts(address, hop)) ?? direct;
}

/** The API and files print no address of the site, so they are the same under every name. */
function printsOrigin(url: string): boolean {
  return !/^\/(?:api\/v1|assets|static)(?:[/?]|$)/.test(url);
}

export function questionOf(request: IncomingMessage, trusts: TrustsProxy | null): Question {
  const { url: askedUrl = '/', headers } = request;
  return question({ ...headers, askedUrl, protocol: protocolOf(request, trusts) });
}

/** The question of a client that says nothing of itself. */
export function plainQuestion(askedUrl: string): Question {
  return question({ askedUrl, protocol: 'http' });
}

interface Said {
  readonly askedUrl: string;
  readonly protocol: string;
  readonly accept?: string | undefined;
  readonly host?: string | undefined;
}

function question({ askedUrl, protocol, ...said }: Said): Question {
  const address = canonicalAddress(askedUrl);
  const accept = plainAccept(said.accept ?? '*/*');
  const host = printsOrigin(askedUrl) ? (said.host ?? '') : '';
  const origin = host === '' ? '' : `${protocol}://${host}`;
  return {
    key: `${address}\n${accept}\n${origin}`,
    address,
    askedUrl,
    headers: { accept, ...(host === '' ? {} : { host }) },
    protocol,
    origin,
  };
}

/** Headers past these lengths are no reader's, and no room is given to their answers. */
export function isOrdinary({ headers: { accept = '', host = '' } }: Question): boolean {
  return accept.length <= LONGEST_ACCEPT && host.length <= LONGEST_HOST;
}
