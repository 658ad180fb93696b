/**
 * What was typed after a command, read with Node's own `parseArgs`: its tokens let every mistake be told at once, where
 * parsers that stop at the first would tell one a run.
 */

import { parseArgs } from 'node:util';
import { nearest } from '../model/index.ts';
import type { Command, Flag } from './command.ts';
import { flagsOf } from './command.ts';

/** Flags and operands as they were given, and what cannot be read. */
export interface Arguments {
  readonly flags: readonly Flag[];
  /** In the order typed; a switch has the value `true`. */
  readonly given: readonly { readonly flag: Flag; readonly value: string }[];
  readonly operands: readonly string[];
  readonly mistakes: readonly string[];
}

const SHORT: Readonly<Record<string, string>> = { out: 'o', help: 'h' };

/** The options as `parseArgs` takes them. */
function optionsOf(flags: readonly Flag[]): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    flags.map(({ name, value }) => {
      const short = SHORT[name];
      const type = value === undefined ? ('boolean' as const) : ('string' as const);
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
}

/** `--set.us-x.node-nm=14`: a member of a family in the spelling of an address. */
function memberOf(flags: readonly Flag[], name: string, value: string | undefined): Arguments['given'] {
  const flag = flags.find((entry) => entry.kind === 'family' && name.startsWith(`${entry.name}.`));
  return flag && value !== undefined ? [{ flag, value: `${name.slice(flag.name.length + 1)}=${value}` }] : [];
}

function unknownText(flags: readonly Flag[], rawName: string): string {
  const near = nearest(
    rawName.replace(/^-+/, ''),
    flags.map(({ name }) => name),
  );
  const hint = near === null ? '' : ` Did you mean --${near}?`;
  return `There is no flag "${rawName.slice(0, 100)}" here.${hint}`;
}

function valueMistake(
  { name, kind, value: placeholder }: Flag,
  value: string | undefined,
  inline: boolean,
): string | null {
  if (placeholder === undefined)
    return value === undefined || value === 'true' || value === 'false' ? null : `--${name} takes no value.`;
  // An empty value of the API's own parameters is refused in the API's words.
  if (value === undefined || (value === '' && kind === 'own'))
    return `--${name} needs a value: --${name} ${placeholder}.`;
  return !inline && /^--?[a-z]/i.test(value)
    ? `--${name} needs a value before "${value.slice(0, 100)}": --${name} ${placeholder}.`
    : null;
}

/** Reads what follows a command. `most` operands are taken; what is wrong comes back as sentences. */
export function readArguments(args: readonly string[], command: Command): Arguments {
  const flags = flagsOf(command);
  const { tokens } = parseArgs({
    args: [...args],
    options: optionsOf(flags),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: { flag: Flag; value: string }[] = [];
  const operands: string[] = [];
  const mistakes: string[] = [];
  let afterUnknown = -1;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // What follows an unknown flag was most likely meant as its value.
      if (token.index === afterUnknown) continue;
      if (operands.length < command.operands.length) operands.push(token.value);
      else mistakes.push(`"${token.value.slice(0, 100)}" is one word too many.`);
    }
    if (token.kind !== 'option') continue;
    const flag = flags.find(({ name }) => name === token.name);
    const members = flag ? [] : memberOf(flags, token.name, token.value);
    given.push(...members);
    if (!flag) {
      if (members.length > 0) continue;
      mistakes.push(unknownText(flags, token.rawName));
      afterUnknown = token.inlineValue === true ? -1 : token.index + 1;
      continue;
    }
    const mistake = valueMistake(flag, token.value, token.inlineValue === true);
    if (mistake !== null) mistakes.push(mistake);
    else given.push({ flag, value: token.value ?? 'true' });
  }
  return { flags, given, operands, mistakes };
}

/** The value of a flag that counts once; the last one given. */
export function valueOf({ given }: Pick<Arguments, 'given'>, name: string): string | undefined {
  return given.findLast(({ flag }) => flag.name === name)?.value;
}

export function isOn(args: Pick<Arguments, 'given'>, name: string): boolean {
  return valueOf(args, name) === 'true';
}
