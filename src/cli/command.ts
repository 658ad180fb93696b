/** What a command is: its flags, what it says of itself, and where its work lies. */

import type { Arguments } from './arguments.ts';
import type { Exit, World } from './world.ts';

/** A flag; `--name` with a value unless it is a switch. */
export interface Flag {
  readonly name: string;
  /** What stands for the value in help; a switch has none. */
  readonly value?: string;
  readonly about: string;
  /** The API's parameter where it is called otherwise. */
  readonly parameter?: string;
  /** `list` takes commas and repetition; `family` takes `KEY=VALUE` and becomes `name.KEY`; `own` is none of the API's. */
  readonly kind?: 'list' | 'family' | 'own';
}

/** A group of flags under a heading of the help. */
export interface FlagGroup {
  readonly title: string;
  readonly flags: readonly Flag[];
}

/** What a command's module gives. */
export interface CommandModule {
  run(given: Arguments, world: World): Promise<Exit>;
}

export interface Command {
  /** One word, or two: `data check`. */
  readonly name: string;
  readonly about: string;
  /** Words that may follow the command, as help shows them. */
  readonly operands: readonly string[];
  readonly groups: readonly FlagGroup[];
  /** Without the program's name; tests run each. */
  readonly examples: readonly string[];
  /** Loads what the command needs, which is much for some. */
  readonly load: () => Promise<CommandModule>;
}

export function flagsOf({ groups }: Pick<Command, 'groups'>): readonly Flag[] {
  return groups.flatMap(({ flags }) => flags);
}
