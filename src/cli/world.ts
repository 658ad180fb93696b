/** What a command has around it: its streams, its clock, its data and whether it is to stop. Tests hand in their own. */

import type { Releases } from '../model/index.ts';

/** A stream that a command writes to. */
export interface Screen {
  write(data: string | Uint8Array): void;
  /** Waits while who reads along has more than enough. */
  drained(): Promise<void>;
  /** Characters to a line where a person reads along; null for a file or another program. */
  readonly columns: number | null;
  /** May colors be used beside the words? */
  readonly colors: boolean;
}

export interface World {
  readonly out: Screen;
  readonly err: Screen;
  /** Everything on standard input; null where a person sits there. */
  readonly input: () => Promise<string> | null;
  /** Today as an ISO day in UTC. */
  readonly today: () => string;
  /** The product's folder. */
  readonly root: string;
  /** The product's data; with `earlier`, also where an earlier release may be asked. */
  readonly releases: (needs: { readonly earlier: boolean }) => Promise<Releases>;
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal;
}

/** How a command ends; the numbers are those of the process. */
export const EXIT = { fine: 0, problem: 1, wrong: 2, stopped: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Thrown by a command that Ctrl-C stopped. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Throws where Ctrl-C was pressed; long work asks now and then. */
export function stopIfAsked({ stop }: Pick<World, 'stop'>): void {
  if (stop.aborted) throw new Stopped('stopped');
}

/** A command that cannot be carried out, each reason on a line of its own. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exit: Exit;
  constructor(message: string, exit: Exit = EXIT.wrong) {
    super(message);
    this.exit = exit;
  }
}
