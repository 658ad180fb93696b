/** Goes through the site from its first page and keeps every answer that a copy can hold. */

import { parse } from 'parse5';
import { addressIn, isScripted, keyOf, rootAddress } from './address.ts';
import type { Address } from './address.ts';
import type { Answer, Asker } from './asking.ts';
import { fileOf } from './file-of.ts';
import { isPosted, nodesUnder, referencesIn } from './references.ts';
import type { ReferenceKind } from './references.ts';
import { addressesStatedIn } from './stated-addresses.ts';

/** A page among the files, with what is needed to make its links those of the copy. */
export interface ExportedPage {
  readonly address: Address;
  readonly file: string;
  readonly policy: string;
}

export interface Collected {
  /** The file of each answer, by `keyOf` its address. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: readonly ExportedPage[];
}

export interface Collecting {
  readonly seeds: readonly string[];
  /** Pictures beside links to a page need an absolute address, so that they are kept only where the copy has one. */
  readonly cards: boolean;
  readonly write: (file: string, body: Buffer) => void;
  readonly kept: (count: number) => void;
  readonly stopping: AbortSignal;
}

interface Found {
  readonly address: Address;
  /** `stated`: said in the page's text, as in its citation and in code to paste. */
  readonly kind: ReferenceKind | 'stated';
}

/** A script names its source map in its last line. */
function mapIn(body: Buffer, from: Address): Found[] {
  const name = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(body.toString('utf8'))?.[1];
  const address = name === undefined ? null : addressIn(name, from);
  return address ? [{ address: { ...address, query: from.query }, kind: 'part' }] : [];
}

function foundIn({ type, body }: Answer, from: Address): Found[] {
  if (type.startsWith('text/javascript')) return mapIn(body, from);
  if (!type.startsWith('text/html')) return [];
  const page = parse(body.toString('utf8'), { scriptingEnabled: false });
  const linked = referencesIn(page).flatMap(({ value, kind }): Found[] => {
    const address = addressIn(value, from);
    return address ? [{ address, kind }] : [];
  });
  const stated = [...nodesUnder(page)].flatMap((node) =>
    'value' in node && !isPosted(node)
      ? addressesStatedIn(node.value).map((address): Found => ({ address, kind: 'stated' }))
      : [],
  );
  return [...linked, ...stated];
}

/** oEmbed answers what it is asked in a query, which no plain host reads; the others say how a server is. */
const OF_A_SERVER: readonly string[] = ['/oembed', '/healthz', '/readyz', '/metrics'];

function isAnswerable({ path }: Address): boolean {
  return !OF_A_SERVER.includes(path);
}

/**
 * Whether a copy holds what a page refers to. Queries are followed one step from a page without one, or the pages of
 * every sort of every filter would be kept; what is part of a page, the same as data, or stated in it, always.
 */
function isKept({ address, kind }: Found, fromWhole: boolean, cards: boolean): boolean {
  if (kind === 'form' || !isAnswerable(address)) return false;
  if (kind === 'card') return cards;
  return kind !== 'link' || fromWhole || address.query === '' || isScripted(address);
}

function addressText({ path, query }: Address): string {
  return encodeURI(path) + (query === '' ? '' : `?${query}`);
}

interface Wanted {
  readonly address: Address;
  /** Where it is linked from. */
  readonly from: string;
  /** The endpoint may answer that it must be asked more, and a text may state what takes no GET. */
  readonly optional: boolean;
}

/** Whether there is an answer to keep. Throws for a link that leads nowhere. */
function isAnswered({ address, from, optional }: Wanted, { status }: Answer): boolean {
  if (status === 200) return true;
  if (optional && status < 500) return false;
  throw new RangeError(`${addressText(address)} answers ${String(status)}; it is linked from ${from}`);
}

/** Enough that drawings, made in threads of their own, and pages are made at the same time. */
const AT_ONCE = 8;

/** Asks for every seed and whatever is linked from there, and writes each answer once. */
export async function collect(asker: Asker, collecting: Collecting): Promise<Collected> {
  const { seeds, cards, write, kept, stopping } = collecting;
  const files = new Map<string, string>();
  const pages: ExportedPage[] = [];
  const from = 'the list of what is exported';
  const wanted = new Map(
    seeds
      .map(rootAddress)
      .map((address): [string, Wanted] => [keyOf(address), { address, from, optional: false }]),
  );
  const whole = new Set(wanted.keys());
  const visit = async ([key, want]: readonly [string, Wanted]): Promise<void> => {
    const { address } = want;
    const asked = isScripted(address) ? { ...address, query: '' } : address;
    const answer = await asker.ask(addressText(asked));
    if (!isAnswered({ ...want, address: asked }, answer)) return;
    const file = fileOf(address, answer.type);
    files.set(key, file);
    write(file, answer.body);
    kept(files.size);
    if (answer.type.startsWith('text/html')) pages.push({ address: asked, file, policy: answer.policy });
    const isWhole = asked.query === '' || whole.has(key);
    for (const found of foundIn(answer, asked)) {
      const next = keyOf(found.address);
      if (wanted.has(next) || !isKept(found, isWhole, cards)) continue;
      wanted.set(next, {
        address: found.address,
        from: addressText(asked),
        optional: found.kind === 'stated' || found.address.path.startsWith('/api/'),
      });
    }
  };
  for (let done = 0; done < wanted.size;) {
    stopping.throwIfAborted();
    const batch = [...wanted].slice(done, done + AT_ONCE);
    // The others of a batch end before it fails, so that nothing is written after.
    const ended = await Promise.allSettled(batch.map(visit));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    done += batch.length;
  }
  return { files, pages };
}
