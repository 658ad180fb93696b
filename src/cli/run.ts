/** From the words typed to the exit code: finds the command, reads its flags, runs it, says what went wrong. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../model/index.ts';
import { Problem } from '../web/problem.ts';
import { isOn, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { commandHelp, programHelp } from './help.ts';
import { harmless, paragraph, USUAL_COLUMNS } from './layout.ts';
import { flagPlace, problemText } from './problem-text.ts';
import { CommandError, EXIT, Stopped } from './world.ts';
import type { Exit, World } from './world.ts';

function versionOf(root: string): string {
  const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : '';
  return `linewidth ${String(version)}\n`;
}

interface Named {
  readonly command: Command;
  readonly rest: readonly string[];
}

/** The command that the first word or two name. Throws with the nearest. */
function commandIn(words: readonly string[]): Named {
  for (const many of [2, 1]) {
    const command = COMMANDS.find(({ name }) => name === words.slice(0, many).join(' '));
    if (command) return { command, rest: words.slice(many) };
  }
  const typed = words.filter((word) => !word.startsWith('-'));
  const names = COMMANDS.map(({ name }) => name);
  const near = nearest(typed.slice(0, 2).join(' '), names) ?? nearest(typed[0] ?? '', names);
  const starting = names.find((name) => name.startsWith(`${typed[0] ?? ''} `));
  const hint = starting ?? near;
  const said = `There is no command "${(words[0] ?? '').slice(0, 100)}".`;
  throw new CommandError(
    `  ${said}${hint === null ? '' : ` Did you mean "${hint}"?`}\n    allowed: ${names.join(', ')}`,
  );
}

/** Lines that are laid out already stay as they are. */
function indented(message: string, columns: number): string {
  const lines = message.split('\n');
  return message.startsWith(' ') ? message : lines.map((line) => paragraph(line, columns, 2)).join('\n');
}

const DATA_ERRORS = ['CatalogueError', 'PackedError', 'BrokenRelease'];

/** What went wrong as a person reads it, and how the program ends over it. Null for a fault of the program's own. */
function failure(error: unknown, columns: number): { readonly text: string; readonly exit: Exit } | null {
  if (error instanceof Stopped) return { text: '', exit: EXIT.stopped };
  if (error instanceof CommandError) return { text: indented(error.message, columns), exit: error.exit };
  // By name: who throws some of them is loaded with much else, and only where it is needed.
  if (error instanceof Error && DATA_ERRORS.includes(error.name))
    return { text: error.message, exit: EXIT.problem };
  return null;
}

async function carryOut({ command, rest }: Named, world: World): Promise<Exit> {
  const columns = world.err.columns ?? USUAL_COLUMNS;
  const given = readArguments(rest, command);
  if (isOn(given, 'help')) {
    world.out.write(commandHelp(command, world.out.columns ?? USUAL_COLUMNS));
    return EXIT.fine;
  }
  if (given.mistakes.length > 0) {
    const lines = given.mistakes.map((line) => paragraph(line, columns, 2));
    throw new CommandError(`${lines.join('\n')}\n  linewidth ${command.name} --help says what there is.`);
  }
  const work = await command.load();
  try {
    return await work.run(given, world);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const text = problemText(error, columns, flagPlace(given));
    throw new CommandError(text, error.status < 500 ? EXIT.wrong : EXIT.problem);
  }
}

async function answer(words: readonly string[], world: World): Promise<Exit> {
  const [first, ...rest] = words;
  const columns = world.out.columns ?? USUAL_COLUMNS;
  if (first === undefined) {
    world.err.write(programHelp(COMMANDS, columns));
    return EXIT.wrong;
  }
  if (first === '--version' || first === '-V') {
    world.out.write(versionOf(world.root));
    return EXIT.fine;
  }
  const helps = first === '--help' || first === '-h' || first === 'help';
  if (!helps) return carryOut(commandIn(words), world);
  const about =
    rest.length === 0 ? programHelp(COMMANDS, columns) : commandHelp(commandIn(rest).command, columns);
  world.out.write(about);
  return EXIT.fine;
}

/** Carries out a command line without the program's name, and returns how the process is to end. */
export async function run(words: readonly string[], world: World): Promise<Exit> {
  try {
    return await answer(words, world);
  } catch (error) {
    const said = failure(error, world.err.columns ?? USUAL_COLUMNS);
    if (!said) throw error;
    const lead = said.exit === EXIT.wrong ? 'linewidth: this command cannot be carried out.\n' : '';
    if (said.text !== '') world.err.write(`${lead}${harmless(said.text)}\n`);
    return said.exit;
  }
}
