/** Commands run here, over the real records on a fixed day, with what they print and how they end. */

import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';
import { onlyRelease } from '../../src/model/index.ts';
import type { Releases } from '../../src/model/index.ts';
import { records, ROOT, TODAY } from '../support/records.ts';

export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** What was written, byte for byte. */
  readonly bytes: Buffer;
}

export interface Around {
  /** The width of the terminal that a person reads; a program reads along without it. */
  readonly columns?: number;
  readonly colors?: boolean;
  readonly input?: string;
  readonly releases?: () => Releases;
  readonly stop?: AbortSignal;
  readonly root?: string;
  /** Told what is on standard output after each write. */
  readonly heard?: (out: string) => void;
}

/** Runs `linewidth` with these words. */
export async function linewidth(typed: readonly string[], around: Around = {}): Promise<Ended> {
  const written = { out: [] as Buffer[], err: [] as Buffer[] };
  const screen = (name: 'out' | 'err'): World['out'] => ({
    write: (data) => {
      written[name].push(Buffer.from(data));
      if (name === 'out') around.heard?.(Buffer.concat(written.out).toString());
    },
    drained: () => Promise.resolve(),
    columns: around.columns ?? null,
    colors: around.colors ?? false,
  });
  const { input } = around;
  const world: World = {
    out: screen('out'),
    err: screen('err'),
    input: () => (input === undefined ? null : Promise.resolve(input)),
    today: () => TODAY,
    root: around.root ?? ROOT,
    releases: () => Promise.resolve(around.releases?.() ?? onlyRelease(records())),
    stop: around.stop ?? new AbortController().signal,
  };
  const exit = await run(typed, world);
  const bytes = Buffer.concat(written.out);
  return { exit, bytes, out: bytes.toString(), err: Buffer.concat(written.err).toString() };
}

/** The words of a command line without quotes. */
export function words(line: string): string[] {
  return line.split(' ');
}
