/** What the program says of itself. */

import type { Command, Flag } from './command.ts';
import { paragraph, wrapped } from './layout.ts';

const INDENT = 2;
const MOST_NAME = 34;

function nameOf({ name, value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** A name and what it means, side by side; a long name stands on a line of its own. */
function entry(name: string, about: string, width: number, columns: number): string {
  const room = Math.max(20, columns - INDENT - width - 2);
  const [first = '', ...more] = wrapped(about, room);
  const lead = ' '.repeat(INDENT);
  const rest = more.map((line) => `${lead}${' '.repeat(width + 2)}${line}`);
  if (name.length > width)
    return [
      `${lead}${name}`,
      ...[first, ...more].map((line) => `${lead}${' '.repeat(width + 2)}${line}`),
    ].join('\n');
  return [`${lead}${name.padEnd(width)}  ${first}`, ...rest].join('\n');
}

function entries(pairs: readonly (readonly [name: string, about: string])[], columns: number): string {
  const width = Math.max(...pairs.map(([name]) => name.length).filter((length) => length <= MOST_NAME));
  return pairs.map(([name, about]) => entry(name, about, width, columns)).join('\n');
}

function examplesText(examples: readonly string[]): string {
  return `Examples\n${examples.map((example) => `${' '.repeat(INDENT)}linewidth ${example}`).join('\n')}`;
}

/** A command's help: what it answers, its flags, examples. */
export function commandHelp(command: Command, columns: number): string {
  const usage = ['Usage: linewidth', command.name, ...command.operands, '[flags]'].join(' ');
  const groups = command.groups.map(({ title, flags }) => {
    const pairs = flags.map((flag) => [nameOf(flag), flag.about] as const);
    return `${title}\n${entries(pairs, columns)}`;
  });
  return `${[usage, paragraph(command.about, columns), ...groups, examplesText(command.examples)].join('\n\n')}\n`;
}

/** The program's help: its commands, and how it ends. */
export function programHelp(commands: readonly Command[], columns: number): string {
  const pairs = commands.map(({ name, about }) => [name, about] as const);
  const [first] = commands;
  const parts = [
    'Usage: linewidth COMMAND [flags]',
    paragraph(
      'Which process nodes an export-control line catches, which it spares, and why: the answers of the API on a command line.',
      columns,
    ),
    `Commands\n${entries(pairs, columns)}`,
    `Flags\n${entries(
      [
        ['--help', 'say this; after a command, what it takes'],
        ['--version', 'the version of the program'],
      ],
      columns,
    )}`,
    `Ends with\n${entries(
      [
        ['0', 'an answer'],
        ['1', 'data with problems, or an answer that could not be written'],
        ['2', 'a command that cannot be carried out as it stands'],
        ['130', 'stopped by Ctrl-C'],
      ],
      columns,
    )}`,
    ...(first ? [examplesText(commands.flatMap(({ examples }) => examples.slice(0, 1)))] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
